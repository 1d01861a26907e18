import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { NO_HASH, chainHash, detailDigest, newSalt } from '../../../core/staff/audit-chain.ts';
import type { AuditEntry, AuditLog, AuditReader, AuditSearch, ChainedEntry } from '../../../core/work/audit-log.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** Any number, as long as nothing else takes it. */
const CHAIN_LOCK = 1_634_739;
const CHUNK = 1_000;

/** The table `audit_entries`: a chain of rows that are added, and never changed but for ceasing to name somebody. */
export class AuditTable implements AuditLog, AuditReader {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async append(entry: AuditEntry): Promise<void> {
    // Held until the transaction ends: the next entry is chained to this one or, should it be undone, to the one before.
    await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(this.#db);
    const last = await this.#db
      .selectFrom('audit_entries')
      .select(['position', 'hash'])
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    const position = (last?.position ?? 0) + 1;
    const { actor, action, subject, reason, at } = entry;
    const salt = newSalt();
    const detail = detailDigest(salt, entry);
    await this.#db
      .insertInto('audit_entries')
      .values({
        actor,
        action,
        subject,
        reason: reason ?? null,
        at,
        position,
        salt,
        detail,
        hash: chainHash(last?.hash ?? NO_HASH, { ...entry, position, detail }),
      })
      .execute();
  }

  async about(subject: string, limit: number): Promise<readonly AuditEntry[]> {
    const rows = await this.#db
      .selectFrom('audit_entries')
      .selectAll()
      .where('subject', '=', subject)
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async search(
    { subject, actor, action, from, until }: AuditSearch,
    { before, limit }: { readonly before: number | undefined; readonly limit: number },
  ): Promise<readonly ChainedEntry[]> {
    const rows = await this.#db
      .selectFrom('audit_entries')
      .selectAll()
      .$if(subject !== undefined, (of) => of.where('subject', '=', subject ?? ''))
      .$if(actor !== undefined, (of) => of.where('actor', '=', actor ?? ''))
      .$if(action !== undefined, (of) => of.where('action', '=', action ?? ''))
      .$if(from !== undefined, (of) => of.where('at', '>=', from ?? new Date(0)))
      .$if(until !== undefined, (of) => of.where('at', '<', until ?? new Date(0)))
      .$if(before !== undefined, (of) => of.where('position', '<', before ?? 0))
      .orderBy('position', 'desc')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  /** The whole chain from its beginning, a chunk at a time. */
  async *all(): AsyncGenerator<ChainedEntry> {
    for (let after = 0; ;) {
      const rows = await this.#db
        .selectFrom('audit_entries')
        .selectAll()
        .where('position', '>', after)
        .orderBy('position')
        .limit(CHUNK)
        .execute();
      yield* rows.map(fromRow);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.position;
    }
  }
}

function fromRow({
  at,
  actor,
  action,
  subject,
  reason,
  position,
  hash,
  salt,
  detail,
}: Selectable<Schema['audit_entries']>): ChainedEntry {
  return {
    at,
    actor,
    action,
    subject,
    ...(reason !== null && { reason }),
    position,
    hash,
    detail,
    salt: salt ?? undefined,
  };
}
