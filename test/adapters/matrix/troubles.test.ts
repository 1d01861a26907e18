import { expect, onTestFinished, test, vi } from 'vitest';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { LoopbackHomeserver } from '../../rig/matrix/loopback/homeserver.ts';
import type { Call } from '../../rig/matrix/loopback/homeserver.ts';
import { openContractRig } from './matrix-rig.ts';

const PATIENTLY = { timeout: 20_000, interval: 20 };
const never = new AbortController().signal;
const say = (text: string): Reply => ({ locale: 'en', blocks: [{ kind: 'paragraph', text }] });
const isSend = ({ method, path }: Call) => method === 'PUT' && path[2] === 'send';

async function open() {
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  const homeserver = await LoopbackHomeserver.start();
  stack.defer(() => homeserver.stop());
  const rig = stack.use(await openContractRig(homeserver, { withBob: false }));
  const received: InboundMessage[] = [];
  await rig.adapter.start(async (message) => void received.push(message));
  const alice = rig.people.get('alice');
  if (alice === undefined) throw new TypeError('alice is missing');
  const texts = () => received.map(({ content }) => (content.kind === 'text' ? content.text : content.action));
  const fromSelf = () =>
    [...homeserver.ledger.rooms.values()]
      .flat()
      .filter(({ sender, state_key: key }) => sender === rig.account.userId && key === undefined);
  return { ...rig, homeserver, received, texts, fromSelf, alice: alice.person, roomId: alice.roomId };
}

test('a message that the homeserver took before Pappus heard of it is shown once, also after a restart', async () => {
  const { homeserver, adapter, open: reopen, addressOf, screen } = await open();
  const delivery = newDeliveryId();
  homeserver.mishap = (call) => (isSend(call) ? 'cut-after' : undefined);
  await expect(adapter.send(addressOf('alice'), say('once'), delivery, never)).rejects.toMatchObject({
    code: 'DELIVERY_BUSY',
  });
  await adapter[Symbol.asyncDispose]();
  homeserver.mishap = () => undefined;
  const second = reopen();
  await second.start(async () => undefined);
  await second.send(addressOf('alice'), say('once'), delivery, never);
  expect((await screen('alice')).map(({ text }) => text)).toEqual(['once']);
});

test('messages of a batch that needs what the homeserver does not tell are not passed over', async () => {
  const { adapter, homeserver, open: reopen, say: write } = await open();
  await adapter[Symbol.asyncDispose]();
  await write('alice', 'meanwhile');
  let failures = 0;
  homeserver.mishap = ({ path }) => (path[2] === 'members' && (failures += 1) <= 6 ? 500 : undefined);
  const later: string[] = [];
  await reopen().start(async ({ content }) => void later.push(content.kind === 'text' ? content.text : ''));
  await vi.waitFor(() => expect(later).toEqual(['meanwhile']), PATIENTLY);
  expect(failures).toBeGreaterThan(6);
});

test('what cannot be looked up is not taken for a room in the clear', async () => {
  const { homeserver, adapter, addressOf, fromSelf } = await open();
  homeserver.mishap = ({ path }) => (path[2] === 'state' ? 500 : undefined);
  const sending = adapter.send(addressOf('alice'), say('a secret'), newDeliveryId(), never);
  await sending.catch(() => undefined);
  expect(fromSelf().filter(({ type }) => type === 'm.room.message')).toEqual([]);
});

test('a batch that could not be dealt with is read again, under the same ids', async () => {
  const { memory, say: write, received, texts } = await open();
  const put = memory.put.bind(memory);
  let failures = 0;
  memory.put = async (key, value) => {
    if (key.endsWith('sync token') && (failures += 1) <= 2) throw new Error('the database is away');
    await put(key, value);
  };
  await write('alice', 'hello');
  await write('alice', 'again');
  await vi.waitFor(() => expect(new Set(texts())).toEqual(new Set(['hello', 'again'])), PATIENTLY);
  await vi.waitFor(() => expect(failures).toBeGreaterThan(2), PATIENTLY);
  expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(2);
});

test('a gap in the timeline is read back whole and in order', async () => {
  const { adapter, alice, open: reopen, say: write, roomId, homeserver } = await open();
  await write('alice', 'before');
  await vi.waitFor(() => expect(homeserver.calls.join()).toContain('receipt'), PATIENTLY);
  await adapter[Symbol.asyncDispose]();
  for (let at = 0; at < 230; at += 1) {
    const content = { msgtype: 'm.text', body: `${at}` };
    homeserver.ledger.add(roomId, { type: 'm.room.message', sender: alice.userId, content });
  }
  const later: string[] = [];
  await reopen().start(async ({ content }) => void later.push(content.kind === 'text' ? content.text : ''));
  await vi.waitFor(() => expect(later.at(-1)).toBe('229'), PATIENTLY);
  expect([...new Set(later)]).toEqual(Array.from({ length: 230 }, (_, at) => `${at}`));
  expect(homeserver.calls.filter((call) => call === `GET rooms/${roomId}/messages`).length).toBeGreaterThan(1);
});

