/** Marks a branch the compiler proves unreachable, and says which value reached it if the proof was wrong. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value ${JSON.stringify(value)}`);
}
