import { expect, onTestFinished, test, vi } from 'vitest';
import type { InboundMessage, Receive } from '../../../src/core/chat/chat-adapter.ts';
import { createDiasporaAdapter } from '../../../adapters/diaspora/index.ts';
import { parseDiasporaId } from '../../../src/kernel/ids.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import { PodPerson } from '../../rig/pod/pod-person.ts';
import { Memory, openDiaspora } from './diaspora-rig.ts';
import type { DiasporaRig, DiasporaRigOptions } from './diaspora-rig.ts';

const PATIENTLY = { timeout: 10_000, interval: 20 };

async function open(options: DiasporaRigOptions = {}) {
  const rig = await openDiaspora(options);
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const received: InboundMessage[] = [];
  const receive: Receive = async (message) => void received.push(message);
  return { ...rig, received, receive };
}
const textsOf = (messages: readonly InboundMessage[]) =>
  messages.map(({ content }) => (content.kind === 'text' ? content.text : content.action));
const looks = ({ pod }: Pick<DiasporaRig, 'pod'>) =>
  pod.messages.condition.seen.filter((request) => request === 'GET /api/v1/conversations').length;

/** Waits until the adapter has looked once more from the beginning. */
async function nextLook(rig: Pick<DiasporaRig, 'pod'>): Promise<void> {
  const before = looks(rig);
  await vi.waitFor(() => expect(looks(rig)).toBeGreaterThan(before + 1), PATIENTLY);
}

test('several unread messages in one conversation, which the pod’s own filter misses, are all heard', async () => {
  const rig = await open();
  const { alice } = rig.people;
  const conversation = await alice.begin('sunset', 'one');
  await alice.write(conversation, 'two');
  await alice.write(conversation, 'three');
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['one', 'two', 'three']), PATIENTLY);
  expect(rig.received[0]).toMatchObject({ author: rig.idOf('alice'), shared: false });
});

test(
  'a conversation behind a hundred newer ones is found, one unread message or more',
  { timeout: 90_000 },
  async () => {
    const rig = await open();
    const { alice, bob } = rig.people;
    const old = await alice.begin('sunset', 'from alice');
    const older = await bob.begin('sunset', 'from bob');
    await rig.adapter.start(rig.receive);
    await vi.waitFor(() => expect(rig.received).toHaveLength(2), PATIENTLY);
    for (let at = 0; at < 130; at += 1)
      await rig.pod.messages.arriveFromElsewhere('sunset', `eve${at}@other.example`, 'hi');
    await vi.waitFor(() => expect(rig.received).toHaveLength(132), { timeout: 60_000, interval: 50 });
    await alice.write(old, 'once');
    await bob.write(older, 'first');
    await bob.write(older, 'second');
    await vi.waitFor(
      () => expect(textsOf(rig.received).slice(132).toSorted()).toEqual(['first', 'once', 'second']),
      PATIENTLY,
    );
  },
);

test('long conversations are read to their end, and later only from where they had been left', async () => {
  const rig = await open();
  const { alice } = rig.people;
  const conversation = await alice.begin('sunset', 'message 0');
  for (let at = 1; at < 120; at += 1) await alice.write(conversation, `message ${at}`);
  await rig.adapter.start(rig.receive);
  const all = Array.from({ length: 120 }, (_, at) => `message ${at}`);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(all), PATIENTLY);
  const path = `GET /api/v1/conversations/${conversation}/messages`;
  const pagesRead = () => rig.pod.messages.condition.seen.filter((request) => request === path).length;
  const before = pagesRead();
  await alice.write(conversation, 'later');
  await vi.waitFor(() => expect(textsOf(rig.received).at(-1)).toBe('later'), PATIENTLY);
  expect(pagesRead() - before).toBe(1);
});

test('a message whose counter is raised late is heard once', async () => {
  const rig = await open();
  rig.pod.messages.condition.unreadDelayMs = 300;
  const { alice } = rig.people;
  const conversation = await alice.begin('sunset', 'first');
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['first']), PATIENTLY);
  rig.pod.messages.condition.unreadDelayMs = 0;
  await alice.write(conversation, 'at once');
  rig.pod.messages.condition.unreadDelayMs = 300;
  await alice.write(conversation, 'late');
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['first', 'at once', 'late']), PATIENTLY);
  await vi.waitFor(async () => expect(await rig.pod.messages.unreadOf('sunset')).toBe(0), PATIENTLY);
  await nextLook(rig);
  expect(rig.received).toHaveLength(3);
});

test('what was marked as read but not made safe before a crash is passed on by the next run, under the same id', async () => {
  const rig = await open();
  const lost: InboundMessage[] = [];
  await rig.people.alice.begin('sunset', 'export');
  const dead = Promise.withResolvers<void>();
  // As when the process dies while the message is in hand: nothing comes back.
  await rig.adapter.start(async (message) => {
    lost.push(message);
    return dead.promise;
  });
  await vi.waitFor(() => expect(lost).toHaveLength(1), PATIENTLY);
  expect(await rig.pod.messages.unreadOf('sunset')).toBe(0);
  await rig.open().start(rig.receive);
  await vi.waitFor(() => expect(rig.received).toHaveLength(1), PATIENTLY);
  expect(rig.received[0]?.eventId).toBe(lost[0]?.eventId);
  await vi.waitFor(() => expect(rig.memory.values.get('open')).toBe('[]'), PATIENTLY);
  dead.resolve();
});

test('what comes back from the core while the program stops counts as unheard', async () => {
  const stopping = new AbortController();
  const rig = await open({ config: { stopping: stopping.signal } });
  const conversation = await rig.people.alice.begin('sunset', 'export');
  await rig.adapter.start(async () => stopping.abort());
  await vi.waitFor(() => expect(stopping.signal.aborted).toBe(true), PATIENTLY);
  await rig.adapter[Symbol.asyncDispose]();
  expect(rig.memory.values.get('open')).toContain(conversation);
});

