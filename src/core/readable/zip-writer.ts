import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

const MODE = 0o100644;
const TEXT_LEVEL = 6;
/** Photos hardly get smaller; the level only says how little time is spent on them. */
const PHOTO_LEVEL = 1;

/**
 * Writes a zip file entry by entry, as fast as it is read and no faster.
 *
 * Every entry is deflated, photos too: an entry that tells its size after its data, as one that flows does, is read
 * everywhere if it is deflated, and not by all if it is stored.
 *
 * The library keeps a small buffer with the name of every entry to the end. In Node's pool each of them would keep the
 * 64 KiB around it alive: whoever writes large files sets `Buffer.poolSize` to 0.
 */
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

  async addText(path: string, text: string): Promise<void> {
    await this.#add(path, Readable.from(bytesOf(text), { objectMode: false }), TEXT_LEVEL);
  }

  async addPhoto(path: string, photo: Readable): Promise<void> {
    await this.#add(path, photo, PHOTO_LEVEL);
  }

  /** Writes the directory. Nothing can be added afterwards. */
  end(): void {
    this.#zip.end();
  }

  /** Lets whoever reads the file know that there will be no whole one. */
  fail(err: Error): void {
    this.#output.destroy(err);
  }

  async #add(path: string, source: Readable, compressionLevel: number): Promise<void> {
    this.#signal.throwIfAborted();
    source.once('error', (err) => this.#output.destroy(err));
    const read = finished(source, { signal: this.#signal });
    // The library keeps what it was given for every entry to the end: it gets a box that is empty by then.
    const box: Readable[] = [source];
    this.#zip.addReadStreamLazy(path, { mtime: this.#mtime, mode: MODE, compressionLevel }, (give) => {
      const [boxed] = box.splice(0);
      if (boxed !== undefined) give(null, boxed);
    });
    await read;
  }
}

/** Lets go of the bytes once they are read. */
function* bytesOf(text: string): Generator<Buffer> {
  yield Buffer.from(text);
}
