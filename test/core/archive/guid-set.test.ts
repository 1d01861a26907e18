import { expect, test } from 'vitest';
import { GuidSet } from '../../../src/core/archive/guid-set.ts';
import type { JsonText } from '../../../src/core/archive/json-sink.ts';
import { seededGuid } from '../../rig/archives/seeded-random.ts';

function textOf(value: string, escaped = false): JsonText {
  const bytes = Buffer.from(`xx${value}yy`);
  return { bytes, start: 2, end: bytes.length - 2, escaped, lengthBytes: bytes.length - 4 };
}

test('A hundred thousand GUIDs are found again and no other is', () => {
  const set = new GuidSet(1_000_000);
  const kept = Array.from({ length: 100_000 }, (_, i) => textOf(seededGuid(1, 1, i)));
  expect(kept.filter((guid) => !set.add(guid))).toEqual([]);
  expect(set.size).toBe(100_000);
  expect(kept.filter((guid) => !set.has(guid))).toEqual([]);
  expect(kept.filter((_, i) => set.has(textOf(seededGuid(1, 2, i))))).toEqual([]);
});

test('The same GUID is new only once', () => {
  const set = new GuidSet(10);
  expect([set.add(textOf('a'.repeat(32))), set.add(textOf('a'.repeat(32)))]).toEqual([true, false]);
});

test('A full set says so', () => {
  const set = new GuidSet(2);
  for (let i = 0; i < 3; i += 1) set.add(textOf(seededGuid(1, 1, i)));
  expect(set.isFull).toBe(true);
  expect(set.size).toBe(2);
});
