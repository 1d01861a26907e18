import type { PodDatabase } from '../store/pod-database.ts';

/** Anybody the pod knows, from here or from elsewhere. */
export interface ApiPerson {
  readonly id: number;
  readonly guid: string;
  readonly diasporaId: string;
  /** The account, for people of this pod. */
  readonly userId: number | null;
  readonly name: string;
}

export type ApiPersonKey =
  | { readonly id: number }
  | { readonly guid: string }
  | { readonly userId: number }
  | { readonly diasporaId: string };

export async function findApiPerson(db: PodDatabase, key: ApiPersonKey): Promise<ApiPerson | undefined> {
  const all = db
    .selectFrom('people')
    .leftJoin('profiles', 'profiles.person_id', 'people.id')
    .select(['people.id', 'people.guid', 'people.diaspora_handle', 'people.owner_id'])
    .select(['profiles.first_name', 'profiles.last_name']);
  const one =
    'id' in key
      ? all.where('people.id', '=', key.id)
      : 'guid' in key
        ? all.where('people.guid', '=', key.guid)
        : 'userId' in key
          ? all.where('people.owner_id', '=', key.userId)
          : all.where('people.diaspora_handle', '=', key.diasporaId);
  const row = await one.executeTakeFirst();
  return row && apiPerson(row);
}

export function apiPerson(row: {
  readonly id: number;
  readonly guid: string;
  readonly diaspora_handle: string;
  readonly owner_id: number | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
}): ApiPerson {
  const name = [row.first_name, row.last_name].filter(Boolean).join(' ');
  return {
    id: row.id,
    guid: row.guid,
    diasporaId: row.diaspora_handle,
    userId: row.owner_id,
    name: name === '' ? row.diaspora_handle : name,
  };
}

/** `avatar` is left out where there is none. @see diaspora*, app/presenters/person_presenter.rb, `as_api_json` */
export function personJson({ guid, diasporaId, name }: ApiPerson) {
  return { guid, diaspora_id: diasporaId, name };
}
