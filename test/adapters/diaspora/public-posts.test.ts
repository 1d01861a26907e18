import { describe, expect, onTestFinished, test } from 'vitest';
import { MAX_POST_LENGTH, PUBLIC_POST } from '../../../adapters/diaspora/index.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { SUNSET_SCOPES, openDiaspora } from './diaspora-rig.ts';
import { renderPodMarkdown } from './pod-markdown.ts';

const never = new AbortController().signal;
const to = { platform: 'diaspora', conversation: PUBLIC_POST, speaker: '' };
const say = (...texts: readonly string[]): Reply => ({
  locale: 'en',
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
});

async function open(scopes: readonly string[] = [...SUNSET_SCOPES, 'public:modify', 'public:read']) {
  const rig = await openDiaspora({ scopes });
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const posted = async () =>
    (await rig.pod.messages.postsOf('sunset')).map((text) => renderPodMarkdown(text).text.trim());
  const { condition } = rig.pod.messages;
  const refusesOnce = (kind: 'cut' | 'cut-after' | 'error' | 'error-after' | 'unavailable') =>
    condition.fault({ method: 'POST', path: /posts$/u, kind });
  return { ...rig, posted, condition, refusesOnce };
}

describe('a public post is made once', () => {
  test.each(['cut-after', 'error-after'] as const)(
    'though the pod’s answer is lost (%s), also after a restart',
    async (kind) => {
      const { adapter, open: restart, posted, refusesOnce } = await open();
      const delivery = newDeliveryId();
      refusesOnce(kind);
      await expect(adapter.send(to, say('The end', 'is near'), delivery, never)).rejects.toMatchObject({
        code: 'DELIVERY_BUSY',
      });
      const second = restart();
      const id = await second.send(to, say('The end', 'is near'), delivery, never);
      expect(await second.send(to, say('The end', 'is near'), delivery, never)).toBe(id);
      expect(await posted()).toEqual(['The end\n\nis near']);
    },
  );

  test('though the pod says that it failed when it had made it', async () => {
    const { adapter, posted, condition } = await open();
    condition.latePostFailures = 1;
    const delivery = newDeliveryId();
    const id = await adapter.send(to, say('The end'), delivery, never);
    expect(await adapter.send(to, say('The end'), delivery, never)).toBe(id);
    expect(await posted()).toEqual(['The end']);
  });

  test('and after all when the pod never had it, though somebody posts meanwhile', async () => {
    const { adapter, pod, posted, refusesOnce } = await open();
    await pod.messages.post('sunset', 'The end');
    const delivery = newDeliveryId();
    for (const kind of ['cut', 'error', 'unavailable'] as const) {
      refusesOnce(kind);
      await expect(adapter.send(to, say('The end'), delivery, never)).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
      await pod.messages.post('sunset', `by hand: ${kind}`);
    }
    await adapter.send(to, say('The end'), delivery, never);
    expect((await posted()).filter((text) => text === 'The end')).toHaveLength(2);
  });

  test('and the same words are a post of their own in another announcement', async () => {
    const { adapter, posted, refusesOnce } = await open();
    await adapter.send(to, say('The end'), newDeliveryId(), never);
    const delivery = newDeliveryId();
    refusesOnce('cut-after');
    await expect(adapter.send(to, say('The end'), delivery, never)).rejects.toThrow('busy');
    await adapter.send(to, say('The end'), delivery, never);
    expect(await posted()).toEqual(['The end', 'The end']);
  });
});

test('without the right to post nothing is posted, and that can be known before', async () => {
  const { adapter, posted } = await open(SUNSET_SCOPES);
  expect(await adapter.findBarrier(to, never)).toBe('not-allowed');
  await expect(adapter.send(to, say('The end'), newDeliveryId(), never)).rejects.toMatchObject({
    code: 'DELIVERY_REFUSED',
  });
  expect(await posted()).toEqual([]);
});

test('to look whether it may post posts nothing', async () => {
  const { adapter, posted } = await open();
  expect(await adapter.findBarrier(to, never)).toBeUndefined();
  expect(await posted()).toEqual([]);
});

test('the longest announcement fits into one post, and nothing in it means anything to the pod', async () => {
  const { adapter, posted, pod } = await open();
  const text = '~#@{a; b@c} '.repeat(MAX_POST_LENGTH / 12);
  await adapter.send(to, say(text), newDeliveryId(), never);
  expect((await posted())[0]?.replaceAll(/\s+/gu, ' ')).toBe(text.trim());
  const [source = ''] = await pod.messages.postsOf('sunset');
  expect(source).not.toMatch(/(?<!&)#|[@~{]/u);
});
