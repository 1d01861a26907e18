import type { ByteSource } from './byte-source.ts';
import { checkStored } from './expectation.ts';
import type { StoredExpectation } from './expectation.ts';
import { FindingList } from './finding.ts';
import type { VerifyLimits } from './limits.ts';
import type { PhotosReport } from './report.ts';
import { readZipContents } from './zip-contents.ts';
import { readZipDirectory } from './zip-directory.ts';
import { withAbortReason } from './with-abort-reason.ts';

/**
 * Reads a photos archive to its last byte and says everything that is wrong with it: the directory, the names, the
 * sizes and the checksum of every photo. A zip without entries is sound: its owner has no photos.
 *
 * Streams in bounded memory. Damage is a finding and never thrown. Safe to repeat; changes nothing.
 *
 * @throws What the source throws, and the signal's reason.
 * @see APPNOTE.TXT 6.3.10
 */
export async function verifyPhotos(
  source: ByteSource,
  { expectation, limits }: { readonly expectation?: StoredExpectation; readonly limits: VerifyLimits },
  signal: AbortSignal,
): Promise<PhotosReport> {
  const findings = new FindingList();
  const { sizeBytes } = source;
  const report = { kind: 'photos', sizeBytes } as const;
  if (sizeBytes > limits.maxPackedBytes) {
    findings.add('PACKED_TOO_LARGE', { maxBytes: limits.maxPackedBytes });
    return { ...report, unpackedBytes: 0, isComplete: false, photoCount: 0, findings: findings.toArray() };
  }
  const { directory, contents } = await withAbortReason(signal, async () => {
    const directory = await readZipDirectory(source, { limits, findings }, signal);
    return { directory, contents: await readZipContents(source, { directory, limits, findings }, signal) };
  });
  checkStored(expectation ?? {}, { sizeBytes, sha256: contents.sha256 }, findings);
  return { ...report, ...contents, photoCount: directory?.entries.length ?? 0, findings: findings.toArray() };
}
