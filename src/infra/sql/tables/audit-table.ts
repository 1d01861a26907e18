import type { AuditEntry, AuditLog } from '../../../core/work/audit-log.ts';
import type { Executor } from '../database.ts';

/** The table `audit_entries`: rows are added and never changed. */
export class AuditTable implements AuditLog {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async append({ actor, action, subject, reason, at }: AuditEntry): Promise<void> {
    await this.#db
      .insertInto('audit_entries')
      .values({ actor, action, subject, reason: reason ?? null, at })
      .execute();
  }
}
