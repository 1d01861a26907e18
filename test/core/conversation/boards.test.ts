import { expect, test } from 'vitest';
import { refreshBoards } from '../../../src/core/conversation/staff/refresh-boards.ts';
import type { Connection } from '../../../src/core/chat/chat-adapter.ts';
import { HOUR, after } from '../../../src/kernel/clock.ts';
import { RIGHT_CODE, STAFF_ROOM, openConversation } from './conversation-rig.ts';
import { PaperChat } from './paper-chat.ts';

const never = new AbortController().signal;

async function openBoards(chat = new PaperChat()) {
  const rig = await openConversation(chat);
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  const world: { free: number; is: Connection } = { free: 0.5, is: 'connected' };
  const look = async () => {
    const deps = {
      ...rig.deps,
      ...rig.staff,
      closesAt: rig.staff.pod.closesAt,
      alertLimits: { waitingMs: 72 * HOUR, freeVault: 0.1 },
      freeVault: async () => world.free,
      connections: () => [{ platform: 'matrix', is: world.is, since: after(rig.time.now, -HOUR) }],
    };
    await refreshBoards(deps, never);
    await rig.settle();
  };
  const room = () => chat.messages.filter(({ conversation }) => conversation === STAFF_ROOM.conversation);
  const text = () => chat.screen(STAFF_ROOM.conversation);
  return { ...rig, world, look, room, text };
}

test('the team hears of what is new once, and of changes where it has read of it', async () => {
  const rig = await openBoards();
  await rig.look();
  expect(rig.room()).toEqual([]);

  await rig.move('profile', 'hold', { cause: 'POD_EXPORT_FAILED' });
  await rig.look();
  await rig.look();
  expect(rig.text()).toEqual([expect.stringContaining('1 export held for POD_EXPORT_FAILED')]);

  await rig.move('photos', 'hold', { cause: 'POD_EXPORT_FAILED' });
  await rig.look();
  expect(rig.text()).toEqual([expect.stringContaining('2 exports held for POD_EXPORT_FAILED')]);
  expect(rig.room()).toMatchObject([{ edits: 1 }]);

  rig.world.is = 'lost';
  await rig.look();
  expect(rig.text()).toHaveLength(2);
  expect(rig.text().at(-1)).toContain('No connection to matrix');

  await rig.say('staff ack', { from_: 'ada' });
  await rig.look();
  expect(rig.text()).toHaveLength(2);
  expect(rig.text().at(-1)).toContain('(seen by staff:paper:ada)');
  expect(rig.text().at(-1)).not.toContain('write: ack');

  rig.world.is = 'connected';
  await rig.say('staff release POD_EXPORT_FAILED mended', { from_: 'ada' });
  await rig.look();
  expect(rig.text()).toHaveLength(2);
  expect(rig.text().at(-1)).toBe('All is well: nothing needs the team.');

  // What comes back is new again.
  rig.world.is = 'lost';
  await rig.look();
  expect(rig.text().at(-1)).toContain('No connection to matrix');
  expect(rig.text()).toHaveLength(3);
});

test('long waits, a slow line, a full disk, late answers and calls for help are all told', async () => {
  const rig = await openBoards();
  await rig.say('human where are you?');
  await rig.work.transact((tx) =>
    tx.staffCalls.raise({
      key: 'delivery-frozen person:7',
      kind: 'delivery-frozen',
      subject: 'person:7',
      at: rig.time.now,
    }),
  );
  rig.world.free = 0.04;
  rig.time.now = new Date('2027-03-01T11:59:00Z');
  await rig.look();
  const told = rig.text().at(-1) ?? '';
  expect(told).toContain('Somebody has waited for 98 days');
  expect(told).toContain('the last of 2 requests is ready 1 day after the pod closes');
  expect(told).toContain('Only 4 % of the disk');
  expect(told).toContain('Question 1 should have been answered by now');
  expect(told).toContain('The program asks for help: delivery-frozen person:7');
  expect(await rig.say('staff alerts', { from_: 'ada' })).toContain('Only 4 % of the disk');
});

test('where nothing can be edited, changed figures are worth no message', async () => {
  const rig = await openBoards(new PaperChat('paper', { edits: false }));
  await rig.move('profile', 'hold', { cause: 'POD_EXPORT_FAILED' });
  await rig.look();
  await rig.move('photos', 'hold', { cause: 'POD_EXPORT_FAILED' });
  await rig.look();
  expect(rig.text()).toHaveLength(1);
  await rig.say('staff release POD_EXPORT_FAILED mended', { from_: 'ada' });
  await rig.look();
  expect(rig.text().at(-1)).toBe('All is well: nothing needs the team.');
});
