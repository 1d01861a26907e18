import { describe, expect, test, vi } from 'vitest';
import { openOwnerRig } from './owner-rig.ts';

describe('an account that writes as itself', () => {
  test('is linked by its own message and gets in line at once, without a sign-in', async () => {
    const rig = await openOwnerRig();
    const answer = await rig.write('alice', 'export');
    expect(answer).toContain('Your export is in line');
    expect(answer).not.toContain('sign-in');
    expect(await rig.links()).toEqual(['alice@pod.example']);
    expect(await rig.audit()).toContainEqual({
      actor: 'person:7',
      action: 'link-made',
      reason: 'pod-message',
    });
  });

  test('is looked up at the pod once and not again', async () => {
    const rig = await openOwnerRig();
    await rig.write('alice', 'hi');
    await rig.write('alice', 'export');
    await rig.write('alice', 'status');
    expect(rig.pod.looks).toBe(1);
    expect(await rig.links()).toEqual(['alice@pod.example']);
  });

  test('is answered in the language it reads the pod in, until it says otherwise', async () => {
    const rig = await openOwnerRig();
    rig.addAccount('bob', { language: 'de' });
    expect(await rig.write('bob', 'export')).toContain('Dein Export ist in der Warteschlange');
    expect(await rig.write('bob', 'english')).toContain('in English');
    expect(await rig.write('bob', 'status')).toContain('Your export is in line');
  });

  test('first messages at once make one link', async () => {
    const rig = await openOwnerRig();
    // Where others read along, nothing else makes the two wait for each other.
    const letters = ['hi', 'status', 'export'].map((text) => ({ ...rig.letter('alice', text), shared: true }));
    await Promise.all(letters.map((letter) => rig.receive(letter)));
    await rig.settle();
    expect(await rig.links()).toEqual(['alice@pod.example']);
    expect(rig.told('alice').join()).not.toContain('did not work');
  });

  test('waits for a pod that is away, and is answered once it is back', async () => {
    const rig = await openOwnerRig();
    rig.pod.isAway = true;
    let isSafe = false;
    const receiving = rig.receive(rig.letter('alice', 'export')).then(() => (isSafe = true));
    await vi.waitFor(() => expect(rig.pod.looks).toBeGreaterThan(2));
    expect(isSafe).toBe(false);
    expect(await rig.db.selectFrom('inbound_events').selectAll().execute()).toEqual([]);
    rig.pod.isAway = false;
    await receiving;
    await rig.settle();
    expect(rig.told('alice')).toEqual([expect.stringContaining('Your export is in line')]);
  });

  test('asking for the account of somebody else gets nothing', async () => {
    const rig = await openOwnerRig();
    rig.addAccount('bob');
    expect(await rig.write('bob', 'export alice@pod.example')).toContain('This chat belongs to bob@pod.example');
  });
});

test.each([
  ['export', 'eve@other.example'],
  ['hi', 'eve@other.example'],
  ['stop', 'eve@other.example'],
])('%s from another pod is refused kindly, and it is said who can help', async (text, id) => {
  const rig = await openOwnerRig();
  const [name = '', host] = id.split('@');
  const answer = await rig.write(name, text, host);
  expect(answer).toContain('I can only export accounts of pod.example');
  expect(answer).toContain('The team of other.example can help you');
  expect(await rig.links()).toEqual([]);
});

test.each([
  ['closed', { closed: true }, 'Your account is closed'],
  ['locked', { lockedAt: new Date() }, 'Your account is locked'],
] as const)('a %s account is told so', async (_, more, said) => {
  const rig = await openOwnerRig();
  rig.addAccount('bob', more);
  expect(await rig.write('bob', 'export')).toContain(said);
  expect(await rig.links()).toEqual([]);
});

test('an account that the pod’s database does not know is told so', async () => {
  const rig = await openOwnerRig();
  expect(await rig.write('nobody', 'export')).toContain('does not know your account');
});
