import { describe, expect, test } from 'vitest';
import { parseStaffCommand } from '../../../src/core/conversation/staff/staff-command.ts';
import { AnnouncePace } from '../../../src/core/broadcasts/announce-pace.ts';
import { planReminders } from '../../../src/core/broadcasts/plan-reminders.ts';
import { DAY, HOUR, after } from '../../../src/kernel/clock.ts';
import { STAFF_ROOM } from './conversation-rig.ts';
import { openAnnouncing } from './announcing-rig.ts';
import type { AnnouncingRig } from './announcing-rig.ts';

const ADA = { from_: 'ada' };
const BO = { from_: 'bo' };
const inTheRoom = (rig: AnnouncingRig) => rig.chat.screen(STAFF_ROOM.conversation);

describe('a command', () => {
  test.each([
    ['announce', { step: 'help' }],
    ['announce nonsense', { step: 'help' }],
    ['announce new Closing-1', { step: 'new', name: 'closing-1' }],
    ['announce new a b', { step: 'wrong', meant: 'new' }],
    ['announce text a', { step: 'wrong', meant: 'text' }],
    ['announce text a de Hallo\n\n- eins', { step: 'text', name: 'a', language: 'de', text: 'Hallo\n\n- eins' }],
    ['announce send a', { step: 'send', name: 'a', at: undefined }],
    ['announce send a at 2026-12-01 18:00', { step: 'send', at: '2026-12-01 18:00' }],
    ['announce send a tomorrow', { step: 'wrong', meant: 'send' }],
    ['announce audience a failed matrix', { step: 'audience', audiences: 'failed', platforms: 'matrix' }],
  ])('%j is read', (text, expected) => {
    expect(parseStaffCommand(text, { isPrefixed: false })).toMatchObject({ verb: 'announce', ...expected });
  });

  test('keeps a text that is far too long whole, so that it is refused and not cut', () => {
    const read = parseStaffCommand(`announce text a en ${'x'.repeat(9_000)}`, { isPrefixed: false });
    expect(read).toMatchObject({ text: 'x'.repeat(9_000) });
  });
});

test('an announcement goes from the draft to everybody, each in their language, and the team sees how far it is', async () => {
  const rig = await openAnnouncing();
  await rig.person(1);
  await rig.person(2, { locale: 'de' });
  await rig.say('staff grant paper:bo operator', ADA);
  expect(await rig.say('staff announces', ADA)).toContain('announce new NAME');
  expect(await rig.say('staff announce new closing', ADA)).toContain('announce text closing LANGUAGE TEXT');
  expect(await rig.say('staff announce new closing', ADA)).toContain('There is an announcement closing already');
  await rig.say(
    'staff announce text closing en # The end\n\nDear {account},\n{pod} closes on {day}.\n\n- one\n- two',
    ADA,
  );
  await rig.say('staff announce text closing de Lieber Mensch, {pod} schließt am {day}.', ADA);
  expect(await rig.say('staff announce approve closing', BO)).toContain('no audience yet');
  const kept = await rig.say('staff announce audience closing everyone', ADA);
  expect(kept).toBe('Kept. 2 people are in the audience of closing at the moment.');

  const preview = await rig.say('staff announce preview closing', BO);
  expect(preview).toContain('Reaches: 2 people\nTakes about: 1 minute');
  expect(preview).toContain(
    'The end\nDear name@pod.example, pod.example closes on 1 March.\n- one\n- two\nTo get no more announcements',
  );
  expect(await rig.say('staff announce preview closing de', BO)).toContain('pod.example schließt am 1. März.');
  expect(await rig.say('staff announce send closing', BO)).toContain('has not been approved yet');
  expect(await rig.say('staff announce approve closing', ADA)).toContain('somebody else has to approve it');
  expect(await rig.say('staff announce approve closing', BO)).toContain('closing is approved');
  expect(await rig.say('staff announce send closing', ADA)).toContain('is being sent to 2 people, in about 1 minute');
  expect(await rig.say('staff announce text closing en Oops', ADA)).toContain('is being sent. Nothing was done');
  await rig.carry();

  expect(rig.chat.screen('home of 1')).toEqual([
    'The end\nDear user1@pod.example, pod.example closes on 1 March.\n- one\n- two\nTo get no more announcements, write: no announcements',
  ]);
  expect(rig.chat.screen('home of 2')).toEqual([
    'Lieber Mensch, pod.example schließt am 1. März.\nWenn du keine Ankündigungen mehr willst, schreibe: keine ankündigungen',
  ]);
  const report = 'Announcement closing: sent\n(2/2) 2 of 2 people have had their turn\n- sent: 2';
  expect(await rig.say('staff announce report closing', ADA)).toBe(report);
  expect(inTheRoom(rig)).toEqual([report]);
  await rig.carry();
  expect(rig.homes()).toHaveLength(2);
  expect(await rig.say('staff announce send closing', ADA)).toContain('has been sent. Nothing was done');
  const acts = await rig.db.selectFrom('audit_entries').select(['actor', 'action']).orderBy('position').execute();
  expect(acts.filter(({ action }) => action.startsWith('announcement'))).toEqual(
    [
      ['ada', 'begun'],
      ['ada', 'changed'],
      ['ada', 'changed'],
      ['ada', 'changed'],
      ['bo', 'approved'],
      ['ada', 'sent'],
    ].map(([who, what]) => ({ actor: `staff:paper:${who}`, action: `announcement-${what}` })),
  );
});

