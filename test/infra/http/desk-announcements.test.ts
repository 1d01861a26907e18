import { describe, expect, test } from 'vitest';
import { openDesk, textOf } from './desk-rig.ts';
import type { DeskRig } from './desk-rig.ts';

const ADA = { from_: 'ada' };
const PAGE = '/staff/announcements/news';

/** A draft of ada's, a room called `square`, and a member who has signed in on the pages. */
async function open(audience: string, text = 'Hello') {
  const rig = await openDesk();
  const { platform } = rig.chat;
  const to = { platform, conversation: 'square', speaker: '' };
  rig.announcing.places.push({ kind: 'rooms', to, locale: undefined, maxLength: undefined });
  const browser = await rig.member('operator');
  await rig.say('staff announce new news', ADA);
  await rig.say(`staff announce text news en ${text}`, ADA);
  await rig.say(`staff announce audience news ${audience}`, ADA);
  const act = async (step: string) => textOf(await rig.sendOn(browser, `${PAGE}/${step}`));
  return { rig, browser, act, show: async () => textOf(await browser.open(PAGE)) };
}

const stateOf = (rig: DeskRig) => rig.work.transact(async (tx) => (await tx.announcements.find('news'))?.state);

describe('a page looks at an announcement as a chat does', () => {
  test('at the rooms that would not take it, before anybody approves it', async () => {
    const { rig, act, show } = await open('rooms');
    const { barriers } = rig.chat;
    barriers.set('square', 'not-there');
    expect(await show()).toContain('I am not in it: room square (Paper).');
    expect(await act('approve')).toContain('I am not in it: room square (Paper). Invite me');
    barriers.set('square', 'not-allowed');
    expect(await act('approve')).toContain('I may not write in it: room square (Paper).');
    expect(await stateOf(rig)).toBe('draft');
    barriers.clear();
    expect(await show()).not.toContain('room square (Paper). ');
    expect(await act('approve')).toContain('news is approved');
  });

  test('and asks no platform for somebody who may not approve', async () => {
    const { rig } = await open('rooms');
    const viewer = await rig.member('viewer', 'vera');
    let asked = 0;
    rig.chat.findBarrier = async () => {
      asked += 1;
      return undefined;
    };
    expect((await rig.send(viewer, `${PAGE}/approve`)).status).toBe(403);
    expect(asked).toBe(0);
    await viewer.open(PAGE);
    expect(asked).toBe(1);
  });

  test('at its length on every platform', async () => {
    const { rig, act, show } = await open('everyone', 'word '.repeat(1_000));
    const limit = rig.announcing.platforms.get(rig.chat.platform)?.maxTextLength ?? 0;
    expect(limit).toBeLessThan(5_000);
    expect(await show()).toContain('too long for Paper');
    expect(await act('approve')).toContain('too long for Paper');
    expect(await stateOf(rig)).toBe('draft');
  });

  test('at whether anybody would hear it', async () => {
    const { rig, act } = await open('everyone');
    await act('approve');
    expect(await act('send')).toContain('Nobody would hear news');
    expect(await stateOf(rig)).toBe('approved');
  });

  test('at what one that is to be sent at a set time lacks when it is changed and approved anew', async () => {
    const { rig, act } = await open('rooms');
    await act('approve');
    await rig.say('staff announce send news at 2026-12-01 18:00', ADA);
    expect(await stateOf(rig)).toBe('scheduled');
    await rig.say('staff announce text news en Hello again', ADA);
    rig.chat.barriers.set('square', 'not-there');
    expect(await act('approve')).toContain('I am not in it');
    rig.chat.barriers.clear();
    expect(await act('approve')).toContain('news is approved, and is sent on');
    expect(await stateOf(rig)).toBe('scheduled');
  });
});
