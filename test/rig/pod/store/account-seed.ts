/** An account to put on the pod, and how much it has written. */
export interface AccountSeed {
  /** Lower case, `[a-z0-9_.-]`. */
  readonly username: string;
  /** `<username>-password` unless given. */
  readonly password?: string;
  /** `<username>@mail.example` unless given. */
  readonly email?: string;
  /** `en` unless given; `null` for an account without one. */
  readonly language?: string | null;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly posts?: number;
  readonly photos?: number;
  readonly contacts?: number;
  /** Own comments, likes and votes together. */
  readonly ownRelayables?: number;
  /** Other people's comments, likes and votes on own posts together; needs at least one post. */
  readonly othersRelayables?: number;
  /** Names of rows in `roles`: `admin`, `moderator`, `spotlight`. */
  readonly roles?: readonly string[];
}

/** Rows to make for an account. */
export interface ContentCounts {
  readonly posts: number;
  readonly photos: number;
  readonly contacts: number;
  readonly ownRelayables: number;
  readonly othersRelayables: number;
}

export const DEFAULT_CONTENT: ContentCounts = {
  posts: 5,
  photos: 3,
  contacts: 2,
  ownRelayables: 4,
  othersRelayables: 3,
};

/** The people of every example, with passwords `alice-password` and so on. */
export const DEFAULT_ACCOUNTS: readonly AccountSeed[] = [
  { username: 'alice', firstName: 'Alice', lastName: 'Smith', posts: 12, photos: 6, contacts: 4 },
  { username: 'bob', firstName: 'Bob', language: 'de' },
  { username: 'carol.d', firstName: 'Carol', language: 'eo' },
  { username: 'mallory', firstName: 'Mallory', posts: 0, photos: 0, othersRelayables: 0 },
  { username: 'podmin', firstName: 'Pod', lastName: 'Min', roles: ['admin'] },
  { username: 'mod', firstName: 'Mod', roles: ['moderator'] },
];

export function passwordOf(seed: AccountSeed): string {
  return seed.password ?? `${seed.username}-password`;
}

export function contentOf(seed: AccountSeed): ContentCounts {
  return {
    posts: seed.posts ?? DEFAULT_CONTENT.posts,
    photos: seed.photos ?? DEFAULT_CONTENT.photos,
    contacts: seed.contacts ?? DEFAULT_CONTENT.contacts,
    ownRelayables: seed.ownRelayables ?? DEFAULT_CONTENT.ownRelayables,
    othersRelayables: seed.othersRelayables ?? DEFAULT_CONTENT.othersRelayables,
  };
}
