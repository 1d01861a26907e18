import type { PodDatabase } from '../store/pod-database.ts';

/** A person with an account on this pod. */
export interface PersonOfPod {
  readonly personId: number;
  readonly userId: number;
  readonly guid: string;
  readonly username: string;
  readonly diasporaId: string;
  readonly publicKeyPem: string;
  readonly closed: boolean;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** First and last name, or the diaspora* ID where there is none. */
  readonly name: string;
  readonly searchable: boolean;
}

export type PersonKey = { readonly userId: number } | { readonly username: string } | { readonly guid: string };

/** Finds somebody of this pod, closed accounts too. */
export async function findPerson(db: PodDatabase, key: PersonKey): Promise<PersonOfPod | undefined> {
  const all = db
    .selectFrom('people')
    .innerJoin('users', 'users.id', 'people.owner_id')
    .leftJoin('profiles', 'profiles.person_id', 'people.id') // accounts lose theirs
    .select(['people.id', 'people.guid', 'people.diaspora_handle', 'people.serialized_public_key'])
    .select(['people.closed_account', 'users.username', 'users.id as user_id'])
    .select(['profiles.first_name', 'profiles.last_name', 'profiles.searchable']);
  const one =
    'userId' in key
      ? all.where('users.id', '=', key.userId)
      : 'username' in key
        ? all.where('users.username', '=', key.username)
        : all.where('people.guid', '=', key.guid);
  const row = await one.executeTakeFirst();
  if (row === undefined) return undefined;
  const name = [row.first_name, row.last_name].filter(Boolean).join(' ');
  return {
    personId: row.id,
    userId: row.user_id,
    guid: row.guid,
    username: row.username,
    diasporaId: row.diaspora_handle,
    publicKeyPem: row.serialized_public_key,
    closed: row.closed_account === true,
    firstName: row.first_name,
    lastName: row.last_name,
    name: name === '' ? row.diaspora_handle : name,
    searchable: row.searchable === true,
  };
}
