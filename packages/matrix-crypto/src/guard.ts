import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';
import { MegolmDecryptionError } from './errors.ts';
import { endOnPanic } from './panic.ts';

/** Awaits the wasm: a panic ends the process, and what it throws that is no `Error` becomes one. */
export async function guard<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    endOnPanic(error);
    if (!(error instanceof wasm.MegolmDecryptionError)) throw error;
    using reason = error;
    const code = wasm.DecryptionErrorCode[reason.code] ?? 'UnableToDecrypt';
    throw new MegolmDecryptionError(code, reason.description, reason.withheldCode);
  }
}
