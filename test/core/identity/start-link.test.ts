import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { forgetSignIns } from '../../../src/core/identity/forget-sign-ins.ts';
import { viewLink } from '../../../src/core/identity/view-link.ts';
import { HOUR, MINUTE, after } from '../../../src/kernel/clock.ts';
import { alice, bob, startIdentityRig } from './identity-rig.ts';

test('a link has 256 random bits, of which only the digest is kept, and is good for 15 minutes', async () => {
  const rig = await startIdentityRig();
  const outcome = await rig.ask(alice);
  expect(outcome.kind).toBe('offered');
  expect(outcome.url).toMatch(/^https:\/\/help\.example\/sign-in\/[\w-]{43}$/u);
  expect(outcome.expiresAt).toEqual(after(rig.clock.now(), 15 * MINUTE));
  const token = outcome.url.split('/').at(-1) ?? '';
  const [row] = await rig.rows('select link_token_hash, sign_ins::text as whole from sign_ins');
  expect(row?.['link_token_hash']).toEqual(createHash('sha256').update(token).digest());
  expect(row?.['whole']).not.toContain(token);
});

test('a chat account has three open attempts at most, and the oldest unused link gives way', async () => {
  const rig = await startIdentityRig();
  const links = [];
  for (let index = 0; index < 5; index += 1) {
    links.push(await rig.ask(alice));
    rig.advance(1);
  }
  const views = await Promise.all(links.map(async ({ url }) => viewLink(rig.deps, url.split('/').at(-1) ?? '')));
  expect(views.map(({ kind }) => kind)).toEqual(['used', 'used', 'open', 'open', 'open']);
});

test('asking many times at once leaves three open attempts', async () => {
  const rig = await startIdentityRig();
  await Promise.all(Array.from({ length: 10 }, async () => rig.ask(alice)));
  expect((await rig.states()).filter((state) => state === 'offered')).toHaveLength(3);
});

test('links of one chat account do not push out those of another', async () => {
  const rig = await startIdentityRig();
  const { url } = await rig.ask(bob);
  for (let index = 0; index < 4; index += 1) await rig.ask(alice);
  expect((await viewLink(rig.deps, url.split('/').at(-1) ?? '')).kind).toBe('open');
});

test('a code that waits is said, is not pushed out by new links, and does not tell whose account it is for', async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1);
  const codeExpiresAt = after(rig.clock.now(), 10 * MINUTE);
  for (let index = 0; index < 4; index += 1) {
    const outcome = await rig.ask(alice);
    expect(outcome).toMatchObject({ kind: 'code-waiting', codeExpiresAt });
    expect(JSON.stringify(outcome)).not.toContain('user1');
  }
  expect(await rig.enter(alice, code)).toMatchObject({ kind: 'linked' });
});

test('a code that is too old does not wait', async () => {
  const rig = await startIdentityRig();
  await rig.prove(alice, 1);
  rig.advance(10 * MINUTE);
  expect((await rig.ask(alice)).kind).toBe('offered');
});

test('attempts are forgotten an hour after their time, and not before', async () => {
  const rig = await startIdentityRig();
  await rig.ask(alice);
  rig.advance(15 * MINUTE + HOUR);
  expect(await forgetSignIns(rig.deps)).toBe(0);
  rig.advance(1);
  expect(await forgetSignIns(rig.deps)).toBe(1);
  expect(await rig.states()).toEqual([]);
});
