import { isUtf8 } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonScanner } from '../../../src/core/archive/json-scanner.ts';
import type { JsonSink, JsonText } from '../../../src/core/archive/json-sink.ts';
import { decodeJsonText } from '../../../src/core/archive/key-table.ts';
import { Utf8Check } from '../../../src/core/archive/utf8-check.ts';

const LIMITS = { maxDepth: 64, maxStringBytes: 1 << 20 };

/** Builds the value again from what it hears. */
class Recorder implements JsonSink {
  readonly heard: string[] = [];
  openObject = () => void this.heard.push('{');
  closeObject = () => void this.heard.push('}');
  openArray = () => void this.heard.push('[');
  closeArray = () => void this.heard.push(']');
  key = (text: JsonText) => void this.heard.push(`key ${JSON.stringify(decodeJsonText(text))}`);
  string = (text: JsonText) => void this.heard.push(JSON.stringify(decodeJsonText(text)));
  scalar = (scalar: string) => void this.heard.push(scalar);
}

function hearsOf(value: unknown): string[] {
  if (Array.isArray(value)) return ['[', ...value.flatMap(hearsOf), ']'];
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).flatMap(([key, inner]) => [`key ${JSON.stringify(key)}`, ...hearsOf(inner)]);
    return ['{', ...pairs, '}'];
  }
  return [typeof value === 'number' ? 'number' : typeof value === 'string' ? JSON.stringify(value) : String(value)];
}

function scan(bytes: Uint8Array, cuts: readonly number[] = [], limits = LIMITS) {
  const recorder = new Recorder();
  const scanner = new JsonScanner(recorder, limits);
  const edges = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].toSorted((a, b) => a - b);
  let from = 0;
  for (const edge of [...edges, bytes.length]) {
    scanner.write(bytes.subarray(from, edge));
    from = edge;
  }
  scanner.end();
  return { fault: scanner.fault, heard: recorder.heard };
}

function isAcceptedByParser(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const jsonText = fc.oneof(
  fc.json({ maxDepth: 6, stringUnit: 'grapheme' }),
  fc.json({ maxDepth: 6, stringUnit: 'binary' }),
  fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value, null, 2)),
);
const cuts = fc.array(fc.nat(), { maxLength: 12 });
const WHOLE_SHARDS = '" \\ { } [ ] , : - . e + 0 1 true nul \\u12 \\" \\ud83d \u2028 01 1. -0 1e5 \ufeff /'.split(' ');
const shard = fc.constantFrom(...WHOLE_SHARDS, '\u0000', ' ', '\t');

test('Every JSON text is accepted and heard value by value, in order', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }),
      fc.nat({ max: 2 }),
      cuts,
      (value, indent, cuts) => {
        const { fault, heard } = scan(Buffer.from(JSON.stringify(value, null, indent)), cuts);
        expect(fault).toBeUndefined();
        expect(heard).toEqual(hearsOf(value));
      },
    ),
    { numRuns: 1_500 },
  );
});

test('Plain values are heard exactly, in order', () => {
  const value = { a: [1, -2.5e3, 'x\n"\\u', '😀', true, false, null], '': {}, 'k\u00e9y"': [[], [{}]] };
  for (const cut of [1, 2, 3, 5, 7, 1_000]) {
    const text = Buffer.from(JSON.stringify(value));
    const cuts = Array.from({ length: Math.ceil(text.length / cut) }, (_, i) => i * cut);
    expect(scan(text, cuts).heard).toEqual(hearsOf(value));
  }
});

test('A mutated text is accepted exactly when JSON.parse accepts it', () => {
  fc.assert(
    fc.property(jsonText, fc.nat(), fc.nat({ max: 3 }), shard, cuts, (text, place, removed, shard, cuts) => {
      const at = place % (text.length + 1);
      const bytes = Buffer.from(text.slice(0, at) + shard + text.slice(at + removed));
      const { fault } = scan(bytes, cuts);
      expect(fault === undefined).toBe(isAcceptedByParser(bytes.toString()));
    }),
    { numRuns: 2_500 },
  );
});

test('Random fragments of JSON are judged as JSON.parse judges them', () => {
  fc.assert(
    fc.property(fc.array(shard, { maxLength: 12 }), cuts, (shards, cuts) => {
      const text = shards.join('');
      const bytes = Buffer.from(text);
      expect(scan(bytes, cuts).fault === undefined).toBe(isAcceptedByParser(bytes.toString()));
    }),
    { numRuns: 2_500 },
  );
});

test('Where the chunks are cut changes neither the fault nor what was heard before it', () => {
  fc.assert(
    fc.property(jsonText, fc.nat(), shard, cuts, (text, place, shard, cuts) => {
      const at = place % (text.length + 1);
      const bytes = Buffer.from(text.slice(0, at) + shard + text.slice(at));
      expect(scan(bytes, cuts)).toEqual(scan(bytes));
    }),
    { numRuns: 1_500 },
  );
});

test.each([
  ['{"a":1', 'truncated', 0],
  ['', 'truncated', 0],
  ['"abc', 'truncated', 0],
  ['tru', 'truncated', 0],
  ['{} x', 'trailing', 3],
  ['[1,]', 'invalid', 3],
  ['{"a" 1}', 'invalid', 5],
  ['[1}', 'invalid', 2],
])('%j has the fault %s', (text, kind) => {
  expect(scan(Buffer.from(text)).fault?.kind).toBe(kind);
});

test('Nesting is accepted up to the limit and not one deeper', () => {
  const nested = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
  expect(scan(nested(64)).fault).toBeUndefined();
  expect(scan(nested(65)).fault?.kind).toBe('too-deep');
});

test('A string is accepted up to the limit and not one byte longer, cut or whole', () => {
  const limits = { maxDepth: 4, maxStringBytes: 200_000 };
  const text = (length: number) => Buffer.from(`["${'x'.repeat(length)}"]`);
  for (const cuts of [[], [70_000, 140_000]]) {
    expect(scan(text(200_000), cuts, limits).fault).toBeUndefined();
    expect(scan(text(200_001), cuts, limits).fault?.kind).toBe('string-too-long');
  }
});

test('UTF-8 in chunks is judged as it would be in one piece', () => {
  const bytes = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 24 }).map((array) => Buffer.from(array)),
    fc
      .array(fc.constantFrom(0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0), { maxLength: 12 })
      .map((list) => Buffer.from(list)),
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 5 }), (bytes, size) => {
      const check = new Utf8Check();
      for (let at = 0; at < bytes.length; at += size) check.write(bytes.subarray(at, at + size));
      check.end();
      expect(check.isValid).toBe(isUtf8(bytes));
    }),
    { numRuns: 2_500 },
  );
});
