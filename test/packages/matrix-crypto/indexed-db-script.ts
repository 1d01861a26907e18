// One script of requests, run on any IndexedDB, with everything it answers. Handlers are set as the wasm sets them (`on…`).

/** `c` has no index, `b` one more than `a`. */
export const STORES: readonly StoreName[] = ['a', 'b', 'c'];
type StoreName = 'a' | 'b' | 'c';
type IndexName = 's' | 'sn';

interface Range {
  readonly kind: 'only' | 'lower' | 'upper' | 'bound';
  readonly keys: readonly [string, string];
  readonly open: readonly [boolean, boolean];
}

export type Step =
  | { readonly kind: 'put' | 'add'; readonly store: StoreName; readonly key: string; readonly value: unknown }
  | { readonly kind: 'get' | 'delete'; readonly store: StoreName; readonly key: string }
  | {
      readonly kind: 'getAll' | 'getAllKeys';
      readonly store: StoreName;
      readonly range: Range | undefined;
      readonly limit: number | undefined;
    }
  | { readonly kind: 'count' | 'deleteRange'; readonly store: StoreName; readonly range: Range | undefined }
  | {
      readonly kind: 'indexAll' | 'indexKeys' | 'indexCount' | 'indexGet';
      readonly store: StoreName;
      readonly index: IndexName;
      readonly key: string;
      readonly limit: number | undefined;
      readonly isBounded: boolean;
    }
  | {
      readonly kind: 'cursor';
      readonly store: StoreName;
      readonly index: IndexName | undefined;
      readonly range: Range | undefined;
      readonly isChanging: boolean;
    }
  | { readonly kind: 'clear'; readonly store: StoreName }
  | { readonly kind: 'wait' }
  | { readonly kind: 'abort' };

export interface Script {
  readonly mode: 'readonly' | 'readwrite';
  readonly stores: readonly StoreName[];
  readonly steps: readonly Step[];
}

interface Handled {
  onsuccess: unknown;
  onerror: unknown;
}
interface Request extends Handled {
  readonly result: unknown;
  readonly error: DOMException | null;
}
interface Source {
  get(query: unknown): Request;
  getAll(query?: unknown, limit?: number): Request;
  getAllKeys(query?: unknown, limit?: number): Request;
  count(query?: unknown): Request;
  openCursor(query?: unknown): Request;
}
interface Store extends Source {
  put(value: unknown, key: string): Request;
  add(value: unknown, key: string): Request;
  delete(query: unknown): Request;
  clear(): Request;
  index(name: string): Source;
  createIndex(name: string, keyPath: string | readonly string[]): unknown;
}
interface Cursor {
  readonly key: unknown;
  readonly primaryKey: unknown;
  readonly value: unknown;
  continue(): void;
  update(value: unknown): Request;
  delete(): Request;
}
interface Transaction {
  oncomplete: unknown;
  onabort: unknown;
  objectStore(name: string): Store;
  abort(): void;
}
export interface Database {
  transaction(stores: readonly string[], mode: string): Transaction;
  createObjectStore(name: string): Store;
  close(): void;
}
interface KeyRanges {
  only(key: unknown): unknown;
  lowerBound(key: unknown, isOpen: boolean): unknown;
  upperBound(key: unknown, isOpen: boolean): unknown;
  bound(lower: unknown, upper: unknown, isLowerOpen: boolean, isUpperOpen: boolean): unknown;
}
/** An implementation of IndexedDB. */
export interface Provider {
  readonly IDBFactory: new () => { open(name: string, version: number): Request & { onupgradeneeded: unknown } };
  readonly IDBKeyRange: KeyRanges;
}

const MOST_PLACES = 20;

export async function openDatabase(factory: InstanceType<Provider['IDBFactory']>, name: string): Promise<Database> {
  const request = factory.open(name, 3);
  request.onupgradeneeded = () => {
    for (const name of STORES) {
      const store = (request.result as Database).createObjectStore(name);
      if (name === 'c') continue;
      store.createIndex('s', 's');
      store.createIndex('sn', ['s', 'n', 'v']);
      if (name === 'b') store.createIndex('v', 'v');
    }
  };
  const [, result] = await settled(request);
  return result as Database;
}

