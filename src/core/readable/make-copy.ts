import type { VerifyLimits } from '../archive/limits.ts';
import type { Vault } from '../archive/vault.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { MadeCopy, MakeRequest } from './readable-maker.ts';
import type { Scratch } from './scratch.ts';
import { writeReadable } from './write-readable.ts';
import { ZipWriter } from './zip-writer.ts';

export interface MakeCopyDeps {
  readonly vault: Pick<Vault, 'open' | 'put'>;
  readonly openScratch: () => Promise<Scratch & AsyncDisposable>;
  readonly words: (locale: Locale) => Words;
  /** IANA name of the zone that all instants are told in. */
  readonly timeZone: string;
  readonly limits: VerifyLimits;
  readonly maxBytes: number;
}

/** Makes one copy: it flows into the vault while the archives flow out. */
export async function makeCopy(deps: MakeCopyDeps, request: MakeRequest, signal: AbortSignal): Promise<MadeCopy> {
  const { vault, words, timeZone, limits, maxBytes } = deps;
  const { copyId, profileId, photosId, owner, locale, madeAt } = request;
  await using profile = await vault.open(profileId);
  await using photos = photosId === undefined ? undefined : await vault.open(photosId);
  await using scratch = await deps.openScratch();
  const broken = new AbortController();
  const either = AbortSignal.any([signal, broken.signal]);
  const zip = new ZipWriter(madeAt, either);
  const putting = vault.put(copyId, zip.output, { maxBytes, signal });
  // Whoever writes must not wait for a reader that is gone.
  const reading = putting.catch((err: unknown) => {
    broken.abort(err);
    throw err;
  });
  const options = { owner, words: words(locale), timeZone, madeAt, limits, zip };
  const writing = writeReadable({ profile, photos, scratch }, options, either).then(
    (facts) => {
      zip.end();
      return facts;
    },
    (err: unknown) => {
      zip.fail(err instanceof Error ? err : new Error('the copy could not be written', { cause: err }));
      throw err;
    },
  );
  const [written, stored] = await Promise.allSettled([writing, reading]);
  signal.throwIfAborted();
  // The first of the two to fail has taken the other with it.
  if (stored.status === 'rejected' && broken.signal.aborted && written.status === 'rejected') {
    throw broken.signal.reason === written.reason ? stored.reason : firstOf(written.reason, stored.reason);
  }
  if (written.status === 'rejected') throw written.reason;
  if (stored.status === 'rejected') throw stored.reason;
  return { stored: stored.value, facts: written.value };
}

function firstOf(written: unknown, stored: unknown): unknown {
  return stored instanceof Error && written === stored.cause ? written : stored;
}
