import { describe, expect, onTestFinished, test } from 'vitest';
import { checksFor } from '../../../src/app/doctor/checks.ts';
import { readConfig } from '../../../src/config/config.ts';
import { examine } from '../../rig/doctor-rig.ts';
import type { DoctorEnv } from '../../rig/doctor-rig.ts';
import { startDiscord } from '../../rig/discord/discord-double.ts';
import { LoopbackHomeserver } from '../../rig/matrix/loopback/homeserver.ts';
import { openOutside } from '../../rig/outside.ts';
import { authorizeSunset } from '../../rig/sunset-login.ts';

const ENV = {
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64url'),
  PUBLIC_URL: 'https://pappus.example',
  POD_URL: 'https://pod.example',
  POD_DATABASE_URL: 'postgres://reader@db/pod',
  POD_REDIS_URL: 'redis://redis/0',
};

/** What the doctor says about the places that an environment names. */
async function look(env: DoctorEnv) {
  const checks = checksFor(readConfig({ ...ENV, ...env })).filter(({ name }) => name.startsWith('announcements in'));
  const findings = await examine(env, ...checks);
  return findings.map((finding, at) => ({ name: checks[at]?.name, ...finding }));
}

test('nothing is said about public places where none are named', async () => {
  expect(await look({})).toEqual([]);
});

describe('a room on Matrix', () => {
  async function open() {
    const homeserver = await LoopbackHomeserver.start();
    onTestFinished(() => homeserver[Symbol.asyncDispose]());
    const { ledger } = homeserver;
    const assistant = await homeserver.register('pappus');
    const warden = await homeserver.register('warden');
    const room = ledger.createRoom(warden.userId, { room_alias_name: 'news', invite: [assistant.userId] });
    const state = (type: string, content: Record<string, unknown>, key = '', sender = warden.userId) =>
      ledger.add(room, { type, sender, content, state_key: key });
    const join = () => state('m.room.member', { membership: 'join' }, assistant.userId, assistant.userId);
    const lookAt = async (named: string, token = assistant.token) =>
      (
        await look({
          MATRIX_HOMESERVER: homeserver.url,
          MATRIX_ACCESS_TOKEN: token,
          ANNOUNCE_ROOMS: `matrix:${named}`,
        })
      )[0];
    return { homeserver, room, state, join, lookAt };
  }

  test('is in order once the assistant is in it, named by its alias or its id, and nothing is changed by looking', async () => {
    const { homeserver, room, join, lookAt } = await open();
    expect(await lookAt('#news:loopback')).toMatchObject({
      verdict: 'warning',
      found: 'the assistant is not in the room, or there is none of that id',
      advice: expect.stringContaining('invite the assistant'),
    });
    join();
    const { now } = homeserver.ledger;
    expect(await lookAt('#news:loopback=de')).toMatchObject({
      name: 'announcements in matrix:#news:loopback',
      verdict: 'ok',
    });
    expect(await lookAt(room)).toMatchObject({ verdict: 'ok' });
    expect(homeserver.ledger.now).toBe(now);
  });

  test('that has no such alias, is not there, or lets the assistant not write, is named with what to do', async () => {
    const { homeserver, state, join, lookAt } = await open();
    join();
    expect(await lookAt('#olds:loopback')).toMatchObject({ found: 'no room has that alias' });
    expect(await lookAt('!nowhere:loopback')).toMatchObject({ found: expect.stringContaining('not in the room') });
    state('m.room.power_levels', { events: { 'm.room.message': 50 } });
    const barred = { verdict: 'warning', advice: expect.stringContaining('raise its power level') };
    expect(await lookAt('#news:loopback')).toMatchObject(barred);
    // What counts is the right to send what is sent there.
    state('m.room.encryption', { algorithm: 'm.megolm.v1.aes-sha2' });
    expect(await lookAt('#news:loopback')).toMatchObject({ verdict: 'ok' });
    expect(await lookAt('#news:loopback', 'stale')).toMatchObject({ found: expect.stringContaining('not looked at') });
    await homeserver.stop();
    expect(await lookAt('#news:loopback')).toMatchObject({ found: expect.stringContaining('not looked at') });
  });
});

describe('a channel on Discord', () => {
  async function open() {
    const discord = await startDiscord();
    onTestFinished(() => discord[Symbol.asyncDispose]());
    const lookAt = async (id: string, token = discord.bot.token) =>
      (await look({ DISCORD_TOKEN: token, DISCORD_API: discord.api, ANNOUNCE_ROOMS: `discord:${id}` }))[0];
    return { discord, lookAt };
  }

  test('is in order where the bot may see it, write in it and read what it wrote, and nothing is changed by looking', async () => {
    const { discord, lookAt } = await open();
    const { channel } = discord.addGuild('leavers');
    const name = `announcements in discord:${channel.id}`;
    expect(await lookAt(channel.id)).toMatchObject({ name, verdict: 'ok' });
    expect(discord.answered.every(({ route }) => route.startsWith('GET '))).toBe(true);
    discord.deny(channel, discord.bot, 'SEND_MESSAGES', 'READ_MESSAGE_HISTORY');
    expect(await lookAt(channel.id)).toMatchObject({
      verdict: 'warning',
      found: 'the bot lacks in the channel: Send Messages, Read Message History',
      advice: expect.stringContaining('under Permissions'),
    });
  });

  test('that is not there, is hidden from the bot, or in a server without it, is named with what to do', async () => {
    const { discord, lookAt } = await open();
    const { channel } = discord.addGuild('leavers');
    const { channel: elsewhere } = discord.addGuild('strangers', { hasBot: false });
    expect(await lookAt('123456789012345678')).toMatchObject({ advice: expect.stringContaining('Copy Channel ID') });
    const unseen = { verdict: 'warning', found: 'the bot does not see the channel' };
    expect(await lookAt(elsewhere.id)).toMatchObject(unseen);
    discord.deny(channel, discord.bot, 'VIEW_CHANNEL');
    expect(await lookAt(channel.id)).toMatchObject(unseen);
    expect(await lookAt(channel.id, 'MTIz.nope.nope')).toMatchObject({
      found: expect.stringContaining('not looked at'),
    });
  });
});

test('the public post is looked at as the account that posts, and posts nothing', async () => {
  const outside = await openOutside({ accounts: [{ username: 'sunset', posts: 0 }], runWorker: false });
  onTestFinished(() => outside[Symbol.asyncDispose]());
  const { pod, database } = outside;
  const env = { ...outside.env, SUNSET_ACCOUNT: 'sunset' };
  const publicUrl = new URL(readConfig(env).publicUrl);
  const lookAt = async () => (await look({ ...env, ANNOUNCE_POST: 'all' }))[0];
  expect(await lookAt()).toMatchObject({ found: expect.stringContaining('the sunset account has allowed nothing') });
  await authorizeSunset({ pod, database, publicUrl, env });
  expect(await lookAt()).toMatchObject({
    name: 'announcements in a public post',
    verdict: 'warning',
    advice: expect.stringContaining('sunset-login` once more'),
  });
  await authorizeSunset({ pod, database, publicUrl, env: { ...env, ANNOUNCE_POST: 'all' } });
  expect(await lookAt()).toMatchObject({ verdict: 'ok' });
  expect(await pod.messages.postsOf('sunset')).toEqual([]);
});
