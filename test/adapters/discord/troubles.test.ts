import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DiscordAdapterConfig } from '../../../adapters/discord/index.ts';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { TurnsUnreachableError } from '../../../src/infra/redis/errors.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import type { DiscordOptions } from '../../rig/discord/discord-double.ts';
import { textOf } from '../../rig/discord/driver.ts';
import { CLOSED, PATIENTLY, openDiscord } from './discord-rig.ts';

const never = new AbortController().signal;
const say = (text: string): Reply => ({ locale: 'en', blocks: [{ kind: 'paragraph', text }] });
const SEND = 'POST /channels/:channel/messages';
const FOLLOW_UP = 'POST /webhooks/:application/:token';
const EDIT_ANSWER = 'PATCH /webhooks/:application/:token/messages/:message';

async function open(
  options: DiscordOptions = {},
  config: Partial<DiscordAdapterConfig> = {},
  whenFinished: typeof onTestFinished = onTestFinished,
) {
  const rig = await openDiscord(options, config);
  whenFinished(() => rig[Symbol.asyncDispose]());
  const { discord, guild } = rig;
  const user = discord.addPerson('alice', [guild]);
  const alice = await rig.connect(user);
  const dm = await alice.openDm();
  const areCommandsThere = () => discord.commands.length > 0;
  const received: InboundMessage[] = [];
  const start = (adapter = rig.adapter, into = received) =>
    adapter.start(async (message) => {
      into.push(message);
    });
  await start();
  await vi.waitFor(() => expect(areCommandsThere()).toBe(true), PATIENTLY);
  const address = { platform: 'discord', conversation: dm, speaker: user.id };
  const told = (list: readonly InboundMessage[] = received) =>
    list.map(({ content }) => (content.kind === 'text' ? content.text : content.action));
  return {
    ...rig,
    user,
    alice,
    dm,
    received,
    start,
    address,
    told,
    send: (text: string, to = address, delivery = newDeliveryId()) => rig.adapter.send(to, say(text), delivery, never),
    /** What somebody who reads along, or has just come, finds in a channel. */
    texts: (channel = dm) =>
      discord.context.messages
        .in(channel)
        .filter(({ authorId }) => authorId === discord.bot.id)
        .map(({ content }) => content),
    next: (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), PATIENTLY),
    answered: (route: string) => discord.answered.filter((each) => each.route === route && each.isBot),
  };
}

