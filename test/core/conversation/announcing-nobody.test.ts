import { expect, test } from 'vitest';
import { STAFF_ROOM } from './conversation-rig.ts';
import { openAnnouncing } from './announcing-rig.ts';

const ADA = { from_: 'ada' };
const BO = { from_: 'bo' };
const AT = '2026-12-01 18:00';
const DUE = new Date('2026-12-01T17:00:30Z');

test('scheduling says how many would hear it now, and warns where that is nobody', async () => {
  const rig = await openAnnouncing();
  await rig.person(1);
  await rig.approved('empty', 'Hello', 'failed');
  const warned = await rig.say(`staff announce send empty at ${AT}`, ADA);
  expect(warned).toContain('empty is sent on 1 December');
  expect(warned).toContain('At the moment nobody would hear it');
  await rig.say('staff announce text empty en Hello again', ADA);
  const approved = await rig.say('staff announce approve empty', BO);
  expect(approved).toContain('is approved, and is sent on 1 December');
  expect(approved).toContain('At the moment nobody would hear it');

  await rig.approved('full', 'Hello');
  expect(await rig.say(`staff announce send full at ${AT}`, ADA)).toContain('At the moment 1 person would hear it.');
  rig.place('square');
  await rig.approved('public', 'Hello', 'failed,rooms');
  const said = await rig.say(`staff announce send public at ${AT}`, ADA);
  expect(said).toContain('It is said in public as well');
  expect(said).not.toContain('nobody');
});

test('what can never reach anybody is not scheduled', async () => {
  const rig = await openAnnouncing();
  await rig.person(1, { on: rig.other });
  await rig.approved('news', 'Hello', 'everyone other');
  rig.announcing.platforms.delete('other');
  expect(await rig.say(`staff announce send news at ${AT}`, ADA)).toContain('Nobody would hear news');
  expect(await rig.say('staff announces', ADA)).toContain('news: approved');
});

test('the team is told plainly when nobody was in the audience as its time came', async () => {
  const rig = await openAnnouncing();
  await rig.person(1);
  await rig.approved('news', 'Hello', 'failed');
  await rig.say(`staff announce send news at ${AT}`, ADA);
  rig.time.now = DUE;
  await rig.carry();
  await rig.carry();
  const report = 'Announcement news: sent\nNobody was in its audience when its time came: nobody has heard it.';
  expect(await rig.say('staff announce report news', ADA)).toBe(report);
  expect(rig.chat.screen(STAFF_ROOM.conversation)).toEqual([report]);
});
