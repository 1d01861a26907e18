import { expect, onTestFinished, test, vi } from 'vitest';
import type { MatrixAdapterConfig } from '../../../adapters/matrix/index.ts';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import type { Call } from '../../rig/matrix/loopback/homeserver.ts';
import { jsonOf } from '../../rig/matrix/loopback/ledger.ts';
import { openContractRig, openTown } from './matrix-rig.ts';

const PATIENTLY = { timeout: 20_000, interval: 20 };
/** Every failed request waits before it is made again. */
const THROUGH_MISHAPS = { timeout: 60_000, interval: 20 };
const never = new AbortController().signal;
const say = (text: string): Reply => ({ locale: 'en', blocks: [{ kind: 'paragraph', text }] });
const isSend = ({ method, path }: Call) => method === 'PUT' && path[2] === 'send';

const { homeserver, town } = await openTown();

async function open(config: Partial<MatrixAdapterConfig> = {}) {
  const rig = await openContractRig(town, { names: ['alice'], ...config });
  onTestFinished(async () => {
    homeserver.mishap = () => undefined;
    await rig[Symbol.asyncDispose]();
  });
  homeserver.calls.length = 0;
  const received: InboundMessage[] = [];
  await rig.adapter.start(async (message) => void received.push(message));
  const alice = rig.people.get('alice');
  if (alice === undefined) throw new TypeError('alice is missing');
  const texts = () => received.map(({ content }) => (content.kind === 'text' ? content.text : content.action));
  const fromSelf = () =>
    [...homeserver.ledger.rooms.values()]
      .flat()
      .filter(({ sender, state_key: key }) => sender === rig.account.userId && key === undefined);
  return { ...rig, received, texts, fromSelf, alice: alice.person, roomId: alice.roomId };
}

test('a message that the homeserver took before Pappus heard of it is shown once, also after a restart', async () => {
  const { adapter, open: reopen, addressOf, screen } = await open();
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
  const { adapter, open: reopen, say: write } = await open();
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
  const { adapter, addressOf, fromSelf } = await open();
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
  const { adapter, account, alice, open: reopen, say: write, roomId } = await open();
  await write('alice', 'before');
  await vi.waitFor(() => expect(homeserver.calls.join()).toContain('receipt'), PATIENTLY);
  await adapter[Symbol.asyncDispose]();
  const encryption = await alice.rooms.encryption(roomId);
  if (encryption === undefined) throw new TypeError('the room is not encrypted');
  const readers = [alice.userId, account.userId];
  const missed = [];
  for (let at = 0; at < 230; at += 1) {
    const text = { msgtype: 'm.text', body: `${at}` };
    missed.push(jsonOf(await alice.client.encrypt({ roomId, encryption }, text, readers)));
  }
  for (const content of missed)
    homeserver.ledger.add(roomId, { type: 'm.room.encrypted', sender: alice.userId, content });
  const later: string[] = [];
  await reopen().start(async ({ content }) => void later.push(content.kind === 'text' ? content.text : ''));
  await vi.waitFor(() => expect(later.at(-1)).toBe('229'), PATIENTLY);
  expect([...new Set(later)]).toEqual(Array.from({ length: 230 }, (_, at) => `${at}`));
  expect(homeserver.calls.filter((call) => call === `GET rooms/${roomId}/messages`).length).toBeGreaterThan(1);
});

test('with 15 % of requests failing every message is received, and every answer shown once', async () => {
  const { account, adapter, addressOf, say: write, received, texts, screen } = await open();
  let count = 0;
  const mishaps = [503, 'cut-before', 429, 'cut-after', 502] as const;
  homeserver.mishap = ({ from }) => {
    // Alice has a better connection.
    if (from !== account.userId) return undefined;
    count += 1;
    return count % 7 === 0 ? mishaps[count % mishaps.length] : undefined;
  };
  const wanted = Array.from({ length: 20 }, (_, at) => `message ${at}`);
  await Promise.all(
    wanted.map(async (text) => {
      await vi.waitFor(() => write('alice', text), THROUGH_MISHAPS);
      const delivery = newDeliveryId();
      await vi.waitFor(
        () => adapter.send(addressOf('alice'), say(`answer to ${text}`), delivery, never),
        THROUGH_MISHAPS,
      );
    }),
  );
  await vi.waitFor(() => expect(new Set(texts())).toEqual(new Set(wanted)), THROUGH_MISHAPS);
  homeserver.mishap = () => undefined;
  const shown = (await screen('alice')).map(({ text }) => text);
  expect(shown.toSorted()).toEqual(wanted.map((text) => `answer to ${text}`).toSorted());
  expect(new Set(received.map(({ from }) => from.id)).size).toBe(1);
});

