import { Client } from 'pg';
import { inject } from 'vitest';
import { photoNames } from './archives/photos-archive.ts';
import { databaseUrl, onServer } from './on-server.ts';
import { hostOfPod } from './pod/pod-context.ts';
import type { PodVersion } from './pod/pod-context.ts';
import { DEFAULT_ACCOUNTS } from './pod/store/account-seed.ts';
import { openPodDatabase } from './pod/store/pod-database.ts';
import { seedAccounts } from './pod/store/seed-accounts.ts';

/** What a pod's database starts with: its tables, and the people of the examples or nobody. */
export interface PodContents {
  readonly version: PodVersion;
  readonly hasPeople: boolean;
}

/** The address of a pod whose people come out of a template: it is part of their diaspora* IDs. */
export const TEMPLATE_PUBLIC_URL = 'http://pod.example/';
/** Small, because their strength is not the subject. */
export const TEST_KEY_BITS = 1_024;
/** Any number will do, as long as no other program takes the same advisory lock on this server. */
const TEMPLATE_LOCK = 712_717;

const known = new Map<string, Promise<string>>();

/** The name of a database to copy, made once in the whole run: seeding takes ten times as long as a copy. */
export async function podTemplate({ version, hasPeople }: PodContents): Promise<string> {
  const name = `${inject('templateDatabase')}_pod_${version.replaceAll('.', '_')}${hasPeople ? '_people' : ''}`;
  const made = known.get(name) ?? makeOnce(name, { version, hasPeople });
  known.set(name, made);
  return made;
}

async function makeOnce(name: string, contents: PodContents): Promise<string> {
  const client = new Client({ connectionString: inject('databaseServerUrl') });
  await client.connect();
  try {
    await makeUnlessThere(client, name, contents);
  } finally {
    await client.end();
  }
  return name;
}

async function makeUnlessThere(client: Client, name: string, contents: PodContents): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]); // other test files run at the same time
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount) return;
  const unfinished = `${name}_unfinished`;
  await client.query(`create database ${unfinished}`);
  await fill(databaseUrl(inject('databaseServerUrl'), unfinished), contents);
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

async function fill(url: string, { version, hasPeople }: PodContents): Promise<void> {
  await using db = await openPodDatabase(url, version);
  if (!hasPeople) return;
  const host = hostOfPod(TEMPLATE_PUBLIC_URL);
  const seeding = { db, host, publicUrl: TEMPLATE_PUBLIC_URL, keyBits: TEST_KEY_BITS, photoNames };
  await seedAccounts(seeding, DEFAULT_ACCOUNTS);
}

/** Removes what {@link podTemplate} made beside this template. */
export async function dropPodTemplates(serverUrl: string, template: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [`${template}_pod_`],
  );
  await client.end();
  await onServer(serverUrl, ...rows.map(({ datname }) => `drop database if exists ${datname} with (force)`));
}
