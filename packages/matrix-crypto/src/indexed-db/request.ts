import { fault } from './fault.ts';

type Listener = (event: IDBEvent) => void;

/** What an event of IndexedDB tells its handlers. */
export class IDBEvent {
  readonly type: string;
  readonly target: EventSource;
  currentTarget: EventSource | null = null;
  defaultPrevented = false;

  constructor(type: string, target: EventSource) {
    this.type = type;
    this.target = target;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }

  stopPropagation(): void {
    // Nothing listens further up than the transaction, which decides by `defaultPrevented`.
  }
}

export class IDBVersionChangeEvent extends IDBEvent {
  readonly oldVersion: number;
  readonly newVersion: number;

  constructor(target: EventSource, oldVersion: number, newVersion: number) {
    super('upgradeneeded', target);
    this.oldVersion = oldVersion;
    this.newVersion = newVersion;
  }
}

/** Calls `on…` handlers and listeners, at once and in this order. */
export class EventSource {
  onsuccess: Listener | null = null;
  onerror: Listener | null = null;
  oncomplete: Listener | null = null;
  onabort: Listener | null = null;
  onblocked: Listener | null = null;
  onupgradeneeded: Listener | null = null;
  onversionchange: Listener | null = null;
  onclose: Listener | null = null;
  readonly #listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  dispatch(event: IDBEvent): void {
    event.currentTarget = this;
    this.#handlerOf(event.type)?.call(this, event);
    for (const listener of this.#listeners.get(event.type) ?? []) listener.call(this, event);
  }

  #handlerOf(type: string): Listener | null {
    if (type === 'success') return this.onsuccess;
    if (type === 'error') return this.onerror;
    if (type === 'complete') return this.oncomplete;
    if (type === 'abort') return this.onabort;
    if (type === 'upgradeneeded') return this.onupgradeneeded;
    return null;
  }
}

/** @see Indexed Database API 3.0, "IDBRequest" */
export class IDBRequest extends EventSource {
  source: unknown = null;
  transaction: unknown = null;
  readyState: 'pending' | 'done' = 'pending';
  #result: unknown;
  #error: DOMException | null = null;

  get result(): unknown {
    this.#assertDone();
    return this.#result;
  }

  get error(): DOMException | null {
    this.#assertDone();
    return this.#error;
  }

  succeed(result: unknown): void {
    this.readyState = 'done';
    this.#result = result;
    this.#error = null;
  }

  fail(error: DOMException): void {
    this.readyState = 'done';
    this.#result = undefined;
    this.#error = error;
  }

  /** A cursor asks for its next position through the request that opened it. */
  reopen(): void {
    this.readyState = 'pending';
  }

  #assertDone(): void {
    if (this.readyState === 'pending') throw fault('InvalidStateError', 'the request has not finished');
  }
}

export class IDBOpenDBRequest extends IDBRequest {}
