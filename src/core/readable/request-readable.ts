import type { Clock } from '../../kernel/clock.ts';
import type { ArchiveId, PodUserId } from '../../kernel/ids.ts';
import { keptAt } from '../downloads/ready-archives.ts';
import type { ReadyArchive, ReadyArchives } from '../downloads/ready-archives.ts';
import type { Locale } from '../i18n/locales.ts';
import { makeReadableJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { CopySource, CopyStore } from './copy-store.ts';

export interface RequestReadableDeps {
  readonly work: UnitOfWork<{
    readonly readyArchives: ReadyArchives;
    readonly copies: CopyStore;
    readonly outbox: Outbox;
  }>;
  readonly clock: Clock;
  readonly newArchiveId: () => ArchiveId;
}

export type RequestReadableOutcome =
  /** There is no verified profile to make a copy of. */
  | { readonly kind: 'no-profile' }
  /** It lies on the download page. */
  | { readonly kind: 'ready' }
  | {
      /** `accepted`: from now on. `making`: one was asked for before. */
      readonly kind: 'accepted' | 'making';
      readonly hasPhotos: boolean;
      readonly minutes: number;
    };

/** What a processor that has other things to do as well gets through in a minute. */
const PROFILE_BYTES_PER_MINUTE = 30e6;
const PHOTOS_BYTES_PER_MINUTE = 600e6;

/** Asks for a copy for reading of what is ready. Asked twice it is the same copy. */
export async function requestReadable(
  { work, clock, newArchiveId }: RequestReadableDeps,
  { podUserId, locale }: { readonly podUserId: PodUserId; readonly locale: Locale },
): Promise<RequestReadableOutcome> {
  const now = clock.now();
  return work.transact(async (tx) => {
    const ready = keptAt(await tx.readyArchives.forUser(podUserId), now);
    const profile = ready.find(({ kind }) => kind === 'profile');
    const photos = ready.find(({ kind }) => kind === 'photos');
    if (profile === undefined) return { kind: 'no-profile' };
    const { exportId, keepUntil } = profile;
    const source = { profileId: profile.archiveId, photosId: photos?.archiveId, locale };
    const current = await tx.copies.current(podUserId, now);
    if (current.some((copy) => copy.state === 'ready' && isSame(copy.source, source))) return { kind: 'ready' };
    const copyId = newArchiveId();
    // One at a time: whoever changes their mind about the language need not keep others waiting.
    const isNew = await tx.copies.begin({ id: copyId, podUserId, exportId, source, begunAt: now, keepUntil });
    if (isNew) await tx.outbox.put(makeReadableJob, { copyId });
    return {
      kind: isNew ? 'accepted' : 'making',
      hasPhotos: photos !== undefined,
      minutes: minutesFor(profile, photos),
    };
  });
}

function isSame(a: CopySource, b: CopySource): boolean {
  return a.profileId === b.profileId && a.photosId === b.photosId && a.locale === b.locale;
}

function minutesFor(profile: ReadyArchive, photos: ReadyArchive | undefined): number {
  const minutes = profile.sizeBytes / PROFILE_BYTES_PER_MINUTE + (photos?.sizeBytes ?? 0) / PHOTOS_BYTES_PER_MINUTE;
  return Math.max(1, Math.ceil(minutes));
}
