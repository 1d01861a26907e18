import { Readable } from 'node:stream';
import { SECOND, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';

/** Far less often than anybody concludes from silence, and never for what is copied in a moment. */
const EVERY_MS = 5 * SECOND;

/** The same bytes; tells now and then that they still flow. */
export function watchedCopy(source: Readable, clock: Clock, noteFlowing: () => Promise<void>): Readable {
  async function* pieces(): AsyncGenerator {
    let toldAt = clock.now();
    for await (const piece of source) {
      if (after(toldAt, EVERY_MS) <= clock.now()) {
        toldAt = clock.now();
        await noteFlowing();
      }
      yield piece;
    }
  }
  const watched = Readable.from(pieces(), { objectMode: false });
  // What fails or is let go before anybody reads must neither take the process down nor stay open.
  source.on('error', () => undefined);
  watched.on('close', () => source.destroy());
  return watched;
}
