import { expect, test } from 'vitest';
import { DmBook } from '../../../adapters/discord/dm-book.ts';
import { Memory } from './discord-rig.ts';

const PEOPLE = 300_000;
const idOf = (at: number) => String((BigInt(at) << 22n) + 1n);

test('among 300,000 people, noting one message holds nothing else up', async () => {
  const memory = new Memory();
  const buckets = new Map<number, Record<string, object>>();
  for (let at = 0; at < PEOPLE; at += 1) {
    const bucket = buckets.get(at % 256) ?? {};
    bucket[idOf(at)] = { channel: idOf(PEOPLE + at), seen: idOf(PEOPLE + at) };
    buckets.set(at % 256, bucket);
  }
  for (const [bucket, people] of buckets) await memory.put(`direct messages ${bucket}`, JSON.stringify(people));
  const book = new DmBook(memory);
  await book.all();
  const before = performance.now();
  for (let at = 0; at < 10; at += 1) await book.advance(idOf(at), idOf(PEOPLE + at), idOf(3 * PEOPLE));
  expect((performance.now() - before) / 10).toBeLessThan(20);
  expect(await new DmBook(memory).find(idOf(3))).toMatchObject({ seen: idOf(3 * PEOPLE) });
  expect(await new DmBook(memory).all()).toHaveLength(PEOPLE);
});
