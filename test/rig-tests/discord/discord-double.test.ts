import { Client, Events, GatewayIntentBits, MessageFlags, Partials } from 'discord.js';
import type { Interaction, Message } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MINUTE, SECOND } from '../../../src/kernel/clock.ts';
import { DiscordDouble } from '../../rig/discord/discord-double.ts';
import type { DiscordOptions } from '../../rig/discord/discord-double.ts';
import { connectPerson, textOf } from '../../rig/discord/driver.ts';

async function open(options: DiscordOptions = {}) {
  const discord = new DiscordDouble({ identifies: { windowMs: 0 }, ...options });
  await discord.start();
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const { guild, channel } = discord.addGuild('leavers');
  const alice = discord.addPerson('alice', [guild]);
  const bot = discord.bot;
  const ask = async (method: string, path: string, body?: object, authorization = `Bot ${bot.token}`) => {
    const response = await fetch(`${discord.api}/v10${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: { readonly id?: string; readonly code?: number; readonly errors?: unknown } =
      text === '' ? {} : JSON.parse(text);
    return { status: response.status, headers: response.headers, ...answer };
  };
  const driver = async (user = alice) => {
    const person = await connectPerson({
      api: discord.api,
      gateway: discord.gatewayUrl,
      token: user.token,
      botId: bot.id,
    });
    onTestFinished(() => person[Symbol.asyncDispose]());
    return person;
  };
  return { discord, guild, channel, alice, bot, ask, driver };
}

/** An unmodified discord.js at the double. */
async function connectBot(discord: DiscordDouble) {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
  const client = new Client({ intents, partials: [Partials.Channel], rest: { api: discord.api }, enforceNonce: true });
  const messages: Message[] = [];
  const interactions: Interaction[] = [];
  client.on(Events.MessageCreate, (message) => void messages.push(message));
  client.on(Events.InteractionCreate, (interaction) => void interactions.push(interaction));
  client.on(Events.Error, () => undefined);
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.bot.token);
  await ready;
  return { client, messages, interactions };
}

describe('discord.js at the double', () => {
  test('hears direct messages, answers them and changes its answer', async () => {
    const { discord, driver } = await open();
    const { messages } = await connectBot(discord);
    const person = await driver();
    await person.say('hi');
    await vi.waitFor(() => expect(messages.map(({ content }) => content)).toEqual(['hi']));
    const answer = await messages[0]?.reply({ content: 'hello', allowedMentions: { parse: [] } });
    await person.waitFor(/hello/u);
    await answer?.edit('in line');
    await person.waitFor(/in line/u);
    expect(person.messages).toHaveLength(1);
  });

  test('answers a command privately, and a button on that answer', async () => {
    const { discord, driver, channel } = await open();
    const { client, interactions } = await connectBot(discord);
    await client.application?.commands.set([{ name: 'export', description: 'Get my data' }]);
    const [alice, bob] = [
      await driver(),
      await driver(discord.addPerson('bob', [...discord.context.world.guilds.values()])),
    ];
    await alice.use('export', {}, channel.id);
    await vi.waitFor(() => expect(interactions).toHaveLength(1));
    const [command] = interactions;
    if (!command?.isChatInputCommand()) throw new Error('no command');
    const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' } as const;
    await command.reply({
      content: 'only for you',
      flags: MessageFlags.Ephemeral,
      components: [{ type: 1, components: [button] }],
    });
    const shown = await alice.waitFor(/only for you/u);
    const pressed = await alice.press(shown, 'go');
    await vi.waitFor(() => expect(interactions).toHaveLength(2));
    const press = interactions[1];
    if (!press?.isButton()) throw new Error('no button');
    await press.update({ content: 'gone', components: [] });
    expect(await alice.outcome(pressed)).toBe('success');
    expect((await alice.waitFor(/gone/u)).id).toBe(shown.id);
    expect(bob.messages).toEqual([]);
    expect(await alice.list(channel.id)).toEqual([]);
  });

  test('takes a session up after a cut and hears what it missed', async () => {
    const { discord, driver } = await open();
    const { messages } = await connectBot(discord);
    const person = await driver();
    discord.drop();
    await person.say('missed');
    await vi.waitFor(() => expect(messages.map(({ content }) => content)).toEqual(['missed']), 10_000);
    expect(discord.context.gateway.counts).toEqual({ identified: 1, resumed: 1 });
  });

  test('never hears what was said while its session was lost', async () => {
    const { discord, driver } = await open();
    const { messages } = await connectBot(discord);
    const person = await driver();
    discord.drop();
    discord.context.gateway.forget(discord.bot.id);
    await person.say('lost');
    await vi.waitFor(() => expect(discord.context.gateway.counts.identified).toBe(2), 15_000);
    await person.say('after');
    await vi.waitFor(() => expect(messages.map(({ content }) => content)).toEqual(['after']));
  });

  test('sees no text in a guild without the intent, unless it is named', async () => {
    const { discord, driver, channel, bot } = await open();
    const { messages } = await connectBot(discord);
    const person = await driver();
    await person.say('not for you', channel.id);
    await person.say(`<@${bot.id}> export`, channel.id);
    await vi.waitFor(() => expect(messages.map(({ content }) => content)).toEqual(['', `<@${bot.id}> export`]));
  });
});

describe('the rules of sending', () => {
  test('one enforced nonce makes one message, for each author, for some minutes', async () => {
    const { discord, ask, alice } = await open();
    const { id: dm = '' } = await ask('POST', '/users/@me/channels', { recipient_id: alice.id });
    const send = () => ask('POST', `/channels/${dm}/messages`, { content: 'x', nonce: 'n', enforce_nonce: true });
    const first = await send();
    expect(await send()).toMatchObject({ status: 200, id: first.id });
    await ask('DELETE', `/channels/${dm}/messages/${first.id}`);
    expect(await send()).toMatchObject({ status: 404, code: 10008 });
    discord.advance(10 * MINUTE);
    expect((await send()).id).not.toBe(first.id);
  });

  test('closed direct messages, strangers and quick opening are refused', async () => {
    const { discord, ask, alice } = await open({ dmOpens: { limit: 2, windowMs: MINUTE } });
    const write = async (id: string) => {
      const { id: dm, ...refused } = await ask('POST', '/users/@me/channels', { recipient_id: id });
      return dm === undefined ? refused : ask('POST', `/channels/${dm}/messages`, { content: 'x' });
    };
    alice.dmsClosed = true;
    expect(await write(alice.id)).toMatchObject({ status: 403, code: 50007 });
    const stranger = discord.addPerson('stranger');
    expect(await write(stranger.id)).toMatchObject({ status: 403, code: 50278 });
    stranger.userInstalled = true;
    expect(await write(stranger.id)).toMatchObject({ status: 200 });
    expect(await write(discord.addPerson('third').id)).toMatchObject({ status: 403, code: 40003 });
  });

  test.each([
    ['VIEW_CHANNEL', 50001],
    ['SEND_MESSAGES', 50013],
  ] as const)('a channel without %s answers %i', async (permission, code) => {
    const { discord, ask, channel, bot } = await open();
    discord.deny(channel, bot, permission);
    expect(await ask('POST', `/channels/${channel.id}/messages`, { content: 'x' })).toMatchObject({
      status: 403,
      code,
    });
  });

  test.each([
    [{ content: 'x'.repeat(2_001) }, ['content']],
    [{ embeds: [{ title: 'x'.repeat(257) }] }, ['embeds', '0', 'title']],
    [{ embeds: Array.from({ length: 2 }, () => ({ description: 'x'.repeat(3_001) })) }, ['embeds']],
    [
      {
        content: 'x',
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x'.repeat(101) }] }],
      },
      ['components'],
    ],
    [{ content: 'x', nonce: 'x'.repeat(26) }, ['nonce']],
  ])('what is too long is refused by its field: %#', async (body, path) => {
    const { ask, channel } = await open();
    const refused = await ask('POST', `/channels/${channel.id}/messages`, body);
    expect(refused).toMatchObject({ status: 400, code: 50035 });
    expect(refused.errors).toHaveProperty(path);
  });

  test('the sixth message in five seconds waits, and another channel does not', async () => {
    const { ask, channel, discord, guild } = await open();
    const other = discord.context.world.addChannel(guild, 'other');
    const send = (id: string) => ask('POST', `/channels/${id}/messages`, { content: 'x' });
    for (let at = 0; at < 5; at += 1) expect((await send(channel.id)).status).toBe(200);
    const refused = await send(channel.id);
    expect(refused).toMatchObject({ status: 429, global: false });
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    expect((await send(other.id)).status).toBe(200);
  });

  test('the fifty-first request of a second is refused to all routes, and enough refusals shut the door', async () => {
    const { ask } = await open({ invalidLimit: 5, buckets: {} });
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => ask('GET', '/users/@me').catch(() => ({ status: 429 }))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    const response = await ask('GET', '/users/@me').catch((err: unknown) => err);
    expect(response).toBeInstanceOf(SyntaxError);
  });

  test('an interaction is answered once, within three seconds, and followed up for a quarter of an hour', async () => {
    const { discord, ask, driver, bot } = await open();
    await ask('PUT', `/applications/${bot.id}/commands`, [{ name: 'help', description: 'Help', contexts: [0, 1] }]);
    const person = await driver();
    const answer = ({ id, token }: { readonly id: string; readonly token: string }) =>
      ask('POST', `/interactions/${id}/${token}/callback`, { type: 5, data: { flags: 64 } });
    await person.use('help');
    const [first] = discord.context.interactions.all;
    if (!first) throw new Error('nothing was asked');
    expect((await ask('POST', `/webhooks/${bot.id}/${first.token}`, { content: 'x' })).code).toBe(10015);
    expect((await answer(first)).status).toBe(204);
    expect(await answer(first)).toMatchObject({ status: 400, code: 40060 });
    expect((await ask('POST', `/webhooks/${bot.id}/${first.token}`, { content: 'done' })).status).toBe(200);
    expect(textOf(await person.waitFor(/done/u))).toBe('done');
    expect(person.messages).toHaveLength(1);
    discord.advance(15 * MINUTE);
    expect(await ask('PATCH', `/webhooks/${bot.id}/${first.token}/messages/@original`, { content: 'x' })).toMatchObject(
      { status: 401, code: 50027 },
    );
    const late = await person.use('help');
    discord.advance(4 * SECOND);
    expect(await person.outcome(late)).toBe('failure');
    const [, second] = discord.context.interactions.all;
    if (!second) throw new Error('nothing was asked');
    expect(await answer(second)).toMatchObject({ status: 404, code: 10062 });
  });

  test('a connection cut after the message was stored has stored it', async () => {
    const { discord, ask, channel } = await open();
    discord.fault({ route: 'POST /channels/:channel/messages', moment: 'close' });
    await expect(ask('POST', `/channels/${channel.id}/messages`, { content: 'x' })).rejects.toThrow('fetch failed');
    expect(discord.context.messages.in(channel.id)).toHaveLength(1);
  });
});
