import type { Clock } from '../../kernel/clock.ts';
import type { Events } from '../work/events.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { Announcement, Recipient } from './announcement.ts';
import type { Platforms } from './audience.ts';
import type { AnnounceTables } from './draft-announcement.ts';
import { platformsFor } from './find-text-fault.ts';

export interface TurnElsewhereDeps {
  readonly work: UnitOfWork<Pick<AnnounceTables, 'ledger'>>;
  readonly clock: Clock;
  readonly platforms: Platforms;
  readonly events: Pick<Events, 'deliveryFailed'>;
}

/**
 * Gives somebody's message to another chat of theirs, if one takes messages; else it ends with `code` as the cause. Where it
 * may have arrived in the first chat it ends as well: nobody is to hear it twice.
 */
export async function turnElsewhere(
  { work, clock, events, platforms: known }: TurnElsewhereDeps,
  {
    announcement,
    recipient,
    code,
  }: { readonly announcement: Announcement; readonly recipient: Recipient; readonly code: string },
): Promise<void> {
  const platforms = platformsFor(announcement, known);
  const isLost = await work.transact(async (tx) => {
    if (!recipient.inDoubt && (await tx.ledger.readdress(recipient, platforms))) return false;
    await tx.ledger.end(recipient, recipient.inDoubt ? 'in-doubt' : 'unreachable', clock.now(), code);
    return true;
  });
  const { deliveryId, to } = recipient;
  if (isLost) events.deliveryFailed({ deliveryId, platform: to.platform, code });
}