test('the progress is one message in the staff room, edited in place', async () => {
  const rig = await openAnnouncing();
  for (const id of [1, 2, 3]) await rig.person(id);
  await rig.approved('news', 'Hello');
  await rig.say('staff announce send news', ADA);
  rig.chat.onSent = async () => void (await rig.say('staff announce pause news', ADA));
  await rig.carry();
  const sent = rig.homes().length;
  expect(inTheRoom(rig)).toEqual([expect.stringContaining(`paused\n(${sent}/3)`)]);
  rig.chat.onSent = async () => undefined;
  await rig.say('staff announce resume news', ADA);
  await rig.carry();
  expect(inTheRoom(rig)).toEqual([expect.stringContaining('sent\n(3/3)')]);
  expect(rig.homes()).toHaveLength(3);
});

describe('whoever approves', () => {
  test('has seen what goes out: a change takes the approval back', async () => {
    const rig = await openAnnouncing();
    await rig.person(1);
    await rig.approved('news', 'Hello');
    expect(await rig.say('staff announce text news en Goodbye', BO)).toContain('it has to be approved again');
    expect(await rig.say('staff announce send news', ADA)).toContain('has not been approved yet');
    expect(await rig.say('staff announce approve news', BO)).toContain('somebody else has to approve it');
    expect(await rig.say('staff announce approve news', ADA)).toContain('is approved');
  });

  test('needs the role for it', async () => {
    const rig = await openAnnouncing();
    await rig.say('staff grant paper:vera viewer', ADA);
    await rig.say('staff grant paper:hal helper', ADA);
    expect(await rig.say('staff announce new news', { from_: 'vera' })).toContain('It takes helper or more');
    await rig.say('staff announce new news', { from_: 'hal' });
    expect(await rig.say('staff announce send news', { from_: 'hal' })).toContain('It takes operator or more');
    expect(await rig.say('staff announce', { from_: 'hal' })).not.toContain('announce send');
    expect(await rig.say('staff announces', { from_: 'vera' })).toContain('news: draft');
  });
});

test('what cannot go out is refused in words, and nothing happens', async () => {
  const rig = await openAnnouncing();
  await rig.approved('news', 'Hello', 'failed');
  expect(await rig.say('staff announce send news', ADA)).toContain('Nobody would hear news');
  expect(await rig.say('staff announce send old', ADA)).toContain('There is no announcement old');
  const unknown = await rig.say('staff announce text news en Dear {nmae}', ADA);
  expect(unknown).toBe(
    'In the text (English) there is {nmae}, which means nothing. These exist: {pod}, {day}, {account}. Nothing was done.',
  );
  expect(await rig.say('staff announce text news xx Hello', ADA)).toContain('I do not write in xx');
  expect(await rig.say('staff announce audience news everybody', ADA)).toContain('never-asked');
  expect(await rig.say('staff announce audience news everyone telegram', ADA)).toContain('I am not on telegram');
  expect(await rig.say('staff announce send news at 2026-02-31 10:00', ADA)).toContain('I do not understand that time');
  expect(await rig.say('staff announce send news at 2026-11-22 10:00', ADA)).toContain('That time is over');
  await rig.say(`staff announce text news en ${'word '.repeat(500)}`, ADA);
  const long = await rig.say('staff announce approve news', BO);
  expect(long).toMatch(/too long for Paper: 2,5\d\d characters with its last line, 2,000 are possible/u);
  expect(await rig.say('staff announce pause news', ADA)).toContain('Nothing was done');
  await rig.carry();
  expect(await rig.ledger()).toEqual([]);
});

