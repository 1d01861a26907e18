import type { Clock } from '../../kernel/clock.ts';
import type { CardStore } from '../chat/delivery.ts';
import { refreshCardJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';

export interface CorrectWindowsDeps {
  readonly work: UnitOfWork<{ readonly cards: CardStore; readonly outbox: Outbox }>;
  readonly clock: Clock;
}

/** As many as are edited in the minute until the next look. */
const MAX_CARDS = 500;

/** Promises to correct every status message whose window has passed. @returns how many. */
export async function correctWindows(deps: CorrectWindowsDeps): Promise<number> {
  return deps.work.transact(async (tx) => {
    const cards = await tx.cards.overdue(deps.clock.now(), MAX_CARDS);
    for (const { id } of cards) await tx.outbox.put(refreshCardJob, { cardId: id });
    return cards.length;
  });
}
