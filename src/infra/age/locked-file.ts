import type { LentBytes } from '../../core/downloads/archive-files.ts';

/** A stream of the library that knows how long it becomes. */
interface SizedStream extends ReadableStream<Uint8Array> {
  size(plainBytes: number): number;
}

/**
 * The age file that a plain one becomes while it is lent.
 *
 * @param encrypt - The library: plain stream in, encrypted stream out.
 */
export async function lockFile(
  file: LentBytes,
  encrypt: (plain: ReadableStream<Uint8Array>) => Promise<SizedStream>,
): Promise<LentBytes> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const encrypted = await encrypt(readable);
  const sizeBytes = encrypted.size(file.sizeBytes);
  return {
    sizeBytes,
    async lend({ start, end }, use) {
      if (start !== 0 || end !== sizeBytes) throw new RangeError('an encrypted file is lent as a whole');
      const feeding = feed(file, writable);
      // It is awaited below; until then nobody else is to be told of it.
      feeding.catch(() => undefined);
      try {
        await pass(encrypted, use);
      } finally {
        // What broke the source says more than the stream it broke.
        await feeding;
      }
    },
  };
}

/** Rejects with what broke it off: the file, or what was passed back from the reading end. */
async function feed(file: LentBytes, plain: WritableStream<Uint8Array>): Promise<void> {
  const writer = plain.getWriter();
  writer.closed.catch(() => undefined);
  try {
    // The stream keeps a piece longer than it is lent.
    await file.lend({ start: 0, end: file.sizeBytes }, (piece) => writer.write(Uint8Array.from(piece)));
    await writer.close();
  } catch (err) {
    await writer.abort(err);
    throw err;
  }
}

async function pass(from: ReadableStream<Uint8Array>, use: (piece: Uint8Array) => Promise<void>): Promise<void> {
  const reader = from.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) await use(next.value);
  } catch (err) {
    // Whatever feeds the stream learns that nobody reads it any more, and why.
    await reader.cancel(err).catch(() => undefined);
    throw err;
  }
}
