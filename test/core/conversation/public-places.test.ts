import { describe, expect, test } from 'vitest';
import { DAY, HOUR, after } from '../../../src/kernel/clock.ts';
import { openAnnouncing } from './announcing-rig.ts';
import type { AnnouncingRig } from './announcing-rig.ts';

const ADA = { from_: 'ada' };
const BO = { from_: 'bo' };

/** Two rooms on two platforms, one of them German, and a post. */
async function withPlaces(): Promise<AnnouncingRig> {
  const rig = await openAnnouncing();
  rig.place('square');
  rig.place('square of Germans', { on: rig.other, locale: 'de' });
  rig.place('square of the pod', { kind: 'post', maxLength: 300 });
  return rig;
}
const square = (rig: AnnouncingRig) => rig.chat.screen('square');
const report = (rig: AnnouncingRig, name = 'news') => rig.say(`staff announce report ${name}`, ADA);

test('an announcement is said to people and in public, each in its languages, and counted apart', async () => {
  const rig = await withPlaces();
  await rig.person(1);
  await rig.say('staff grant paper:bo operator', ADA);
  await rig.say('staff announce new news', ADA);
  await rig.say('staff announce text news en # The end\n\n{pod} closes on {day}.', ADA);
  await rig.say('staff announce text news de {pod} schließt am {day}.', ADA);
  expect(await rig.say('staff announce audience news everyone,rooms,post', ADA)).toBe(
    [
      'Kept. One person is in the audience of news at the moment.',
      'It is said in public as well: room square (Paper), room square of Germans (Other), public post at the pod',
    ].join('\n'),
  );
  const both = 'English:\nThe end\npod.example closes on 1 March.\nDeutsch:\npod.example schließt am 1. März.';
  const preview = await rig.say('staff announce preview news', BO);
  expect(preview).toContain('Said in public: room square (Paper), room square of Germans (Other)');
  expect(preview).toContain(`In public, in room square (Paper), it reads:\n${both}\nIn public`);
  expect(preview).toContain(
    'in room square of Germans (Other), it reads:\npod.example schließt am 1. März.\nIn public',
  );
  await rig.say('staff announce approve news', BO);
  const sending = await rig.say('staff announce send news', ADA);
  expect(sending).toContain('is being sent to 1 person');
  expect(sending).toContain('It is said in public as well: room square (Paper)');
  await rig.carry();
  await rig.carry();
  expect(square(rig)).toEqual([both]);
  expect(rig.chat.screen('square of the pod')).toEqual([both]);
  expect(rig.other.screen('square of Germans')).toEqual(['pod.example schließt am 1. März.']);
  expect(rig.homes()).toHaveLength(1);
  expect(await report(rig)).toBe(
    [
      'Announcement news: sent',
      '(1/1) 1 of 1 people have had their turn',
      '- sent: 1',
      '- room square (Paper): said',
      '- room square of Germans (Other): said',
      '- public post at the pod: said',
    ].join('\n'),
  );
});

test('an announcement can be for public places alone, on one platform, and reaches nobody by themselves', async () => {
  const rig = await withPlaces();
  await rig.person(1);
  await rig.approved('news', 'Hello', 'rooms paper');
  const sending = await rig.say('staff announce send news', ADA);
  expect(sending).toContain('news is being said in public');
  expect(sending).toContain('room square (Paper)');
  expect(sending).not.toContain('Germans');
  await rig.carry();
  expect(square(rig)).toEqual(['Hello']);
  expect([rig.homes(), rig.other.messages]).toEqual([[], []]);
  expect(await report(rig)).toBe('Announcement news: sent\n- room square (Paper): said');
});

test('a preview shows the markup of a platform when it is named', async () => {
  const rig = await withPlaces();
  await rig.approved('news', 'Hello', 'everyone,rooms');
  const shown = await rig.say('staff announce preview news en other', BO);
  expect(shown).toContain('<paper>\nHello\nTo get no more announcements, write: no announcements\n</paper>');
  expect(shown).toContain('in room square of Germans (Other), it reads:\n<paper>\nHello\n</paper>');
  expect(shown).not.toContain('in room square (Paper), it reads');
  expect(await rig.say('staff announce preview news en telegram', BO)).toContain('I am not on telegram');
});

