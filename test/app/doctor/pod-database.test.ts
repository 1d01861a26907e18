import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { clockCheck } from '../../../src/app/doctor/clock-check.ts';
import { podDatabaseCheck, podRightsCheck, podSpareRightsCheck } from '../../../src/app/doctor/pod-database-checks.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { createPostgresHome } from '../../rig/postgres-home.ts';
import type { PodHome } from '../../rig/pod-home.ts';
import { gatedDatabase } from '../../rig/pod/network-gate.ts';
import { openPodDatabase } from '../../rig/pod/store/pod-database.ts';

let home: PodHome;
let roleUrl: string;
let role: string;

/** A pod's database, and a role there to which the documentation's own lines have been granted. */
beforeEach(async () => {
  home = await createPostgresHome();
  onTestFinished(() => home[Symbol.asyncDispose]());
  const pod = await openPodDatabase(home.url);
  await pod.destroy();
  ({ url: roleUrl, user: role } = await home.admit());
});

describe('a role with the documented rights', () => {
  test('has what Pappus needs and nothing more', async () => {
    const [database, rights, spare] = await examinePod(roleUrl);
    expect(database).toMatchObject({ verdict: 'ok', found: expect.stringMatching(/^PostgreSQL \d+.*, answers$/) });
    expect(rights.verdict).toBe('ok');
    expect(spare.verdict).toBe('ok');
  });

  test.each([
    ['revoke select (serialized_public_key) on people from ROLE', 'read people.serialized_public_key'],
    [
      'revoke update (exporting, exported_photos_at) on users from ROLE',
      'write users.exporting, users.exported_photos_at',
    ],
    ['revoke select (completed_at) on account_migrations from ROLE', 'read account_migrations.completed_at'],
    ['revoke select on polls from ROLE', 'read polls.id, polls.status_message_id'],
    ['revoke usage on schema public from ROLE; revoke usage on schema public from public', 'and '],
  ])('fails after: %s', async (statement, named) => {
    await home.run([statement.replaceAll('ROLE', role)]);
    const [, rights] = await examinePod(roleUrl);
    expect(rights.verdict).toBe('failure');
    expect(rights.found).toContain('Pappus may not');
    expect(rights.found).toContain(named);
    expect(rights.advice).toContain('docs/connect-your-pod.md');
  });

  test.each([
    ['grant select (encrypted_password, serialized_private_key) on users to ROLE', 'read users.serialized_private_key'],
    ['grant select on messages to ROLE', 'read messages.text'],
    ['grant update (username) on users to ROLE', 'change users.username'],
    ['alter role ROLE superuser', 'superuser'],
  ])('is warned about after: %s', async (statement, named) => {
    await home.run([statement.replaceAll('ROLE', role)]);
    const [, rights, spare] = await examinePod(roleUrl);
    expect(rights.verdict).toBe('ok');
    expect(spare.verdict).toBe('warning');
    expect(spare.found).toContain(named);
  });
});

test('another program’s database is told from a pod’s', async () => {
  await home.run(['drop table poll_participations', 'alter table users drop column exporting_photos']);
  const [, rights] = await examinePod(roleUrl);
  expect(rights.verdict).toBe('failure');
  expect(rights.found).toContain('users.exporting_photos, poll_participations.author_id');
  expect(rights.found).toContain('not the database of a pod');
});

test('a server that only reads is a failure', async () => {
  await using _readOnly = await home.onlyRead();
  const [database] = await examinePod(roleUrl);
  expect(database).toMatchObject({ verdict: 'failure', found: expect.stringContaining('only reads') });
});

test('a server that takes its time is a warning', async () => {
  await shadowClock(`pg_catalog.clock_timestamp() from pg_sleep(1.1)`);
  const [database] = await examine({ POD_DATABASE_URL: shadowedUrl(), POD_TIMEOUT_SECONDS: '5' }, podDatabaseCheck);
  expect(database).toMatchObject({ verdict: 'warning', found: expect.stringMatching(/takes \d{4} ms/) });
});

describe('a database that is away', () => {
  test('is a failure with its cause, and what hangs on it is not looked at', async () => {
    const { gate, url } = await gatedDatabase(home.url);
    onTestFinished(() => gate[Symbol.asyncDispose]());
    gate.freeze();
    const [silent, rights, spare] = await examinePod(url);
    expect(silent).toMatchObject({ verdict: 'failure', found: expect.stringContaining('no answer in time') });
    for (const finding of [rights, spare]) {
      expect(finding).toMatchObject({ verdict: 'warning', found: expect.stringContaining('not looked at') });
    }
    const [refused] = await examinePod('postgres://127.0.0.1:1/pod');
    expect(refused.found).toBe('nothing listens there (ECONNREFUSED)');
  });

  test.each([
    ['a name that the server does not know', (url: URL) => (url.pathname = '/nowhere'), 'no database of that name'],
    [
      'a user that the server does not know',
      (url: URL) => url.searchParams.set('user', 'nobody'),
      'does not let this user in',
    ],
  ])('under %s says so', async (_, change, reason) => {
    const url = new URL(roleUrl);
    change(url);
    const [database] = await examinePod(url.href);
    expect(database).toMatchObject({ verdict: 'failure', found: expect.stringContaining(reason) });
  });
});

describe('clocks', () => {
  test.each([
    ['0 seconds', 'ok', 'agree'],
    ['5 minutes', 'warning', 'the pod’s database is 5 minutes ahead of this machine'],
    ['-2 hours', 'failure', 'the pod’s database is 2 hours behind this machine'],
  ])('that differ by %s are %s', async (difference, verdict, said) => {
    await shadowClock(`pg_catalog.clock_timestamp() + interval '${difference}'`);
    const [clocks] = await examine({ POD_DATABASE_URL: shadowedUrl() }, clockCheck);
    expect(clocks).toMatchObject({ verdict, found: expect.stringContaining(said) });
  });

  test('that cannot be read are a warning', async () => {
    const [clocks] = await examine({}, clockCheck);
    expect(clocks.verdict).toBe('warning');
  });
});

async function examinePod(url: string) {
  return examine({ POD_DATABASE_URL: url }, podDatabaseCheck, podRightsCheck, podSpareRightsCheck);
}

/** The same server with functions of ours before its own. */
function shadowedUrl(): string {
  return `${home.url}&options=${encodeURIComponent('-c search_path=public,pg_catalog')}`;
}

async function shadowClock(expression: string): Promise<void> {
  await home.run([
    `create function public.clock_timestamp() returns timestamptz language sql as $$ select ${expression} $$`,
  ]);
}
