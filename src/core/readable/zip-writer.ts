import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Entries above this are passed on as they come. */
export const WHOLE_ENTRY_BYTES = 16 * 2 ** 20;
const MODE = 0o100644;

/** Writes a zip file entry by entry, as fast as it is read and no faster. */
export class ZipWriter {
  readonly #zip = new ZipFile();
  readonly #output = new PassThrough();
  readonly #mtime: Date;
  readonly #signal: AbortSignal;

  /** @param mtime - What every entry bears as its time. */
  constructor(mtime: Date, signal: AbortSignal) {
    this.#mtime = mtime;
    this.#signal = signal;
    this.#zip.outputStream.pipe(this.#output);
    this.#zip.on('error', (err: Error) => this.#output.destroy(err));
  }

  /** The bytes of the file. Somebody has to read them, or nothing is written. */
  get output(): Readable {
    return this.#output;
  }

  /** Adds a text, compressed. */
  async addText(path: string, text: string): Promise<void> {
    await this.addStream(path, Readable.from([Buffer.from(text)]));
  }

  /** Adds bytes that compressing would not make smaller, such as a photo, as they are. */
  async addBytes(path: string, bytes: Buffer): Promise<void> {
    this.#signal.throwIfAborted();
    this.#zip.addBuffer(bytes, path, { mtime: this.#mtime, mode: MODE, compress: false });
    const { outputStream } = this.#zip;
    if (outputStream instanceof PassThrough && outputStream.writableNeedDrain) {
      await once(outputStream, 'drain', { signal: this.#signal });
    }
  }

  /** Adds whatever a stream gives, compressed: only such entries may tell their size afterwards. */
  async addStream(path: string, source: Readable): Promise<void> {
    this.#signal.throwIfAborted();
    this.#zip.addReadStream(source, path, { mtime: this.#mtime, mode: MODE, compress: true });
    source.once('error', (err) => this.#output.destroy(err));
    await finished(source, { signal: this.#signal });
  }

  /** Writes the directory. Nothing can be added afterwards. */
  end(): void {
    this.#zip.end();
  }

  /** Lets whoever reads the file know that there will be no whole one. */
  fail(err: Error): void {
    this.#output.destroy(err);
  }
}
