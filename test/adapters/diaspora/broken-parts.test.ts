import { expect, onTestFinished, test, vi } from 'vitest';
import type { InboundMessage, Receive } from '../../../src/core/chat/chat-adapter.ts';
import { PodPerson } from '../../rig/pod/pod-person.ts';
import { openDiaspora } from './diaspora-rig.ts';

const PATIENTLY = { timeout: 10_000, interval: 20 };

const NOTHING = { posts: 0, photos: 0, contacts: 0, ownRelayables: 0, othersRelayables: 0 };

async function open() {
  const accounts = ['sunset', 'alice', 'bob', 'carol', 'dave'].map((username) => ({ username, ...NOTHING }));
  const rig = await openDiaspora({ pod: { accounts } });
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const received: InboundMessage[] = [];
  const receive: Receive = async (message) => void received.push(message);
  return { ...rig, received, receive };
}
const textsOf = (messages: readonly InboundMessage[]) =>
  messages.map(({ content }) => (content.kind === 'text' ? content.text : content.action));

test('a message that could not be read after its conversation was marked as read is read at a later look', async () => {
  const rig = await open();
  const { condition } = rig.pod.messages;
  condition.fault({ method: 'GET', path: /messages$/, kind: 'error' });
  await rig.people.alice.begin('sunset', 'export');
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['export']), PATIENTLY);
});

test('a conversation that the pod cannot read holds up nobody else', async () => {
  const rig = await open();
  const { condition } = rig.pod.messages;
  await rig.people.bob.begin('sunset', 'from bob');
  const broken = await rig.people.alice.begin('sunset', 'from alice');
  condition.fault({ method: 'PATCH', path: new RegExp(`${broken}$`, 'u'), kind: 'error', times: 1000 });
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['from bob']), PATIENTLY);
});

test('an open conversation that the pod cannot read holds up nobody else after a restart', async () => {
  const rig = await open();
  const { condition } = rig.pod.messages;
  const broken = await rig.people.alice.begin('sunset', 'from alice');
  rig.memory.values.set('open', JSON.stringify([broken]));
  condition.fault({ method: 'GET', path: new RegExp(`${broken}$`, 'u'), kind: 'error', times: 1000 });
  condition.fault({ method: 'GET', path: new RegExp(`${broken}/messages$`, 'u'), kind: 'error', times: 1000 });
  await rig.people.bob.begin('sunset', 'from bob');
  await rig.adapter.start(rig.receive);
  await vi.waitFor(() => expect(textsOf(rig.received)).toEqual(['from bob']), PATIENTLY);
});

test('a follower whom the pod cannot show keeps nobody else from being added', async () => {
  const rig = await open();
  const { condition } = rig.pod.messages;
  const carol = await PodPerson.open(rig.pod, 'carol');
  const dave = await PodPerson.open(rig.pod, 'dave');
  await carol.add('sunset');
  await dave.add('sunset');
  const guid = await rig.pod.messages.guidOf('dave');
  condition.fault({ method: 'GET', path: new RegExp(`/users/${guid}$`, 'u'), kind: 'error', times: 1000 });
  await rig.adapter.start(rig.receive);
  await vi.waitFor(async () => expect(await carol.begin('sunset', 'hi')).not.toBe(''), PATIENTLY);
  await vi.waitFor(() => expect(rig.adapter.connection).toBe('connected'), PATIENTLY);
});
