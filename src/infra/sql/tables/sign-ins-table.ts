import type { Buffer } from 'node:buffer';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { parseDiasporaId, parsePodUserId, parseSignInId } from '../../../kernel/ids.ts';
import type { SignInId } from '../../../kernel/ids.ts';
import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import type { SignIn } from '../../../core/identity/sign-in.ts';
import type { NewMailedSignIn, NewSignIn, SignInChanges, SignInStore } from '../../../core/identity/sign-in-store.ts';
import { CODE_STATES } from '../../../core/identity/state.ts';
import type { SignInState } from '../../../core/identity/state.ts';
import type { Executor } from '../database.ts';
import type { Schema } from '../schema.ts';

/** The table `sign_ins`: attempts to prove a pod account from a chat account. */
export class SignInsTable implements SignInStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async lockSpeaker({ platform, id }: Speaker): Promise<void> {
    const name = JSON.stringify(['sign-in', platform, id]);
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(this.#db);
  }

  async insert(signIn: NewSignIn): Promise<void> {
    await this.#insert({ ...signIn, state: 'offered' });
  }

  async insertMailed(signIn: NewMailedSignIn): Promise<void> {
    await this.#insert({ ...signIn, state: 'mail-asked', linkTokenHash: undefined });
  }

  async #insert(
    signIn: Omit<NewSignIn, 'linkTokenHash'> & {
      readonly state: SignInState;
      readonly linkTokenHash: Buffer | undefined;
    },
  ): Promise<void> {
    await this.#db
      .insertInto('sign_ins')
      .values({
        id: signIn.id,
        platform: signIn.speaker.platform,
        speaker: signIn.speaker.id,
        display_name: signIn.displayName,
        conversation: signIn.conversation,
        locale: signIn.locale ?? null,
        expected_diaspora_id: signIn.expectedDiasporaId ?? null,
        wanted: signIn.wanted,
        state: signIn.state,
        link_token_hash: signIn.linkTokenHash ?? null,
        tries_left: signIn.triesLeft,
        created_at: signIn.createdAt,
        expires_at: signIn.expiresAt,
      })
      .execute();
  }

  async findByLinkToken(tokenHash: Buffer): Promise<SignIn | undefined> {
    const row = await this.#db
      .selectFrom('sign_ins')
      .selectAll()
      .where('link_token_hash', '=', tokenHash)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async findByBrowser(browserHash: Buffer): Promise<SignIn | undefined> {
    const row = await this.#db
      .selectFrom('sign_ins')
      .selectAll()
      .where('browser_hash', '=', browserHash)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async lock(id: SignInId): Promise<SignIn | undefined> {
    const row = await this.#db.selectFrom('sign_ins').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    return row && fromRow(row);
  }

  async lockByRoundTrip(stateHash: Buffer, browserHash: Buffer): Promise<SignIn | undefined> {
    const row = await this.#db
      .selectFrom('sign_ins')
      .selectAll()
      .where('state_hash', '=', stateHash)
      .where('browser_hash', '=', browserHash)
      .forUpdate()
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async lockOfSpeaker(speaker: Speaker, states: readonly SignInState[]): Promise<readonly SignIn[]> {
    const rows = await this.#db
      .selectFrom('sign_ins')
      .selectAll()
      .where('platform', '=', speaker.platform)
      .where('speaker', '=', speaker.id)
      .where('state', 'in', states)
      .orderBy('created_at')
      .orderBy('id')
      .forUpdate()
      .execute();
    return rows.map(fromRow);
  }

  async move(id: SignInId, from: SignInState, to: SignInState, changes: SignInChanges): Promise<boolean> {
    const result = await this.#db
      .updateTable('sign_ins')
      .set({ ...toColumns(changes), state: to })
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async takeTry(id: SignInId): Promise<number> {
    const row = await this.#db
      .updateTable('sign_ins')
      .set(({ eb }) => ({ tries_left: eb('tries_left', '-', 1) }))
      .where('id', '=', id)
      .where('state', 'in', CODE_STATES)
      .where('tries_left', '>', 0)
      .returning('tries_left')
      .executeTakeFirst();
    return row?.tries_left ?? 0;
  }

  async forgetExpiredBefore(instant: Date): Promise<number> {
    const result = await this.#db.deleteFrom('sign_ins').where('expires_at', '<', instant).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}

function fromRow(row: Selectable<Schema['sign_ins']>): SignIn {
  return {
    id: parseSignInId(row.id),
    speaker: { platform: row.platform, id: row.speaker },
    displayName: row.display_name,
    conversation: row.conversation,
    locale: row.locale ?? undefined,
    expectedDiasporaId: row.expected_diaspora_id === null ? undefined : parseDiasporaId(row.expected_diaspora_id),
    wanted: row.wanted,
    state: row.state,
    sealedRoundTrip: row.sealed_round_trip ?? undefined,
    podUserId: row.pod_user_id === null ? undefined : parsePodUserId(row.pod_user_id),
    diasporaId: row.diaspora_id === null ? undefined : parseDiasporaId(row.diaspora_id),
    triesLeft: row.tries_left,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

/** `undefined` given by name clears the column; a name left out leaves it alone. */
function toColumns(changes: SignInChanges) {
  return {
    browser_hash: orNull(changes, 'browserHash'),
    state_hash: orNull(changes, 'stateHash'),
    sealed_round_trip: orNull(changes, 'sealedRoundTrip'),
    pod_user_id: orNull(changes, 'podUserId'),
    diaspora_id: orNull(changes, 'diasporaId'),
    tries_left: changes.triesLeft,
    expires_at: changes.expiresAt,
  };
}

function orNull<K extends keyof SignInChanges>(changes: SignInChanges, key: K): SignInChanges[K] | null | undefined {
  return key in changes ? (changes[key] ?? null) : undefined;
}
