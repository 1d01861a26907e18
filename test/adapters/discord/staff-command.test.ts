import { describe, expect, test, vi } from 'vitest';
import type { StaffCommands } from '../../../adapters/discord/index.ts';
import { staffDiscordCommand } from '../../../src/app/discord-commands.ts';
import { PERMISSIONS } from '../../rig/discord/permissions.ts';
import { PATIENTLY } from './discord-rig.ts';
import { openTroubles } from './trouble-rig.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

/** A team in one of two servers, of which alice is: the server lets her use what only administrators may. */
async function open(suggest: StaffCommands['suggest'] = async () => []) {
  const channels: string[] = [];
  const rig = await openTroubles({}, { staff: { channels, command: staffDiscordCommand(), suggest } });
  const { discord, guild, channel, user } = rig;
  const other = discord.addGuild('elsewhere');
  discord.context.world.join(other.guild, user.id);
  const herald = { id: '200000000000000001', name: 'admin', permissions: PERMISSIONS.ADMINISTRATOR };
  for (const each of [guild, other.guild]) {
    each.roles.set(herald.id, herald);
    each.members.set(user.id, { roles: [herald.id], joinedAt: '2020-01-01T00:00:00.000000+00:00' });
  }
  // The channel is known by its id alone, so that the adapter begins anew with it.
  await rig.adapter[Symbol.asyncDispose]();
  channels.push(channel.id);
  const adapter = rig.open();
  await rig.start(adapter);
  const registered = () => discord.context.commands.list(guild.id).map(({ name }) => name);
  await vi.waitFor(() => expect(registered()).toEqual(['staff']), PATIENTLY);
  return { ...rig, adapter, other, registered };
}

describe('the command of the team', () => {
  test('is there in the server of its channel alone, for nobody whom its administrators have not let in', async () => {
    const { alice, discord, channel, other, guild, dm, connect } = await open();
    const namesIn = async (person: typeof alice, id: string) => (await person.commands(id)).map(({ name }) => name);
    expect(await namesIn(alice, channel.id)).toContain('staff');
    expect(await namesIn(alice, other.channel.id)).not.toContain('staff');
    expect(await namesIn(alice, dm)).not.toContain('staff');
    const bob = await connect(discord.addPerson('bob', [guild]));
    expect(await namesIn(bob, channel.id)).toEqual(['status', 'export']);
  });

  test('is registered once, and not again by the next start', async () => {
    const { discord, adapter, open: reopen, start } = await open();
    const before = discord.context.commands.putCount;
    await adapter[Symbol.asyncDispose]();
    await start(reopen());
    const asked = () =>
      discord.answered.filter(({ route }) => route === 'GET /applications/:application/guilds/:guild/commands');
    await vi.waitFor(() => expect(asked().length).toBeGreaterThan(1), PATIENTLY);
    expect(discord.context.commands.putCount).toBe(before);
  });

  test('means what it says in whatever order it was filled in, and only whoever gave it sees the answer', async () => {
    const { alice, channel, received, told, next } = await open();
    await alice.use('staff', { about: 'alice profile she asked', command: 'rerun' }, channel.id);
    await next(1);
    expect(told()).toEqual(['staff rerun alice profile she asked']);
    expect(received[0]).toMatchObject({ shared: false, address: { conversation: expect.stringMatching(/^e:/u) } });
  });
});

describe('while it is typed', () => {
  test('what could be meant is asked for with what is there so far, and listed', async () => {
    const asked: unknown[] = [];
    const { alice, channel, user } = await open(async ({ id }, given, focused) => {
      asked.push([id, Object.fromEntries(given), focused]);
      return Array.from({ length: 30 }, (_, at) => ({ label: `choice ${at}`, value: String(at) }));
    });
    const given = { command: 'lookup', about: 'ali' };
    const listed = await alice.suggestions('staff', given, { focused: 'about', channel: channel.id });
    expect(asked).toEqual([[user.id, given, 'about']]);
    expect(listed).toHaveLength(25);
    expect(listed[0]).toEqual({ name: 'choice 0', value: '0' });
  });

  test('a list that cannot be made or comes too late disturbs nothing', async () => {
    let isBroken = true;
    const { alice, channel, discord, answered, told, next } = await open(async () => {
      if (isBroken) throw new TypeError('no list');
      return [];
    });
    const typed = () =>
      alice.request('POST', '/interactions', {
        type: 4,
        channel_id: channel.id,
        data: {
          id: discord.context.commands.usableIn(channel.guildId).find(({ name }) => name === 'staff')?.id,
          options: [{ name: 'command', type: 3, value: 'q', focused: true }],
        },
      });
    await typed();
    isBroken = false;
    discord.fault({ route: CALLBACK, moment: 'before', status: 404, code: 10_062 });
    await typed();
    await vi.waitFor(() => expect(answered(CALLBACK).map(({ status }) => status)).toEqual([404]), PATIENTLY);
    expect(await alice.suggestions('staff', { command: 'q' }, { focused: 'command', channel: channel.id })).toEqual([]);
    await alice.use('staff', { command: 'queue' }, channel.id);
    await next(1);
    expect(told()).toEqual(['staff queue']);
  });
});
