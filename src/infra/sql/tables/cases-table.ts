import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Case, CaseMessage, CaseStore, NewCase } from '../../../core/staff/case.ts';
import { parseDiasporaId, parsePodUserId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The tables `cases` and `case_messages`. */
export class CasesTable implements CaseStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async open(wanted: NewCase): Promise<Case> {
    const { speaker, account } = wanted;
    const present = { display_name: wanted.displayName, conversation: wanted.conversation, locale: wanted.locale };
    const proven = { pod_user_id: account?.podUserId ?? null, diaspora_id: account?.diasporaId ?? null };
    const row = await this.#db
      .insertInto('cases')
      .values({
        platform: speaker.platform,
        speaker: speaker.id,
        ...present,
        ...proven,
        opened_at: wanted.openedAt,
        promised_by: wanted.promisedBy,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['platform', 'speaker'])
          .where('closed_at', 'is', null)
          .doUpdateSet({
            ...present,
            ...proven,
            promised_by: sql`case when cases.answered_at is null then cases.promised_by else excluded.promised_by end`,
            answered_at: null,
          }),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
    return fromRow(row);
  }

  async lock(id: number): Promise<Case | undefined> {
    const row = await this.#db.selectFrom('cases').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    return row && fromRow(row);
  }

  async listOpen(limit: number, afterId = 0): Promise<readonly Case[]> {
    const rows = await this.#db
      .selectFrom('cases')
      .selectAll()
      .where('closed_at', 'is', null)
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async countOpen(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('cases')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  }

  async say(id: number, { author, sealedText, saidAt }: CaseMessage): Promise<void> {
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from case_messages where case_id = ${id})`;
    await this.#db
      .insertInto('case_messages')
      .values({ case_id: id, position, author, sealed_text: sealedText, said_at: saidAt })
      .execute();
  }

  async messages(id: number): Promise<readonly CaseMessage[]> {
    const rows = await this.#db
      .selectFrom('case_messages')
      .selectAll()
      .where('case_id', '=', id)
      .orderBy('position')
      .execute();
    return rows.map(({ author, sealed_text, said_at }) => ({ author, sealedText: sealed_text, saidAt: said_at }));
  }

  async change(id: number, changes: Partial<Pick<Case, 'assignee' | 'answeredAt' | 'closedAt'>>): Promise<void> {
    await this.#db
      .updateTable('cases')
      .set({ assignee: changes.assignee, answered_at: changes.answeredAt, closed_at: changes.closedAt })
      .where('id', '=', id)
      .execute();
  }

  async forgetClosedBefore(instant: Date): Promise<number> {
    const old = this.#db.selectFrom('cases').select('id').where('closed_at', '<', instant);
    await this.#db.deleteFrom('case_messages').where('case_id', 'in', old).execute();
    const result = await this.#db.deleteFrom('cases').where('closed_at', '<', instant).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}

function fromRow(row: Selectable<Schema['cases']>): Case {
  const { pod_user_id: podUserId, diaspora_id: diasporaId } = row;
  return {
    id: row.id,
    speaker: { platform: row.platform, id: row.speaker },
    displayName: row.display_name,
    conversation: row.conversation,
    locale: row.locale,
    account:
      podUserId === null || diasporaId === null
        ? undefined
        : { podUserId: parsePodUserId(podUserId), diasporaId: parseDiasporaId(diasporaId) },
    assignee: row.assignee ?? undefined,
    openedAt: row.opened_at,
    promisedBy: row.promised_by,
    answeredAt: row.answered_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
  };
}
