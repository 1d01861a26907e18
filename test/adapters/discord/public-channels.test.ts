import { describe, expect, test } from 'vitest';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import { PERMISSIONS } from '../../rig/discord/permissions.ts';
import { never, openTroubles, say } from './trouble-rig.ts';

const CREATE = 'POST /channels/:channel/messages';

async function open() {
  const rig = await openTroubles();
  const to = { platform: 'discord', conversation: rig.channel.id, speaker: '' };
  return { ...rig, to, barrier: (at = to) => rig.adapter.findBarrier(at, never) };
}

describe('an announcement in a channel', () => {
  test('is said once, though Discord’s answer is lost, and rings nobody', async () => {
    const { discord, adapter, to, channel, texts, open: restart } = await open();
    const delivery = newDeliveryId();
    discord.fault({ route: CREATE, moment: 'after', status: 500, times: 8 });
    await expect(adapter.send(to, say('@everyone: the end'), delivery, never)).rejects.toMatchObject({
      retryable: true,
    });
    discord.context.faults.clear();
    await adapter[Symbol.asyncDispose]();
    const second = restart();
    await second.start(async () => undefined);
    await second.send(to, say('@everyone: the end'), delivery, never);
    expect(texts(channel.id)).toHaveLength(1);
    const [shown] = discord.context.messages.in(channel.id);
    expect(shown?.pinged).toEqual([]);
  });

  test('is not said again by another run long after the first, when nonces are forgotten', async () => {
    const { discord, adapter, to, channel, texts, open: restart } = await open();
    const delivery = newDeliveryId();
    await adapter.send(to, say('the end'), delivery, never);
    discord.advance(10 * MINUTE);
    await adapter[Symbol.asyncDispose]();
    const second = restart();
    await second.start(async () => undefined);
    await second.send(to, say('the end'), delivery, never);
    expect(texts(channel.id)).toEqual(['the end']);
  });
});

describe('what keeps it from being said', () => {
  test('is known before: a channel that is not there or cannot be seen, and one in which the bot may not write', async () => {
    const { discord, channel, barrier, to, adapter } = await open();
    expect(await barrier()).toBeUndefined();
    expect(await barrier({ ...to, conversation: '123456789012345678' })).toBe('not-there');
    discord.deny(channel, discord.bot, 'SEND_MESSAGES');
    expect(await barrier()).toBe('not-allowed');
    await expect(adapter.send(to, say('no'), newDeliveryId(), never)).rejects.toMatchObject({ retryable: false });
    discord.deny(channel, discord.bot, 'VIEW_CHANNEL');
    expect(await barrier()).toBe('not-there');
  });

  test('counts roles as Discord does: what a role allows outweighs what everybody is denied', async () => {
    const { discord, channel, guild, barrier } = await open();
    const { SEND_MESSAGES } = PERMISSIONS;
    channel.overwrites.set(guild.id, { type: 0, allow: 0n, deny: SEND_MESSAGES });
    expect(await barrier()).toBe('not-allowed');
    const role = { id: '200000000000000001', name: 'herald', permissions: 0n };
    guild.roles.set(role.id, role);
    guild.members.set(discord.bot.id, { roles: [role.id], joinedAt: '2020-01-01T00:00:00.000000+00:00' });
    expect(await barrier()).toBe('not-allowed');
    channel.overwrites.set(role.id, { type: 0, allow: SEND_MESSAGES, deny: 0n });
    expect(await barrier()).toBeUndefined();
    guild.roles.set(role.id, { ...role, permissions: PERMISSIONS.ADMINISTRATOR });
    channel.overwrites.set(discord.bot.id, { type: 1, allow: 0n, deny: SEND_MESSAGES });
    expect(await barrier()).toBeUndefined();
  });
});
