import { expect, test } from 'vitest';
import { judgeBrake, releasedBrake } from '../../../src/core/pace/brake.ts';
import type { BrakeFacts, BrakeState } from '../../../src/core/pace/brake.ts';
import type { PodHealth } from '../../../src/core/pods/pod-health.ts';
import { MINUTE, SECOND, after } from '../../../src/kernel/clock.ts';

const START = new Date('2026-03-01T12:00:00Z');
const LIMITS = { queueLatencyMs: MINUTE, responseMs: 4_000, freeMemory: 0.1, failures: 3, calmMs: MINUTE };
const CALM: PodHealth = { queueLatencyMs: 0, responseMs: 50, freeMemory: 0.6, workerCount: 1 };

/** Looks every ten seconds, and says what the brake does. */
function run(looks: readonly (Partial<PodHealth> & { readonly failuresInARow?: number })[], limits = LIMITS) {
  let brake: BrakeState = releasedBrake(START);
  return looks.map(({ failuresInARow = 0, ...health }, index) => {
    const facts: BrakeFacts = { health: { ...CALM, ...health }, failuresInARow };
    brake = judgeBrake(brake, facts, limits, after(START, index * 10 * SECOND));
    return brake;
  });
}
const levels = (brakes: readonly BrakeState[]) => brakes.map(({ level }) => level);
const calm = (times: number) => Array.from({ length: times }, () => ({}));

test('a calm pod is not braked', () => {
  expect(levels(run(calm(5)))).toEqual(['open', 'open', 'open', 'open', 'open']);
});

test.each([
  ['queue-latency', { queueLatencyMs: 31 * SECOND }, { queueLatencyMs: 61 * SECOND }],
  ['response-time', { responseMs: 2_100 }, { responseMs: 4_100 }],
  ['free-memory', { freeMemory: 0.14 }, { freeMemory: 0.09 }],
] as const)('half of the limit of %s slows, the whole of it stops, and it is named', (reason, half, whole) => {
  expect(run([half])[0]).toMatchObject({ level: 'slow', reasons: [reason] });
  expect(run([whole])[0]).toMatchObject({ level: 'stopped', reasons: [reason] });
});

test('it lets go by one level at a time, each after a minute in which everything was well below', () => {
  const seen = levels(run([{ queueLatencyMs: 70 * SECOND }, ...calm(14)]));
  expect(seen.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'stopped'));
  expect(seen[7]).toBe('slow');
  expect(seen[13]).toBe('slow');
  expect(seen[14]).toBe('open');
});

test('a pod that goes to and fro around a limit does not make it flutter', () => {
  const looks = Array.from({ length: 40 }, (_, i) => ({ queueLatencyMs: (i % 2 === 0 ? 61 : 45) * SECOND }));
  expect(new Set(levels(run(looks)))).toEqual(new Set(['stopped']));
});

test('one slow answer among quick ones does not stop the line, a pod that stays slow does', () => {
  expect(levels(run([{}, { responseMs: 3_000 }, {}]))).not.toContain('stopped');
  expect(levels(run([{}, ...Array.from({ length: 5 }, () => ({ responseMs: 4_500 }))])).at(-1)).toBe('stopped');
});

test('a web server that does not answer at all stops the line', () => {
  expect(levels(run([{}, { responseMs: undefined }, { responseMs: undefined }])).at(-1)).toBe('stopped');
});

test('failures slow nothing before their limit, and stop the line from it on until one succeeds', () => {
  const seen = run([{ failuresInARow: 2 }, { failuresInARow: 3 }, ...calm(14)]);
  expect(levels(seen.slice(0, 2))).toEqual(['open', 'stopped']);
  expect(seen[1]?.reasons).toEqual(['failures']);
  expect(levels(seen).at(-1)).toBe('open');
});

test('a limit of 0 leaves its measure out', () => {
  const none = { ...LIMITS, queueLatencyMs: 0, responseMs: 0, freeMemory: 0, failures: 0 };
  const worst = { queueLatencyMs: 1e9, responseMs: undefined, freeMemory: 0, failuresInARow: 1_000 };
  expect(levels(run([worst], none))).toEqual(['open']);
});
