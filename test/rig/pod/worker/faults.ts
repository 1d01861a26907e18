import { sql } from 'kysely';
import type { PodDatabase } from '../store/pod-database.ts';
import type { ExportKind } from './job.ts';

/**
 * What can go wrong with one export job:
 *
 * - `exception`: an ordinary error while building. The job is gone and no reason is given.
 * - `disk-full`: the same, when half the file is written.
 * - `mail`: the archive is built, then its mail fails, after `delayMs` if given, and Sidekiq redoes the whole export
 *   later.
 * - `kill`: the process dies while building: mark stuck, job lost. Another process starts.
 * - `stop`: an orderly stop while building: the job comes back to the line. Another process starts.
 * - `out-of-memory`: raised inside Ruby: mark stuck, job in `retry`.
 * - `vanish`: the file is gone from the disk as soon as the row names it, until it is put back.
 * - `photo-missing`: the first photo's file is not there; skipped without a word.
 * - `slow`: building takes `delayMs` longer.
 * - `archive:<fault>`: the archive is built wrong; the faults are those of the archive generator.
 */
export const FAULTS = [
  'exception',
  'disk-full',
  'mail',
  'kill',
  'stop',
  'out-of-memory',
  'vanish',
  'photo-missing',
  'slow',
] as const;
export type Fault = (typeof FAULTS)[number] | `archive:${string}`;

export interface ClaimedFaults {
  readonly fault: string | undefined;
  readonly delayMs: number;
  /** How long the mail server is waited for before the mail fails. */
  readonly mailDelayMs: number;
}

/** Takes what is planned for this job: the oldest fault that fits, and the oldest delay. Each is used up by one. */
export async function claimFaults(db: PodDatabase, userId: number, kind: ExportKind): Promise<ClaimedFaults> {
  const slow = await claim(db, userId, kind, sql`fault = 'slow'`);
  const other = await claim(db, userId, kind, sql`fault <> 'slow'`);
  return { fault: other?.fault, delayMs: slow?.delay_ms ?? 0, mailDelayMs: other?.delay_ms ?? 0 };
}

async function claim(db: PodDatabase, userId: number, kind: ExportKind, which: ReturnType<typeof sql>) {
  return db.transaction().execute(async (tx) => {
    const claimed = await tx
      .selectFrom('simulated_faults')
      .select(['id', 'fault', 'delay_ms'])
      .where(sql<boolean>`${which}`)
      .where('times_left', '>', 0)
      .where((own) => own.or([own('user_id', 'is', null), own('user_id', '=', userId)]))
      .where((own) => own.or([own('kind', 'is', null), own('kind', '=', kind)]))
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (claimed === undefined) return undefined;
    const oneLess = sql<number>`times_left - 1`;
    await tx.updateTable('simulated_faults').set({ times_left: oneLess }).where('id', '=', claimed.id).execute();
    return claimed;
  });
}
