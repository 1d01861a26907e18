import type { Announcement } from './announcement.ts';
import type { AnnounceTables } from './draft-announcement.ts';
import { turnElsewhere } from './turn-elsewhere.ts';
import type { TurnElsewhereDeps } from './turn-elsewhere.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';

export interface LeaveRemovedPlatformsDeps extends TurnElsewhereDeps {
  readonly work: UnitOfWork<Pick<AnnounceTables, 'ledger' | 'places'>>;
}

const PORTION = 100;
const CAUSE = 'PLATFORM_REMOVED';

/**
 * Finds what waits for a platform that the configuration does not name any more: nobody else would ever come to it. People
 * hear it in another chat of theirs, or count as not reached; places count as failed.
 */
export async function leaveRemovedPlatforms(
  deps: LeaveRemovedPlatformsDeps,
  announcement: Announcement,
  signal: AbortSignal,
): Promise<void> {
  const { work, clock } = deps;
  const { id } = announcement;
  const known = [...deps.platforms.keys()];
  await work.transact(async (tx) => {
    for (const row of await tx.places.list(id)) {
      if (row.state === 'pending' && !known.includes(row.to.platform)) {
        await tx.places.end(row, 'failed', clock.now(), CAUSE);
      }
    }
  });
  for (;;) {
    const portion = await work.transact((tx) => tx.ledger.pendingElsewhere(id, known, PORTION));
    if (portion.length === 0) return;
    for (const recipient of portion) {
      if (signal.aborted) return;
      await turnElsewhere(deps, { announcement, recipient, code: CAUSE });
    }
  }
}
