import { expect, test } from 'vitest';
import { Pace } from '../../../adapters/matrix/pace.ts';
import type { Lane, PaceLimits } from '../../../adapters/matrix/pace.ts';

const SYNAPSE: PaceLimits = { perSecond: 0.2, burst: 10 };

/** Counts as Synapse does (synapse/api/ratelimiting.py): a bucket that leaks. */
function synapse({ perSecond, burst }: PaceLimits) {
  let [level, asOf] = [0, 0];
  return (nowMs: number) => {
    level = Math.max(level - ((nowMs - asOf) / 1_000) * perSecond, 0);
    asOf = nowMs;
    if (level > burst - 1 + 1e-6) return false;
    level += 1;
    return true;
  };
}

function open(limits = SYNAPSE) {
  let now = 0;
  const pace = new Pace(limits, () => now);
  const takes = synapse(limits);
  const send = (lane: Lane) => {
    for (;;) {
      const waitMs = pace.take(lane);
      if (waitMs === 0) return takes(now);
      now += waitMs;
    }
  };
  return { pace, send, elapsedMs: () => now, rest: (ms: number) => (now += ms) };
}

test('a long broadcast reaches at least 95 % of what is allowed, and is never refused', () => {
  const { send, elapsedMs } = open();
  const refused = Array.from({ length: 500 }, () => send('broadcast')).filter((isTaken) => !isTaken);
  expect(refused).toEqual([]);
  const allowed = (elapsedMs() / 1_000) * SYNAPSE.perSecond + SYNAPSE.burst;
  expect(500 / allowed).toBeGreaterThanOrEqual(0.95);
});

test('a request that arrives late does not have the next one refused', () => {
  const takes = synapse(SYNAPSE);
  let now = 0;
  const pace = new Pace(SYNAPSE, () => now);
  const refused = Array.from({ length: 200 }, (_, at) => {
    for (let waitMs = pace.take(); waitMs > 0; waitMs = pace.take()) now += waitMs;
    return takes(now + (at % 2 === 0 ? 3_000 : 0));
  }).filter((isTaken) => !isTaken);
  expect(refused).toEqual([]);
});

test.each([1, 2, 3])('with a burst of %i everything leaves', (burst) => {
  const { send } = open({ perSecond: 1, burst });
  expect([send('answer'), send('broadcast'), send('broadcast')]).toEqual([true, true, true]);
});

test('answers find room at once while a broadcast goes on', () => {
  const { pace, send } = open();
  for (let at = 0; at < 50; at += 1) send('broadcast');
  const waits = Array.from({ length: 5 }, () => pace.take('answer'));
  expect(waits).toEqual([0, 0, 0, 0, 0]);
});

test('after a refusal nothing leaves until the bucket fills again', () => {
  const { pace, rest } = open();
  pace.drain();
  expect(pace.take()).toBe(5_000);
  rest(5_000);
  expect(pace.take()).toBe(0);
});

test('what the homeserver asks for is waited for, however much there should be', () => {
  const { pace, rest } = open({ perSecond: 10, burst: 100 });
  pace.drain(5_000);
  expect(pace.take()).toBe(5_000);
  rest(5_000);
  expect(pace.take()).toBe(0);
});