describe('a person with two chats', () => {
  test('hears it once, where they wrote last', async () => {
    const rig = await openAnnouncing();
    await rig.person(1);
    await rig.person(1, { on: rig.other });
    await rig.person(2, { on: rig.other });
    await rig.person(2);
    await rig.approved('news', 'Hello');
    await rig.say('staff announce send news', ADA);
    await rig.carry();
    expect([rig.homes(), rig.homes(rig.other)]).toEqual([['home of 2'], ['home of 1']]);
  });

  test('hears it in the other one when the first takes no messages, and counts as blocked when none does', async () => {
    const rig = await openAnnouncing();
    await rig.person(1);
    await rig.person(1, { on: rig.other });
    await rig.person(2, { on: rig.other });
    rig.other.failures.push('unreachable', 'unreachable');
    await rig.approved('news', 'Hello');
    await rig.say('staff announce send news', ADA);
    await rig.carry();
    await rig.carry();
    expect([rig.homes(), rig.homes(rig.other)]).toEqual([['home of 1'], []]);
    expect(await rig.say('staff announce report news', ADA)).toContain(
      '(2/2) 2 of 2 people have had their turn\n- sent: 1\n- blocked, gone, or take no messages: 1 (DELIVERY_UNREACHABLE)',
    );
    await rig.approved('more', 'Hello again');
    expect(await rig.say('staff announce preview more', ADA)).toContain('1 whose chats take no messages');
  });

  test('is not tried in a chat that has refused an answer, until they write there again', async () => {
    const rig = await openAnnouncing();
    const one = await rig.person(1);
    rig.chat.failures.push('unreachable');
    await rig.say('help', one);
    await rig.approved('news', 'Hello');
    expect(await rig.say('staff announce send news', ADA)).toContain('nobody in it can be reached');
    await rig.say('help', one);
    expect(await rig.say('staff announce send news', ADA)).toContain('to 1 person');
  });

  test('does not hear it in a chat that is connected no longer', async () => {
    const rig = await openAnnouncing();
    await rig.person(1);
    await rig.approved('news', 'Hello');
    await rig.say('staff announce send news', ADA);
    await rig.carry({ adapters: new Map() });
    await rig.db.updateTable('links').set({ revoked_at: rig.time.now }).execute();
    await rig.carry();
    expect(rig.homes()).toEqual([]);
    expect(await rig.ledger()).toMatchObject([{ state: 'unreachable', cause: 'LINK_REVOKED' }]);
  });
});

describe('somebody who wants no announcements', () => {
  test('gets none in any of their chats, even when they say so at the last moment', async () => {
    const rig = await openAnnouncing();
    const one = await rig.person(1);
    await rig.person(1, { on: rig.other });
    const two = await rig.person(2);
    const three = await rig.person(3);
    expect(await rig.say('no announcements', one)).toContain('write: announcements');
    await rig.approved('news', 'Hello');
    expect(await rig.say('staff announce preview news', ADA)).toContain('1 who want no announcements');
    await rig.say('staff announce send news', ADA);
    await rig.carry({ adapters: new Map() });
    await rig.say('Stop.', two);
    const before = rig.chat.messages.length;
    await rig.carry();
    expect(rig.chat.messages.slice(before).map(({ conversation }) => conversation)).toContain('home of 3');
    expect(rig.chat.asked.length + rig.other.asked.length).toBe(3);
    expect((await rig.ledger()).map(({ state }) => state)).toEqual(['opted-out', 'opted-out', 'sent']);
    expect(await rig.say('start', two)).toContain('you hear announcements again');
    expect(await rig.say('start', three)).toContain('Hello!');
    expect(await rig.say('stop my export', three)).not.toContain('announcements');
    await rig.approved('more', 'Hello again');
    expect(await rig.say('staff announce preview more', ADA)).toContain('Reaches: 2 people');
  });
});

