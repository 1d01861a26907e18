import { expect, onTestFinished, vi } from 'vitest';
import type { DiscordAdapterConfig } from '../../../adapters/discord/index.ts';
import type { Address, InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import type { DiscordOptions } from '../../rig/discord/discord-double.ts';
import { PATIENTLY, openDiscord } from './discord-rig.ts';

export const never = new AbortController().signal;
export const say = (text: string): Reply => ({ locale: 'en', blocks: [{ kind: 'paragraph', text }] });

/** Where somebody asked. */
export function placeOf(message: InboundMessage | undefined): Address {
  if (message === undefined) throw new TypeError('nothing was received');
  return message.address;
}

/** The assistant at work, and alice with direct messages open. */
export async function openTroubles(
  options: DiscordOptions = {},
  config: Partial<DiscordAdapterConfig> = {},
  whenFinished: typeof onTestFinished = onTestFinished,
) {
  const rig = await openDiscord(options, config);
  whenFinished(() => rig[Symbol.asyncDispose]());
  const { discord, guild } = rig;
  const user = discord.addPerson('alice', [guild]);
  const alice = await rig.connect(user);
  const dm = await alice.openDm();
  const areCommandsThere = () => discord.commands.length > 0;
  const received: InboundMessage[] = [];
  const start = (adapter = rig.adapter, into = received) =>
    adapter.start(async (message) => {
      into.push(message);
    });
  await start();
  await vi.waitFor(() => expect(areCommandsThere()).toBe(true), PATIENTLY);
  const address = { platform: 'discord', conversation: dm, speaker: user.id };
  const told = (list: readonly InboundMessage[] = received) =>
    list.map(({ content }) => (content.kind === 'text' ? content.text : content.action));
  return {
    ...rig,
    user,
    alice,
    dm,
    received,
    start,
    address,
    told,
    send: (text: string, to = address, delivery = newDeliveryId()) => rig.adapter.send(to, say(text), delivery, never),
    /** What somebody who reads along, or has just come, finds in a channel. */
    texts: (channel = dm) =>
      discord.context.messages
        .in(channel)
        .filter(({ authorId }) => authorId === discord.bot.id)
        .map(({ content }) => content),
    next: (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), PATIENTLY),
    answered: (route: string) => discord.answered.filter((each) => each.route === route && each.isBot),
  };
}
