import { deliver } from '../../../src/core/conversation/deliver.ts';
import { parseDeliveryId } from '../../../src/kernel/ids.ts';
import { describe, expect, test } from 'vitest';
import { createReceive } from '../../../src/core/conversation/receive.ts';
import { silentEvents } from '../../../src/core/work/events.ts';
import type { UnitOfWork } from '../../../src/core/work/unit-of-work.ts';
import type { Events } from '../../../src/core/work/events.ts';
import { MemoryFloodCounter } from '../../../src/infra/flood/memory-flood-counter.ts';
import { PaperChat } from './paper-chat.ts';
import { MESSAGES_PER_MINUTE, RIGHT_CODE, openConversation } from './conversation-rig.ts';
import type { Tables } from '../../../src/app/tables.ts';

/** The program dies at this call. */
class Crash extends Error {}

test('one event passed on many times, also at once, is answered once', async () => {
  const { chat, receive, message, settle } = await openConversation();
  const hi = message('hi');
  await Promise.all([receive(hi), receive(hi), receive(hi)]);
  await settle();
  await receive(hi);
  await settle();
  expect(chat.messages).toHaveLength(1);
});

test('somebody whose account is known and whom no message reaches is a matter for the team, once', async () => {
  const { chat, say, work } = await openConversation();
  await say('export');
  await say(RIGHT_CODE);
  for (let times = 0; times < 2; times += 1) {
    chat.failures.push('unreachable');
    await say('status');
  }
  const calls = await work.transact((tx) => tx.staffCalls.open());
  expect(calls).toMatchObject([{ kind: 'undeliverable', subject: 'person:7' }]);
});

test('somebody whom no message reaches and whose account nobody knows is no matter for the team', async () => {
  const { chat, say, work } = await openConversation();
  chat.failures.push('unreachable');
  await say('hi');
  expect(await work.transact((tx) => tx.staffCalls.open())).toEqual([]);
});

test('events of two platforms may bear one id', async () => {
  const { receive, message, db } = await openConversation();
  const hi = message('hi');
  await receive(hi);
  await receive({ ...hi, from: { platform: 'other', id: 'alice' }, address: { ...hi.address, platform: 'other' } });
  expect(await db.selectFrom('deliveries').select('id').execute()).toHaveLength(2);
});

describe('a crash between any two steps loses nothing and answers nothing twice', () => {
  const steps = [
    ['inboundEvents', 'insert'],
    ['speakers', 'remember'],
    ['exports', 'insert'],
    ['outbox', 'put'],
    ['deliveries', 'insert'],
  ] as const;

  test.each(
    steps.flatMap(([table, method]) => (['before', 'after'] as const).map((when) => ({ table, method, when }))),
  )('$when $method in $table', async ({ table, method, when }) => {
    const rig = await openConversation();
    await rig.say('export');
    await rig.say(RIGHT_CODE);
    await rig.say('cancel');
    const again = rig.message('export');

    let isDead = false;
    const die = (): never => {
      isDead = true;
      throw new Crash();
    };
    const work: UnitOfWork<Tables> = {
      async transact(steps) {
        if (isDead) throw new Crash();
        return rig.work.transact((tx) => steps({ ...tx, [table]: crashing(tx[table], { method, when, die }) }));
      },
    };
    await createReceive({ ...rig.deps, work, stopping: AbortSignal.abort() })(again);
    await rig.settle();
    const before = rig.chat.messages.length;

    await rig.receive(again);
    await rig.receive(again);
    await rig.settle();
    expect(rig.chat.messages).toHaveLength(before + 1);
    expect(rig.chat.screen('private alice').at(-1)).toContain('Profile: in line at place 1');
    const current = await rig.db.selectFrom('exports').where('state', '=', 'requested').select('id').execute();
    expect(current).toHaveLength(2);
  });
});

test('a crash after sending, before it is noted, shows the message once and makes its card live', async () => {
  const rig = await openConversation();
  await rig.say('export');
  await rig.receive(rig.message(RIGHT_CODE));
  const work: UnitOfWork<Tables> = {
    async transact(steps) {
      if (rig.chat.messages.length === 2) throw new Crash();
      return rig.work.transact(steps);
    },
  };
  await expect(rig.settle({ work })).rejects.toThrow(Crash);
  expect(rig.chat.messages).toHaveLength(2);
  await rig.db.updateTable('promised_jobs').set({ offered_at: null }).execute();
  await rig.settle();
  expect(rig.chat.messages).toHaveLength(2);
  expect(await rig.db.selectFrom('cards').selectAll().execute()).toHaveLength(1);
});

