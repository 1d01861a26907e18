import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import { destinationSchema } from '../../../core/moving/destination.ts';
import type { Destination } from '../../../core/moving/destination.ts';
import type { PodQuestion, PodQuestionStore } from '../../../core/moving/pod-questions.ts';
import { parsePodQuestionId } from '../../../kernel/ids.ts';
import type { PodQuestionId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The tables `pod_questions` and `pods_seen`. */
export class PodQuestionsTable implements PodQuestionStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async insert({ id, to, shared, displayName, locale, host, askedAt }: PodQuestion): Promise<void> {
    const { platform, speaker, conversation } = to;
    await this.#db
      .insertInto('pod_questions')
      .values({
        id,
        platform,
        speaker,
        conversation,
        shared,
        locale,
        host,
        display_name: displayName,
        asked_at: askedAt,
        answered_at: null,
      })
      .execute();
  }

  async find(id: PodQuestionId): Promise<PodQuestion | undefined> {
    const row = await this.#db.selectFrom('pod_questions').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  }

  async lock(id: PodQuestionId): Promise<PodQuestion | undefined> {
    const open = this.#db.selectFrom('pod_questions').selectAll().where('id', '=', id).forUpdate();
    const row = await open.executeTakeFirst();
    return row && fromRow(row);
  }

  async markAnswered(id: PodQuestionId, at: Date): Promise<void> {
    await this.#db.updateTable('pod_questions').set({ host: null, answered_at: at }).where('id', '=', id).execute();
  }

  async lockLimits(): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended('pod-questions', 0))`.execute(this.#db);
  }

  async askedAfter(instant: Date, speaker?: Speaker): Promise<readonly Date[]> {
    let asked = this.#db.selectFrom('pod_questions').select('asked_at').where('asked_at', '>', instant);
    if (speaker !== undefined) {
      asked = asked.where('platform', '=', speaker.platform).where('speaker', '=', speaker.id);
    }
    return (await asked.orderBy('asked_at').execute()).map((row) => row.asked_at);
  }

  async findSeen(host: string): Promise<{ readonly seen: Destination; readonly at: Date } | undefined> {
    const row = await this.#db.selectFrom('pods_seen').selectAll().where('host', '=', host).executeTakeFirst();
    // What another release has kept may be of another form.
    const seen = destinationSchema.safeParse(row?.seen).data;
    return row && seen && { seen, at: row.seen_at };
  }

  async keepSeen(host: string, seen: Destination, at: Date): Promise<void> {
    const present = { seen: JSON.stringify(seen), seen_at: at };
    await this.#db
      .insertInto('pods_seen')
      .values({ host, ...present })
      .onConflict((conflict) => conflict.column('host').doUpdateSet(present))
      .execute();
  }

  async forgetBefore(instant: Date): Promise<void> {
    await this.#db.deleteFrom('pod_questions').where('asked_at', '<', instant).execute();
    await this.#db.deleteFrom('pods_seen').where('seen_at', '<', instant).execute();
  }
}

function fromRow(row: Selectable<Schema['pod_questions']>): PodQuestion | undefined {
  const { platform, speaker, conversation, shared, locale, host } = row;
  if (host === null) return undefined;
  return {
    id: parsePodQuestionId(row.id),
    to: { platform, speaker, conversation },
    shared,
    locale,
    host,
    displayName: row.display_name,
    askedAt: row.asked_at,
  };
}