describe('what cannot be said in public is refused in words before anybody approves it', () => {
  test('where there is no such place', async () => {
    const rig = await openAnnouncing();
    await rig.approved('news', 'Hello', 'rooms');
    expect(await rig.say('staff announce approve news', BO)).toContain('no announcement room there (ANNOUNCE_ROOMS)');
    await rig.say('staff announce audience news everyone,post', ADA);
    expect(await rig.say('staff announce approve news', BO)).toContain('no public post');
    expect(await rig.say('staff announce audience news everywhere', ADA)).toContain('failed, rooms, post');
  });

  test('where it names the account of whoever reads, or is too long for one post', async () => {
    const rig = await withPlaces();
    await rig.approved('news', 'Dear {account}', 'everyone,rooms');
    expect(await rig.say('staff announce approve news', BO)).toContain('names the reader’s account ({account})');
    await rig.say(`staff announce text news en ${'word '.repeat(70)}`, ADA);
    await rig.say('staff announce audience news post', ADA);
    expect(await rig.say('staff announce approve news', BO)).toContain('too long for one public post');
    await rig.say('staff announce audience news rooms', ADA);
    expect(await rig.say('staff announce approve news', BO)).toContain('is approved');
  });

  test('where the assistant is not in a room, or may not write there', async () => {
    const rig = await withPlaces();
    rig.chat.barriers.set('square', 'not-there').set('square of the pod', 'not-allowed');
    rig.other.barriers.set('square of Germans', 'not-allowed');
    await rig.approved('news', 'Hello', 'rooms,post');
    const refused = await rig.say('staff announce approve news', BO);
    expect(refused).toContain('I am not in it: room square (Paper). Invite me');
    expect(refused).toContain('I may not write in it: room square of Germans (Other). Give me the right to.');
    expect(refused).toContain('I have no leave to post in public at the pod.');
    expect(await rig.say('staff announce preview news', BO)).toContain('I am not in it: room square (Paper)');
    expect(await rig.say('staff announce send news', ADA)).toContain('has not been approved yet');
    rig.chat.barriers.clear();
    rig.other.barriers.clear();
    expect(await rig.say('staff announce approve news', BO)).toContain('is approved');
  });
});

test('a place that refuses after that is told with its cause, and the others get theirs', async () => {
  const rig = await withPlaces();
  await rig.approved('news', 'Hello', 'rooms,post');
  await rig.say('staff announce send news', ADA);
  rig.chat.failures.push('unreachable');
  rig.chat.barriers.set('square', 'not-there');
  rig.other.failures.push('refused');
  await rig.carry();
  expect(await report(rig)).toBe(
    [
      'Announcement news: sent',
      '- room square (Paper): failed (I am not in it)',
      '- room square of Germans (Other): failed (DELIVERY_REFUSED)',
      '- public post at the pod: said',
    ].join('\n'),
  );
});

test('a pause holds public places back, and a stop is for good', async () => {
  const rig = await withPlaces();
  await rig.approved('news', 'Hello', 'rooms');
  await rig.say('staff announce send news', ADA);
  await rig.carry({ adapters: new Map() });
  await rig.say('staff announce pause news', ADA);
  await rig.carry();
  expect([square(rig), rig.other.messages]).toEqual([[], []]);
  await rig.say('staff announce resume news', ADA);
  await rig.carry({ adapters: new Map([['paper', rig.chat]]) });
  expect(square(rig)).toEqual(['Hello']);
  await rig.say('staff announce stop news', ADA);
  await rig.carry();
  expect(rig.other.messages).toEqual([]);
  expect(await report(rig)).toContain('- room square (Paper): said\n- room square of Germans (Other): not yet');
});

test('a platform that is busy is tried again, for a day', async () => {
  const rig = await withPlaces();
  await rig.approved('news', 'Hello', 'rooms paper');
  await rig.say('staff announce send news', ADA);
  rig.chat.failures.push('busy');
  await rig.carry();
  expect(square(rig)).toEqual([]);
  rig.time.now = after(rig.time.now, HOUR);
  await rig.carry();
  expect(square(rig)).toEqual(['Hello']);

  await rig.approved('more', 'Hello again', 'rooms paper');
  await rig.say('staff announce send more', ADA);
  for (let passedMs = 0; passedMs <= DAY; passedMs += HOUR) {
    rig.chat.failures.push('busy');
    await rig.carry();
    expect(await report(rig, 'more')).not.toContain('failed');
    rig.time.now = after(rig.time.now, HOUR);
  }
  rig.chat.failures.push('busy');
  await rig.carry();
  expect(await report(rig, 'more')).toContain('- room square (Paper): failed (DELIVERY_BUSY)');
});

test('a process that dies again and again says nothing twice and forgets no place', async () => {
  const rig = await withPlaces();
  await rig.approved('news', 'Hello', 'rooms,post');
  await rig.say('staff announce send news', ADA);
  const dead = new Error('killed');
  for (let lifetime = 1; lifetime <= 20; lifetime += 1) {
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
  expect([square(rig), rig.chat.screen('square of the pod')]).toEqual([['Hello'], ['Hello']]);
  expect(rig.other.screen('square of Germans')).toEqual(['Hello']);
  const asked = [...rig.chat.asked, ...rig.other.asked];
  // Some were given to the platform more than once, and each time under the same id.
  expect(asked.length).toBeGreaterThan(3);
  expect(new Set(asked).size).toBe(3);
});
