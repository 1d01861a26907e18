import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { BRAKE_LEVELS, BRAKE_REASONS } from '../../../core/pace/brake.ts';
import type { BrakeState } from '../../../core/pace/brake.ts';
import type { LinePause, PaceRecord, PaceStore, PodOutcome } from '../../../core/pace/pace-store.ts';
import type { PaceVerdict } from '../../../core/work/pace-verdict.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));
const maybe = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined);

const brakeSchema: z.ZodType<BrakeState> = z.object({
  level: z.enum(BRAKE_LEVELS),
  reasons: z.array(z.enum(BRAKE_REASONS)),
  since: instant,
  calmSince: maybe(instant),
  health: maybe(
    z.object({
      queueLatencyMs: z.number(),
      responseMs: maybe(z.number()),
      freeMemory: maybe(z.number()),
      workerCount: z.number(),
    }),
  ),
});

/** The one row of `pace`. */
export class PaceTable implements PaceStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async lock(): Promise<PaceRecord> {
    return fromRow(await this.#db.selectFrom('pace').selectAll().forUpdate().executeTakeFirstOrThrow());
  }

  async find(): Promise<PaceRecord> {
    return fromRow(await this.#db.selectFrom('pace').selectAll().executeTakeFirstOrThrow());
  }

  async noteSubmission(at: Date): Promise<void> {
    await this.#db.updateTable('pace').set({ last_submitted_at: at }).execute();
  }

  async noteOutcome({ built, at, tookMs }: PodOutcome): Promise<void> {
    await this.#db
      .updateTable('pace')
      .set({ last_ended_at: at, last_took_ms: Math.max(Math.round(tookMs), 0) })
      .set({ failures_in_a_row: built ? 0 : sql<number>`failures_in_a_row + 1` })
      .execute();
  }

  async noteBrake(brake: BrakeState): Promise<void> {
    await this.#db
      .updateTable('pace')
      .set({ brake: JSON.stringify(brake) })
      .execute();
  }

  async notePause(pause: LinePause | undefined): Promise<void> {
    await this.#db
      .updateTable('pace')
      .set({ paused_at: pause?.at ?? null, paused_by: pause?.by ?? null, paused_note: pause?.note ?? null })
      .execute();
  }

  async noteVerdict(verdict: PaceVerdict, since: Date): Promise<void> {
    await this.#db.updateTable('pace').set({ verdict, verdict_since: since }).execute();
  }
}

function fromRow(row: Selectable<Schema['pace']>): PaceRecord {
  const { last_ended_at: endedAt, last_took_ms: tookMs, verdict, verdict_since: since } = row;
  return {
    lastSubmittedAt: row.last_submitted_at ?? undefined,
    lastEnded: endedAt === null ? undefined : { at: endedAt, tookMs: tookMs ?? 0 },
    failuresInARow: row.failures_in_a_row,
    brake: row.brake === null ? undefined : brakeSchema.parse(row.brake),
    verdict: verdict === null || since === null ? undefined : { is: verdict, since },
    pause:
      row.paused_at === null
        ? undefined
        : { at: row.paused_at, by: row.paused_by ?? '', note: row.paused_note ?? undefined },
  };
}
