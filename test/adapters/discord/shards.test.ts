import { expect, onTestFinished, test, vi } from 'vitest';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import { PATIENTLY, openContractRig } from './discord-rig.ts';

/** Discord's own rule for the shard of a guild is (id >> 22) modulo the number of shards. */
const guildOnShard = (shard: number): string => String((170_000_000_000n * 2n + BigInt(shard)) << 22n);

async function openShards() {
  const rig = await openContractRig({ shards: 2, identifies: { windowMs: 0, maxConcurrency: 2 } });
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const heard: InboundMessage[] = [];
  const receive = async (message: InboundMessage) => void heard.push(message);
  const { gateway } = rig.discord.context;
  const shards = () => gateway.sessionsOf(rig.discord.bot.id).map(({ shard }) => shard.join('/'));
  const texts = () => heard.map(({ content }) => (content.kind === 'text' ? content.text : content.action));
  return { ...rig, receive, shards, texts };
}

test('as many shards as Discord recommends hear every server, and direct messages once', async () => {
  const { discord, adapter, receive, shards, texts, say, connect } = await openShards();
  const places = [0, 1].map((shard) => discord.addGuild(`shard-${shard}`, { id: guildOnShard(shard) }));
  const carol = discord.addPerson(
    'carol',
    places.map(({ guild }) => guild),
  );
  await adapter.start(receive);
  await vi.waitFor(() => expect(shards().toSorted()).toEqual(['0/2', '1/2']), PATIENTLY);
  await say('alice', 'in private');
  const person = await connect(carol);
  for (const [at, { channel }] of places.entries()) await person.say(`<@${discord.bot.id}> on shard ${at}`, channel.id);
  const all = ['in private', 'on shard 0', 'on shard 1'];
  await vi.waitFor(() => expect(texts()).toEqual(expect.arrayContaining(all)), PATIENTLY);
  await adapter[Symbol.asyncDispose]();
  expect(texts().toSorted()).toEqual(all);
});

test('what was missed is read once, not once for every shard', async () => {
  const { discord, adapter, open, receive, shards, texts, say } = await openShards();
  await adapter.start(receive);
  await say('alice', 'first');
  await vi.waitFor(() => expect(texts()).toEqual(['first']), PATIENTLY);
  await adapter[Symbol.asyncDispose]();
  await say('alice', 'while nobody listened');
  const before = discord.answered.length;
  const next = open();
  await next.start(receive);
  await vi.waitFor(() => expect(shards()).toHaveLength(2), PATIENTLY);
  await say('alice', 'last');
  await vi.waitFor(() => expect(texts()).toContain('last'), PATIENTLY);
  await next[Symbol.asyncDispose]();
  expect(texts()).toEqual(['first', 'while nobody listened', 'last']);
  const looks = discord.answered.slice(before).filter(({ route }) => route === 'GET /channels/:channel/messages');
  expect(looks.filter(({ isBot }) => isBot)).toHaveLength(1);
});

test('too few shards for the servers there are by now is said to the operator, who has to start anew', async () => {
  const { discord, adapter, receive, shards, lines } = await openShards();
  await adapter.start(receive);
  await vi.waitFor(() => expect(shards()).toHaveLength(2), PATIENTLY);
  discord.drop(4_011);
  await vi.waitFor(() => expect(adapter.connection).toBe('ended'), PATIENTLY);
  expect(lines.join('\n')).toContain('start Pappus again');
});
