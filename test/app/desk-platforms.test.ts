import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { PUBLIC_POST } from '../../adapters/diaspora/index.ts';
import { deskPlatformsOf } from '../../src/app/desk-platforms.ts';
import { bindTables } from '../../src/app/tables.ts';
import { readConfig } from '../../src/config/config.ts';
import { podHostOf } from '../../src/core/identity/pod-host.ts';
import { deriveKey } from '../../src/infra/crypto/keys.ts';
import { SealedBox } from '../../src/infra/crypto/sealed-box.ts';
import { SqlUnitOfWork } from '../../src/infra/sql/sql-unit-of-work.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { startDiscord } from '../rig/discord/discord-double.ts';
import { LoopbackHomeserver } from '../rig/matrix/loopback/homeserver.ts';
import { openOutside } from '../rig/outside.ts';
import { authorizeSunset } from '../rig/sunset-login.ts';

test('pages that are connected to no platform know what the places of announcements would take', async () => {
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  const outside = stack.use(await openOutside({ accounts: [{ username: 'sunset', posts: 0 }], runWorker: false }));
  const discord = stack.use(await startDiscord());
  const { channel } = discord.addGuild('leavers');
  const homeserver = stack.use(await LoopbackHomeserver.start());
  const { ledger } = homeserver;
  const [assistant, warden] = [await homeserver.register('pappus'), await homeserver.register('warden')];
  const room = ledger.createRoom(warden.userId, { room_alias_name: 'news', invite: [assistant.userId] });
  const env = {
    ...outside.env,
    MASTER_KEY: randomBytes(32).toString('base64url'),
    CONSOLE: 'off',
    SUNSET_ACCOUNT: 'sunset',
    DISCORD_TOKEN: discord.bot.token,
    DISCORD_API: discord.api,
    MATRIX_HOMESERVER: homeserver.url,
    MATRIX_ACCESS_TOKEN: assistant.token,
  };
  const config = readConfig(env);
  const platforms = await deskPlatformsOf({
    config,
    podHost: podHostOf(new URL(config.pod.url)),
    sealer: new SealedBox(deriveKey(config.masterKey, 'seal')),
    work: new SqlUnitOfWork(outside.database.database.executor, (tx) => bindTables(tx, systemClock)),
    clock: systemClock,
  });
  expect([...platforms.keys()].toSorted()).toEqual(['diaspora', 'discord', 'matrix']);
  const { signal } = new AbortController();
  const barrier = async (platform: string, conversation: string) =>
    platforms.get(platform)?.findBarrier?.({ platform, conversation, speaker: '' }, signal);

  expect(await barrier('matrix', '#news:loopback')).toBe('not-there');
  const member = { type: 'm.room.member', sender: assistant.userId, state_key: assistant.userId };
  ledger.add(room, { ...member, content: { membership: 'join' } });
  expect(await barrier('matrix', '#news:loopback')).toBeUndefined();
  const levels = { type: 'm.room.power_levels', sender: warden.userId, state_key: '' };
  ledger.add(room, { ...levels, content: { events_default: 50 } });
  expect(await barrier('matrix', room)).toBe('not-allowed');

  expect(await barrier('discord', channel.id)).toBeUndefined();
  expect(await barrier('discord', '123456789012345678')).toBe('not-there');
  discord.deny(channel, discord.bot, 'SEND_MESSAGES');
  expect(await barrier('discord', channel.id)).toBe('not-allowed');

  const { pod, database } = outside;
  const publicUrl = new URL(config.publicUrl);
  await expect(barrier('diaspora', PUBLIC_POST)).rejects.toMatchObject({ code: 'POD_ACCESS_MISSING' });
  await authorizeSunset({ pod, database, publicUrl, env });
  expect(await barrier('diaspora', PUBLIC_POST)).toBe('not-allowed');
});