test('a stop while messages are under way lets those arrive and no other leave', async () => {
  const rig = await openAnnouncing();
  for (let id = 1; id <= 40; id += 1) await rig.person(id);
  await rig.approved('news', 'Hello');
  await rig.say('staff announce send news', ADA);
  let stopping: Promise<string> | undefined;
  rig.chat.onSent = async () => {
    if (rig.chat.asked.length === 5) stopping = rig.say('staff announce stop news', ADA);
    // Whatever is under way by now arrives after the stop.
    await stopping;
  };
  await rig.carry();
  expect(await stopping).toContain('news is stopped, for good');
  const sent = rig.homes().length;
  expect(sent).toBeGreaterThanOrEqual(5);
  expect(sent).toBeLessThan(5 + 16);
  await rig.carry();
  expect(rig.homes()).toHaveLength(sent);
  const states = (await rig.ledger()).map(({ state }) => state);
  expect(states.filter((state) => state === 'sent')).toHaveLength(sent);
  expect(inTheRoom(rig).at(-1)).toContain(`not sent yet: ${40 - sent}`);
  expect(await rig.say('staff announce resume news', ADA)).toContain('was stopped. Nothing was done');
});

test('a process that dies again and again, each time a little later, loses nobody and tells nobody twice', async () => {
  const rig = await openAnnouncing();
  const people = [1, 2, 3, 4, 5, 6];
  for (const id of people) await rig.person(id);
  await rig.approved('news', 'Hello');
  await rig.say('staff announce send news', ADA);
  const dead = new Error('killed');
  for (let lifetime = 1; lifetime <= 24; lifetime += 1) {
    let left = lifetime;
    const dying: typeof rig.deps.work = {
      transact: async (work) => {
        if (left === 0) throw dead;
        left -= 1;
        return rig.deps.work.transact(work);
      },
    };
    const ended = await rig.carry({ work: dying }).catch((err: unknown) => err);
    expect([undefined, dead]).toContain(ended);
  }
  await rig.carry();
  expect(rig.homes().toSorted()).toEqual(people.map((id) => `home of ${id}`));
  expect((await rig.ledger()).map(({ state }) => state)).toEqual(people.map(() => 'sent'));
  // Some were given to the platform more than once, and each time under the same id.
  expect(rig.chat.asked.length).toBeGreaterThan(people.length);
  expect(new Set(rig.chat.asked).size).toBe(people.length);
});

test('a platform that is busy is left alone for a while and then gets what it was to get', async () => {
  const rig = await openAnnouncing();
  for (const id of [1, 2, 3]) await rig.person(id);
  await rig.approved('news', 'Hello');
  await rig.say('staff announce send news', ADA);
  rig.chat.failures.push('busy', 'busy', 'refused');
  await rig.carry();
  expect(rig.homes()).toEqual([]);
  rig.time.now = after(rig.time.now, HOUR);
  await rig.carry();
  expect(rig.homes()).toHaveLength(2);
  expect(await rig.say('staff announce report news', ADA)).toContain('- failed: 1 (DELIVERY_REFUSED)');
});

test('time in which nothing was tried is no reason to give up', async () => {
  const rig = await openAnnouncing();
  await rig.person(1);
  await rig.approved('news', 'Hello');
  await rig.say('staff announce send news', ADA);
  rig.chat.failures.push('busy');
  await rig.carry();
  await rig.say('staff announce pause news', ADA);
  rig.time.now = after(rig.time.now, 2 * DAY);
  await rig.say('staff announce resume news', ADA);
  rig.chat.failures.push('busy');
  await rig.carry();
  rig.time.now = after(rig.time.now, HOUR);
  await rig.carry();
  expect(rig.homes()).toEqual(['home of 1']);
});

test('announcements leave at the pace of their platform', async () => {
  const rig = await openAnnouncing();
  for (let id = 1; id <= 9; id += 1) await rig.person(id);
  await rig.approved('news', 'Hello');
  await rig.say('staff announce send news', ADA);
  const from = rig.time.now.getTime();
  await rig.carry({ paces: new Map([['paper', new AnnouncePace(2, rig.clock)]]) });
  expect(rig.homes()).toHaveLength(9);
  expect(rig.time.now.getTime() - from).toBeGreaterThanOrEqual(4_000);
  expect(rig.time.now.getTime() - from).toBeLessThan(4_100);
});

