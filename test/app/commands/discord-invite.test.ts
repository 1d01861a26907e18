import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS } from '../../../src/app/commands/commands.ts';
import { runCommandLine } from '../../../src/app/commands/run-command-line.ts';
import { readConfig } from '../../../src/config/config.ts';
import { startDiscord } from '../../rig/discord/discord-double.ts';
import type { DiscordOptions } from '../../rig/discord/discord-double.ts';

const ENV = {
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64url'),
  PUBLIC_URL: 'https://pappus.example',
  POD_URL: 'https://pod.example',
  POD_DATABASE_URL: 'postgres://reader@db/pod',
  POD_REDIS_URL: 'redis://redis/0',
};

async function runPappus(words: readonly string[], env: Readonly<Record<string, string>>) {
  let [stdout, stderr] = ['', ''];
  const exitCode = await runCommandLine({
    words,
    commands: COMMANDS,
    readConfig: () => readConfig(env),
    io: { say: (line) => (stdout += `${line}\n`), complain: (line) => (stderr += `${line}\n`) },
    signal: new AbortController().signal,
  });
  return { exitCode, stdout, stderr };
}

async function invite(options: DiscordOptions = {}, token?: string) {
  const discord = await startDiscord(options);
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const env = { ...ENV, DISCORD_TOKEN: token ?? discord.bot.token, DISCORD_API: discord.api };
  return { discord, run: await runPappus(['discord', 'invite'], env) };
}

test('the links ask for what is needed and no more', async () => {
  const { discord, run } = await invite();
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  const links = run.stdout.match(/https:\S+/gu) ?? [];
  const [server, person] = links.map((link) => Object.fromEntries(new URL(link).searchParams));
  const id = discord.bot.id;
  expect(links).toHaveLength(2);
  expect(server).toEqual({
    client_id: id,
    integration_type: '0',
    permissions: '3072',
    scope: 'bot applications.commands',
  });
  expect(person).toEqual({ client_id: id, integration_type: '1', scope: 'applications.commands' });
});

test('what would make a link lead nowhere is said beside it', async () => {
  const { run } = await invite({ portal: { isPublic: false, needsCodeGrant: true, isUserInstallable: false } });
  for (const setting of ['Public Bot', 'Requires OAuth2 Code Grant', 'User Install']) {
    expect(run.stdout).toContain(setting);
  }
});

test('a wrong token is refused with what to do, and is not repeated', async () => {
  const { run } = await invite({}, 'MTIz.hunter2.hunter2');
  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toContain('reset it in the developer portal');
  expect(run.stderr).not.toContain('hunter2');
});

test('a missing token and another word are slips', async () => {
  expect(await runPappus(['discord', 'invite'], ENV)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('docs/discord.md'),
  });
  expect(await runPappus(['discord', 'join'], ENV)).toMatchObject({ exitCode: 2, stdout: '' });
});
