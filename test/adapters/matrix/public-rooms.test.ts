import { expect, onTestFinished, test, vi } from 'vitest';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { openContractRig, openTown } from './matrix-rig.ts';

const PATIENTLY = { timeout: 20_000, interval: 20 };
const never = new AbortController().signal;
const say = (text: string): Reply => ({ locale: 'en', blocks: [{ kind: 'paragraph', text }] });
const NEWS = '#news:loopback';

const { homeserver, town } = await openTown();

/** An assistant that is to speak in the room `#news`, which alice has made. */
async function open(more: object = {}) {
  const rig = await openContractRig(town, { names: ['alice'], publicRooms: [NEWS] });
  onTestFinished(async () => {
    homeserver.mishap = () => undefined;
    await rig[Symbol.asyncDispose]();
  });
  const alice = rig.people.get('alice')?.person;
  if (alice === undefined) throw new TypeError('alice is missing');
  const room = await alice.createRoom({ room_alias_name: 'news', ...more });
  const received: InboundMessage[] = [];
  await rig.adapter.start(async (message) => void received.push(message));
  const inRoom = () =>
    (homeserver.ledger.rooms.get(room) ?? []).filter(
      ({ sender, state_key: key }) => sender === rig.account.userId && key === undefined,
    );
  const to = { platform: 'matrix', conversation: NEWS, speaker: '' };
  const joined = async () => {
    await alice.invite(room, rig.account.userId);
    await vi.waitFor(() => expect(homeserver.ledger.membership(room, rig.account.userId)).toBe('join'), PATIENTLY);
  };
  const barrier = () => rig.adapter.findBarrier(to, never);
  return { ...rig, alice, room, to, received, inRoom, joined, barrier };
}

test('it stays in an announcement room that it is invited to, and says a thing there once, in the clear where all is', async () => {
  const { adapter, to, joined, barrier, inRoom, alice, room, account, received } = await open();
  expect(await barrier()).toBe('not-there');
  await expect(adapter.send(to, say('too early'), newDeliveryId(), never)).rejects.toMatchObject({
    code: 'DELIVERY_UNREACHABLE',
  });
  await joined();
  expect(await barrier()).toBeUndefined();
  const delivery = newDeliveryId();
  homeserver.mishap = ({ method, path }) => (method === 'PUT' && path[2] === 'send' ? 'cut-after' : undefined);
  await expect(adapter.send(to, say('the end'), delivery, never)).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
  homeserver.mishap = () => undefined;
  await adapter.send(to, say('the end'), delivery, never);
  expect(inRoom()).toMatchObject([{ type: 'm.room.message', content: { body: 'the end', 'm.mentions': {} } }]);

  // What is for one person is not said there, even in answer to what they wrote there.
  await alice.say(room, `${account.userId} status`);
  await vi.waitFor(() => expect(received).toHaveLength(1), PATIENTLY);
  expect(received[0]).toMatchObject({ shared: true, address: { conversation: room, speaker: alice.userId } });
  await adapter.send({ ...to, conversation: room, speaker: alice.userId }, say('yours'), newDeliveryId(), never);
  expect(inRoom()).toHaveLength(1);
});

test('an encrypted room is told in a way that those who are in it can read', async () => {
  const algorithm = 'm.megolm.v1.aes-sha2';
  const encrypted = { initial_state: [{ type: 'm.room.encryption', state_key: '', content: { algorithm } }] };
  const { adapter, to, joined, alice, account, room, inRoom } = await open(encrypted);
  await joined();
  await vi.waitFor(async () => expect((await alice.rooms.look(room)).joined).toContain(account.userId), PATIENTLY);
  await adapter.send(to, say('the end'), newDeliveryId(), never);
  expect(inRoom()).toMatchObject([{ type: 'm.room.encrypted' }]);
  const seen = () => alice.screen(account.userId, (roomId) => roomId === room).map(({ text }) => text);
  await vi.waitFor(() => expect(seen()).toEqual(['the end']), PATIENTLY);
});

test('where only some may write, it says so before it is refused', async () => {
  const { adapter, to, joined, barrier, alice, account, room, inRoom } = await open();
  await joined();
  const levels = (users: object) =>
    homeserver.ledger.add(room, {
      type: 'm.room.power_levels',
      sender: alice.userId,
      state_key: '',
      content: { events_default: 50, users: { [alice.userId]: 100, ...users } },
    });
  levels({});
  expect(await barrier()).toBe('not-allowed');
  await expect(adapter.send(to, say('no'), newDeliveryId(), never)).rejects.toMatchObject({ retryable: false });
  levels({ [account.userId]: 50 });
  expect(await barrier()).toBeUndefined();
  await adapter.send(to, say('yes'), newDeliveryId(), never);
  expect(inRoom().map(({ content }) => content['body'])).toEqual(['yes']);
});

test('it says nothing in a room that nobody has named, and in none of an alias that leads nowhere', async () => {
  const { adapter, alice, account, to, barrier } = await open();
  homeserver.ledger.aliases.delete(NEWS);
  expect(await barrier()).toBe('not-there');
  const other = await alice.createRoom({});
  homeserver.ledger.add(other, {
    type: 'm.room.member',
    sender: account.userId,
    state_key: account.userId,
    content: { membership: 'join' },
  });
  const there = { ...to, conversation: other };
  expect(await adapter.findBarrier(there, never)).toBe('not-there');
  await expect(adapter.send(there, say('no'), newDeliveryId(), never)).rejects.toMatchObject({ retryable: false });
});
