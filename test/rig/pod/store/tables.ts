import { sql } from 'kysely';
import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { MessageTables } from './message-tables.ts';

/** A UTC time without a zone: read as `Date`, written as ISO 8601 text, so that the process's own zone never matters. */
export type UtcTime = ColumnType<Date, string, string>;
export type OptionalUtcTime = ColumnType<Date | null, string | null | undefined, string | null>;
type DatabaseTime = ColumnType<Date, string | undefined, string>;
type Defaulted<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** An instant to compare such a column with. */
export function utc(at: Date): RawBuilder<Date> {
  return sql<Date>`${at.toISOString()}`;
}

export interface UsersTable {
  id: Generated<number>;
  username: string;
  serialized_private_key: string | null;
  getting_started: Generated<boolean>;
  language: string | null;
  email: string;
  unconfirmed_email: Defaulted<string>;
  encrypted_password: string;
  sign_in_count: Generated<number>;
  current_sign_in_at: OptionalUtcTime;
  last_seen: OptionalUtcTime;
  created_at: DatabaseTime;
  updated_at: DatabaseTime;
  locked_at: OptionalUtcTime;
  auto_follow_back: Defaulted<boolean>;
  auto_follow_back_aspect_id: Defaulted<number>;
  export: Defaulted<string>;
  exported_at: OptionalUtcTime;
  exporting: Defaulted<boolean>;
  exported_photos_file: Defaulted<string>;
  exported_photos_at: OptionalUtcTime;
  exporting_photos: Defaulted<boolean>;
  color_theme: Defaulted<string>;
}

export interface PeopleTable {
  id: Generated<number>;
  guid: string;
  diaspora_handle: string;
  serialized_public_key: string;
  owner_id: number | null;
  closed_account: Defaulted<boolean>;
}

export interface ProfilesTable {
  id: Generated<number>;
  diaspora_handle: string | null;
  first_name: string | null;
  last_name: string | null;
  full_name: string | null;
  searchable: Generated<boolean>;
  person_id: number;
}

export interface PostsTable {
  id: Generated<number>;
  author_id: number;
  guid: string;
  public: Generated<boolean>;
  type: string;
  text: string | null;
  created_at: Generated<Date>;
}

export interface PhotosTable {
  id: Generated<number>;
  author_id: number;
  guid: string;
  remote_photo_path: string | null;
  remote_photo_name: string | null;
}

export interface CommentsTable {
  id: Generated<number>;
  text: string;
  commentable_id: number;
  commentable_type: Generated<string>;
  author_id: number;
  guid: string;
}

export interface RolesTable {
  id: Generated<number>;
  person_id: number;
  name: string;
}

export interface AccountMigrationsTable {
  id: Generated<number>;
  old_person_id: number;
  new_person_id: number;
  completed_at: OptionalUtcTime;
  remote_photo_path: Defaulted<string>;
}

export interface OAuthApplicationsTable {
  id: Generated<number>;
  user_id: Defaulted<number>;
  client_id: string;
  client_secret: string;
  client_name: string | null;
  redirect_uris: string;
  response_types: Defaulted<string>;
  grant_types: Defaulted<string>;
  application_type: Generated<string>;
  contacts: Defaulted<string>;
  logo_uri: Defaulted<string>;
  client_uri: Defaulted<string>;
  policy_uri: Defaulted<string>;
  tos_uri: Defaulted<string>;
  sector_identifier_uri: Defaulted<string>;
  token_endpoint_auth_method: string;
  jwks: Defaulted<string>;
  jwks_uri: Defaulted<string>;
  ppid: Generated<boolean>;
  created_at: DatabaseTime;
  updated_at: DatabaseTime;
}

export interface AuthorizationsTable {
  id: Generated<number>;
  user_id: number;
  o_auth_application_id: number;
  refresh_token: string;
  code: string | null;
  redirect_uri: string;
  nonce: string | null;
  /** A JSON array. */
  scopes: string;
  code_used: boolean;
}

export interface AccessTokensTable {
  id: Generated<number>;
  authorization_id: number;
  token: string;
  expires_at: UtcTime;
}

export type JobPlace = 'waiting' | 'working' | 'scheduled' | 'retrying' | 'dead';

export interface SimulatedJobsTable {
  jid: string;
  position: Generated<string>;
  queue: Generated<string>;
  class: string;
  args: ColumnType<unknown, string, string>;
  locale: Generated<string>;
  place: Generated<JobPlace>;
  due_at: OptionalUtcTime;
  retry_count: Defaulted<number>;
  error_message: Defaulted<string>;
  taken_by: Defaulted<string>;
  created_at: DatabaseTime;
  enqueued_at: OptionalUtcTime;
}

export interface SimulatedJobLogTable {
  id: Generated<string>;
  jid: string;
  user_id: number;
  username: string;
  kind: 'profile' | 'photos';
  taken_at: DatabaseTime;
  ended_at: OptionalUtcTime;
  outcome: Generated<string>;
}

export interface SimulatedFaultsTable {
  id: Generated<string>;
  user_id: number | null;
  kind: 'profile' | 'photos' | null;
  fault: string;
  delay_ms: number | null;
  times_left: number;
}

export interface SimulatedMailsTable {
  id: Generated<string>;
  user_id: number;
  recipient: string;
  template: string;
  sent_at: DatabaseTime;
}

export interface SimulatedAccountsTable {
  user_id: number;
  seed: number;
  stay_invalid: Generated<boolean>;
}

export interface PodTables extends MessageTables {
  users: UsersTable;
  people: PeopleTable;
  profiles: ProfilesTable;
  posts: PostsTable;
  photos: PhotosTable;
  comments: CommentsTable;
  roles: RolesTable;
  account_migrations: AccountMigrationsTable;
  o_auth_applications: OAuthApplicationsTable;
  authorizations: AuthorizationsTable;
  o_auth_access_tokens: AccessTokensTable;
  simulated_jobs: SimulatedJobsTable;
  simulated_workers: { identity: string; expires_at: UtcTime; work: ColumnType<unknown, string, string> };
  simulated_job_log: SimulatedJobLogTable;
  simulated_faults: SimulatedFaultsTable;
  simulated_mails: SimulatedMailsTable;
  simulated_accounts: SimulatedAccountsTable;
}
