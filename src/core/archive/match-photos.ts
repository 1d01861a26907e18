import type { ByteSource } from './byte-source.ts';
import { FindingList } from './finding.ts';
import { GuidSet } from './guid-set.ts';
import { readGzip } from './gzip-reader.ts';
import type { JsonText } from './json-sink.ts';
import { decodeJsonText } from './key-table.ts';
import type { VerifyLimits } from './limits.ts';
import { ProfileScan } from './profile-scan.ts';
import type { PhotoMatch } from './report.ts';
import { readZipDirectory } from './zip-directory.ts';
import { withAbortReason } from './with-abort-reason.ts';
import { isPlainName } from './zip-names.ts';

/** The two halves of what a person takes along. */
export interface ArchivePair {
  readonly profile: ByteSource;
  readonly photos: ByteSource;
}

/** Names beyond this many are taken for new ones each time they are met. */
const MAX_NAMES = 2_000_000;

/**
 * Holds the photo names in posts against the directory of the photos archive.
 *
 * Missing files are normal on old accounts: the exporter leaves out what the pod has lost. Both archives should have
 * been verified before; damage to them is not reported again, but what it hides is not matched.
 *
 * @returns `undefined` when one of the two cannot be read to the end.
 * @throws What the sources throw, and the signal's reason.
 */
export function matchPhotos(
  pair: ArchivePair,
  limits: VerifyLimits,
  signal: AbortSignal,
): Promise<PhotoMatch | undefined> {
  return withAbortReason(signal, () => match(pair, limits, signal));
}

async function match(
  { profile, photos }: ArchivePair,
  limits: VerifyLimits,
  signal: AbortSignal,
): Promise<PhotoMatch | undefined> {
  const damage = new FindingList();
  const directory = await readZipDirectory(photos, { limits, findings: damage }, signal);
  if (directory === undefined) return undefined;
  const names = new PhotoNames(new Set(directory.entries.map(({ name }) => name)), limits.maxListedNames);
  const scan = new ProfileScan(limits, damage, (name) => names.meet(name));
  const onBytes = (chunk: Buffer) => scan.write(chunk);
  const { isSound } = await readGzip(profile, { limits, findings: damage, onBytes }, signal);
  return scan.end(isSound) ? names.result() : undefined;
}

class PhotoNames {
  readonly #unmet: Set<string>;
  readonly #maxListed: number;
  readonly #met = new GuidSet(MAX_NAMES);
  readonly #missingNames: string[] = [];
  #named = 0;
  #present = 0;

  constructor(inZip: Set<string>, maxListed: number) {
    this.#unmet = inZip;
    this.#maxListed = maxListed;
  }

  meet(text: JsonText): void {
    if (!this.#met.add(text)) return;
    this.#named += 1;
    const name = decodeJsonText(text);
    if (this.#unmet.delete(name)) this.#present += 1;
    else if (this.#missingNames.length < this.#maxListed && isPlainName(name)) this.#missingNames.push(name);
  }

  result(): PhotoMatch {
    const missing = this.#named - this.#present;
    const unposted = this.#unmet.size;
    const findings = new FindingList();
    if (missing > 0) findings.add('PHOTO_MISSING', { items: missing });
    if (unposted > 0) findings.add('PHOTO_UNPOSTED', { items: unposted });
    return {
      named: this.#named,
      present: this.#present,
      missing,
      missingNames: this.#missingNames,
      unposted,
      findings: findings.toArray(),
    };
  }
}
