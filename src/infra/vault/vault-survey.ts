import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { ArchiveCorruptError, ArchiveMissingError } from '../../core/archive/errors.ts';
import { errorCode } from '../../kernel/errors.ts';
import { newArchiveId } from '../../kernel/ids.ts';
import type { LocalVault } from './local-vault.ts';

const TRIAL_BYTES = 4_096;

/** @returns the code of what went wrong; `undefined` when an object was written, read back, and removed. */
export async function tryVault(vault: LocalVault, signal: AbortSignal): Promise<string | undefined> {
  const id = newArchiveId();
  const bytes = randomBytes(TRIAL_BYTES);
  try {
    await vault.put(id, Readable.from([bytes]), { maxBytes: TRIAL_BYTES, signal });
    await using file = await vault.open(id);
    const back: Buffer[] = [];
    for await (const piece of file.read()) back.push(Buffer.from(piece));
    return Buffer.concat(back).equals(bytes) ? undefined : 'READ_BACK_DIFFERS';
  } catch (err) {
    return errorCode(err);
  } finally {
    await vault.remove(id).catch(() => undefined);
  }
}

/** Whether the key of the vault opens the archives in it, tried on a few. */
export async function tryVaultKey(vault: LocalVault): Promise<{ readonly opened: number; readonly refused: number }> {
  const MAX_TRIED = 5;
  const found = { opened: 0, refused: 0 };
  for await (const id of vault.list()) {
    try {
      await using _file = await vault.open(id);
      found.opened += 1;
    } catch (err) {
      // One that is removed at this moment says nothing of the key.
      if (err instanceof ArchiveCorruptError) found.refused += 1;
      else if (!(err instanceof ArchiveMissingError)) throw err;
    }
    if (found.opened + found.refused >= MAX_TRIED) break;
  }
  return found;
}
