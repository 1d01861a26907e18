import { expect, test } from 'vitest';
import { hintsFor } from '../../../src/core/conversation/staff/staff-hints.ts';
import { newLinkId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { RIGHT_CODE, openConversation } from './conversation-rig.ts';

async function open() {
  const rig = await openConversation();
  await rig.say('staff grant paper:vera viewer', { from_: 'ada' });
  const deps = { ...rig.staff, work: rig.work };
  const valuesFor = async (id: string, command: string, about?: string) => {
    const hints = await hintsFor(deps, { platform: 'paper', id }, { command, about });
    return hints.map(({ value }) => value);
  };
  const link = async (diasporaId: string, id: number) => {
    const account = { podUserId: parsePodUserId(id), diasporaId: parseDiasporaId(diasporaId) };
    const speaker = { platform: 'paper', id: `speaker ${id}` };
    await rig.work.transact((tx) => tx.links.insert({ id: newLinkId(), speaker, ...account, linkedAt: rig.time.now }));
  };
  return { ...rig, deps, valuesFor, link };
}

test('whoever is not of the team is told of no command and of no account', async () => {
  const { valuesFor, link } = await open();
  await link('alice@pod.example', 7);
  expect([await valuesFor('eve', ''), await valuesFor('eve', 'lookup', 'ali')]).toEqual([[], []]);
});

test('commands are those that the role may give, what begins like that first', async () => {
  const { valuesFor, deps } = await open();
  expect(await valuesFor('ada', 're')).toEqual(
    expect.arrayContaining(['requests', 'rerun', 'revoke', 'release', 'resume', 'announce report', 'announce resume']),
  );
  expect((await valuesFor('ada', 're'))[0]).toBe('requests');
  const vera = await valuesFor('vera', 're');
  expect(vera).toContain('requests');
  expect(vera).not.toContain('rerun');
  expect(await valuesFor('ada', '')).toHaveLength(25);
  const [rerun] = await hintsFor(deps, { platform: 'paper', id: 'ada' }, { command: ' Rerun', about: undefined });
  expect(rerun).toEqual({ label: 'rerun ACCOUNT [profile|photos] REASON', value: 'rerun' });
});

test('accounts are those that begin as it was typed, to whoever may do something about them', async () => {
  const { valuesFor, link } = await open();
  await link('alice@pod.example', 7);
  await link('al_ce@pod.example', 8);
  await link('bob@pod.example', 9);
  expect(await valuesFor('vera', 'lookup', 'AL')).toEqual(['al_ce@pod.example', 'alice@pod.example']);
  expect(await valuesFor('vera', 'lookup', 'al_')).toEqual(['al_ce@pod.example']);
  expect(await valuesFor('vera', 'lookup', '%%')).toEqual([]);
  expect(await valuesFor('vera', 'lookup', 'a')).toEqual([]);
  expect(await valuesFor('vera', 'rerun', 'al')).toEqual([]);
  expect(await valuesFor('ada', 'rerun', 'ali')).toEqual(['alice@pod.example']);
  expect(await valuesFor('ada', 'rerun', 'alice@pod.example lost')).toEqual([]);
  expect(await valuesFor('ada', 'queue', 'al')).toEqual([]);
});

test('causes that hold somebody and announcements that there are can be picked', async () => {
  const { valuesFor, move, say } = await open();
  await say('export');
  await say(RIGHT_CODE);
  await move('profile', 'hold', { cause: 'ORPHAN_COMMENT' });
  await say('staff announce new closing', { from_: 'ada' });
  await say('staff announce new moving', { from_: 'ada' });
  expect(await valuesFor('ada', 'announce preview', 'clo')).toEqual(['closing']);
  expect(await valuesFor('ada', 'announce new', 'clo')).toEqual([]);
  expect(await valuesFor('ada', 'release', 'orp')).toEqual(['ORPHAN_COMMENT']);
  expect(await valuesFor('ada', 'release', 'pod')).toEqual([]);
  expect(await valuesFor('vera', 'release', 'orp')).toEqual([]);
});
