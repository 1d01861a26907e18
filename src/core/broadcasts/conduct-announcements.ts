import { HOUR, after } from '../../kernel/clock.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { Announcement } from './announcement.ts';
import type { AnnounceTables } from './draft-announcement.ts';
import { leaveRemovedPlatforms } from './leave-removed-platforms.ts';
import type { LeaveRemovedPlatformsDeps } from './leave-removed-platforms.ts';
import { placesFor } from './public-place.ts';
import type { PublicPlace } from './public-place.ts';
import { selectionOf } from './run-announcement.ts';
import { findTransition } from './state.ts';

export interface ConductAnnouncementsDeps extends LeaveRemovedPlatformsDeps {
  readonly work: UnitOfWork<AnnounceTables>;
  readonly places: readonly PublicPlace[];
}

/** People who are entered into the ledger in one transaction. */
const PORTION = 1_000;
/** What is due for longer, because the program was away, may not be true any more: it waits for somebody to send it. */
const LATEST_MS = 12 * HOUR;

/**
 * Begins what is due, enters the audiences into the ledger, portion by portion, and ends what everybody has heard. Safe
 * to repeat and to break off: how far it has come stands in the announcement's row.
 */
export async function conductAnnouncements(deps: ConductAnnouncementsDeps, signal: AbortSignal): Promise<void> {
  const open = await deps.work.transact((tx) => tx.announcements.listOpen());
  for (const announcement of open) {
    const { name } = announcement;
    if (signal.aborted) return;
    const isWhole = await begin(deps, name);
    if (isWhole) await finish(deps, announcement, signal);
    else while (!signal.aborted && (await gatherPortion(deps, name)));
  }
}

/** @returns whether the ledger is whole already. */
async function begin({ work, clock }: ConductAnnouncementsDeps, name: string): Promise<boolean> {
  return work.transact(async (tx) => {
    const found = await tx.announcements.lock(name);
    if (found?.state !== 'scheduled' || found.dueAt === undefined || found.dueAt > clock.now()) {
      return found?.gatheredAt !== undefined;
    }
    const isLate = after(found.dueAt, LATEST_MS) < clock.now();
    const state = findTransition(found.state, isLate ? 'lapse' : 'send');
    const begun = isLate ? { dueAt: undefined } : { startedAt: clock.now() };
    if (state !== undefined) await tx.announcements.change(found.id, { state, ...begun });
    return false;
  });
}

/** @returns whether there may be more to gather. */
async function gatherPortion(deps: ConductAnnouncementsDeps, name: string): Promise<boolean> {
  const { work, clock } = deps;
  return work.transact(async (tx) => {
    const found = await tx.announcements.lock(name);
    if (!isGathering(found)) return false;
    const at = clock.now();
    if (await tx.ledger.gather(found.id, selectionOf(deps, found), { limit: PORTION, at })) return true;
    await tx.places.enter(found.id, placesFor(found, deps.places));
    await tx.announcements.change(found.id, { gatheredAt: at });
    return false;
  });
}

function isGathering(found: Announcement | undefined): found is Announcement {
  return found?.state === 'sending' && found.gatheredAt === undefined;
}

async function finish(deps: ConductAnnouncementsDeps, announcement: Announcement, signal: AbortSignal): Promise<void> {
  const { work, clock } = deps;
  if (announcement.state === 'sending') await leaveRemovedPlatforms(deps, announcement, signal);
  await work.transact(async (tx) => {
    const found = await tx.announcements.lock(announcement.name);
    const state = found && findTransition(found.state, 'finish');
    if (found === undefined || state === undefined || (await tx.ledger.hasPending(found.id))) return;
    if (await tx.places.hasPending(found.id)) return;
    await tx.announcements.change(found.id, { state, endedAt: clock.now() });
  });
}
