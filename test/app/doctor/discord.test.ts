import { describe, expect, onTestFinished, test } from 'vitest';
import { commandBodies } from '../../../adapters/discord/commands.ts';
import { readConfig } from '../../../src/config/config.ts';
import { checksFor } from '../../../src/app/doctor/checks.ts';
import type { Check } from '../../../src/app/doctor/check.ts';
import {
  discordApplicationCheck,
  discordCommandsCheck,
  discordIntentsCheck,
  discordSessionsCheck,
  discordTokenCheck,
  discordUserInstallCheck,
} from '../../../src/app/doctor/discord-checks.ts';
import type { DiscordDeps } from '../../../src/app/doctor/discord-checks.ts';
import { discordCommands } from '../../../src/app/discord-commands.ts';
import { examine } from '../../rig/doctor-rig.ts';
import type { DoctorEnv } from '../../rig/doctor-rig.ts';
import { startDiscord } from '../../rig/discord/discord-double.ts';
import type { DiscordDouble, DiscordOptions } from '../../rig/discord/discord-double.ts';

const commands = discordCommands({ sendsCodes: true });
const ENV = {
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64url'),
  PUBLIC_URL: 'https://pappus.example',
  POD_URL: 'https://pod.example',
  POD_DATABASE_URL: 'postgres://reader@db/pod',
  POD_REDIS_URL: 'redis://redis/0',
};
const WITH_MAIL = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'pappus@pod.example' };
const CHECKS = [
  discordApplicationCheck,
  discordIntentsCheck,
  discordUserInstallCheck,
  discordSessionsCheck,
  discordCommandsCheck,
];

async function open(options: DiscordOptions = {}): Promise<DiscordDouble> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord[Symbol.asyncDispose]());
  return discord;
}

async function find(check: Check<DiscordDeps>, discord: DiscordDouble, token = discord.bot.token) {
  const [finding] = await examine({ DISCORD_TOKEN: token, DISCORD_API: discord.api, ...WITH_MAIL }, check);
  return finding;
}

async function register(discord: DiscordDouble): Promise<void> {
  discord.context.commands.put(JSON.parse(JSON.stringify(commandBodies(commands))));
}

describe('an application that is set up as docs/discord.md says', () => {
  test('is found to be in order, line by line, and nothing is changed by looking', async () => {
    const discord = await open();
    discord.addGuild('leavers');
    await register(discord);
    for (const check of [discordTokenCheck, ...CHECKS]) {
      expect([check.name, (await find(check, discord)).verdict]).toEqual([check.name, 'ok']);
    }
    expect(discord.context.gateway.counts.identified).toBe(0);
    expect(discord.context.commands.putCount).toBe(1);
    expect(discord.answered.every(({ route }) => route.startsWith('GET '))).toBe(true);
  });
});

test.each<[string, DiscordOptions, Check<DiscordDeps>, string, string]>([
  [
    'sends commands elsewhere',
    { portal: { interactionsEndpointUrl: 'https://old.example' } },
    discordApplicationCheck,
    'failure',
    'Interactions Endpoint URL',
  ],
  ['wants a code grant', { portal: { needsCodeGrant: true } }, discordApplicationCheck, 'failure', 'OAuth2 Code Grant'],
  ['is not public', { portal: { isPublic: false } }, discordApplicationCheck, 'warning', 'Public Bot'],
  ['is nowhere', {}, discordApplicationCheck, 'warning', 'pappus discord invite'],
  ['reads everything', { allowedPrivileged: 'all' }, discordIntentsCheck, 'warning', 'switch them off'],
  ['is for servers only', { portal: { isUserInstallable: false } }, discordUserInstallCheck, 'warning', 'User Install'],
  ['has used up its day', { identifies: { total: 0 } }, discordSessionsCheck, 'failure', 'do not start'],
  [
    'has too few sessions for its shards',
    { identifies: { total: 3 }, shards: 4 },
    discordSessionsCheck,
    'failure',
    'do not start',
  ],
  ['has no commands yet', {}, discordCommandsCheck, 'warning', 'start Pappus'],
])('an application that %s', async (_what, options, check, verdict, advice) => {
  expect(await find(check, await open(options))).toMatchObject({ verdict, advice: expect.stringContaining(advice) });
});

test('the doctor asks about Discord where there is a bot, and only there', () => {
  const namesOf = (more: DoctorEnv) =>
    checksFor(readConfig({ ...ENV, ...more }))
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Discord'));
  expect(namesOf({})).toEqual([]);
  expect(namesOf({ DISCORD_TOKEN: 'x' })).toEqual([discordTokenCheck, ...CHECKS].map(({ name }) => name));
});

test('a day of restarts is noticed before it is over', async () => {
  const discord = await open({ identifies: { total: 20, windowMs: 0 } });
  for (let at = 0; at < 19; at += 1) discord.context.identifies.take(0);
  const finding = await find(discordSessionsCheck, discord);
  expect(finding).toMatchObject({ verdict: 'warning', found: expect.stringContaining('1 of 20') });
});

describe('a token', () => {
  test('that Discord does not know is a failure, and the other lines say that nobody could be asked', async () => {
    const discord = await open();
    expect(await find(discordTokenCheck, discord, 'MTIz.nope.nope')).toMatchObject({
      verdict: 'failure',
      advice: expect.stringContaining('reset it'),
    });
    for (const check of CHECKS) {
      expect((await find(check, discord, 'MTIz.nope.nope')).found).toContain('Discord cannot be asked');
    }
  });

  test('is not blamed where the address is shut out, and the doctor does not wait for the end of that', async () => {
    const discord = await open({ invalidLimit: 1 });
    discord.context.invalid.note(403, false);
    expect(await find(discordTokenCheck, discord)).toMatchObject({
      verdict: 'failure',
      found: expect.stringContaining('too many requests'),
    });
  });

  test.each(['before', 'refuse'] as const)('is not blamed where Discord fails: %s', async (moment) => {
    const discord = await open();
    discord.fault({ route: 'GET /applications/@me', moment, times: 9 });
    expect(await find(discordTokenCheck, discord)).toMatchObject({
      verdict: 'failure',
      found: 'Discord does not answer',
    });
  });
});
