import { expect, test } from 'vitest';
import { awaitsCode } from '../../../src/core/identity/awaits-code.ts';
import { findLink, linksOf } from '../../../src/core/identity/find-link.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import { alice, bob, startIdentityRig, wrongCode } from './identity-rig.ts';

test('the right code links, tells what was wanted and leaves an entry in the record', async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1, 'migrate');
  expect(await rig.enter(alice, code)).toEqual({
    kind: 'linked',
    diasporaId: 'user1@pod.example',
    podUserId: 1,
    wanted: 'migrate',
    replaced: undefined,
  });
  expect(await findLink(rig.deps, alice)).toMatchObject({ podUserId: 1, speaker: alice });
  expect(await rig.rows('select actor, action, subject from audit_entries')).toEqual([
    { actor: 'person:1', action: 'link-made', subject: 'person:1' },
  ]);
});

test('the right code entered many times at once links once', async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1);
  const outcomes = await Promise.all(Array.from({ length: 8 }, async () => rig.enter(alice, code)));
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['linked']));
  expect(await rig.rows('select 1 from links')).toHaveLength(1);
  expect(await rig.rows('select 1 from audit_entries')).toHaveLength(1);
});

test('a wrong code costs one try of five, and the fifth ends the attempt', async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1);
  for (const triesLeft of [4, 3, 2, 1]) {
    expect(await rig.enter(alice, wrongCode(code))).toEqual({ kind: 'wrong', triesLeft });
  }
  expect(await rig.enter(alice, wrongCode(code))).toEqual({ kind: 'no-tries-left' });
  expect(await rig.enter(alice, code)).toEqual({ kind: 'nothing-waiting' });
  expect(await rig.rows('select state, pod_user_id, diaspora_id from sign_ins')).toEqual([
    { state: 'ended', pod_user_id: null, diaspora_id: null },
  ]);
});

test('wrong codes in parallel never become a sixth try', async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1);
  const outcomes = await Promise.all(Array.from({ length: 12 }, async () => rig.enter(alice, wrongCode(code))));
  const counted = outcomes.filter(({ kind }) => kind === 'wrong' || kind === 'no-tries-left');
  expect(counted).toHaveLength(5);
  expect(outcomes.filter(({ kind }) => kind === 'no-tries-left')).toHaveLength(1);
  expect(await rig.enter(alice, code)).toEqual({ kind: 'nothing-waiting' });
});

test('a try counts for every attempt that waits, so that a second attempt gives no more tries at the first', async () => {
  const rig = await startIdentityRig();
  const first = await rig.prove(alice, 1);
  for (let tries = 0; tries < 4; tries += 1) await rig.enter(alice, wrongCode(first));
  const second = await rig.prove(alice, 2);
  expect(await rig.enter(alice, wrongCode(first))).toEqual({ kind: 'wrong', triesLeft: 4 });
  expect(await rig.states()).toEqual(expect.arrayContaining(['ended', 'pod-proven']));
  expect(await rig.enter(alice, first)).toEqual({ kind: 'wrong', triesLeft: 3 });
  expect(await rig.enter(alice, second)).toMatchObject({ kind: 'linked', podUserId: 2 });
});

test('a text that cannot be a code costs no try', async () => {
  const rig = await startIdentityRig();
  await rig.prove(alice, 1);
  expect(await rig.enter(alice, 'what code?')).toEqual({ kind: 'wrong', triesLeft: 5 });
});

test('a code is awaited from the sign-in at the pod until it is entered or too old, and of that chat account alone', async () => {
  const rig = await startIdentityRig();
  await rig.ask(alice);
  expect(await awaitsCode(rig.deps, alice)).toBe(false);
  await rig.prove(alice, 1);
  expect(await awaitsCode(rig.deps, alice)).toBe(true);
  expect(await awaitsCode(rig.deps, bob)).toBe(false);
  rig.advance(10 * MINUTE);
  expect(await awaitsCode(rig.deps, alice)).toBe(false);
  await rig.enter(alice, await rig.prove(alice, 1));
  expect(await awaitsCode(rig.deps, alice)).toBe(false);
});

test("another chat account's code is simply wrong, and stays good where it belongs", async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1);
  expect(await rig.enter(bob, code)).toEqual({ kind: 'nothing-waiting' });
  await rig.prove(bob, 2);
  expect(await rig.enter(bob, code)).toEqual({ kind: 'wrong', triesLeft: 4 });
  expect(await rig.enter(alice, code)).toMatchObject({ kind: 'linked', podUserId: 1 });
});

test('a code is good for ten minutes', async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1);
  rig.advance(10 * MINUTE);
  expect(await rig.enter(alice, code)).toEqual({ kind: 'expired' });
  expect(await findLink(rig.deps, alice)).toBeUndefined();
});

test('without an attempt there is nothing to enter a code for', async () => {
  const rig = await startIdentityRig();
  expect(await rig.enter(alice, '3333-333')).toEqual({ kind: 'nothing-waiting' });
  await rig.ask(alice);
  expect(await rig.enter(alice, '3333-333')).toEqual({ kind: 'nothing-waiting' });
});

test('linking another account replaces the link and says which it was', async () => {
  const rig = await startIdentityRig();
  const first = await rig.prove(alice, 1);
  await rig.enter(alice, first);
  const second = await rig.prove(alice, 2);
  expect(await rig.enter(alice, second)).toMatchObject({ podUserId: 2, replaced: 'user1@pod.example' });
  expect(await linksOf(rig.deps, parsePodUserId(1))).toEqual([]);
  expect(await linksOf(rig.deps, parsePodUserId(2))).toHaveLength(1);
  expect(await rig.rows("select subject from audit_entries where action = 'link-replaced'")).toEqual([
    { subject: 'person:1' },
  ]);
  // The first code was right once; what it made has been replaced.
  expect(await rig.enter(alice, first)).toEqual({ kind: 'nothing-waiting' });
});

test('proving the same account again keeps the link there is', async () => {
  const rig = await startIdentityRig();
  await rig.enter(alice, await rig.prove(alice, 1));
  const before = await findLink(rig.deps, alice);
  expect(await rig.enter(alice, await rig.prove(alice, 1))).toMatchObject({ kind: 'linked', replaced: undefined });
  expect(await findLink(rig.deps, alice)).toEqual(before);
});

test('one account can be linked to several chat accounts', async () => {
  const rig = await startIdentityRig();
  await rig.enter(alice, await rig.prove(alice, 1));
  rig.advance(1);
  await rig.enter(bob, await rig.prove(bob, 1));
  expect((await linksOf(rig.deps, parsePodUserId(1))).map(({ speaker }) => speaker)).toEqual([alice, bob]);
});

test('once linked, whatever else was open for the chat account ends', async () => {
  const rig = await startIdentityRig();
  await rig.ask(alice);
  await rig.prove(alice, 2);
  await rig.enter(alice, await rig.prove(alice, 1));
  expect(await rig.rows('select state, count(*)::int as n from sign_ins group by state order by state')).toEqual([
    { state: 'ended', n: 2 },
    { state: 'linked', n: 1 },
  ]);
});
