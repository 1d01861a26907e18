import { randomBytes } from 'node:crypto';
import type { PodDatabase } from '../store/pod-database.ts';
import type { ApiCondition } from './api-condition.ts';
import { findApiPerson } from './api-person.ts';
import type { ApiPerson } from './api-person.ts';
import type { ContactBook } from './contact-book.ts';

export interface Conversation {
  readonly id: number;
  readonly guid: string;
  readonly subject: string | null;
  readonly createdAt: Date;
}

export interface LetterBoxDeps {
  readonly db: PodDatabase;
  readonly condition: ApiCondition;
  readonly contacts: ContactBook;
}

export const newGuid = () => randomBytes(16).toString('hex');

/** Conversations and their messages. @see diaspora*, app/models/conversation.rb and message.rb */
export class LetterBox {
  readonly #db: PodDatabase;
  readonly #condition: ApiCondition;
  readonly #contacts: ContactBook;

  constructor({ db, condition, contacts }: LetterBoxDeps) {
    this.#db = db;
    this.#condition = condition;
    this.#contacts = contacts;
  }

  /** @returns `undefined` for anything that is wrong, one recipient who is no mutual contact included. */
  async start(
    userId: number,
    { subject, body, recipients }: { subject: string; body: string; recipients: readonly string[] },
  ): Promise<Conversation | undefined> {
    const author = await findApiPerson(this.#db, { userId });
    if (author === undefined || body.trim() === '' || recipients.length === 0) return undefined;
    const people: ApiPerson[] = [];
    for (const guid of new Set(recipients)) {
      const person = await findApiPerson(this.#db, { guid });
      if (person === undefined || !(await this.#contacts.isMutual(userId, person.id))) return undefined;
      people.push(person);
    }
    return this.open(author, people, { subject, body });
  }

  /** A conversation as it arrives from elsewhere, or as the model itself makes it: nobody asks for contacts. */
  async open(
    author: ApiPerson,
    others: readonly ApiPerson[],
    { subject, body }: { readonly subject: string; readonly body: string },
  ): Promise<Conversation> {
    const guid = newGuid();
    await this.#db.insertInto('conversations').values({ guid, subject, author_id: author.id }).execute();
    const { id } = await this.#db
      .selectFrom('conversations')
      .select('id')
      .where('guid', '=', guid)
      .executeTakeFirstOrThrow();
    for (const person of [author, ...others]) {
      await this.#db
        .insertInto('conversation_visibilities')
        .values({ conversation_id: id, person_id: person.id })
        .execute();
    }
    await this.write(id, author.id, body);
    const conversation = await this.find(guid, author.id);
    if (conversation === undefined) throw new Error('the conversation is not there');
    return conversation;
  }

  /** The message is there at once; the counter of unread ones is raised by a job. @returns its guid. */
  async write(conversationId: number, authorId: number, text: string): Promise<string> {
    const guid = newGuid();
    await this.#db
      .insertInto('messages')
      .values({ conversation_id: conversationId, author_id: authorId, guid, text })
      .execute();
    await this.#condition.later(this.#condition.unreadDelayMs, async () => {
      await this.#db
        .updateTable('conversation_visibilities')
        .set((row) => ({ unread: row('unread', '+', 1) }))
        .where('conversation_id', '=', conversationId)
        .where('person_id', '<>', authorId)
        .execute();
    });
    return guid;
  }

  async find(guid: string, personId: number): Promise<Conversation | undefined> {
    const row = await this.#db
      .selectFrom('conversations')
      .innerJoin('conversation_visibilities as seen', 'seen.conversation_id', 'conversations.id')
      .select(['conversations.id', 'conversations.guid', 'conversations.subject', 'conversations.created_at'])
      .where('conversations.guid', '=', guid)
      .where('seen.person_id', '=', personId)
      .executeTakeFirst();
    return row && { id: row.id, guid: row.guid, subject: row.subject, createdAt: row.created_at };
  }

  /** Those who still have it; who has hidden it is among them no longer. */
  async participants(conversationId: number): Promise<readonly ApiPerson[]> {
    const rows = await this.#db
      .selectFrom('conversation_visibilities')
      .select('person_id')
      .where('conversation_id', '=', conversationId)
      .orderBy('id')
      .execute();
    const people = await Promise.all(rows.map(({ person_id }) => findApiPerson(this.#db, { id: person_id })));
    return people.filter((person) => person !== undefined);
  }

  /** Read, or unread, which sets the counter to one. */
  async mark(conversationId: number, personId: number, isRead: boolean): Promise<void> {
    await this.#db
      .updateTable('conversation_visibilities')
      .set({ unread: isRead ? 0 : 1 })
      .where('conversation_id', '=', conversationId)
      .where('person_id', '=', personId)
      .execute();
  }

  /** Gone for this person; gone altogether with the last one. */
  async hide(conversationId: number, personId: number): Promise<void> {
    await this.#db
      .deleteFrom('conversation_visibilities')
      .where('conversation_id', '=', conversationId)
      .where('person_id', '=', personId)
      .execute();
    if ((await this.participants(conversationId)).length > 0) return;
    await this.#db.deleteFrom('conversations').where('id', '=', conversationId).execute();
  }
}