test('whoever sends invitation after invitation is no longer let in', async () => {
  const { alice, account } = await open();
  const rooms: string[] = [];
  for (let times = 0; times < 7; times += 1) rooms.push(await alice.beginDirect(account.userId));
  const states = () => rooms.map((room) => homeserver.ledger.membership(room, account.userId));
  await vi.waitFor(() => expect(states()).not.toContain('invite'), PATIENTLY);
  // The direct chat of the rig was the first of five.
  expect(states().filter((state) => state === 'join')).toHaveLength(4);
});

test('a room of many is left, and whoever asked is written to alone', async () => {
  const { alice, account, received, roomId } = await open();
  const room = await alice.createRoom({ invite: [account.userId] });
  await vi.waitFor(() => expect(received).toHaveLength(1), PATIENTLY);
  expect(homeserver.ledger.membership(room, account.userId)).toBe('leave');
  expect(received[0]).toMatchObject({ shared: false, address: { conversation: roomId } });
});

test('in a room of the team it stays, hears everything and answers for all to read', async () => {
  const staffRooms: string[] = [];
  const { adapter, alice, account, received } = await open({ staffRooms });
  const room = await alice.createRoom({
    initial_state: [{ type: 'm.room.encryption', state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2' } }],
  });
  staffRooms.push(room);
  await alice.invite(room, account.userId);
  await vi.waitFor(() => expect(homeserver.ledger.membership(room, account.userId)).toBe('join'), PATIENTLY);
  await vi.waitFor(async () => expect((await alice.rooms.look(room)).joined).toContain(account.userId), PATIENTLY);
  await alice.say(room, 'queue');
  await vi.waitFor(() => expect(received).toHaveLength(1), PATIENTLY);
  const to = { platform: 'matrix', conversation: room, speaker: alice.userId };
  expect(received[0]).toMatchObject({ shared: true, address: to, content: { kind: 'text', text: 'queue' } });

  const message = await adapter.send({ ...to, speaker: '' }, say('2 wait'), newDeliveryId(), never);
  await adapter.edit(to, message, say('1 waits'), never);
  const encrypted = homeserver.ledger.rooms.get(room)?.filter(({ type }) => type === 'm.room.encrypted') ?? [];
  expect(encrypted.filter(({ sender }) => sender === account.userId)).toHaveLength(2);
  await vi.waitFor(
    () =>
      expect(alice.screen(account.userId, (roomId) => roomId === room).map(({ text }) => text)).toEqual(['1 waits']),
    PATIENTLY,
  );
});

test('a token that is not known any more ends it with one line and no further request', async () => {
  const { account, adapter, addressOf, lines } = await open();
  homeserver.ledger.users.get(account.userId)?.devices.delete(account.deviceId);
  await vi.waitFor(() => expect(adapter.connection).toBe('ended'), PATIENTLY);
  const sending = adapter.send(addressOf('alice'), say('later'), newDeliveryId(), never);
  await expect(sending).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
  expect(lines.filter((line) => line.includes('pappus matrix login'))).toHaveLength(1);
  expect(lines.join()).not.toContain(account.token);
});

test('a homeserver that goes away is lost, and found again', async () => {
  const { adapter, say: write, texts } = await open();
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
  const { account, alice, roomId, adapter, addressOf, fromSelf } = await open();
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
    () => expect(alice.screen(account.userId).map(({ text }) => text)).toEqual(['still a secret']),
    PATIENTLY,
  );
});

test('what comes in the clear where all else is encrypted is answered with a request, and not obeyed', async () => {
  const { alice, roomId, received } = await open();
  const sendPlain = async (content: object, id: string) =>
    alice.client.doRequest('PUT', `/_matrix/client/v3/rooms/${roomId}/send/m.room.message/${id}`, null, content);
  await sendPlain({ msgtype: 'm.notice', body: 'I am a bot' }, 'a');
  await sendPlain({ msgtype: 'm.text', body: 'export' }, 'b');
  await vi.waitFor(() => expect(received).toHaveLength(1), PATIENTLY);
  expect(received[0]?.content).toEqual({ kind: 'action', action: 'unencrypted' });
});

const ODD_ROTATIONS = [
  { rotation_period_ms: 'soon', rotation_period_msgs: { not: 'a number' } },
  { rotation_period_ms: 1.5, rotation_period_msgs: -1 },
  { rotation_period_ms: 1e300, rotation_period_msgs: [] },
  { rotation_period_ms: 0, rotation_period_msgs: 0 },
];

test('a room is written to, however oddly it asks for keys to be changed', async () => {
  const { account, alice, adapter } = await open();
  for (const odd of ODD_ROTATIONS) {
    const roomId = await alice.createRoom({
      is_direct: true,
      invite: [account.userId],
      initial_state: [
        { type: 'm.room.encryption', state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2', ...odd } },
        { type: 'm.room.history_visibility', state_key: '', content: { history_visibility: 7 } },
      ],
    });
    await vi.waitFor(() => expect(homeserver.ledger.membership(roomId, account.userId)).toBe('join'), PATIENTLY);
    const to = { platform: 'matrix', conversation: roomId, speaker: alice.userId };
    for (const text of ['one', 'two']) await adapter.send(to, say(text), newDeliveryId(), never);
    await alice.catchUp();
    expect(alice.screen(account.userId, (id) => id === roomId).map(({ text }) => text)).toEqual(['one', 'two']);
  }
});

test('every part of a long message changes, and what is not needed any more is empty until it is', async () => {
  const { adapter, addressOf, screen } = await open();
  const to = addressOf('alice');
  const { maxTextLength } = adapter.abilities;
  const long = (mark: string, parts: number): Reply => ({
    locale: 'en',
    blocks: Array.from({ length: parts }, () => ({ kind: 'paragraph', text: mark.repeat(maxTextLength) })),
  });
  const shown = async () => (await screen('alice')).map(({ text }) => text.slice(0, 1));
  const id = await adapter.send(to, long('a', 3), newDeliveryId(), never);
  await adapter.edit(to, id, long('b', 2), never);
  expect(await shown()).toEqual(['b', 'b', '…']);
  await adapter.edit(to, id, long('c', 3), never);
  expect(await shown()).toEqual(['c', 'c', 'c']);
  await expect(adapter.edit(to, id, long('d', 4), never)).rejects.toMatchObject({ code: 'DELIVERY_REFUSED' });
  expect(await shown()).toEqual(['c', 'c', 'c']);
});

test('invitations are accepted no faster than the homeserver lets, and all of them', async () => {
  const UNLIMITED = { perSecond: 10_000, burst: 10_000 };
  const joins = { perSecond: 4, burst: 2 };
  const { alice, account } = await open({ limits: { messages: UNLIMITED, chats: UNLIMITED, joins } });
  // As Synapse counts: a bucket that leaks. One join was the rig's.
  let [level, asOf] = [1, performance.now()];
  let refusals = 0;
  homeserver.mishap = ({ path }) => {
    if (path[0] !== 'join' || homeserver.ledger.membership(path[1] ?? '', account.userId) !== 'invite')
      return undefined;
    level = Math.max(level - ((performance.now() - asOf) / 1_000) * joins.perSecond, 0) + 1;
    asOf = performance.now();
    if (level <= joins.burst + 0.05) return undefined;
    refusals += 1;
    return 429;
  };
  const rooms: string[] = [];
  for (let times = 0; times < 4; times += 1) rooms.push(await alice.beginDirect(account.userId));
  const states = () => rooms.map((room) => homeserver.ledger.membership(room, account.userId));
  await vi.waitFor(() => expect(states()).toEqual(['join', 'join', 'join', 'join']), PATIENTLY);
  expect(refusals).toBe(0);
});
