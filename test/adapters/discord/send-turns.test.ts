import { expect, test } from 'vitest';
import { OwnTurns, waitTurn } from '../../../adapters/discord/send-turns.ts';

test('turns are evenly spread, and a rest earns no burst', async () => {
  let now = 1_000;
  const turns = new OwnTurns(40, () => now);
  expect([await turns.take(), await turns.take(), await turns.take()]).toEqual([0, 25, 50]);
  now += 60;
  expect(await turns.take()).toBe(15);
  now += 10_000;
  expect([await turns.take(), await turns.take()]).toEqual([0, 25]);
});

test('turns that are used a little late are not lost: the rate is kept over time', async () => {
  let now = 0;
  const turns = new OwnTurns(47.5, () => now);
  for (let sent = 0; sent < 1_000; sent += 1) {
    const waitMs = await turns.take();
    if (waitMs > 0) now += Math.ceil(waitMs) + (sent % 3);
  }
  expect(1_000 / (now / 1_000)).toBeGreaterThan(47.4);
});

test('who was held up lets the turn go and takes another', async () => {
  const waits = [1, 2];
  const take = async () => {
    const waitMs = waits.shift() ?? 0;
    // The process stands still, and finds its turn long gone.
    if (waits.length === 1) setTimeout(() => standStill(100), 0);
    return waitMs;
  };
  await waitTurn({ take });
  expect(waits).toEqual([]);
});

test('an abort ends the wait at once, for the turn and for the answer when it comes', async () => {
  const stopping = new AbortController();
  const far = waitTurn({ take: async () => 3_600_000 }, stopping.signal);
  const unanswered = waitTurn({ take: () => new Promise<number>(() => undefined) }, stopping.signal);
  stopping.abort();
  await expect(far).rejects.toMatchObject({ name: 'AbortError' });
  await expect(unanswered).rejects.toMatchObject({ name: 'AbortError' });
});

function standStill(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
