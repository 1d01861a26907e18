import type { PodDatabase } from './store/pod-database.ts';
import type { ExportKind } from './worker/job.ts';

/** How often a worker took an export job of one account and kind, and how those ended. */
export interface JobCount {
  readonly username: string;
  readonly kind: ExportKind;
  readonly taken: number;
  /** Outcomes: `built`, `failed`, `mail-failed`, `killed`, `stopped`, `broken`, `working`. */
  readonly outcomes: Readonly<Record<string, number>>;
}

export interface PodStats {
  /** One entry per account and kind that had any job taken. A job that the throttle put off was not taken. */
  readonly jobs: readonly JobCount[];
  /** The most export jobs that were ever worked on at the same time. */
  readonly mostAtOnce: number;
  /** The shortest time between two exports being taken; `undefined` before the second. */
  readonly shortestGapMs: number | undefined;
}

export async function readStats(db: PodDatabase): Promise<PodStats> {
  const log = await db
    .selectFrom('simulated_job_log')
    .select(['username', 'kind', 'taken_at', 'ended_at', 'outcome'])
    .orderBy('taken_at')
    .execute();
  const jobs = new Map<string, JobCount>();
  for (const { username, kind, outcome } of log) {
    const key = `${kind} ${username}`;
    const known = jobs.get(key) ?? { username, kind, taken: 0, outcomes: {} };
    const outcomes = { ...known.outcomes, [outcome]: (known.outcomes[outcome] ?? 0) + 1 };
    jobs.set(key, { ...known, taken: known.taken + 1, outcomes });
  }
  const takenAt = log.map((entry) => entry.taken_at.getTime());
  const gaps = takenAt.slice(1).map((at, i) => at - (takenAt[i] ?? at));
  return {
    jobs: [...jobs.values()],
    mostAtOnce: mostAtOnce(log),
    shortestGapMs: gaps.length === 0 ? undefined : Math.min(...gaps),
  };
}

function mostAtOnce(log: readonly { readonly taken_at: Date; readonly ended_at: Date | null }[]): number {
  const steps = log.flatMap(({ taken_at, ended_at }) => [
    { at: taken_at.getTime(), change: 1 },
    ...(ended_at === null ? [] : [{ at: ended_at.getTime(), change: -1 }]),
  ]);
  // An end and a beginning in the same millisecond follow each other.
  steps.sort((a, b) => a.at - b.at || a.change - b.change);
  let now = 0;
  let most = 0;
  for (const { change } of steps) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}
