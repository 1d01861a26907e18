/** @returns how many at most; nothing, and 0, mean all of them, as IndexedDB's `count` does. */
export function limitOf(count: number | undefined): number | undefined {
  return count === 0 ? undefined : count;
}
