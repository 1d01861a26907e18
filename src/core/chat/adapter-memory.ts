/** What a platform library must remember between runs, such as a sync token. One namespace per adapter. */
export interface AdapterMemory {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes every key that begins like this. */
  removeUnder(beginning: string): Promise<void>;
}
