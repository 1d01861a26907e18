import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import { sendMessage } from '../../rig/discord/send-message.ts';
import { PATIENTLY, openDiscord } from './discord-rig.ts';
import { openTroubles } from './trouble-rig.ts';

describe('what is said while the connection is away', () => {
  test.each([
    ['a cut', undefined, undefined],
    ['a request to reconnect', 7, undefined],
    ['4000', undefined, 4_000],
    ['4009', undefined, 4_009],
  ] as const)('%s: the session is taken up and nothing is asked for again', async (_name, op, code) => {
    const { discord, alice, told, next, adapter, answered } = await openTroubles();
    await alice.say('before');
    await next(1);
    if (op === undefined) discord.drop(code);
    else discord.op(op);
    await alice.say('meanwhile');
    await next(2);
    expect(told()).toEqual(['before', 'meanwhile']);
    expect(discord.context.gateway.counts).toEqual({ identified: 1, resumed: 1 });
    await vi.waitFor(() => expect(adapter.connection).toBe('connected'), PATIENTLY);
    expect(answered('GET /channels/:channel/messages')).toEqual([]);
  });

  // The library waits for five seconds before it begins another one.
  test.concurrent.for([
    ['a session that is lost', 'forgotten'],
    ['op 9', 'op'],
    ['1000', 'code'],
  ] as const)(
    '%s: a new one is begun, and what nobody was told is read, once and in order',
    async ([, how], context) => {
      const { discord, alice, user, dm, told, next } = await openTroubles({}, {}, context.onTestFinished);
      await alice.say('before');
      await next(1);
      // Told to nobody.
      for (let at = 0; at < 130; at += 1) {
        discord.context.messages.add({ channelId: dm, authorId: user.id, content: `${at}` });
      }
      if (how === 'op') discord.op(9, false);
      else discord.drop(how === 'code' ? 1_000 : undefined);
      discord.context.gateway.forget(discord.bot.id);
      await vi.waitFor(() => expect(discord.context.gateway.counts.identified).toBe(2), PATIENTLY);
      await alice.say('after');
      await vi.waitFor(() => expect(told()).toContain('after'), PATIENTLY);
      expect(told()).toEqual(['before', ...Array.from({ length: 130 }, (_, at) => String(at)), 'after']);
    },
  );

  test('a restart goes on where it was, and reads again what was not safe', async () => {
    const { adapter, alice, next, open: reopen, told, start } = await openTroubles();
    await alice.say('safe');
    await next(1);
    await adapter[Symbol.asyncDispose]();
    await alice.say('meanwhile');
    const hangs = Promise.withResolvers<void>();
    const stopping = new AbortController();
    const second = reopen({ stopping: stopping.signal });
    const heard: InboundMessage[] = [];
    await second.start(async (message) => {
      heard.push(message);
      await hangs.promise;
    });
    await vi.waitFor(() => expect(told(heard)).toEqual(['meanwhile']), PATIENTLY);
    stopping.abort();
    hangs.resolve();
    await second[Symbol.asyncDispose]();
    const later: InboundMessage[] = [];
    await start(reopen(), later);
    await vi.waitFor(() => expect(told(later)).toEqual(['meanwhile']), PATIENTLY);
    expect(later[0]?.eventId).toBe(heard[0]?.eventId);
  });

  test('whoever writes while others are still caught up with is heard in order', async () => {
    const { discord, guild, adapter, memory, alice, next, open: reopen, told, start } = await openTroubles();
    await alice.say('before');
    await next(1);
    const { world, bot } = discord.context;
    for (let at = 0; at < 10; at += 1) {
      const other = discord.addPerson(`other-${at}`, [guild]);
      sendMessage(discord.context, other, world.addDm(other.id, bot.id), { content: 'x' });
    }
    await next(11);
    await adapter[Symbol.asyncDispose]();
    await alice.say('meanwhile');
    // A database that takes its time.
    const get = memory.get.bind(memory);
    memory.get = async (key) => delay(2).then(() => get(key));
    const later: InboundMessage[] = [];
    await start(reopen(), later);
    await alice.say('now');
    await vi.waitFor(() => expect(told(later)).toContain('now'), PATIENTLY);
    expect(told(later)).toEqual(['meanwhile', 'now']);
  });

  test('a Discord that is away at the start holds nobody up, and is found later', async () => {
    const rig = await openDiscord();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    rig.discord.fault({ route: 'GET /gateway/bot', moment: 'before', times: 8 });
    await rig.adapter.start(async () => undefined);
    await vi.waitFor(() => expect(rig.adapter.connection).toBe('connected'), PATIENTLY);
  });
});

test('a day whose sessions are all begun is waited out, and said', async () => {
  const rig = await openDiscord();
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const limit = { total: 1_000, remaining: 0, reset_after: 500, max_concurrency: 1 };
  const body = { url: rig.discord.gatewayUrl, shards: 1, session_start_limit: limit };
  rig.discord.fault({ route: 'GET /gateway/bot', moment: 'before', times: 2, status: 200, body });
  await rig.adapter.start(async () => undefined);
  await vi.waitFor(() => expect(rig.adapter.connection).toBe('connected'), PATIENTLY);
  expect(rig.lines.filter((line) => line.includes('sessions'))).not.toEqual([]);
});
