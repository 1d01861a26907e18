import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { textOf } from '../../rig/discord/driver.ts';
import { CLOSED, PATIENTLY, openDiscord } from './discord-rig.ts';
import { never, openTroubles, placeOf, say } from './trouble-rig.ts';

const SEND = 'POST /channels/:channel/messages';
const FOLLOW_UP = 'POST /webhooks/:application/:token';
const EDIT_ANSWER = 'PATCH /webhooks/:application/:token/messages/:message';

describe('people who cannot be written to', () => {
  test('closed direct messages are unreachable, noted, and explained where the person asks', async () => {
    const { user, alice, channel, next, received, send, lines, texts } = await openTroubles();
    await alice.say('hi');
    await next(1);
    user.dmsClosed = true;
    await expect(send('a secret')).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
    expect(lines.join()).toContain('takes no direct messages');
    await alice.use('status', {}, channel.id);
    await next(2);
    await send('in line', placeOf(received[1]));
    expect(textOf(await alice.waitFor(/in line/u))).toContain(CLOSED);
    user.dmsClosed = false;
    await send('again');
    expect(texts()).toEqual(['again']);
    await send('only this', placeOf(received[1]));
    expect(textOf(await alice.waitFor(/only this/u))).not.toContain(CLOSED);
  });

  test('somebody with no guild in common is unreachable', async () => {
    const { discord, adapter } = await openTroubles();
    const stranger = discord.addPerson('stranger');
    const to = await adapter.openPrivate({ platform: 'discord', id: stranger.id }, never);
    await expect(adapter.send(to, say('x'), newDeliveryId(), never)).rejects.toMatchObject({
      code: 'DELIVERY_UNREACHABLE',
    });
  });

  test.each(['VIEW_CHANNEL', 'SEND_MESSAGES'] as const)('a channel without %s is unreachable', async (permission) => {
    const { discord, channel, user, send } = await openTroubles();
    discord.deny(channel, discord.bot, permission);
    const sending = send('x', { platform: 'discord', conversation: channel.id, speaker: user.id });
    await expect(sending).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
  });

  test('in a channel that it may not write to, commands are answered all the same', async () => {
    const { discord, channel, alice, next, received, send } = await openTroubles();
    discord.deny(channel, discord.bot, 'VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'READ_MESSAGE_HISTORY');
    await alice.use('status', {}, channel.id);
    await next(1);
    await send('in line', placeOf(received[0]));
    expect((await alice.waitFor(/in line/u)).channel_id).toBe(channel.id);
  });

  test('when too many are opened nothing more is, for a while', async () => {
    const { discord, adapter, guild, answered } = await openTroubles({ dmOpens: { limit: 1, windowMs: 600_000 } });
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
    const { discord, send, texts } = await openTroubles({}, { timeoutMs: 300 });
    discord.fault({ route: SEND, ...fault });
    await send('once');
    expect(texts()).toEqual(['once']);
  });

  test('what was stored before a crash is found when its nonce is forgotten', async () => {
    const { discord, adapter, address, texts, open: reopen, start } = await openTroubles();
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
    const { discord, alice, channel, next, received, adapter } = await openTroubles();
    await alice.use('status', {}, channel.id);
    await next(1);
    discord.fault({ route: EDIT_ANSWER, moment: 'close', times: 5 });
    const delivery = newDeliveryId();
    const to = placeOf(received[0]);
    await vi.waitFor(() => adapter.send(to, say('in line'), delivery, never), PATIENTLY);
    expect(alice.messages.map(textOf)).toEqual(['in line']);
    expect(discord.answered.filter(({ route }) => route === FOLLOW_UP)).toEqual([]);
  });

  test('a 429 is waited for, and one that lasts is left for later with its time', async () => {
    const { discord, send, texts } = await openTroubles({ buckets: { [SEND]: { limit: 2, windowMs: 500 } } });
    for (const text of ['1', '2', '3', '4', '5']) await send(text);
    expect(texts()).toEqual(['1', '2', '3', '4', '5']);
    expect(discord.context.invalid.totals['429']).toBeLessThanOrEqual(1);
    const body = { message: 'You are being rate limited.', retry_after: 60, global: false };
    discord.fault({ route: SEND, moment: 'before', status: 429, headers: { 'retry-after': '60' }, body });
    await expect(send('6')).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryAfterMs: expect.any(Number) });
  });

  test('whoever gives up waits no longer than that', async () => {
    const { discord, adapter, address } = await openTroubles({ buckets: { [SEND]: { limit: 1, windowMs: 5_000 } } });
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

  test('a token that is worth nothing any more ends it with one line and no further request', async () => {
    const { discord, adapter, send, lines } = await openTroubles();
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
    const { discord, adapter, lines } = await openTroubles();
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
    const { discord, alice, channel, next, received, send, adapter, dm, texts } = await openTroubles();
    await alice.use('status', {}, channel.id);
    await next(1);
    discord.fault({ route: EDIT_ANSWER, moment: 'before', status: 401, code: 50_027 });
    await send('in line', placeOf(received[0]));
    expect(texts(dm)).toEqual(['in line']);
    expect(adapter.connection).toBe('connected');
  });

  test('too many refusals leave Discord alone, but commands are still acknowledged', async () => {
    const { discord, user, send, lines, alice, channel } = await openTroubles({}, { maxInvalidRequests: 3 });
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
    const { discord, user, send } = await openTroubles({ invalidLimit: 1 });
    user.dmsClosed = true;
    await expect(send('x')).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
    for (let times = 0; times < 3; times += 1) {
      await expect(send('y')).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryAfterMs: expect.any(Number) });
    }
    expect(discord.context.invalid.totals['429']).toBeLessThanOrEqual(1);
  });

  test('commands are registered once, and not again when they are there', async () => {
    const { discord, adapter, open: reopen, start } = await openTroubles();
    await vi.waitFor(() => expect(discord.commands.map(({ name }) => name)).toEqual(['status', 'export']), PATIENTLY);
    await adapter[Symbol.asyncDispose]();
    const second = reopen();
    await start(second);
    await second[Symbol.asyncDispose]();
    expect(discord.context.commands.putCount).toBe(1);
  });
});