/** @returns all that the script was answered, and how its transaction ended. */
export async function runTransaction(database: Database, ranges: KeyRanges, script: Script): Promise<unknown[]> {
  const transaction = database.transaction(script.stores, script.mode);
  const end = new Promise((resolve) => {
    Object.assign(transaction, { oncomplete: () => resolve('complete'), onabort: () => resolve('abort') });
  });
  const answers: unknown[] = [];
  for (const step of script.steps) {
    try {
      if (step.kind === 'wait') await Promise.all(answers);
      else if (step.kind === 'abort') transaction.abort();
      else if (step.kind === 'cursor') answers.push(await walk(transaction, ranges, script.mode, step));
      else answers.push(settled(ask(transaction, ranges, step)));
    } catch (error) {
      answers.push(['thrown', (error as Error).name]);
    }
  }
  return [...(await Promise.all(answers)), await end];
}

/** @returns everything a database holds, by key and by index. */
export async function contentsOf(database: Database): Promise<unknown[]> {
  const transaction = database.transaction(STORES, 'readonly');
  const requests = STORES.flatMap((name) => {
    const store = transaction.objectStore(name);
    const indexes = name === 'c' ? [] : [store.index('s'), store.index('sn')];
    return [store, ...indexes].flatMap((source) => [source.getAll(), source.getAllKeys(), source.count()]);
  });
  return Promise.all(requests.map(settled));
}

type Asking = Exclude<Step, { readonly kind: 'wait' | 'abort' | 'cursor' }>;

function ask(transaction: Transaction, ranges: KeyRanges, step: Asking): Request {
  const store = transaction.objectStore(step.store);
  switch (step.kind) {
    case 'put':
    case 'add':
      return store[step.kind](step.value, step.key);
    case 'get':
    case 'delete':
      return store[step.kind](step.key);
    case 'getAll':
    case 'getAllKeys':
      return store[step.kind](rangeOf(ranges, step.range), step.limit);
    case 'count':
      return store.count(rangeOf(ranges, step.range));
    case 'deleteRange':
      return store.delete(rangeOf(ranges, step.range) ?? ranges.lowerBound('y', false));
    case 'clear':
      return store.clear();
    case 'indexAll':
    case 'indexKeys':
    case 'indexCount':
    case 'indexGet':
      return askIndex(store.index(step.index), ranges, step);
    default:
      return step;
  }
}

function askIndex(index: Source, ranges: KeyRanges, step: Extract<Asking, { readonly index: unknown }>): Request {
  const [lower, upper] =
    step.index === 's'
      ? [step.key, `${step.key}z`]
      : [
          [step.key, -1, 0],
          [step.key, 3],
        ];
  const query = step.isBounded ? ranges.bound(lower, upper, false, true) : undefined;
  if (step.kind === 'indexAll') return index.getAll(query, step.limit);
  if (step.kind === 'indexKeys') return index.getAllKeys(query, step.limit);
  if (step.kind === 'indexCount') return index.count(query);
  return index.get(query ?? lower);
}

function rangeOf(ranges: KeyRanges, range: Range | undefined): unknown {
  if (range === undefined) return undefined;
  const [one, other] = range.keys;
  if (range.kind === 'only') return ranges.only(one);
  if (range.kind === 'lower') return ranges.lowerBound(one, range.open[0]);
  if (range.kind === 'upper') return ranges.upperBound(one, range.open[0]);
  return ranges.bound(one, other, ...range.open);
}

/** Walks a cursor to its end, and on the way changes every second record and removes the others. */
function walk(
  transaction: Transaction,
  ranges: KeyRanges,
  mode: Script['mode'],
  step: Extract<Step, { readonly kind: 'cursor' }>,
): Promise<unknown> {
  const store = transaction.objectStore(step.store);
  const isIndexed = step.index !== undefined;
  const request = isIndexed ? store.index(step.index).openCursor() : store.openCursor(rangeOf(ranges, step.range));
  const places: unknown[] = [];
  return new Promise((resolve) => {
    const onerror = (): void => resolve(['error', request.error?.name]);
    const onsuccess = (): void => {
      const cursor = request.result as Cursor | null;
      if (cursor === null || places.length > MOST_PLACES) {
        resolve(['ok', places]);
        return;
      }
      places.push([cursor.key, cursor.primaryKey, cursor.value]);
      if (step.isChanging && mode === 'readwrite' && !isIndexed) {
        if (places.length % 2 === 1) cursor.update({ v: places.length });
        else cursor.delete();
      }
      cursor.continue();
    };
    Object.assign(request, { onsuccess, onerror });
  });
}

function settled(request: Request): Promise<[string, unknown]> {
  return new Promise((resolve) => {
    const onsuccess = (): void => resolve(['ok', request.result]);
    const onerror = (event: { preventDefault(): void }): void => {
      event.preventDefault();
      resolve(['error', request.error?.name]);
    };
    Object.assign(request, { onsuccess, onerror });
  });
}
