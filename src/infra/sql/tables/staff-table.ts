import type { Selectable } from 'kysely';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import { STAFF_ROLES } from '../../../core/staff/role.ts';
import type { StaffMember, StaffStore } from '../../../core/staff/staff-member.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `staff_members`. */
export class StaffTable implements StaffStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async find({ platform, id }: Speaker): Promise<StaffMember | undefined> {
    const row = await this.#db
      .selectFrom('staff_members')
      .selectAll()
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async list(): Promise<readonly StaffMember[]> {
    const rows = await this.#db.selectFrom('staff_members').selectAll().orderBy('granted_at').execute();
    const rank = ({ role }: StaffMember) => STAFF_ROLES.indexOf(role);
    return rows.map(fromRow).toSorted((a, b) => rank(b) - rank(a));
  }

  async put(
    { speaker: { platform, id }, displayName, role }: StaffMember,
    { grantedBy, at }: { readonly grantedBy: string; readonly at: Date },
  ): Promise<void> {
    const present = { display_name: displayName, role, granted_by: grantedBy, granted_at: at };
    await this.#db
      .insertInto('staff_members')
      .values({ platform, speaker: id, ...present })
      .onConflict((conflict) => conflict.columns(['platform', 'speaker']).doUpdateSet(present))
      .execute();
  }

  async remove({ platform, id }: Speaker): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('staff_members')
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}

function fromRow({ platform, speaker, display_name, role }: Selectable<Schema['staff_members']>): StaffMember {
  return { speaker: { platform, id: speaker }, displayName: display_name, role };
}
