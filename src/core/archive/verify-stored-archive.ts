import type { ArchiveId } from '../../kernel/ids.ts';
import type { VerifyRequest } from './archive-verifier.ts';
import type { ByteSource } from './byte-source.ts';
import { ArchiveMissingError } from './errors.ts';
import type { VerifyLimits } from './limits.ts';
import { matchPhotos } from './match-photos.ts';
import { isDeliverable } from './report.ts';
import type { ArchiveReport, PhotoMatch } from './report.ts';
import { verifyPhotos } from './verify-photos.ts';
import { verifyProfile } from './verify-profile.ts';

/** An open archive; disposed when it has been read. */
export type OpenArchive = ByteSource & AsyncDisposable;

export interface VerifyStoredArchiveDeps {
  /** @throws {@link ArchiveMissingError} */
  readonly open: (id: ArchiveId) => Promise<OpenArchive>;
  readonly limits: VerifyLimits;
}

/**
 * Verifies one archive, and matches it with its companion when both are sound enough to be read.
 *
 * @throws What opening and reading throw, and the signal's reason.
 */
export async function verifyStoredArchive(
  { open, limits }: VerifyStoredArchiveDeps,
  request: VerifyRequest,
  signal: AbortSignal,
): Promise<ArchiveReport> {
  await using source = await open(request.archiveId);
  const report = await verifyOne(source, { request, limits }, signal);
  if (request.companionId === undefined || !isDeliverable(report)) return report;
  await using companion = await openIfThere(open, request.companionId);
  if (companion === undefined) return report;
  const isProfile = request.kind === 'profile';
  const pair = { profile: isProfile ? source : companion, photos: isProfile ? companion : source };
  const match: PhotoMatch | undefined = await matchPhotos(pair, limits, signal);
  return match === undefined ? report : { ...report, match };
}

function verifyOne(
  source: ByteSource,
  { request, limits }: { readonly request: VerifyRequest; readonly limits: VerifyLimits },
  signal: AbortSignal,
): Promise<ArchiveReport> {
  const { kind, owner, stored } = request;
  if (kind === 'photos') return verifyPhotos(source, { expectation: stored, limits }, signal);
  return verifyProfile(source, { expectation: { ...owner, ...stored }, limits }, signal);
}

async function openIfThere(open: VerifyStoredArchiveDeps['open'], id: ArchiveId): Promise<OpenArchive | undefined> {
  try {
    return await open(id);
  } catch (err) {
    if (err instanceof ArchiveMissingError) return undefined;
    throw err;
  }
}
