import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { clockCheck } from '../../../src/app/doctor/clock-check.ts';
import { podDatabaseCheck, podRightsCheck, podSpareRightsCheck } from '../../../src/app/doctor/pod-database-checks.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { createMariadbHome } from '../../rig/mariadb-home.ts';
import { HAS_MARIADB_POD, mariadbForFile } from '../../rig/peer-servers.ts';
import type { DocumentedRole, PodHome } from '../../rig/pod-home.ts';
import { openPodDatabase } from '../../rig/pod/store/pod-database.ts';

const server = await mariadbForFile();

describe.skipIf(!HAS_MARIADB_POD)('a pod on MariaDB', () => {
  let home: PodHome;
  let role: DocumentedRole;
  beforeEach(async () => {
    home = await createMariadbHome(server());
    onTestFinished(() => home[Symbol.asyncDispose]());
    const pod = await openPodDatabase(home.url);
    await pod.destroy();
    role = await home.admit();
  });

  const look = async (url = role.url) =>
    examine({ POD_DATABASE_URL: url }, podDatabaseCheck, podRightsCheck, podSpareRightsCheck, clockCheck);

  test('with the documented rights is ok in all that the doctor looks at', async () => {
    const findings = await look();
    expect(findings.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(findings[0].found).toMatch(/^MariaDB or MySQL \d+\..*, answers$/);
  });

  test('with a right too few is a failure that names the column', async () => {
    await server().run([`revoke select (serialized_public_key) on people from ${role.user}@localhost`], nameOf(home));
    const [, rights] = await look();
    expect(rights).toMatchObject({ verdict: 'failure', found: 'Pappus may not read people.serialized_public_key' });
  });

  test('with a right too many is a warning that names it', async () => {
    await server().run([`grant select (encrypted_password) on users to ${role.user}@localhost`], nameOf(home));
    const [, , column] = await look();
    expect(column).toMatchObject({
      verdict: 'warning',
      found: expect.stringContaining('read users.encrypted_password'),
    });
    const [, , all] = await look(home.url);
    expect(all).toMatchObject({ verdict: 'warning', found: expect.stringContaining('superuser') });
  });

  test('that only reads is a failure', async () => {
    await using _readOnly = await home.onlyRead();
    const [database] = await look();
    expect(database).toMatchObject({ verdict: 'failure', found: expect.stringContaining('only reads') });
  });

  test('that refuses the password is a failure that does not repeat it', async () => {
    const [database] = await look(role.url.replace(role.password, 'hunter2'));
    expect(database).toMatchObject({ verdict: 'failure', found: expect.stringContaining('password is refused') });
    expect(JSON.stringify(database)).not.toContain('hunter2');
  });
});

function nameOf({ url }: PodHome): string {
  return new URL(url).pathname.slice(1);
}