test('a message whose ids no store could keep apart is passed over, and those after it are answered', async () => {
  const rig = await openConversation();
  for (const id of ['a\0b', '\ud800', '\udc00x']) {
    const odd = rig.message('export');
    await rig.receive({ ...odd, eventId: id });
    await rig.receive({ ...odd, from: { ...odd.from, id } });
    await rig.receive({ ...odd, address: { ...odd.address, conversation: id } });
  }
  await rig.settle();
  expect(rig.chat.messages).toEqual([]);
  expect(await rig.db.selectFrom('speakers').selectAll().execute()).toEqual([]);
  expect(await rig.say('hi')).toContain('Hello!');
});

test('a name that cannot be kept as it is does not keep anybody from an answer', async () => {
  const rig = await openConversation();
  expect(await rig.say('export', { displayName: 'Al\0i\ud800ce\u202e' })).toContain('/sign-in/');
  expect(await rig.db.selectFrom('speakers').select('display_name').execute()).toEqual([{ display_name: 'Alice' }]);
});

test('what cannot be done is noted under a number that the person is told', async () => {
  const failed: string[] = [];
  const events: Events = {
    ...silentEvents,
    answerFailed: ({ errorId, code }) => void failed.push(`${errorId} ${code}`),
  };
  const rig = await openConversation(undefined, { events });
  const desk = { ...rig.deps.desk, findLink: () => Promise.reject(new TypeError('a fault in the program')) };
  const broken = createReceive({ ...rig.deps, desk });
  await broken(rig.message('status'));
  await rig.settle();
  await broken(rig.message('status', { locale: 'de' }));
  await rig.settle();
  const [english, german] = rig.chat.screen('private alice');
  expect(english).toContain('noted for the team under number 4711');
  expect(german).toContain('unter der Nummer 4711 notiert');
  expect(failed).toEqual(['4711 TypeError', '4711 TypeError']);
});

test('a database that is away is waited for, and the message is answered when it is back', async () => {
  const rig = await openConversation();
  let isAway = true;
  const pauses: number[] = [];
  const receive = createReceive({
    ...rig.deps,
    work: awayWhile(rig.work, () => isAway),
    pause: async (ms) => {
      pauses.push(ms);
      isAway = pauses.length < 8;
    },
  });
  await receive(rig.message('hi'));
  await rig.settle();
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(rig.chat.screen('private alice')).toHaveLength(1);
  expect(rig.chat.screen('private alice')[0]).toContain('Hello!');
});

test('waiting for a database ends when the program stops', async () => {
  const rig = await openConversation();
  const stop = new AbortController();
  const receive = createReceive({
    ...rig.deps,
    work: awayWhile(rig.work, () => true),
    stopping: stop.signal,
    pause: async () => stop.abort(),
  });
  await expect(receive(rig.message('hi'))).resolves.toBeUndefined();
});

test('a flood gets one kind answer and then silence, for its author alone', async () => {
  const refused: string[] = [];
  const events: Events = { ...silentEvents, floodRefused: ({ platform }) => refused.push(platform) };
  const rig = await openConversation(undefined, { floods: new MemoryFloodCounter(), events });
  for (let count = 0; count < MESSAGES_PER_MINUTE + 5; count += 1) await rig.receive(rig.message('hi'));
  await rig.receive(rig.message('hi', { from_: 'bob' }));
  await rig.settle();
  const answers = rig.chat.screen('private alice');
  expect(answers).toHaveLength(MESSAGES_PER_MINUTE + 1);
  expect(answers.filter((text) => text.includes('wait a minute'))).toHaveLength(1);
  expect(rig.chat.screen('private bob')).toHaveLength(1);
  expect(refused).toHaveLength(5);
});

test('what came unencrypted into an encrypted chat is not done, and that is said', async () => {
  const rig = await openConversation();
  await rig.receive({ ...rig.message(''), content: { kind: 'action', action: 'unencrypted' } });
  await rig.settle();
  expect(rig.chat.screen('private alice').at(-1)).toContain('without encryption');
});

test('a gate that is broken stands open', async () => {
  const rig = await openConversation(undefined, { floods: { count: () => Promise.reject(new Error('no counter')) } });
  expect(await rig.say('hi')).toContain('Hello!');
});

