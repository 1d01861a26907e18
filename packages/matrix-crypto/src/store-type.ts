const KEY_BYTES = 32;

/** A store whose values are encrypted with a key of the caller's; it cannot be printed. */
export class EncryptedStore {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) throw new Error(`the key of the Matrix crypto store has ${KEY_BYTES} bytes`);
    this.#key = Uint8Array.from(key);
  }

  /** @returns a copy: the wasm wipes the one it is given. */
  key(): Uint8Array {
    return Uint8Array.from(this.#key);
  }
}

/**
 * What matrix-bot-sdk passes through from its storage provider to {@link OlmMachine.initialize}.
 *
 * `Sqlite` leaves the values readable to who can read the file. `encrypted(key)` encrypts them, with 32 bytes that
 * belong to the operator's secrets; the ids of the people written with stay readable.
 */
export const StoreType = Object.freeze({
  Sqlite: 0,
  encrypted: (key: Uint8Array): EncryptedStore => new EncryptedStore(key),
} as const);
export type StoreType = typeof StoreType.Sqlite | EncryptedStore;
