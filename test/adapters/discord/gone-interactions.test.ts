import { describe, expect, test } from 'vitest';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { textOf } from '../../rig/discord/driver.ts';
import { openTroubles, placeOf } from './trouble-rig.ts';

const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';
const FOLLOW_UP = 'POST /webhooks/:application/:token';
const UNKNOWN_INTERACTION = { status: 404, code: 10_062, moment: 'before' } as const;

/** Alice has used a command where others read along. */
async function asked() {
  const rig = await openTroubles();
  await rig.alice.use('status', {}, rig.channel.id);
  await rig.next(1);
  return { ...rig, to: placeOf(rig.received[0]) };
}

describe('an interaction that Discord does not know any more (10062)', () => {
  test('before its first answer: that comes as a direct message, once', async () => {
    const { discord, send, texts, alice, channel, to } = await asked();
    discord.fault({ route: EDIT, ...UNKNOWN_INTERACTION });
    const delivery = newDeliveryId();
    const id = await send('in line', to, delivery);
    expect(await send('in line', to, delivery)).toBe(id);
    expect(texts()).toEqual(['in line']);
    expect(alice.messages.filter(({ channel_id: at }) => at === channel.id).map(textOf)).not.toContain('in line');
  });

  test('before a later one: the first stays, and only what follows goes to direct messages', async () => {
    const { discord, send, texts, alice, channel, to } = await asked();
    await send('in line', to);
    discord.fault({ route: FOLLOW_UP, ...UNKNOWN_INTERACTION });
    const delivery = newDeliveryId();
    await send('ready', to, delivery);
    await send('ready', to, delivery);
    expect(texts()).toEqual(['ready']);
    await alice.waitFor(/ready/u);
    expect(alice.messages.filter(({ channel_id: at }) => at === channel.id).map(textOf)).toEqual(['in line']);
  });

  test('in the middle of a long answer: what had come is not said again', async () => {
    const { discord, send, texts, alice, channel, to } = await asked();
    const [first, second] = ['a'.repeat(1_900), 'b'.repeat(1_900)];
    discord.fault({ route: FOLLOW_UP, ...UNKNOWN_INTERACTION });
    const delivery = newDeliveryId();
    await send(`${first} ${second}`, to, delivery);
    await send(`${first} ${second}`, to, delivery);
    expect(texts()).toEqual([second]);
    await alice.waitFor(/^b/u);
    expect(alice.messages.filter(({ channel_id: at }) => at === channel.id).map(textOf)).toEqual([first]);
  });
});

test('where only the person has installed the app, Discord takes five more answers (40094); the rest come as direct messages', async () => {
  const rig = await openTroubles();
  const { discord, alice, user, next, received, send, texts } = rig;
  user.userInstalled = true;
  const { guild, channel } = discord.addGuild('elsewhere', { hasBot: false });
  discord.context.world.join(guild, user.id);
  await alice.use('status', {}, channel.id);
  await next(1);
  const to = placeOf(received[0]);
  const said = ['one', 'two', 'three', 'four', 'five', 'six'];
  for (const text of said) await send(text, to);
  const delivery = newDeliveryId();
  await send('seven', to, delivery);
  await send('seven', to, delivery);
  await send('eight', to);
  expect(texts()).toEqual(['seven', 'eight']);
  await alice.waitFor(/eight/u);
  expect(alice.messages.filter(({ channel_id: at }) => at === channel.id).map(textOf)).toEqual(said);
  expect(rig.answered(FOLLOW_UP).filter(({ status }) => status === 400)).toHaveLength(2);
});
