import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { watchedCopy } from '../../../src/core/exports/watched-copy.ts';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { SECOND, after } from '../../../src/kernel/clock.ts';

const START = new Date('2026-03-01T12:00:00Z');

function watch(source: Readable, secondsEach = 0) {
  let now = START;
  let told = 0;
  const clock = { now: () => (now = after(now, secondsEach * SECOND)) };
  const watched = watchedCopy(source, clock, async () => void (told += 1));
  return { watched, told: () => told };
}

const PIECES = Array.from({ length: 20 }, (_, at) => Buffer.from(`piece ${at} `));

test('the bytes arrive as they were, and a quick copy tells nothing', async () => {
  const { watched, told } = watch(Readable.from(PIECES, { objectMode: false }));
  expect(Buffer.concat(await watched.toArray())).toEqual(Buffer.concat(PIECES));
  expect(told()).toBe(0);
});

test('a slow one tells that it flows, far less often than a piece arrives', async () => {
  const { watched, told } = watch(Readable.from(PIECES, { objectMode: false }), 2);
  await watched.toArray();
  expect(told()).toBeGreaterThan(2);
  expect(told()).toBeLessThan(PIECES.length / 2);
});

test('what the source fails with arrives as it is, also when it fails before anybody reads', async () => {
  const failure = new PodUnreachableError('files', { cause: undefined });
  const source = new PassThrough();
  const { watched } = watch(source);
  const closed = new Promise<void>((resolve) => source.once('close', () => resolve()));
  source.destroy(failure);
  await closed;
  await expect(watched.toArray()).rejects.toBe(failure);
});

test('a copy that is let go lets go of its source', async () => {
  const source = new PassThrough();
  const { watched } = watch(source);
  watched.destroy();
  await once(source, 'close');
  expect(source.destroyed).toBe(true);
});
