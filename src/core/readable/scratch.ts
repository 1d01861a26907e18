/** Records that are put down once and looked up again later, in any order, without being held in memory. */
export interface Scratch {
  /** Keeps a record. @returns its number, counted from 0. */
  add(record: Uint8Array): number;
  /** Lets go of what {@link add} has gathered in memory. To be awaited every now and then. */
  flush(): Promise<void>;
  /** @returns bytes to be read at once, and not to be changed. @throws RangeError when there is no such record. */
  get(record: number): Promise<Buffer>;
}
