import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { openDiaspora } from './diaspora-rig.ts';
import { renderPodMarkdown } from './pod-markdown.ts';

const never = new AbortController().signal;
const say = (...texts: readonly string[]): Reply => ({
  locale: 'en',
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
});

async function open() {
  const rig = await openDiaspora();
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const { alice } = rig.people;
  const conversation = await alice.begin('sunset', 'hi');
  const to = { platform: 'diaspora', conversation, speaker: rig.idOf('alice') };
  const read = async (guid = conversation) =>
    (await alice.letters(guid))
      .filter(({ from }) => from === rig.idOf('sunset'))
      .map(({ body }) => renderPodMarkdown(body).text.trim());
  return { ...rig, conversation, to, read };
}

describe('a message is written once', () => {
  test.each(['cut-after', 'error-after'] as const)('though the pod’s answer is lost (%s)', async (kind) => {
    const { adapter, pod, to, read } = await open();
    const delivery = newDeliveryId();
    pod.messages.condition.fault({ method: 'POST', path: /messages$/, kind });
    await expect(adapter.send(to, say('only once'), delivery, never)).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
    const id = await adapter.send(to, say('only once'), delivery, never);
    expect(await read()).toEqual(['only once']);
    expect(await adapter.send(to, say('only once'), delivery, never)).toBe(id);
  });

  test('though the process dies between the pod’s having it and the note of that', async () => {
    const { adapter, open: restart, pod, to, read } = await open();
    const delivery = newDeliveryId();
    pod.messages.condition.fault({ method: 'POST', path: /messages$/, kind: 'cut-after' });
    await expect(adapter.send(to, say('only once'), delivery, never)).rejects.toThrow('busy');
    await restart().send(to, say('only once'), delivery, never);
    expect(await read()).toEqual(['only once']);
  });

  test('and is written after all when the pod never had it', async () => {
    const { adapter, pod, to, read } = await open();
    const delivery = newDeliveryId();
    for (const kind of ['cut', 'error', 'unavailable'] as const) {
      pod.messages.condition.fault({ method: 'POST', path: /messages$/, kind });
      await expect(adapter.send(to, say('at last'), delivery, never)).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
    }
    await adapter.send(to, say('at last'), delivery, never);
    expect(await read()).toEqual(['at last']);
  });

  test('and so is each part of a long one, and the same words as another delivery', async () => {
    const { adapter, pod, to, read } = await open();
    const long = say('a'.repeat(8_000), 'b'.repeat(8_000), 'c'.repeat(8_000));
    const delivery = newDeliveryId();
    await adapter.send(to, say('a'.repeat(8_000)), newDeliveryId(), never);
    pod.messages.condition.fault({ method: 'POST', path: /messages$/, kind: 'cut-after' });
    await expect(adapter.send(to, long, delivery, never)).rejects.toThrow('busy');
    pod.messages.condition.fault({ method: 'POST', path: /messages$/, kind: 'cut' });
    await expect(adapter.send(to, long, delivery, never)).rejects.toThrow('busy');
    await adapter.send(to, long, delivery, never);
    expect((await read()).map(([first]) => first)).toEqual(['a', 'a', 'b', 'c']);
  });

  test('when it begins a conversation too', async () => {
    const { adapter, pod, people, idOf } = await open();
    const to = await adapter.openPrivate({ platform: 'diaspora', id: idOf('bob') }, never);
    const delivery = newDeliveryId();
    pod.messages.condition.fault({ method: 'POST', path: /conversations$/, kind: 'cut-after' });
    await expect(adapter.send(to, say('Was that you?'), delivery, never)).rejects.toThrow('busy');
    await adapter.send(to, say('Was that you?'), delivery, never);
    await adapter.send(to, say('And another thing'), newDeliveryId(), never);
    const [conversation, ...others] = await people.bob.conversations();
    expect(others).toEqual([]);
    expect(conversation?.subject).toBe('Was that you?');
    const letters = await people.bob.letters(conversation?.guid ?? '');
    expect(letters.map(({ body }) => body)).toEqual(['Was that you?', 'And another thing']);
  });
});

test('a request to wait is passed on', async () => {
  const { adapter, pod, to } = await open();
  pod.messages.condition.fault({ method: 'POST', path: /messages$/, kind: 'unavailable', retryAfterSeconds: 7 });
  const sending = adapter.send(to, say('later'), newDeliveryId(), never);
  await expect(sending).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryable: true, retryAfterMs: 7_000 });
});

test('an answer to somebody who has removed the conversation begins a new one', async () => {
  const { adapter, people, conversation, to } = await open();
  await people.alice.hide(conversation);
  await adapter.send(to, say('still here'), newDeliveryId(), never);
  const [fresh] = await people.alice.conversations();
  expect(fresh?.guid).not.toBe(conversation);
  expect((await people.alice.letters(fresh?.guid ?? '')).map(({ body }) => body)).toEqual(['still here']);
});

test.each(['carol', 'nobody'])('%s, with whom nothing is shared, cannot be written to', async (person) => {
  const { adapter, idOf } = await open();
  const opening = adapter.openPrivate({ platform: 'diaspora', id: idOf(person) }, never);
  await expect(opening).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE', retryable: false });
});

test('nor can somebody of another pod who never wrote', async () => {
  const { adapter } = await open();
  const opening = adapter.openPrivate({ platform: 'diaspora', id: 'eve@other.example' }, never);
  await expect(opening).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
});

test('a contact that was ended after the address was made is found out when the message is sent', async () => {
  const { adapter, pod, idOf, people } = await open();
  const to = await adapter.openPrivate({ platform: 'diaspora', id: idOf('bob') }, never);
  await pod.messages.part('bob', 'sunset');
  const sending = adapter.send(to, say('hello'), newDeliveryId(), never);
  await expect(sending).rejects.toMatchObject({ code: 'DELIVERY_UNREACHABLE' });
  expect(await people.bob.conversations()).toEqual([]);
});

test('a message waits while the account’s leave is taken back', async () => {
  const { adapter, pod, to, read } = await open();
  const delivery = newDeliveryId();
  await pod.messages.withdrawConsent('sunset');
  await adapter.send(to, say('after the new login'), delivery, never);
  expect(await read()).toEqual(['after the new login']);
});

test('the pod is asked for no more than two things at once', async () => {
  const { adapter, pod, to, people, idOf } = await open();
  const bobs = await people.bob.begin('sunset', 'hi');
  const toBob = { platform: 'diaspora', conversation: bobs, speaker: idOf('bob') };
  pod.slow(50);
  const sends = Array.from({ length: 8 }, (_, at) =>
    adapter.send(at % 2 === 0 ? to : toBob, say(`message ${at}`), newDeliveryId(), never),
  );
  await Promise.all(sends);
  expect(pod.messages.condition.mostAtOnce).toBeLessThanOrEqual(2);
});
