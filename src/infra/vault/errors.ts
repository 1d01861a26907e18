import { AppError } from '../../kernel/errors.ts';

/** The disk or the quota of the vault has no room for the archive. */
export class VaultFullError extends AppError {
  override readonly name = 'VaultFullError';
  readonly code = 'VAULT_FULL';
  readonly retryable = true;

  constructor(options: { readonly cause: unknown }) {
    super('the vault has no room left', options);
  }
}

/** Whether a file system call failed with this code, such as `ENOENT`. */
export function hasSystemCode(err: unknown, ...codes: readonly string[]): boolean {
  return err instanceof Error && 'code' in err && typeof err.code === 'string' && codes.includes(err.code);
}

/** An error of the file system as the vault tells it: a full disk by name, anything else as it came. */
export function vaultErrorFrom(err: unknown): unknown {
  return hasSystemCode(err, 'ENOSPC', 'EDQUOT') ? new VaultFullError({ cause: err }) : err;
}