test('audiences follow where an export has arrived', async () => {
  const rig = await openAnnouncing();
  for (const id of [1, 7, 8, 9]) await rig.person(id);
  const reach = async (audience: string) => {
    const said = await rig.say(`staff announce audience news ${audience}`, ADA);
    return /(\d+|One|Nobody)/u.exec(said)?.[1];
  };
  await rig.say('staff announce new news', ADA);
  expect(await reach('everyone')).toBe('4');
  expect(await reach('never-asked')).toBe('4');
  await rig.say('export', {
    from_: 'person 7',
    address: { platform: 'paper', conversation: 'home of 7', speaker: '' },
  });
  expect(await reach('never-asked')).toBe('3');
  await rig.move('photos', 'hold', { cause: 'POD_EXPORT_FAILED' });
  expect(await reach('failed')).toBe('One');
  await rig.finish('profile', { profile: { posts: 1, contacts: 0, interactions: 0 } });
  expect(await reach('not-downloaded')).toBe('One');
  expect(await reach('not-moved')).toBe('Nobody');
  expect(await reach('never-asked,not-downloaded')).toBe('4');
  expect(await reach('everyone other')).toBe('Nobody');
  const downloaded = { actor: 'grant:x', action: 'profile-downloaded', subject: 'person:7', at: rig.time.now };
  await rig.work.transact((tx) => tx.audit.append(downloaded));
  expect(await reach('not-downloaded')).toBe('Nobody');
  expect(await reach('not-moved')).toBe('One');

  rig.moved.add(7);
  await rig.say('staff announce text news en Move!', ADA);
  await rig.say('staff grant paper:bo operator', ADA);
  await rig.say('staff announce approve news', BO);
  await rig.say('staff announce send news', BO);
  const before = rig.homes().length;
  await rig.carry();
  expect(rig.homes()).toHaveLength(before);
  expect(await rig.ledger()).toMatchObject([{ pod_user_id: 7, state: 'left-out', cause: 'ACCOUNT_MOVED' }]);
});

describe('the reminders of the end', () => {
  const closesAt = new Date('2027-03-01T00:00:00Z');

  test('are made once, follow the closing day, and stay as staff left them', async () => {
    const rig = await openAnnouncing();
    const plan = (at: Date) => rig.work.transact((tx) => planReminders({ ...rig.deps, closesAt: at }, tx));
    await plan(closesAt);
    await plan(closesAt);
    const list = await rig.say('staff announces', ADA);
    expect(list.split('\n')).toHaveLength(10);
    expect(list).toContain('closing-30-never-asked: scheduled, 30 January 2027, 15:00 (CET)');
    await rig.say('staff announce stop closing-7-not-moved', ADA);
    await rig.say('staff announce text closing-1-never-asked en Last call: {day}!', ADA);
    await plan(after(closesAt, DAY));
    const later = await rig.say('staff announces', ADA);
    expect(later).toContain('closing-30-never-asked: scheduled, 31 January 2027');
    expect(later).toContain('closing-7-not-moved: stopped');
    expect(later).toContain('closing-1-never-asked: draft');
    await rig.say('staff grant paper:bo operator', ADA);
    expect(await rig.say('staff announce approve closing-1-never-asked', BO)).toContain('is sent on 28 February 2027');
  });

  test('go out on their day to those whom they concern, and no sooner', async () => {
    const rig = await openAnnouncing();
    await rig.person(1, { locale: 'de' });
    await rig.work.transact((tx) => planReminders({ ...rig.deps, closesAt }, tx));
    await rig.carry();
    expect(rig.homes()).toEqual([]);
    rig.time.now = new Date('2027-01-30T14:00:00Z');
    await rig.carry();
    const [told] = rig.chat.screen('home of 1');
    expect(told).toContain('pod.example schließt in 30 Tagen\npod.example schließt am 1. März, und du hast');
    rig.time.now = new Date('2027-02-23T14:00:00Z');
    await rig.carry();
    expect(rig.homes()).toHaveLength(1);
    expect(await rig.say('staff announces', ADA)).toContain('closing-7-never-asked: approved');
  });
});