describe('where others read along', () => {
  const shared = { shared: true, address: { platform: 'paper', conversation: 'hall', speaker: 'alice' } };

  test('data is answered in private, and the place gets one neutral sentence', async () => {
    const rig = await openConversation();
    await rig.say('export', shared);
    expect(rig.chat.screen('private alice')[0]).toContain('https://export.pod.example/sign-in/');
    expect(rig.chat.screen('hall')).toEqual([
      'I have answered you in a private message, where nobody else can read along.',
    ]);
  });

  test('on a platform where nothing is said to others, there is only the answer', async () => {
    const rig = await openConversation(new PaperChat('paper', { privateOnly: true }));
    await rig.say('export', shared);
    expect(rig.chat.screen('private alice')).toHaveLength(1);
    expect(rig.chat.screen('hall')).toEqual([]);
    expect(rig.chat.messages).toHaveLength(1);
  });

  test('nobody is told of a private message in the private conversation itself', async () => {
    const rig = await openConversation();
    const address = { ...shared.address, conversation: 'private alice' };
    await rig.say('export', { ...shared, address });
    expect(rig.chat.messages).toHaveLength(1);
  });

  test('news go to the private conversation, never to the place', async () => {
    const rig = await openConversation();
    await rig.say('export', shared);
    await rig.say(RIGHT_CODE, shared);
    await rig.finish('profile', {});
    await rig.finish('photos', {});
    await rig.settle();
    expect(rig.chat.screen('private alice').at(-1)).toContain('https://export.pod.example/d/1');
    expect(rig.chat.screen('hall').join()).not.toMatch(/https:|alice|ready|Profile/);
  });

  test('somebody who takes no private messages is told so, and nothing else', async () => {
    const rig = await openConversation();
    rig.chat.takesPrivate = false;
    await rig.say('export', shared);
    expect(rig.chat.screen('hall')).toEqual([expect.stringContaining('I cannot write to you privately')]);
    expect(rig.chat.messages).toHaveLength(1);
  });

  test('what is nobody’s data is answered there', async () => {
    const rig = await openConversation();
    expect(await rig.say('hi', shared)).toContain('Hello!');
  });
});

test('the text of an answer is sealed until it is sent and gone afterwards', async () => {
  const rig = await openConversation();
  await rig.receive(rig.message('export'));
  const [waiting] = await rig.db.selectFrom('deliveries').select('sealed_reply').execute();
  expect(waiting?.sealed_reply).not.toContain('sign-in');
  await rig.settle();
  const [sent] = await rig.db.selectFrom('deliveries').select(['sealed_reply', 'state']).execute();
  expect(sent).toEqual({ sealed_reply: null, state: 'sent' });
});

test('a chat nobody runs any more is no reason to try for ever', async () => {
  const rig = await openConversation(new PaperChat());
  await rig.receive(rig.message('hi', { address: { platform: 'gone', conversation: 'x', speaker: 'alice' } }));
  await rig.settle();
  const [row] = await rig.db.selectFrom('deliveries').select(['state', 'cause']).execute();
  expect(row).toEqual({ state: 'undeliverable', cause: 'PLATFORM_ABSENT' });
});

test('quick messages are answered in the order in which they were said, however the jobs overtake one another', async () => {
  const rig = await openConversation();
  for (const text of ['hi', 'export', 'help', 'hallo']) await rig.receive(rig.message(text));
  const rows = await rig.db.selectFrom('deliveries').select('id').orderBy('seq', 'desc').execute();
  const signal = new AbortController().signal;
  await Promise.all(rows.map(({ id }) => deliver(rig.deps, parseDeliveryId(id), signal)));
  const inOrder = rows.map(({ id }) => `message ${id}`).toReversed();
  expect(rig.chat.messages.map(({ id }) => id)).toEqual(inOrder);
});

test('a busy platform holds up its own conversation, and nobody is answered out of order afterwards', async () => {
  const rig = await openConversation();
  rig.chat.failures.push('busy');
  for (const text of ['hi', 'export']) await rig.receive(rig.message(text));
  const rows = await rig.db.selectFrom('deliveries').select('id').orderBy('seq').execute();
  const signal = new AbortController().signal;
  const [first, second] = rows.map(({ id }) => parseDeliveryId(id));
  if (first === undefined || second === undefined) throw new Error('two answers were expected');
  await expect(deliver(rig.deps, first, signal)).rejects.toThrow(/busy/);
  await deliver(rig.deps, second, signal);
  await deliver(rig.deps, first, signal);
  expect(rig.chat.messages.map(({ id }) => id)).toEqual([`message ${first}`, `message ${second}`]);
});

function awayWhile(work: UnitOfWork<Tables>, isAway: () => boolean): UnitOfWork<Tables> {
  return {
    async transact(steps) {
      if (isAway()) throw new Error('connection refused');
      return work.transact(steps);
    },
  };
}

/** The same table, dying at one method. */
function crashing<T extends object>(
  table: T,
  at: { readonly method: string; readonly when: 'before' | 'after'; readonly die: () => never },
): T {
  return new Proxy(table, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== at.method) return value.bind(target);
      return async (...args: unknown[]) => {
        if (at.when === 'after') await Reflect.apply(value, target, args);
        return at.die();
      };
    },
  });
}
