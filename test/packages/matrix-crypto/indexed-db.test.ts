import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import * as fake from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IDBFactory } from '../../../packages/matrix-crypto/src/indexed-db/factory.ts';
import { decodeKey, encodeKey } from '../../../packages/matrix-crypto/src/indexed-db/key.ts';
import { IDBKeyRange } from '../../../packages/matrix-crypto/src/indexed-db/key-range.ts';
import { SqliteFile } from '../../../packages/matrix-crypto/src/indexed-db/sqlite-file.ts';
import { encodeValue } from '../../../packages/matrix-crypto/src/indexed-db/value.ts';
import { contentsOf, openDatabase, type Provider, runTransaction, STORES } from './indexed-db-script.ts';
import { transactions } from './indexed-db-arbitraries.ts';

const RUNS = 60 * Number(process.env['FUZZ_SEEDS'] ?? 1);
const DATABASE = 'mount::database';
let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'indexed-db-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const reference = { IDBFactory: fake.IDBFactory, IDBKeyRange: fake.IDBKeyRange } as unknown as Provider;

test('whatever is asked, SQLite answers as fake-indexeddb does, before and after the file is opened again', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(transactions, { minLength: 5, maxLength: 25 }), async (scripts) => {
      const filePath = path.join(home, `${++run}.sqlite3`);
      const theirs = await openDatabase(new reference.IDBFactory(), DATABASE);
      const mount = async () => {
        const file = new SqliteFile(filePath, { synchronous: 'off' });
        const factory = new IDBFactory();
        factory.mount('mount', file);
        return { file, database: await openDatabase(factory, DATABASE) };
      };
      const first = await mount();
      const provider = { IDBKeyRange } as unknown as Provider;
      for (const script of scripts) {
        const mine = await runTransaction(first.database, provider.IDBKeyRange, script);
        expect(mine).toEqual(await runTransaction(theirs, reference.IDBKeyRange, script));
      }
      first.database.close();
      await first.file.close();
      const second = await mount();
      const contents = await contentsOf(second.database);
      expect(contents).toEqual(await contentsOf(theirs));
      await second.file.close();
      rmSync(filePath);
    }),
    { numRuns: RUNS },
  );
});

const key = fc.letrec((tie) => ({
  key: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true }),
    fc.array(tie('key'), { maxLength: 3 }),
  ),
})).key;

test('bytes of keys sort as IndexedDB sorts keys, and read back', () => {
  const theirs = new fake.IDBFactory() as unknown as { cmp(one: unknown, other: unknown): number };
  const cmp = (one: unknown, other: unknown) => theirs.cmp(one, other);
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(Buffer.compare(encodeKey(one), encodeKey(other))).toBe(cmp(one, other));
      expect(cmp(decodeKey(encodeKey(one)), one)).toBe(0);
    }),
    { numRuns: 2000 },
  );
  const units = ['', '\0', '\u0001', 'a', '\u00e9', '\ud83d', '\ud83d\ude00', '\uffff'];
  for (const one of units) {
    expect(decodeKey(encodeKey(one))).toBe(one);
    for (const other of units) expect(Buffer.compare(encodeKey(one), encodeKey(other))).toBe(cmp(one, other));
  }
});

test('a letter of a key takes one byte', () => {
  expect(encodeKey('@alice:example.org')).toHaveLength('@alice:example.org'.length + 2);
});

describe('what the wasm does not use is refused', () => {
  test.each([new Map(), new Date(0), Uint8Array.of(1), Number.NaN, undefined, 1n])('the value %o', (value) => {
    expect(() => encodeValue([value])).toThrow(expect.objectContaining({ name: 'DataCloneError' }) as Error);
  });

  test.each([new Date(0), Uint8Array.of(1), Number.NaN, null, {}])('the key %o', (value) => {
    expect(() => encodeKey(value)).toThrow(expect.objectContaining({ name: 'DataError' }) as Error);
  });

  test('a cursor that goes back, a key path, an index with several entries for a record', async () => {
    const factory = new IDBFactory();
    const file = new SqliteFile(path.join(home, 'refused.sqlite3'), { synchronous: 'off' });
    factory.mount('mount', file);
    const refused = expect.objectContaining({ name: 'NotSupportedError' }) as Error;
    const request = factory.open(DATABASE, 1);
    await new Promise((resolve, reject) => {
      request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      request.addEventListener('success', resolve);
      Object.assign(request, {
        onupgradeneeded() {
          const database = request.result as { createObjectStore(name: string, options?: object): StoreLike };
          expect(() => database.createObjectStore('x', { keyPath: 'id' })).toThrow(refused);
          const store = database.createObjectStore('y');
          expect(() => store.createIndex('z', 'z', { multiEntry: true })).toThrow(refused);
          expect(() => store.openCursor(null, 'prev')).toThrow(refused);
        },
      });
    });
    await file.close();
  });
});

test('a transaction costs one commit, however much it writes, and reading costs none', async () => {
  const factory = new IDBFactory();
  const file = new SqliteFile(path.join(home, 'commits.sqlite3'), { synchronous: 'off' });
  factory.mount('mount', file);
  const database = await openDatabase(factory, DATABASE);
  const before = file.commitCount;
  const puts = Array.from({ length: 50 }, (_, i) => ({
    kind: 'put' as const,
    store: 'a' as const,
    key: `k${i}`,
    value: { v: i },
  }));
  const range = { IDBKeyRange } as unknown as Provider;
  await runTransaction(database, range.IDBKeyRange, { mode: 'readwrite', steps: puts, stores: STORES });
  expect(file.commitCount).toBe(before + 1);
  await contentsOf(database);
  expect(file.commitCount).toBe(before + 1);
  await file.close();
});

test('no question costs more because the store holds more: each goes by an index and needs no sorting', async () => {
  const texts = new Set<string>();
  class WatchedFile extends SqliteFile {
    override statement(text: string) {
      texts.add(text);
      return super.statement(text);
    }
  }
  const file = new WatchedFile(path.join(home, 'plans.sqlite3'), { synchronous: 'off' });
  const factory = new IDBFactory();
  factory.mount('mount', file);
  const database = await openDatabase(factory, DATABASE);
  const range = { IDBKeyRange } as unknown as Provider;
  await fc.assert(
    fc.asyncProperty(transactions, async (script) => {
      await runTransaction(database, range.IDBKeyRange, script);
    }),
    { numRuns: 150 },
  );
  expect(texts.size).toBeGreaterThan(15);
  const plans = [...texts].flatMap((text) =>
    file
      .statement(`EXPLAIN QUERY PLAN ${text}`)
      .all(...Array.from({ length: text.split('?').length - 1 }, () => 0))
      .map((row) => `${String(row['detail'])}: ${text}`),
  );
  expect(plans.filter((plan) => /^SCAN (?!CONSTANT)|TEMP B-TREE/u.test(plan))).toEqual([]);
  await file.close();
});

interface StoreLike {
  createIndex(name: string, keyPath: string, options: object): unknown;
  openCursor(query: unknown, direction: string): unknown;
}
