import { DAY, after } from '../../kernel/clock.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { lastDays } from './progress.ts';
import type { ProgressStore, ReadProgressDeps } from './progress.ts';

/** One calendar day of the pod. */
export interface BurnDownDay {
  /** `2026-03-01`. */
  readonly day: string;
  /** Requests at its end that were neither delivered nor given up. */
  readonly open: number;
  readonly delivered: number;
}

const SHOWN_DAYS = 28;

/** How the open requests went down: the last days without gaps, today last. It goes through all requests there are. */
export async function readBurnDown({
  work,
  clock,
  timeZone,
}: Pick<ReadProgressDeps, 'clock' | 'timeZone'> & {
  readonly work: UnitOfWork<{ readonly progress: ProgressStore }>;
}): Promise<readonly BurnDownDay[]> {
  const now = clock.now();
  const since = after(now, -SHOWN_DAYS * DAY);
  return work.transact(async (tx) => {
    const delivered = new Map((await tx.progress.deliveredByDay(since, timeZone)).map((of) => [of.day, of.delivered]));
    const changes = await tx.progress.openedByDay(since, timeZone);
    let open = 0;
    let next = 0;
    return lastDays(now, timeZone, SHOWN_DAYS).map((day): BurnDownDay => {
      for (let change = changes[next]; change !== undefined && change.day <= day; change = changes[next]) {
        open += change.opened;
        next += 1;
      }
      return { day, open, delivered: delivered.get(day) ?? 0 };
    });
  });
}
