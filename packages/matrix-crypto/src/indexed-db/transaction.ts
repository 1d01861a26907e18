import { asFault, fault } from './fault.ts';
import type { IDBDatabase } from './database.ts';
import { IDBObjectStore } from './object-store.ts';
import { EventSource, IDBEvent, IDBRequest } from './request.ts';
import type { SqliteFile, Turn } from './sqlite-file.ts';
import { StringList } from './string-list.ts';

export type TransactionMode = 'readonly' | 'readwrite' | 'versionchange';

interface Pending {
  readonly request: IDBRequest;
  readonly step: () => unknown;
}

/**
 * One transaction of IndexedDB: one of SQLite when it may write. `complete` is told only after the commit has returned,
 * so whoever awaits it may send what was encrypted: the ratchet behind it is on disk.
 *
 * @see Indexed Database API 3.0, "IDBTransaction"
 */
export class IDBTransaction extends EventSource implements Turn {
  readonly db: IDBDatabase;
  readonly mode: TransactionMode;
  readonly durability = 'strict';
  error: DOMException | null = null;
  readonly #file: SqliteFile;
  readonly #names: Set<string>;
  readonly #stores = new Map<string, IDBObjectStore>();
  #state: 'active' | 'committing' | 'finished' = 'active';
  #pending: Pending[] = [];
  #hasBegun = false;
  /** Told once, before any event, when the transaction is over. */
  onFinished: (() => void) | undefined;

  constructor(db: IDBDatabase, names: Iterable<string>, mode: TransactionMode) {
    super();
    this.db = db;
    this.mode = mode;
    this.#file = db.file;
    this.#names = new Set(names);
    this.#file.enqueue(this);
  }

  get objectStoreNames(): StringList {
    return StringList.sorted(this.#names);
  }

  objectStore(name: string): IDBObjectStore {
    if (this.#state === 'finished') throw fault('InvalidStateError', 'the transaction is over');
    const schema = this.#names.has(name) ? this.db.schemas.get(name) : undefined;
    if (schema === undefined) throw fault('NotFoundError', `the transaction has no object store ${name}`);
    const store = this.#stores.get(name) ?? new IDBObjectStore(this, schema);
    this.#stores.set(name, store);
    return store;
  }

  /** Takes a store made, or removed, by an upgrade into, or out of, its scope. */
  changeScope(name: string, change: 'add' | 'delete'): void {
    this.#names[change](name);
    this.#stores.delete(name);
  }

  /** Asks for one step. Its handlers run in order, and what they ask for comes after all that waits already. */
  request(source: unknown, step: () => unknown, request: IDBRequest = new IDBRequest()): IDBRequest {
    if (this.#state !== 'active') throw fault('TransactionInactiveError', 'the transaction takes no more requests');
    request.source = source;
    request.transaction = this;
    this.#pending.push({ request, step });
    return request;
  }

  assertWritable(): void {
    if (this.mode === 'readonly') throw fault('ReadOnlyError', 'the transaction only reads');
  }

  commit(): void {
    if (this.#state !== 'active') throw fault('InvalidStateError', 'the transaction is over');
    this.#state = 'committing';
  }

  abort(): void {
    if (this.#state !== 'active') throw fault('InvalidStateError', 'the transaction is over');
    this.#end(null, []);
  }

  /** Its turn on the file has come. */
  begin(): void {
    setImmediate(() => this.#run());
  }

  #run(): void {
    if (this.#state === 'finished') return;
    const batch = this.#pending;
    this.#pending = [];
    if (batch.length === 0) return this.#complete();
    for (const [i, pending] of batch.entries()) {
      const failure = this.#perform(pending);
      if (this.#isOver()) return this.#cancel(batch.slice(i + 1));
      if (failure !== undefined) return this.#end(failure, batch.slice(i + 1));
    }
    // Promises that the handlers settled come first: they may ask for more.
    this.begin();
  }

  /** @returns why the transaction must end, if it must: the step failed and nobody minded it, or a handler threw. */
  #perform({ request, step }: Pending): DOMException | undefined {
    const event = this.#attempt(request, step);
    try {
      request.dispatch(event);
      if (event.type === 'error') this.dispatch(event);
    } catch (error) {
      // As in browsers, an error in a handler is reported and ends the transaction. A panic of the wasm arrives here.
      queueMicrotask(() => {
        throw error;
      });
      return fault('AbortError', 'a handler failed');
    }
    return event.type === 'error' && !event.defaultPrevented ? (request.error ?? fault('AbortError')) : undefined;
  }

  #attempt(request: IDBRequest, step: () => unknown): IDBEvent {
    try {
      if (!this.#hasBegun && this.mode !== 'readonly') {
        this.#file.begin();
        this.#hasBegun = true;
      }
      request.succeed(step());
      return new IDBEvent('success', request);
    } catch (error) {
      request.fail(asFault(error));
      return new IDBEvent('error', request);
    }
  }

  #isOver(): boolean {
    return this.#state === 'finished';
  }

  #complete(): void {
    try {
      if (this.#hasBegun) this.#file.commit();
    } catch (error) {
      return this.#end(fault('QuotaExceededError', `SQLite could not commit: ${asFault(error).message}`), []);
    }
    this.#state = 'finished';
    this.onFinished?.();
    this.#file.dequeue(this);
    this.dispatch(new IDBEvent('complete', this));
  }

  #end(error: DOMException | null, rest: readonly Pending[]): void {
    this.#state = 'finished';
    this.error = error;
    if (this.#hasBegun) this.#file.rollback();
    const pending = [...rest, ...this.#pending];
    this.#pending = [];
    this.onFinished?.();
    this.#file.dequeue(this);
    setImmediate(() => {
      this.#cancel(pending);
      this.dispatch(new IDBEvent('abort', this));
    });
  }

  #cancel(pendings: readonly Pending[]): void {
    for (const { request } of pendings) {
      if (request.readyState === 'done') continue;
      request.fail(fault('AbortError', 'the transaction was aborted'));
      request.dispatch(new IDBEvent('error', request));
    }
  }
}
