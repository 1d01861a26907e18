import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { generateAccountKeys, hashPassword } from './account-keys.ts';
import type { KeyPairPem } from './account-keys.ts';
import { ensureRemotePeople, writeContent } from './account-content.ts';
import { contentOf, passwordOf } from './account-seed.ts';
import type { AccountSeed } from './account-seed.ts';
import type { PodDatabase } from './pod-database.ts';
import { wordsOf } from './pod-words.ts';

export interface SeedingDeps {
  readonly db: PodDatabase;
  /** The part of a diaspora* ID after `@`. */
  readonly host: string;
  /** With a trailing slash. */
  readonly publicUrl: string;
  readonly keyBits: number;
  /** Names of an account's photos, the same for the same seed. */
  readonly photoNames: (seed: number, count: number) => readonly string[];
}

/** Adds the accounts that are not there yet; an account that exists is left as it is. */
export async function seedAccounts(deps: SeedingDeps, accounts: readonly AccountSeed[]): Promise<void> {
  const names = accounts.map(({ username }) => username);
  if (names.length === 0) return;
  const known = await deps.db.selectFrom('users').select('username').where('username', 'in', names).execute();
  const missing = accounts.filter(({ username }) => !known.some((user) => user.username === username));
  const made = await Promise.all(
    missing.map(async (account) => ({
      account,
      keys: await generateAccountKeys(deps.keyBits),
      password: await hashPassword(passwordOf(account)),
    })),
  );
  for (const { account, keys, password } of made) await addAccount(deps, account, keys, password);
}

async function addAccount(deps: SeedingDeps, account: AccountSeed, keys: KeyPairPem, password: string): Promise<void> {
  const counts = contentOf(account);
  const friends = Math.max(counts.contacts, counts.ownRelayables, counts.othersRelayables, 1);
  await deps.db.transaction().execute(async (tx) => {
    await ensureRemotePeople(tx, friends, keys.publicKeyPem);
    const { userId, personId } = await insertPersonOfPod(tx, deps.host, account, keys, password);
    const path = `${deps.publicUrl}uploads/images/`;
    await writeContent(tx, { userId, personId }, counts, { names: deps.photoNames(userId, counts.photos), path });
    for (const name of account.roles ?? []) {
      await tx.insertInto('roles').values({ person_id: personId, name }).execute();
    }
  });
}

async function insertPersonOfPod(
  tx: PodDatabase,
  host: string,
  account: AccountSeed,
  keys: KeyPairPem,
  password: string,
): Promise<{ userId: number; personId: number }> {
  const user = await tx
    .insertInto('users')
    .values({
      username: account.username,
      email: account.email ?? `${account.username}@mail.example`,
      language: account.language === undefined ? 'en' : account.language,
      serialized_private_key: keys.privateKeyPem,
      encrypted_password: password,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const handle = `${account.username}@${host}`;
  const person = await tx
    .insertInto('people')
    .values({
      guid: randomBytes(16).toString('hex'),
      diaspora_handle: handle,
      serialized_public_key: keys.publicKeyPem,
      owner_id: user.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const names = { first_name: account.firstName ?? null, last_name: account.lastName ?? null };
  const full_name = [account.firstName, account.lastName].filter(Boolean).join(' ').toLowerCase();
  await tx
    .insertInto('profiles')
    .values({ person_id: person.id, diaspora_handle: handle, full_name, ...names })
    .execute();
  await tx.insertInto('simulated_accounts').values({ user_id: user.id, seed: user.id }).execute();
  return { userId: user.id, personId: person.id };
}

/**
 * Makes `count` accounts `<prefix>1`, `<prefix>2`, … at once. They share one key pair and the password
 * `<prefix>-password`, and each has one post.
 */
export async function seedCrowd(deps: SeedingDeps, prefix: string, count: number): Promise<void> {
  const keys = await generateAccountKeys(deps.keyBits);
  const password = await hashPassword(`${prefix}-password`);
  const { guid, numbers, orNothing } = wordsOf(deps.db);
  await deps.db.transaction().execute(async (tx) => {
    await sql`
      insert into users (username, email, language, serialized_private_key, encrypted_password)
      select ${prefix} || n, ${prefix} || n || '@mail.example', 'en',
             ${keys.privateKeyPem}, ${password}
      from ${numbers(count)} ${orNothing('users')}`.execute(tx);
    // Whoever lacks something has been made a moment ago.
    await sql`
      insert into people (guid, diaspora_handle, serialized_public_key, owner_id)
      select ${guid}, username || '@' || ${deps.host}, ${keys.publicKeyPem}, id from users
      where not exists (select 1 from people where owner_id = users.id)`.execute(tx);
    await sql`
      insert into posts (author_id, public, guid, type, text)
      select id, true, ${guid}, 'StatusMessage', 'Hello' from people
      where owner_id is not null and not exists (select 1 from profiles where person_id = people.id)`.execute(tx);
    await sql`
      insert into profiles (person_id, diaspora_handle, full_name)
      select id, diaspora_handle, '' from people
      where owner_id is not null and not exists (select 1 from profiles where person_id = people.id)`.execute(tx);
    await sql`
      insert into simulated_accounts (user_id, seed) select id, id from users
      where not exists (select 1 from simulated_accounts where user_id = users.id)`.execute(tx);
  });
}
