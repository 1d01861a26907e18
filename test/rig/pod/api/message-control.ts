import { randomBytes } from 'node:crypto';
import type { PodDatabase } from '../store/pod-database.ts';
import type { ApiCondition } from './api-condition.ts';
import { findApiPerson } from './api-person.ts';
import type { ApiPerson } from './api-person.ts';
import type { ContactBook } from './contact-book.ts';
import type { LetterBox } from './letter-box.ts';
import { newGuid } from './letter-box.ts';

export interface MessageControlDeps {
  readonly db: PodDatabase;
  /** The part of a diaspora* ID after `@`. */
  readonly host: string;
  readonly contacts: ContactBook;
  readonly letters: LetterBox;
  readonly condition: ApiCondition;
}

/** What people's own applications may do. */
export const PERSON_SCOPES = ['openid', 'profile', 'conversations', 'contacts:read', 'contacts:modify'] as const;

/** Private messages from behind: tokens, accidents, and letters from other pods. */
export class MessageControl {
  readonly #deps: MessageControlDeps;
  /** Delays and faults. */
  readonly condition: ApiCondition;

  constructor(deps: MessageControlDeps) {
    this.#deps = deps;
    this.condition = deps.condition;
  }

  /** What an account has posted in public, the oldest first. */
  async postsOf(username: string): Promise<readonly string[]> {
    const { db } = this.#deps;
    const { person } = await this.#local(username);
    const rows = await db
      .selectFrom('posts')
      .select('text')
      .where('author_id', '=', person.id)
      .where('public', '=', true)
      .orderBy('id')
      .execute();
    return rows.map(({ text }) => text ?? '');
  }

  /** Posts in public, as the account's owner does in a browser. */
  async post(username: string, text: string): Promise<void> {
    const { person } = await this.#local(username);
    const post = { author_id: person.id, public: true, guid: newGuid(), type: 'StatusMessage', text };
    await this.#deps.db.insertInto('posts').values(post).execute();
  }

  /** An access token as if the account had allowed an application of its own. */
  async tokenFor(username: string, scopes: readonly string[] = PERSON_SCOPES): Promise<string> {
    const { db } = this.#deps;
    const { userId } = await this.#local(username);
    const client_id = newGuid();
    await db
      .insertInto('o_auth_applications')
      .values({
        client_id,
        client_secret: newGuid(),
        client_name: client_id,
        redirect_uris: '[]',
        token_endpoint_auth_method: 'client_secret_post',
      })
      .execute();
    const client = await db
      .selectFrom('o_auth_applications')
      .select('id')
      .where('client_id', '=', client_id)
      .executeTakeFirstOrThrow();
    const refresh_token = randomBytes(32).toString('hex');
    await db
      .insertInto('authorizations')
      .values({
        user_id: userId,
        o_auth_application_id: client.id,
        refresh_token,
        code: null,
        redirect_uri: '',
        nonce: null,
        scopes: JSON.stringify(scopes),
        code_used: true,
      })
      .execute();
    const authorization = await db
      .selectFrom('authorizations')
      .select('id')
      .where('refresh_token', '=', refresh_token)
      .executeTakeFirstOrThrow();
    const token = randomBytes(32).toString('hex');
    const expires_at = new Date(Date.now() + 86_400_000).toISOString();
    await db
      .insertInto('o_auth_access_tokens')
      .values({ authorization_id: authorization.id, token, expires_at })
      .execute();
    return token;
  }

  /** Every access token of the account is a day old. */
  async expireTokens(username: string): Promise<void> {
    const { userId } = await this.#local(username);
    await this.#deps.db
      .updateTable('o_auth_access_tokens')
      .set({ expires_at: new Date(0).toISOString() })
      .where('authorization_id', 'in', (of) =>
        of.selectFrom('authorizations').select('id').where('user_id', '=', userId),
      )
      .execute();
  }

  /** The account takes back what it has allowed every application. */
  async withdrawConsent(username: string): Promise<void> {
    const { userId } = await this.#local(username);
    await this.#deps.db.deleteFrom('authorizations').where('user_id', '=', userId).execute();
  }

  /** Settings → Following: whoever shares with the account is shared with in turn. */
  async followBack(username: string): Promise<void> {
    const { userId } = await this.#local(username);
    const auto_follow_back_aspect_id = await this.#deps.contacts.aspectOf(userId, 'Followers');
    await this.#deps.db
      .updateTable('users')
      .set({ auto_follow_back: true, auto_follow_back_aspect_id })
      .where('id', '=', userId)
      .execute();
  }

  /** Two accounts that share with each other. */
  async befriend(one: string, other: string): Promise<void> {
    const [a, b] = [await this.#local(one), await this.#local(other)];
    const { contacts } = this.#deps;
    await contacts.add(a.userId, b.person.id, await contacts.aspectOf(a.userId, 'Friends'));
    await contacts.add(b.userId, a.person.id, await contacts.aspectOf(b.userId, 'Friends'));
  }

  /** One account shares with the other no longer. */
  async part(one: string, other: string): Promise<void> {
    const [a, b] = [await this.#local(one), await this.#local(other)];
    await this.#deps.contacts.remove(a.userId, b.person.id);
  }

  /** A conversation that somebody of another pod begins. @returns its guid. */
  async arriveFromElsewhere(to: string, from: string, text: string): Promise<string> {
    const { person } = await this.#local(to);
    const { guid } = await this.#deps.letters.open(await this.#stranger(from), [person], {
      subject: 'From afar',
      body: text,
    });
    return guid;
  }

  /** @returns the texts of everything the account has written, oldest first. */
  async writtenBy(username: string): Promise<readonly string[]> {
    const { person } = await this.#local(username);
    const rows = await this.#deps.db
      .selectFrom('messages')
      .select('text')
      .where('author_id', '=', person.id)
      .orderBy('id')
      .execute();
    return rows.map(({ text }) => text);
  }

  /** How many messages nobody has opened yet. */
  async unreadOf(username: string): Promise<number> {
    const { person } = await this.#local(username);
    const rows = await this.#deps.db
      .selectFrom('conversation_visibilities')
      .select('unread')
      .where('person_id', '=', person.id)
      .execute();
    return rows.reduce((sum, { unread }) => sum + unread, 0);
  }

  async guidOf(username: string): Promise<string> {
    return (await this.#local(username)).person.guid;
  }

  async #stranger(diasporaId: string): Promise<ApiPerson> {
    const { db } = this.#deps;
    const known = await findApiPerson(db, { diasporaId });
    if (known !== undefined) return known;
    await db
      .insertInto('people')
      .values({ guid: newGuid(), diaspora_handle: diasporaId, serialized_public_key: '', owner_id: null })
      .execute();
    const made = await findApiPerson(db, { diasporaId });
    if (made === undefined) throw new Error('the person is not there');
    return made;
  }

  async #local(username: string): Promise<{ readonly userId: number; readonly person: ApiPerson }> {
    const person = await findApiPerson(this.#deps.db, { diasporaId: `${username}@${this.#deps.host}` });
    if (person?.userId == null) throw new RangeError(`there is no account ${username}`);
    return { userId: person.userId, person };
  }
}
