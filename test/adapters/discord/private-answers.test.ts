import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { textOf } from '../../rig/discord/driver.ts';
import { PATIENTLY, openDiscord } from './discord-rig.ts';
import { never, openTroubles, placeOf, say } from './trouble-rig.ts';

describe('answers that only the person sees', () => {
  test('a command in a server is answered there, changed there, and nobody else reads it', async () => {
    const { discord, adapter, alice, channel, guild, next, received, send, connect, told } = await openTroubles();
    const bob = await connect(discord.addPerson('bob', [guild]));
    const nonce = await alice.use('export', { account: 'alice@pod.example' }, channel.id);
    expect(await alice.outcome(nonce)).toBe('success');
    await next(1);
    expect(told()).toEqual(['export alice@pod.example']);
    expect(received[0]).toMatchObject({ shared: false, locale: 'en-GB' });
    const to = placeOf(received[0]);
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
    const {
      discord,
      adapter,
      alice,
      channel,
      dm,
      next,
      received,
      send,
      texts,
      open: reopen,
      start,
    } = await openTroubles();
    await alice.use('export', {}, channel.id);
    await next(1);
    const to = placeOf(received[0]);
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
    const { adapter, alice, channel, dm, next, received, texts, open: reopen, start } = await openTroubles();
    await alice.use('status', {}, channel.id);
    await next(1);
    await adapter[Symbol.asyncDispose]();
    const second = reopen();
    await start(second);
    await second.send(placeOf(received[0]), say('in line'), newDeliveryId(), never);
    expect(texts(dm)).toEqual(['in line']);
  });

  test('a message that the person has put away is followed by one in direct messages', async () => {
    const { discord, adapter, alice, channel, dm, next, received, send, texts } = await openTroubles();
    await alice.use('status', {}, channel.id);
    await next(1);
    const to = placeOf(received[0]);
    const id = await send('in line', to);
    for (const shown of discord.context.messages.in(channel.id)) discord.context.messages.remove(shown);
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
    const { discord, alice, channel, dm, next, received, send, texts } = await openTroubles();
    discord.fault({ route: 'POST /interactions/:interaction/:token/callback', moment: 'close' });
    await alice.use('status', {}, channel.id);
    await next(1);
    await send('in line', placeOf(received[0]));
    expect((await alice.waitFor(/in line/u)).channel_id).toBe(channel.id);
    expect(alice.messages).toHaveLength(1);
    expect(texts(dm)).toEqual([]);
  });

  test('an interaction that is told twice takes the place of no answer', async () => {
    const { discord, alice, channel, received, send, next } = await openTroubles();
    await alice.use('status', {}, channel.id);
    await next(1);
    await send('in line', placeOf(received[0]));
    const [session] = discord.context.gateway.sessionsOf(discord.bot.id);
    session?.replay(session.seq - 1);
    await next(2);
    expect(received[1]?.eventId).toBe(received[0]?.eventId);
    await send('ready', placeOf(received[0]));
    await alice.waitFor(/ready/u);
    expect(alice.messages.map(textOf)).toEqual(['in line', 'ready']);
  });

  test('a button does what it says however often and whoever presses it, also after a restart', async () => {
    const {
      discord,
      adapter,
      alice,
      channel,
      guild,
      connect,
      received,
      open: reopen,
      start,
      told,
    } = await openTroubles();
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
    const { alice, dm, next, received, send, discord, adapter, texts } = await openTroubles();
    await alice.use('status');
    await next(1);
    expect(placeOf(received[0]).conversation).toBe(dm);
    const id = await send('in line', placeOf(received[0]));
    discord.advance(15 * MINUTE);
    await adapter.edit(placeOf(received[0]), id, say('at work'), never);
    await send('ready');
    expect(texts()).toEqual(['at work', 'ready']);
    expect((await alice.list(dm)).map(textOf)).toEqual(['at work', 'ready']);
  });
});
