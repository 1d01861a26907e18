import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { progressUrl, viewProgress } from '../../../src/core/conversation/progress-link.ts';
import { DAY } from '../../../src/kernel/clock.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { ALICE, RIGHT_CODE, openConversation } from './conversation-rig.ts';

const publicUrl = new URL('https://export.pod.example/');

async function openLinked() {
  const rig = await openConversation();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  const link = await rig.work.transact((tx) => tx.links.findLive({ platform: 'paper', id: 'alice' }));
  if (link === undefined) throw new Error('nobody is linked');
  const deps = { work: rig.work, clock: rig.clock, key: new Secret(randomBytes(32)) };
  const url = () => progressUrl({ ...deps, publicUrl }, link);
  const tokenOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);
  return { rig, link, deps, url, token: tokenOf(url()) };
}

test('the link shows the progress of its own account, in the language of its chat, and stays the same for weeks', async () => {
  const { rig, deps, url, token } = await openLinked();
  await rig.say('language deutsch');
  const first = url();
  expect(first).toMatch(/^https:\/\/export\.pod\.example\/progress\/[\w-]{70}$/u);
  const view = await viewProgress(deps, token);
  expect(view).toMatchObject({ podUserId: ALICE.podUserId, locale: 'de' });
  const leftDays = ((view?.expiresAt.getTime() ?? 0) - rig.time.now.getTime()) / DAY;
  expect(leftDays).toBeGreaterThanOrEqual(29);
  expect(leftDays).toBeLessThanOrEqual(60);
  rig.time.now = view?.expiresAt ?? rig.time.now;
  expect(await viewProgress(deps, token)).toBeUndefined();
  expect(url()).not.toBe(first);
});

test('it ends with the link to the account', async () => {
  const { rig, link, deps, token } = await openLinked();
  expect(await viewProgress(deps, token)).toBeDefined();
  await rig.work.transact((tx) => tx.links.revoke(link.id, rig.time.now));
  expect(await viewProgress(deps, token)).toBeUndefined();
});

test('whatever was changed on it, or signed with another key, opens nothing', async () => {
  const { deps, token } = await openLinked();
  const bytes = Buffer.from(token, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(await viewProgress(deps, changed.toString('base64url'))).toBeUndefined();
  }
  for (const other of [
    '',
    'x',
    token.slice(1),
    `${token}A`,
    'A'.repeat(70),
    `${token.slice(0, 69)}é`,
    spareBitsOf(token),
  ]) {
    expect(await viewProgress(deps, other)).toBeUndefined();
  }
  expect(await viewProgress({ ...deps, key: new Secret(randomBytes(32)) }, token)).toBeUndefined();
});

test('the card offers the page while there is anything to watch', async () => {
  const { rig } = await openLinked();
  const screen = () => rig.chat.screen('private alice').join('\n');
  expect(screen()).toContain('Watch it live');
  await rig.finish('profile', {});
  await rig.finish('photos', {});
  await rig.settle();
  expect(rig.chat.screen('private alice').at(-1)).not.toContain('Watch it live');
});

/** The same bytes, spelled with another last character: 70 characters hold four bits more than the token has. */
function spareBitsOf(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.charAt(alphabet.indexOf(token.slice(69)) + 1);
  expect(Buffer.from(token.slice(0, 69) + last, 'base64url').equals(Buffer.from(token, 'base64url'))).toBe(true);
  return token.slice(0, 69) + last;
}
