import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Address, InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { openMatrix } from '../../adapters/matrix/matrix-rig.ts';
import { MatrixPerson } from '../../rig/matrix/person.ts';
import { Synapse, missingForSynapse } from '../../rig/matrix/synapse.ts';
import { isLeftOut } from '../../rig/peers.ts';

const LEFT_OUT = isLeftOut('the Matrix adapter beside matrix-js-sdk on Synapse', missingForSynapse());
const PATIENTLY = { timeout: 30_000, interval: 100 };
const never = new AbortController().signal;
const say = (text: string): Reply => ({ locale: 'en', blocks: [{ kind: 'paragraph', text }] });

/** The adapter beside a client that shares no code with it, on a real homeserver. */
describe.skipIf(LEFT_OUT)('beside matrix-js-sdk on Synapse', { timeout: 90_000 }, () => {
  let synapse: Synapse;
  beforeAll(async () => {
    synapse = await Synapse.start();
  }, 90_000);
  afterAll(() => synapse[Symbol.asyncDispose]());

  async function open() {
    const stack = new AsyncDisposableStack();
    onTestFinished(() => stack.disposeAsync());
    const tail = randomBytes(4).toString('hex');
    const rig = stack.use(
      await openMatrix({
        url: synapse.url,
        register: async (name) => {
          const { userId, deviceId, accessToken } = await synapse.register(`${name}-${tail}`);
          return { userId, deviceId, token: accessToken };
        },
      }),
    );
    const received: InboundMessage[] = [];
    await rig.adapter.start(async (message) => void received.push(message));
    const texts = () => received.map(({ content }) => (content.kind === 'text' ? content.text : content.action));
    const account = async (name: string) => synapse.register(`${name}-${tail}`);
    const login = async (who: string | { readonly username: string; readonly password: string }) => {
      const { username, password } = typeof who === 'string' ? await account(who) : who;
      return stack.use(await MatrixPerson.login({ url: synapse.url, username, password }));
    };
    const joinedBy = (person: MatrixPerson, room: string, whom: string) =>
      vi.waitFor(async () => {
        const found = (await person.rooms()).find((each) => each.room === room);
        expect(found?.joined).toContain(whom);
      }, PATIENTLY);
    return { rig, received, texts, account, login, joinedBy, self: rig.account.userId };
  }

  const seen = async (person: MatrixPerson, room: string) =>
    (await person.screen(room)).flatMap(({ texts }) => texts.at(-1) ?? []);

  test('somebody who excludes insecure devices is understood, answered, and sees the answer change', async () => {
    const { rig, received, texts, login, joinedBy, self } = await open();
    const alice = await login('alice');
    await alice.excludeInsecureDevices();
    const room = await alice.open([self]);
    await joinedBy(alice, room, self);
    await alice.say(room, 'export');
    await vi.waitFor(() => expect(texts()).toEqual(['export']), PATIENTLY);
    const to = addressIn(received);
    const id = await rig.adapter.send(to, say('in line'), newDeliveryId(), never);
    await vi.waitFor(async () => expect(await seen(alice, room)).toEqual(['in line']), PATIENTLY);
    await rig.adapter.edit(to, id, say('at work'), never);
    await vi.waitFor(
      async () => expect(await seen(alice, room)).toEqual([expect.stringContaining('at work')]),
      PATIENTLY,
    );
    const all = await alice.screen(room);
    expect(all.map(({ encrypted, unreadable }) => ({ encrypted, unreadable }))).toEqual([{ encrypted: true }]);
  });

  test('an answer never goes where somebody has come to read along', async () => {
    const { rig, received, texts, login, joinedBy, self } = await open();
    const alice = await login('alice');
    const mallory = await login('mallory');
    const room = await alice.open([self]);
    await joinedBy(alice, room, self);
    await alice.say(room, 'export');
    await vi.waitFor(() => expect(texts()).toEqual(['export']), PATIENTLY);
    await alice.invite(room, mallory.userId);
    await mallory.join(room);
    await joinedBy(alice, room, mallory.userId);
    const to = addressIn(received);
    const sending = vi.waitFor(() => rig.adapter.send(to, say('a secret'), newDeliveryId(), never), PATIENTLY);
    const elsewhere = await vi.waitFor(async () => {
      const found = (await alice.rooms()).find((each) => each.mine === 'invite' && each.inviter === self);
      if (found === undefined) throw new Error('not invited yet');
      return found.room;
    }, PATIENTLY);
    await alice.join(elsewhere);
    await sending;
    await vi.waitFor(async () => expect(await seen(alice, elsewhere)).toEqual(['a secret']), PATIENTLY);
    expect(await seen(alice, room)).toEqual([]);
    expect(await seen(mallory, room)).not.toContain('a secret');
  });

  test('where many people are it does not stay, and writes to whoever asked it there alone', async () => {
    const { received, login, self } = await open();
    const alice = await login('alice');
    const bob = await login('bob');
    const room = await alice.open([self, bob.userId], { direct: false });
    await vi.waitFor(() => expect(received).toHaveLength(1), PATIENTLY);
    expect(received[0]).toMatchObject({ shared: false, content: { kind: 'action', action: 'help' } });
    expect(received[0]?.address.conversation).not.toBe(room);
    const found = (await alice.rooms()).find((each) => each.room === room);
    expect(found?.joined).not.toContain(self);
  });

  test('what was said and who invited while it was away is seen afterwards, once', async () => {
    const { rig, texts, login, joinedBy, self } = await open();
    const alice = await login('alice');
    const room = await alice.open([self]);
    await joinedBy(alice, room, self);
    await alice.say(room, 'before');
    await vi.waitFor(() => expect(texts()).toEqual(['before']), PATIENTLY);
    await rig.adapter[Symbol.asyncDispose]();
    for (let at = 0; at < 120; at += 1) await alice.say(room, `meanwhile ${at}`);
    const bob = await login('bob');
    const other = await bob.open([self]);
    const later: string[] = [];
    await rig
      .open()
      .start(async ({ content }) => void later.push(content.kind === 'text' ? content.text : content.action));
    await vi.waitFor(() => expect(later).toHaveLength(120), PATIENTLY);
    expect(later).toEqual(Array.from({ length: 120 }, (_, at) => `meanwhile ${at}`));
    await joinedBy(bob, other, self);
    await bob.say(other, 'hello');
    await vi.waitFor(() => expect(later.at(-1)).toBe('hello'), PATIENTLY);
  });

  test('a homeserver that restarts is waited for, and nothing is lost or said twice', async () => {
    const { rig, received, texts, login, joinedBy, self } = await open();
    const alice = await login('alice');
    const room = await alice.open([self]);
    await joinedBy(alice, room, self);
    await alice.say(room, 'one');
    await vi.waitFor(() => expect(texts()).toEqual(['one']), PATIENTLY);
    const to = addressIn(received);
    const delivery = newDeliveryId();
    await rig.adapter.send(to, say('answer'), delivery, never);
    await synapse.restart();
    await vi.waitFor(() => rig.adapter.send(to, say('answer'), delivery, never), PATIENTLY);
    await vi.waitFor(() => alice.say(room, 'two'), PATIENTLY);
    await vi.waitFor(() => expect(texts()).toEqual(['one', 'two']), PATIENTLY);
    expect(rig.adapter.connection).toBe('connected');
    await vi.waitFor(async () => expect(await seen(alice, room)).toEqual(['answer']), PATIENTLY);
  });

  test('a token that is taken back ends it with one clear line, and messages wait', async () => {
    const { rig, login, self } = await open();
    const alice = await login('alice');
    const room = await alice.open([self]);
    await fetch(`${synapse.url}/_matrix/client/v3/logout`, {
      method: 'POST',
      headers: { authorization: `Bearer ${rig.account.token}` },
    });
    await vi.waitFor(() => expect(rig.adapter.connection).toBe('ended'), { timeout: 60_000, interval: 100 });
    expect(rig.lines.filter((line) => line.includes('matrix login'))).toHaveLength(1);
    expect(rig.lines.join()).not.toContain(rig.account.token);
    const to = { platform: 'matrix', conversation: room, speaker: alice.userId };
    await expect(rig.adapter.send(to, say('later'), newDeliveryId(), never)).rejects.toMatchObject({
      code: 'DELIVERY_BUSY',
    });
  });

  test('somebody who has left is unreachable', async () => {
    const { rig, received, texts, login, joinedBy, self } = await open();
    const alice = await login('alice');
    const room = await alice.open([self]);
    await joinedBy(alice, room, self);
    await alice.say(room, 'hi');
    await vi.waitFor(() => expect(texts()).toEqual(['hi']), PATIENTLY);
    const to = addressIn(received);
    await alice.leave(room);
    const sending = rig.adapter.send(to, say('gone'), newDeliveryId(), never);
    await expect(sending).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
  });

  test('somebody who logs in anew is understood and answered on the new device', async () => {
    const { rig, received, texts, account, login, joinedBy, self } = await open();
    const { username, password } = await account('alice');
    const first = await login({ username, password });
    const room = await first.open([self]);
    await joinedBy(first, room, self);
    await first.say(room, 'from the first');
    await vi.waitFor(() => expect(texts()).toEqual(['from the first']), PATIENTLY);
    await rig.adapter.send(addressIn(received), say('to the first'), newDeliveryId(), never);
    await first[Symbol.asyncDispose]();
    const second = await login({ username, password });
    await vi.waitFor(() => second.say(room, 'from the second'), PATIENTLY);
    await vi.waitFor(() => expect(texts()).toEqual(['from the first', 'from the second']), PATIENTLY);
    await rig.adapter.send(addressIn(received), say('to the second'), newDeliveryId(), never);
    await vi.waitFor(async () => expect(await seen(second, room)).toContain('to the second'), PATIENTLY);
  });
});

function addressIn(received: readonly InboundMessage[]): Address {
  const address = received.at(-1)?.address;
  if (address === undefined) throw new TypeError('nothing was received');
  return address;
}