test('with 15 % of requests failing every message is received, and every answer shown once', async () => {
  const { homeserver, account, adapter, addressOf, say: write, received, texts, screen } = await open();
  let count = 0;
  const mishaps = [503, 'cut-before', 429, 'cut-after', 502] as const;
  homeserver.mishap = ({ path }) => {
    // Alice has a better connection.
    count += path[0] === 'sync' || path.join().includes(account.userId) || path[2] === 'send' ? 1 : 0;
    return count % 7 === 0 ? mishaps[count % mishaps.length] : undefined;
  };
  const wanted = Array.from({ length: 20 }, (_, at) => `message ${at}`);
  for (const text of wanted) {
    await vi.waitFor(() => write('alice', text), PATIENTLY);
    const delivery = newDeliveryId();
    await vi.waitFor(() => adapter.send(addressOf('alice'), say(`answer to ${text}`), delivery, never), PATIENTLY);
  }
  await vi.waitFor(() => expect(new Set(texts())).toEqual(new Set(wanted)), PATIENTLY);
  homeserver.mishap = () => undefined;
  await vi.waitFor(async () => expect(await screen('alice')).toHaveLength(20), PATIENTLY);
  expect((await screen('alice')).map(({ text }) => text)).toEqual(wanted.map((text) => `answer to ${text}`));
  expect(new Set(received.map(({ from }) => from.id)).size).toBe(1);
});

test('whoever sends invitation after invitation is no longer let in', async () => {
  const { alice, account, homeserver } = await open();
  const rooms: string[] = [];
  for (let times = 0; times < 7; times += 1) rooms.push(await alice.beginDirect(account.userId));
  const states = () => rooms.map((room) => homeserver.ledger.membership(room, account.userId));
  await vi.waitFor(() => expect(states()).not.toContain('invite'), PATIENTLY);
  // The direct chat of the rig was the first of five.
  expect(states().filter((state) => state === 'join')).toHaveLength(4);
});

test('a room of many is left, and whoever asked is written to alone', async () => {
  const { alice, account, homeserver, received, roomId } = await open();
  const room = await alice.createRoom({ invite: [account.userId] });
  await vi.waitFor(() => expect(received).toHaveLength(1), PATIENTLY);
  expect(homeserver.ledger.membership(room, account.userId)).toBe('leave');
  expect(received[0]).toMatchObject({ shared: false, address: { conversation: roomId } });
});

test('a token that is not known any more ends it with one line and no further request', async () => {
  const { homeserver, account, adapter, addressOf, lines } = await open();
  homeserver.ledger.users.get(account.userId)?.devices.delete(account.deviceId);
  await vi.waitFor(() => expect(adapter.connection).toBe('ended'), PATIENTLY);
  const sending = adapter.send(addressOf('alice'), say('later'), newDeliveryId(), never);
  await expect(sending).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
  expect(lines.filter((line) => line.includes('pappus matrix login'))).toHaveLength(1);
  expect(lines.join()).not.toContain(account.token);
});

test('a homeserver that goes away is lost, and found again', async () => {
  const { homeserver, adapter, say: write, texts } = await open();
  const port = Number(new URL(homeserver.url).port);
  await homeserver.stop();
  await vi.waitFor(() => expect(adapter.connection).toBe('lost'), PATIENTLY);
  await homeserver.listen(port);
  await vi.waitFor(() => write('alice', 'still there?'), PATIENTLY);
  await vi.waitFor(() => expect(texts()).toContain('still there?'), PATIENTLY);
  expect(adapter.connection).toBe('connected');
});

test('what was encrypted for somebody else is answered, not passed over', async () => {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const { alice, roomId, received, memory } = await open();
  const encryption = await alice.rooms.encryption(roomId);
  if (encryption === undefined) throw new TypeError('the room is not encrypted');
  const content = await alice.client.encrypt({ roomId, encryption }, { msgtype: 'm.text', body: 'x' }, [alice.userId]);
  await alice.client.doRequest('PUT', `/_matrix/client/v3/rooms/${roomId}/send/m.room.encrypted/1`, null, content);
  const isNoted = () => [...memory.values].some(([key, value]) => key.endsWith('unreadable') && value !== '[]');
  await vi.waitFor(() => expect(isNoted()).toBe(true), PATIENTLY);
  expect(received).toEqual([]);
  vi.setSystemTime(Date.now() + 31_000);
  await vi.waitFor(() => expect(received).toHaveLength(1), PATIENTLY);
  expect(received[0]?.content).toEqual({ kind: 'action', action: 'unreadable' });
});

test('an answer goes elsewhere once somebody else is in the room, or only invited', async () => {
  const { alice, roomId, adapter, addressOf, homeserver, fromSelf } = await open();
  await homeserver.register('mallory');
  await alice.invite(roomId, '@mallory:loopback');
  const id = await vi.waitFor(
    () => adapter.send(addressOf('alice'), say('a secret'), newDeliveryId(), never),
    PATIENTLY,
  );
  await adapter.edit(addressOf('alice'), id, say('still a secret'), never);
  expect(fromSelf()).toHaveLength(2);
  const own = (homeserver.ledger.rooms.get(roomId) ?? []).filter(({ type }) => type === 'm.room.encrypted');
  expect(own).toEqual([]);
  await vi.waitFor(
    () => expect(alice.screen('@pappus:loopback').map(({ text }) => text)).toEqual(['still a secret']),
    PATIENTLY,
  );
});