describe('what is said while the connection is away', () => {
  test.each([
    ['a cut', undefined, undefined],
    ['a request to reconnect', 7, undefined],
    ['4000', undefined, 4_000],
    ['4009', undefined, 4_009],
  ] as const)('%s: the session is taken up and nothing is asked for again', async (_name, op, code) => {
    const { discord, alice, told, next, adapter, answered } = await open();
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
      const { discord, alice, user, dm, told, next } = await open({}, {}, context.onTestFinished);
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
    const { adapter, alice, next, open: reopen, told, start } = await open();
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

  test('a Discord that is away at the start holds nobody up, and is found later', async () => {
    const rig = await openDiscord();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    rig.discord.fault({ route: 'GET /gateway/bot', moment: 'before', times: 8 });
    await rig.adapter.start(async () => undefined);
    await vi.waitFor(() => expect(rig.adapter.connection).toBe('connected'), PATIENTLY);
  });
});

describe('answers that only the person sees', () => {
  test('a command in a server is answered there, changed there, and nobody else reads it', async () => {
    const { discord, adapter, alice, channel, guild, next, received, send, connect, told } = await open();
    const bob = await connect(discord.addPerson('bob', [guild]));
    const nonce = await alice.use('export', { account: 'alice@pod.example' }, channel.id);
    expect(await alice.outcome(nonce)).toBe('success');
    await next(1);
    expect(told()).toEqual(['export alice@pod.example']);
    expect(received[0]).toMatchObject({ shared: false, locale: 'en-GB' });
    const to = received[0]?.address ?? expect.fail();
    const id = await send('in line', to);
    await send('and more', to);
    await adapter.edit(to, id, say('at work'), never);
    await alice.waitFor(/at work/u);
    expect(alice.messages.map(textOf)).toEqual(['at work', 'and more']);
    expect(alice.messages.every(({ channel_id: at, flags }) => at === channel.id && (flags & 64) !== 0)).toBe(true);
    expect(bob.messages).toEqual([]);
    expect(await bob.list(channel.id)).toEqual([]);
  });

  test('after a quarter of an hour answers and changes go to direct messages, once', async () => {
    const { discord, adapter, alice, channel, dm, next, received, send, texts, open: reopen, start } = await open();
    await alice.use('export', {}, channel.id);
    await next(1);
    const to = received[0]?.address ?? expect.fail();
    const id = await send('in line', to);
    discord.advance(15 * MINUTE);
    await adapter.edit(to, id, say('at work'), never);
    await adapter.edit(to, id, say('copying'), never);
    const ready = newDeliveryId();
    await send('ready', to, ready);
    await send('ready', to, ready);
    expect(texts(dm)).toEqual(['copying', 'ready']);
    await adapter[Symbol.asyncDispose]();
    const second = reopen();
    await start(second);
    await second.edit(to, id, say('checking'), never);
    await second.send(to, say('ready'), ready, never);
    expect(texts(dm)).toEqual(['checking', 'ready']);
  });

  test('a restart forgets what shows “thinking”: the answer goes to direct messages', async () => {
    const { adapter, alice, channel, dm, next, received, texts, open: reopen, start } = await open();
    await alice.use('status', {}, channel.id);
    await next(1);
    await adapter[Symbol.asyncDispose]();
    const second = reopen();
    await start(second);
    await second.send(received[0]?.address ?? expect.fail(), say('in line'), newDeliveryId(), never);
    expect(texts(dm)).toEqual(['in line']);
  });

  test('a message that the person has put away is followed by one in direct messages', async () => {
    const { discord, adapter, alice, channel, dm, next, received, send, texts } = await open();
    await alice.use('status', {}, channel.id);
    await next(1);
    const to = received[0]?.address ?? expect.fail();
    const id = await send('in line', to);
    const shown = discord.context.messages.in(channel.id).at(-1) ?? expect.fail();
    discord.context.messages.remove(shown);
    await adapter.edit(to, id, say('ready'), never);
    expect(texts(dm)).toEqual(['ready']);
  });

  test('a command is acknowledged while the core is busy, and one that comes too late is still done', async () => {
    const rig = await openDiscord();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const { discord, guild, channel } = rig;
    const alice = await rig.connect(discord.addPerson('alice', [guild]));
    const areCommandsThere = () => discord.commands.length > 0;
    const heard: InboundMessage[] = [];
    const hangs = Promise.withResolvers<void>();
    onTestFinished(() => hangs.resolve());
    await rig.adapter.start(async (message) => {
      heard.push(message);
      await hangs.promise;
    });
    await vi.waitFor(() => expect(areCommandsThere()).toBe(true), PATIENTLY);
    expect(await alice.outcome(await alice.use('status', {}, channel.id))).toBe('success');
    expect(await alice.outcome(await alice.use('status', {}, channel.id))).toBe('success');
    discord.fault({
      route: 'POST /interactions/:interaction/:token/callback',
      moment: 'before',
      status: 404,
      code: 10_062,
    });
    const late = await alice.use('export');
    await vi.waitFor(() => expect(heard).toHaveLength(2), PATIENTLY);
    expect(await alice.outcome(late)).toBe('failure');
  });

  test('an acknowledgement whose answer is lost is still answered in its place', async () => {
    const { discord, alice, channel, dm, next, received, send, texts } = await open();
    discord.fault({ route: 'POST /interactions/:interaction/:token/callback', moment: 'close' });
    await alice.use('status', {}, channel.id);
    await next(1);
    await send('in line', received[0]?.address);
    expect((await alice.waitFor(/in line/u)).channel_id).toBe(channel.id);
    expect(alice.messages).toHaveLength(1);
    expect(texts(dm)).toEqual([]);
  });

  test('an interaction that is told twice takes the place of no answer', async () => {
    const { discord, alice, channel, received, send, next } = await open();
    await alice.use('status', {}, channel.id);
    await next(1);
    await send('in line', received[0]?.address);
    const [session] = discord.context.gateway.sessionsOf(discord.bot.id);
    session?.replay(session.seq - 1);
    await next(2);
    expect(received[1]?.eventId).toBe(received[0]?.eventId);
    await send('ready', received[0]?.address);
    await alice.waitFor(/ready/u);
    expect(alice.messages.map(textOf)).toEqual(['in line', 'ready']);
  });

  test('a button does what it says however often and whoever presses it, also after a restart', async () => {
    const { discord, adapter, alice, channel, guild, connect, received, open: reopen, start, told } = await open();
    const bob = await connect(discord.addPerson('bob', [guild]));
    const buttons: Reply = {
      locale: 'en',
      blocks: [{ kind: 'buttons', buttons: [{ action: 'export', label: 'Get my data' }] }],
    };
    const place = { platform: 'discord', conversation: channel.id, speaker: received[0]?.from.id ?? '' };
    await adapter.send(place, buttons, newDeliveryId(), never);
    const shown = await bob.waitFor(/Get my data/u);
    await adapter[Symbol.asyncDispose]();
    await start(reopen());
    discord.advance(60 * MINUTE);
    const presses = [await alice.press(shown, 'export'), await alice.press(shown, 'export')];
    expect(await bob.outcome(await bob.press(shown, 'export'))).toBe('success');
    for (const press of presses) expect(await alice.outcome(press)).toBe('success');
    await vi.waitFor(() => expect(told()).toEqual(['export', 'export', 'export']), PATIENTLY);
    const places = received.map(({ address }) => address.conversation);
    expect(new Set(places).size).toBe(2);
    expect(received.every(({ shared }) => !shared)).toBe(true);
  });

  test('a command and a button in direct messages are answered there by ordinary messages', async () => {
    const { alice, dm, next, received, send, discord, adapter, texts } = await open();
    await alice.use('status');
    await next(1);
    expect(received[0]?.address.conversation).toBe(dm);
    const id = await send('in line', received[0]?.address);
    discord.advance(15 * MINUTE);
    await adapter.edit(received[0]?.address ?? expect.fail(), id, say('at work'), never);
    await send('ready');
    expect(texts()).toEqual(['at work', 'ready']);
    expect((await alice.list(dm)).map(textOf)).toEqual(['at work', 'ready']);
  });
});

describe('people who cannot be written to', () => {
  test('closed direct messages are unreachable, noted, and explained where the person asks', async () => {
    const { user, alice, channel, next, received, send, lines, texts } = await open();
    await alice.say('hi');
    await next(1);
    user.dmsClosed = true;
    await expect(send('a secret')).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
    expect(lines.join()).toContain('takes no direct messages');
    await alice.use('status', {}, channel.id);
    await next(2);
    await send('in line', received[1]?.address);
    expect(textOf(await alice.waitFor(/in line/u))).toContain(CLOSED);
    user.dmsClosed = false;
    await send('again');
    expect(texts()).toEqual(['again']);
    await send('only this', received[1]?.address);
    expect(textOf(await alice.waitFor(/only this/u))).not.toContain(CLOSED);
  });

  test('somebody with no guild in common is unreachable', async () => {
    const { discord, adapter } = await open();
    const stranger = discord.addPerson('stranger');
    const to = await adapter.openPrivate({ platform: 'discord', id: stranger.id }, never);
    await expect(adapter.send(to, say('x'), newDeliveryId(), never)).rejects.toMatchObject({
      code: 'DELIVERY_UNREACHABLE',
    });
  });

  test.each(['VIEW_CHANNEL', 'SEND_MESSAGES'] as const)('a channel without %s is unreachable', async (permission) => {
    const { discord, channel, user, send } = await open();
    discord.deny(channel, discord.bot, permission);
    const sending = send('x', { platform: 'discord', conversation: channel.id, speaker: user.id });
    await expect(sending).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
  });

  test('in a channel that it may not write to, commands are answered all the same', async () => {
    const { discord, channel, alice, next, received, send } = await open();
    discord.deny(channel, discord.bot, 'VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'READ_MESSAGE_HISTORY');
    await alice.use('status', {}, channel.id);
    await next(1);
    await send('in line', received[0]?.address);
    await alice.waitFor(/in line/u);
  });

  test('when too many are opened nothing more is, for a while', async () => {
    const { discord, adapter, guild, answered } = await open({ dmOpens: { limit: 1, windowMs: 600_000 } });
    const openFor = (name: string) =>
      adapter.openPrivate({ platform: 'discord', id: discord.addPerson(name, [guild]).id }, never);
    await openFor('one');
    for (const name of ['two', 'three', 'four']) {
      await expect(openFor(name)).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryAfterMs: expect.any(Number) });
    }
    expect(answered('POST /users/@me/channels')).toHaveLength(2);
  });
});

describe('requests that go wrong', () => {
  test.each([
    ['answered with an error after it was stored', { moment: 'after', status: 502, times: 2 }],
    ['cut off after it was stored', { moment: 'close', times: 2 }],
    ['cut off before', { moment: 'refuse', times: 2 }],
    ['never answered', { moment: 'silence', times: 1 }],
  ] as const)('a message that is %s is there once', async (_name, fault) => {
    const { discord, send, texts } = await open({}, { timeoutMs: 300 });
    discord.fault({ route: SEND, ...fault });
    await send('once');
    expect(texts()).toEqual(['once']);
  });

  test('what was stored before a crash is found when its nonce is forgotten', async () => {
    const { discord, adapter, address, texts, open: reopen, start } = await open();
    const delivery = newDeliveryId();
    discord.fault({ route: SEND, moment: 'close', times: 9 });
    await expect(adapter.send(address, say('once'), delivery, never)).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
    await adapter[Symbol.asyncDispose]();
    discord.context.faults.clear();
    discord.advance(10 * MINUTE);
    const second = reopen();
    await start(second);
    const id = await second.send(address, say('once'), delivery, never);
    expect(texts()).toEqual(['once']);
    await second.edit(address, id, say('changed'), never);
    expect(texts()).toEqual(['changed']);
  });

  test('an answer to a command is shown once, although its answer is lost', async () => {
    const { discord, alice, channel, next, received, adapter } = await open();
    await alice.use('status', {}, channel.id);
    await next(1);
    discord.fault({ route: EDIT_ANSWER, moment: 'close', times: 5 });
    const delivery = newDeliveryId();
    const to = received[0]?.address ?? expect.fail();
    await vi.waitFor(() => adapter.send(to, say('in line'), delivery, never), PATIENTLY);
    expect(alice.messages.map(textOf)).toEqual(['in line']);
    expect(discord.answered.filter(({ route }) => route === FOLLOW_UP)).toEqual([]);
  });

  test('a 429 is waited for, and one that lasts is left for later with its time', async () => {
    const { discord, send, texts } = await open({ buckets: { [SEND]: { limit: 2, windowMs: 500 } } });
    for (const text of ['1', '2', '3', '4', '5']) await send(text);
    expect(texts()).toEqual(['1', '2', '3', '4', '5']);
    expect(discord.context.invalid.totals['429']).toBeLessThanOrEqual(1);
    const body = { message: 'You are being rate limited.', retry_after: 60, global: false };
    discord.fault({ route: SEND, moment: 'before', status: 429, headers: { 'retry-after': '60' }, body });
    await expect(send('6')).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryAfterMs: expect.any(Number) });
  });

  test('whoever gives up waits no longer than that', async () => {
    const { discord, adapter, address } = await open({ buckets: { [SEND]: { limit: 1, windowMs: 5_000 } } });
    await adapter.send(address, say('1'), newDeliveryId(), never);
    const begun = performance.now();
    const gone = new AbortController();
    const sending = adapter.send(address, say('2'), newDeliveryId(), gone.signal);
    setTimeout(() => gone.abort(new Error('gone')), 200);
    await expect(sending).rejects.toThrow('gone');
    expect(performance.now() - begun).toBeLessThan(3_000);
    // The first answer of a route tells its bucket.
    expect(discord.context.invalid.totals['429']).toBeLessThanOrEqual(1);
  });

  test('every request takes a turn, and what Discord refuses takes another before it is asked again', async () => {
    let turns = 0;
    const take = async () => {
      turns += 1;
      return 0;
    };
    const { discord, send, texts } = await open({}, { turns: { take } });
    const asked = turns;
    const body = { message: 'You are being rate limited.', retry_after: 0.05, global: true };
    const headers = { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    discord.fault({ route: SEND, moment: 'before', status: 429, headers, body });
    await send('1');
    expect(texts()).toEqual(['1']);
    expect(turns - asked).toBe(2);
  });

  test('nothing is asked while no turn can be had, and everything goes out once there are turns again', async () => {
    let isAway = false;
    const take = async () => {
      if (isAway) throw new TurnsUnreachableError({ cause: undefined });
      return 0;
    };
    const { discord, send, texts } = await open({}, { turns: { take } });
    isAway = true;
    const before = discord.answered.length;
    await expect(send('1')).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryable: true });
    expect(discord.answered).toHaveLength(before);
    isAway = false;
    await send('1');
    expect(texts()).toEqual(['1']);
  });

  test('whoever gives up while waiting for a turn goes at once, and nothing is sent', async () => {
    let waitMs = 0;
    const { discord, adapter, address } = await open({}, { turns: { take: async () => waitMs } });
    waitMs = 3_600_000;
    const before = discord.answered.length;
    const gone = new AbortController();
    const sending = adapter.send(address, say('1'), newDeliveryId(), gone.signal);
    setTimeout(() => gone.abort(new Error('gone')), 50);
    await expect(sending).rejects.toThrow('gone');
    expect(discord.answered).toHaveLength(before);
  });

  test('a token that is worth nothing any more ends it with one line and no further request', async () => {
    const { discord, adapter, send, lines } = await open();
    discord.bot.token = 'another';
    await expect(send('x')).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
    expect(adapter.connection).toBe('ended');
    const before = discord.answered.length;
    await expect(send('y')).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
    expect(discord.answered).toHaveLength(before);
    expect(lines.filter((line) => line.includes('DISCORD_TOKEN'))).toHaveLength(1);
  });

  test.each([
    ['4004', 4_004, 'DISCORD_TOKEN'],
    ['4014', 4_014, 'intent'],
  ] as const)('a gateway that closes with %s ends it', async (_name, code, words) => {
    const { discord, adapter, lines } = await open();
    discord.drop(code);
    await vi.waitFor(() => expect(adapter.connection).toBe('ended'), PATIENTLY);
    expect(lines.filter((line) => line.includes(words))).toHaveLength(1);
  });

  test('a token that is wrong from the start ends it at once', async () => {
    const rig = await openDiscord();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    rig.discord.bot.token = 'another';
    await rig.adapter.start(async () => undefined);
    expect(rig.adapter.connection).toBe('ended');
  });

  test('an interaction whose token is refused does not end it', async () => {
    const { discord, alice, channel, next, received, send, adapter, dm, texts } = await open();
    await alice.use('status', {}, channel.id);
    await next(1);
    discord.fault({ route: EDIT_ANSWER, moment: 'before', status: 401, code: 50_027 });
    await send('in line', received[0]?.address);
    expect(texts(dm)).toEqual(['in line']);
    expect(adapter.connection).toBe('connected');
  });

  test('too many refusals leave Discord alone, but commands are still acknowledged', async () => {
    const { discord, user, send, lines, alice, channel } = await open({}, { maxInvalidRequests: 3 });
    user.dmsClosed = true;
    for (let times = 0; times < 3; times += 1) {
      await expect(send('x')).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
    }
    const before = discord.answered.length;
    await expect(send('y')).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryAfterMs: expect.any(Number) });
    expect(discord.answered).toHaveLength(before);
    expect(lines.filter((line) => line.includes('left alone'))).toHaveLength(1);
    expect(await alice.outcome(await alice.use('status', {}, channel.id))).toBe('success');
  });

  test('an address that is shut out asks nothing more', async () => {
    const { discord, user, send } = await open({ invalidLimit: 1 });
    user.dmsClosed = true;
    await expect(send('x')).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
    for (let times = 0; times < 3; times += 1) {
      await expect(send('y')).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryAfterMs: expect.any(Number) });
    }
    expect(discord.context.invalid.totals['429']).toBeLessThanOrEqual(1);
  });

  test('commands are registered once, and not again when they are there', async () => {
    const { discord, adapter, open: reopen, start } = await open();
    await vi.waitFor(() => expect(discord.commands.map(({ name }) => name)).toEqual(['status', 'export']), PATIENTLY);
    await adapter[Symbol.asyncDispose]();
    const second = reopen();
    await start(second);
    await second[Symbol.asyncDispose]();
    expect(discord.context.commands.putCount).toBe(1);
  });
});
