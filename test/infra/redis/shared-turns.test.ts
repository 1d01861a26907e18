import { Redis } from 'ioredis';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { waitTurn } from '../../../adapters/discord/send-turns.ts';
import { SharedTurns } from '../../../src/infra/redis/shared-turns.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { findRedisServer, startRedis } from '../../rig/redis.ts';

const hasRedis = findRedisServer() !== undefined;
if (!hasRedis) process.stderr.write('redis-server is not on PATH: turns that processes share are not tested\n');

/** Timers of Node.js may end this much early. */
const EARLY_MS = 2;

async function open({ perSecond }: { readonly perSecond: number }) {
  const redis = await startRedis();
  if (redis === undefined) throw new Error('redis-server went away');
  onTestFinished(() => redis[Symbol.asyncDispose]());
  const openTurns = () => {
    const url = new Secret(redis.url);
    const turns = new SharedTurns({ url, name: 'test', perSecond, timeoutMs: 2_000, log: silentLogger });
    onTestFinished(() => turns[Symbol.asyncDispose]());
    return turns;
  };
  return { redis, senders: [openTurns(), openTurns()] as const };
}

describe.runIf(hasRedis)('turns that two senders share in one Redis', () => {
  test('come one by one at the rate, in the order in which they were asked for', async () => {
    const { senders } = await open({ perSecond: 0.1 });
    const began = performance.now();
    for (let turn = 0; turn < 20; turn += 1) {
      const waitMs = await senders[turn % 3 === 0 ? 0 : 1].take();
      expect(waitMs).toBeLessThanOrEqual(turn * 10_000);
      expect(waitMs).toBeGreaterThan(turn * 10_000 - (performance.now() - began) - EARLY_MS);
    }
  });

  test('never come too early, however many ask at once', async () => {
    const { senders } = await open({ perSecond: 100 });
    const began = performance.now();
    const came: number[] = [];
    await Promise.all(
      Array.from({ length: 60 }, async (_, caller) => {
        await waitTurn(senders[caller % 2 === 0 ? 0 : 1]);
        came.push(performance.now() - began);
      }),
    );
    expect(came.filter((ms, turn) => ms < turn * 10 - EARLY_MS)).toEqual([]);
  });

  test('fail in a way that is worth another try while Redis is away, and go on when it is back', async () => {
    const { redis, senders } = await open({ perSecond: 1_000 });
    await senders[0].take();
    await redis.kill();
    const lost = { code: 'SEND_TURNS_UNREACHABLE', retryable: true };
    await expect(waitTurn(senders[0])).rejects.toMatchObject(lost);
    await expect(waitTurn(senders[1])).rejects.toMatchObject(lost);
    await redis.restart();
    for (const sender of senders) await vi.waitFor(() => sender.take(), { timeout: 20_000 });
  });

  test('do not wait for a turn that was given before the clock of Redis was set back', async () => {
    const { redis, senders } = await open({ perSecond: 1_000 });
    await senders[0].take();
    const client = new Redis(redis.url);
    onTestFinished(() => client.disconnect());
    await client.set('{pappus}:turns:test', String((Date.now() + 3_600_000) * 1_000));
    expect(await senders[0].take()).toBe(0);
  });
});