test('a conversation that was answered before Pappus came is taken up where it stands', async () => {
  const rig = await open();
  const { alice, sunset } = rig.people;
  const conversation = await alice.begin('sunset', 'long ago');
  await sunset.write(conversation, 'answered by hand');
  await alice.write(conversation, 'export');
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['export']), PATIENTLY);
  await nextLook(rig);
  expect(rig.received).toHaveLength(1);
});

test('a person with a slow answer holds up nobody else', async () => {
  const rig = await open();
  const { alice, bob } = rig.people;
  const safe = Promise.withResolvers<void>();
  await rig.adapter.start(async (message) => {
    if (message.from.id === rig.idOf('alice')) await safe.promise;
    rig.received.push(message);
  });
  await alice.begin('sunset', 'from alice');
  await nextLook(rig);
  await bob.begin('sunset', 'from bob');
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['from bob']), PATIENTLY);
  safe.resolve();
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['from bob', 'from alice']), PATIENTLY);
});

test('a token that has expired is replaced in the middle of the work', async () => {
  const rig = await open();
  const conversation = await rig.people.alice.begin('sunset', 'one');
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(rig.received).toHaveLength(1), PATIENTLY);
  await rig.pod.messages.expireTokens('sunset');
  await rig.people.alice.write(conversation, 'two');
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['one', 'two']), PATIENTLY);
  expect(rig.tokens.refused).toBe(1);
  expect(rig.lines.filter((line) => line.includes('could not be asked'))).toEqual([]);
});

test('a pod that fails is asked less and less, as late as it says, and nothing is lost', async () => {
  const rig = await open();
  const { condition } = rig.pod.messages;
  await rig.people.alice.begin('sunset', 'export');
  condition.fault({ method: 'GET', path: /conversations$/, kind: 'error', times: 3 });
  condition.fault({ method: 'GET', path: /conversations$/, kind: 'cut' });
  condition.fault({ method: 'GET', path: /conversations$/, kind: 'unavailable', retryAfterSeconds: 1 });
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['export']), PATIENTLY);
  const pauses = rig.lines.flatMap((line) => /"pauseMs":(\d+)/u.exec(line)?.[1] ?? []).map(Number);
  expect(pauses).toEqual([40, 80, 160, 320, 1_000]);
});

test('somebody who adds the account is added in turn and can write then', async () => {
  const rig = await open();
  await rig.adapter.start(rig.receive);
  const carol = await PodPerson.open(rig.pod, 'carol');
  await expect(carol.begin('sunset', 'hi')).rejects.toThrow('422');
  await carol.add('sunset');
  await vi.waitFor(async () => expect(await carol.begin('sunset', 'hi')).not.toBe(''), PATIENTLY);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['hi']), PATIENTLY);
  await nextLook(rig);
  const added = rig.pod.messages.condition.seen.filter((request) => /POST .*\/aspects\/\d+\/contacts/u.test(request));
  expect(added.length).toBeLessThanOrEqual(2);
});

test('an account that shares back by itself is left to do so', async () => {
  const rig = await open();
  await rig.pod.messages.followBack('sunset');
  const carol = await PodPerson.open(rig.pod, 'carol');
  await carol.add('sunset');
  await rig.adapter.start(rig.receive);
  await carol.begin('sunset', 'hi');
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['hi']), PATIENTLY);
  await nextLook(rig);
  const made = rig.pod.messages.condition.seen.filter((request) => request === 'POST /api/v1/aspects');
  expect(made).toHaveLength(1); // carol's own
});

test('without leave to see notifications, messages are read all the same', async () => {
  const rig = await open({ scopes: ['openid', 'profile', 'conversations', 'contacts:read', 'contacts:modify'] });
  await rig.people.alice.begin('sunset', 'export');
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['export']), PATIENTLY);
});

test('a message from another pod says who wrote it', async () => {
  const rig = await open();
  await rig.adapter.start(rig.receive);
  await rig.pod.messages.arriveFromElsewhere('sunset', 'eve@other.example', 'export');
  await vi.waitFor(() => expect(rig.received).toHaveLength(1), PATIENTLY);
  expect(rig.received[0]).toMatchObject({ author: 'eve@other.example', from: { id: 'eve@other.example' } });
});

test('a pod without an API is told of once and not asked again', async () => {
  const old = await openOldPod();
  await old.adapter.start(async () => undefined);
  await vi.waitFor(() => expect(old.lines.join()).toContain('no REST API'), PATIENTLY);
  await old.adapter[Symbol.asyncDispose]();
  expect(old.lines).toHaveLength(1);
});

test('an account other than the configured one is not used', async () => {
  const rig = await open({ config: { account: (await open()).idOf('bob') } });
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(rig.lines.join()).toContain('another account'), PATIENTLY);
  expect(looks(rig)).toBe(0);
});

/** 0.7 has neither the API nor its scopes; its people cannot be made to write. */
async function openOldPod() {
  const pod = await startTestPod({ version: '0.7.18.2', runWorker: false, accounts: [] });
  const lines: string[] = [];
  const write = (_: object, message: string) => void lines.push(message);
  const log = { debug: write, info: write, warn: write, error: write };
  const access = { token: async () => Promise.reject(new Error('no token is needed')), refuse: () => undefined };
  const account = parseDiasporaId(`sunset@${pod.host}`);
  const config = { podUrl: new URL(pod.url), account, access, pollMs: 20, timeoutMs: 5_000 };
  return { adapter: createDiasporaAdapter(config, new Memory(), log), lines };
}
