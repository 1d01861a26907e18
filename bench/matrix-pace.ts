import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createMatrixAdapter } from '../adapters/matrix/index.ts';
import { DeliveryError } from '../src/core/chat/errors.ts';
import { newDeliveryId } from '../src/kernel/ids.ts';
import { Secret } from '../src/kernel/secret.ts';
import { FaultProxy } from '../test/rig/matrix/fault-proxy.ts';
import { MatrixPerson } from '../test/rig/matrix/person.ts';
import { Synapse, missingForSynapse } from '../test/rig/matrix/synapse.ts';

const SECONDS = 600;
/** Synapse's own, and what Pappus is set to unless somebody says otherwise. */
const LIMITS = {
  messages: { perSecond: 0.2, burst: 10 },
  joins: { perSecond: 0.1, burst: 10 },
  chats: { perSecond: 0.016, burst: 10 },
};
const never = new AbortController().signal;
const silent = () => undefined;

/**
 * How much of what a Synapse with its own limits takes from one account is made use of, and how often it says "too
 * many": first answers, then edits of a status, which leave half of the burst to answers.
 *
 * @param args - For how many seconds, of which answers take a fifth.
 */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  const seconds = Number(args[0] ?? SECONDS);
  const missing = missingForSynapse();
  if (missing !== undefined) throw new Error(`this benchmark needs ${missing}`);
  await using stack = new AsyncDisposableStack();
  const synapse = stack.use(await Synapse.start({ rateLimits: 'defaults' }));
  const proxy = stack.use(await FaultProxy.start(synapse.url, { share: 0 }));
  const { username, password } = await synapse.register('alice');
  const alice = stack.use(await MatrixPerson.login({ url: synapse.url, username, password }));
  const { userId, deviceId, accessToken } = await synapse.register('pappus');
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const memory = new Map<string, string>();
  const adapter = stack.use(
    createMatrixAdapter(
      {
        homeserverUrl: proxy.url,
        login: async () => ({ userId, deviceId, token: new Secret(accessToken) }),
        directory,
        storeKey: new Secret(randomBytes(32)),
        limits: LIMITS,
        timeoutMs: 20_000,
      },
      {
        get: async (key) => memory.get(key),
        put: async (key, value) => void memory.set(key, value),
        remove: async (key) => void memory.delete(key),
        removeUnder: async () => undefined,
      },
      { debug: silent, info: silent, warn: silent, error: silent },
    ),
  );
  await adapter.start(async () => undefined);
  const conversation = await alice.open([userId]);
  const isIn = async () =>
    (await alice.rooms()).some(({ room, joined }) => room === conversation && joined.includes(userId));
  while (!(await isIn())) await delay(50);
  const to = { platform: 'matrix', conversation, speaker: alice.userId };
  const say = (text: string) => ({ locale: 'en', blocks: [{ kind: 'paragraph' as const, text }] });

  let message = '';
  const answers = await measure(seconds / 5, async (at) => {
    message = await adapter.send(to, say(`answer ${at}`), newDeliveryId(), never);
  });
  const edits = await measure((seconds * 4) / 5, (at) => adapter.edit(to, message, say(`state ${at}`), never));
  const { perSecond, burst } = LIMITS.messages;
  return {
    seconds,
    answers: answers.count,
    answers_ratio: (answers.count / (burst + answers.seconds * perSecond)).toFixed(3),
    edits: edits.count,
    edits_ratio: (edits.count / (edits.seconds * perSecond)).toFixed(3),
    pace_ratio: ((answers.count + edits.count) / (burst + (answers.seconds + edits.seconds) * perSecond)).toFixed(3),
    refused: proxy.tooMany,
  };
}

/** Does it again and again, as soon as the adapter lets. */
async function measure(seconds: number, work: (at: number) => Promise<void>) {
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1_000;
  let count = 0;
  while (elapsed() < seconds) {
    try {
      await work(count);
      count += 1;
    } catch (err) {
      if (!(err instanceof DeliveryError) || err.retryAfterMs === undefined) throw err;
      await delay(err.retryAfterMs);
    }
  }
  return { count, seconds: elapsed() };
}
