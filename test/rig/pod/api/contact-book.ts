import { randomBytes } from 'node:crypto';
import type { PodDatabase } from '../store/pod-database.ts';
import type { ApiCondition } from './api-condition.ts';
import { findApiPerson } from './api-person.ts';

export interface ContactBookDeps {
  readonly db: PodDatabase;
  readonly condition: ApiCondition;
}

export interface Relationship {
  readonly sharing: boolean;
  readonly receiving: boolean;
}

/** Who shares with whom, kept for each side by itself. @see diaspora*, app/models/contact.rb */
export class ContactBook {
  readonly #db: PodDatabase;
  readonly #condition: ApiCondition;

  constructor({ db, condition }: ContactBookDeps) {
    this.#db = db;
    this.#condition = condition;
  }

  async relationship(userId: number, personId: number): Promise<Relationship> {
    const row = await this.#db
      .selectFrom('contacts')
      .select(['sharing', 'receiving'])
      .where('user_id', '=', userId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return { sharing: row?.sharing === true, receiving: row?.receiving === true };
  }

  /** @see diaspora*, app/models/contact.rb, `mutual?` */
  async isMutual(userId: number, personId: number): Promise<boolean> {
    const { sharing, receiving } = await this.relationship(userId, personId);
    return sharing && receiving;
  }

  async aspectOf(userId: number, name: string): Promise<number> {
    const find = () =>
      this.#db
        .selectFrom('aspects')
        .select('id')
        .where('user_id', '=', userId)
        .where('name', '=', name)
        .executeTakeFirst();
    const known = await find();
    if (known !== undefined) return known.id;
    await this.#db.insertInto('aspects').values({ user_id: userId, name, order_id: null }).execute();
    return (await find())?.id ?? 0;
  }

  /**
   * Puts somebody into an aspect: this side receives from then on, and the other side is shared with.
   *
   * @returns `false` when they were in it before, which the API answers with 422.
   */
  async add(userId: number, personId: number, aspectId: number): Promise<boolean> {
    const contactId = await this.#upsert(userId, personId, { receiving: true });
    const isIn = await this.#db
      .selectFrom('aspect_memberships')
      .select('id')
      .where('aspect_id', '=', aspectId)
      .where('contact_id', '=', contactId)
      .executeTakeFirst();
    if (isIn !== undefined) return false;
    await this.#db.insertInto('aspect_memberships').values({ aspect_id: aspectId, contact_id: contactId }).execute();
    await this.#arrive(userId, personId);
    return true;
  }

  /** This side shares no longer, which the other side hears of. */
  async remove(userId: number, personId: number): Promise<void> {
    await this.#upsert(userId, personId, { receiving: false });
    const other = await findApiPerson(this.#db, { id: personId });
    const self = await findApiPerson(this.#db, { userId });
    if (other?.userId != null && self !== undefined) await this.#upsert(other.userId, self.id, { sharing: false });
  }

  /** What the other side's pod does when the message about the new contact comes in. */
  async #arrive(userId: number, personId: number): Promise<void> {
    const other = await findApiPerson(this.#db, { id: personId });
    const self = await findApiPerson(this.#db, { userId });
    if (other?.userId == null || self === undefined) return;
    const otherUserId = other.userId;
    if ((await this.relationship(otherUserId, self.id)).sharing) return;
    await this.#upsert(otherUserId, self.id, { sharing: true });
    await this.#notify(otherUserId, self.id);
    const row = await this.#db
      .selectFrom('users')
      .select(['auto_follow_back', 'auto_follow_back_aspect_id'])
      .where('id', '=', otherUserId)
      .executeTakeFirst();
    const aspectId = row?.auto_follow_back_aspect_id;
    if (row?.auto_follow_back !== true || aspectId == null) return;
    await this.#condition.later(this.#condition.followBackDelayMs, async () => {
      await this.add(otherUserId, self.id, aspectId);
    });
  }

  async #notify(recipientId: number, personId: number): Promise<void> {
    const guid = randomBytes(16).toString('hex');
    await this.#db
      .insertInto('notifications')
      .values({ guid, recipient_id: recipientId, type: 'Notifications::StartedSharing' })
      .execute();
    const { id } = await this.#db
      .selectFrom('notifications')
      .select('id')
      .where('guid', '=', guid)
      .executeTakeFirstOrThrow();
    await this.#db.insertInto('notification_actors').values({ notification_id: id, person_id: personId }).execute();
  }

  async #upsert(userId: number, personId: number, change: Partial<Relationship>): Promise<number> {
    const find = () =>
      this.#db
        .selectFrom('contacts')
        .select('id')
        .where('user_id', '=', userId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
    const known = await find();
    if (known === undefined) {
      await this.#db
        .insertInto('contacts')
        .values({ user_id: userId, person_id: personId, ...change })
        .execute();
    } else {
      await this.#db.updateTable('contacts').set(change).where('id', '=', known.id).execute();
    }
    return (await find())?.id ?? 0;
  }
}
