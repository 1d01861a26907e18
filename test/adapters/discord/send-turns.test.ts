import { expect, test } from 'vitest';
import { ownTurns, waitTurn } from '../../../adapters/discord/send-turns.ts';

test('turns are evenly spread, and a rest earns no burst', async () => {
  let now = 1_000;
  const take = ownTurns(40, () => now);
  expect([await take(), await take(), await take()]).toEqual([0, 25, 50]);
  now += 60;
  expect(await take()).toBe(15);
  now += 10_000;
  expect([await take(), await take()]).toEqual([0, 25]);
});

test('a sender that is late makes up for it: the rate is kept over time', async () => {
  let now = 0;
  const take = ownTurns(47.5, () => now);
  for (let sent = 0; sent < 1_000; sent += 1) {
    const waitMs = await take();
    if (waitMs > 0) now += Math.ceil(waitMs) + (sent % 3);
  }
  expect(1_000 / (now / 1_000)).toBeGreaterThan(47.4);
});

test('an abort ends the wait at once, for the turn and for the answer when it comes', async () => {
  const stopping = new AbortController();
  const far = waitTurn(async () => 3_600_000, stopping.signal);
  const unanswered = waitTurn(() => new Promise<number>(() => undefined), stopping.signal);
  stopping.abort();
  await expect(far).rejects.toMatchObject({ name: 'AbortError' });
  await expect(unanswered).rejects.toMatchObject({ name: 'AbortError' });
});
