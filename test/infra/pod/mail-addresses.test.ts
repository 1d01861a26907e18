import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { PodDatabaseError, PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { openMailAddresses } from '../../../src/infra/pod/open-mail-addresses.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import { gatedDatabase } from '../../rig/pod/network-gate.ts';

test('the address is read as it stands in the row', async () => {
  const { find, sql } = await open();
  expect(await find('alice')).toBe('alice@mail.example');
  await sql("update users set email = ' New@Mail.example ' where username = 'alice'");
  expect(await find('alice')).toBe('New@Mail.example');
});

test('an account that is closed, or has nothing that mail can be sent to, has no address', async () => {
  const { find, sql, pod, addresses } = await open();
  await pod.close('alice');
  expect(await find('alice')).toBeUndefined();
  await sql("update users set email = '' where username = 'bob'");
  expect(await find('bob')).toBeUndefined();
  await sql("update users set email = 'a@b.example,c@d.example' where username = 'bob'");
  expect(await find('bob')).toBeUndefined();
  expect(await addresses.findMailAddress(parsePodUserId(999_999), new AbortController().signal)).toBeUndefined();
});

test('an address that has yet to be confirmed does not count', async () => {
  const { find, sql } = await open();
  await sql("update users set unconfirmed_email = 'eve@evil.example' where username = 'alice'");
  expect(await find('alice')).toBe('alice@mail.example');
});

test('a pod that is away, and a right that is missing, are told apart', async () => {
  const { find, sql, gate } = await open('reader');
  await expect(find('alice')).rejects.toThrow(PodDatabaseError);
  await sql('grant select (id, email) on users to reader');
  expect(await find('alice')).toBe('alice@mail.example');
  gate.cut();
  await expect(find('alice')).rejects.toThrow(PodUnreachableError);
});

/** @param role - Whose rights the addresses are read with; the owner's unless given. */
async function open(role?: string) {
  const database = await createTestDatabase();
  onTestFinished(() => database[Symbol.asyncDispose]());
  const pod = await startTestPod({ databaseUrl: database.url, runWorker: false });
  const { gate, url } = await gatedDatabase(database.url);
  onTestFinished(() => gate[Symbol.asyncDispose]());
  const client = new Client({ connectionString: database.url });
  await client.connect();
  onTestFinished(() => client.end());
  const sql = (text: string) => client.query(text);
  if (role !== undefined) {
    await sql(`do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`);
  }
  const options = role === undefined ? '' : `?options=${encodeURIComponent(`-c role=${role}`)}`;
  const addresses = openMailAddresses({ databaseUrl: new Secret(`${url}${options}`), timeoutMs: 2_000 });
  onTestFinished(() => addresses[Symbol.asyncDispose]());
  const find = async (username: string) => {
    const { userId } = await pod.account(username);
    const address = await addresses.findMailAddress(parsePodUserId(userId), new AbortController().signal);
    return address?.reveal();
  };
  return { addresses, find, gate, pod, sql };
}
