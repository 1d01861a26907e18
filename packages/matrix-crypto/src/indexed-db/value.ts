import { fault } from './fault.ts';

/**
 * Writes a value as JSON, which any later Node reads.
 *
 * @throws DOMException `DataCloneError` for what JSON would lose without a word (a `Map`, bytes, a date, `NaN`): the
 *   crypto store holds only strings, numbers, booleans, lists and plain objects, and a version that began to hold
 *   something else must fail at once instead of reading back less than it wrote.
 */
export function encodeValue(value: unknown): string {
  assertPlain(value);
  return JSON.stringify(value);
}

/** Reads what {@link encodeValue} wrote. */
export function decodeValue(text: string): unknown {
  return JSON.parse(text);
}

/** @returns what a key path finds in a value, or `undefined`. A list of paths finds a list, or nothing. */
export function evaluateKeyPath(path: string | readonly string[], value: unknown): unknown {
  if (typeof path !== 'string') {
    const parts = path.map((part) => evaluateKeyPath(part, value));
    return parts.includes(undefined) ? undefined : parts;
  }
  let found = value;
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}

function assertPlain(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) return value.forEach(assertPlain);
  if (typeof value !== 'object' || !isPlainObject(value)) {
    throw fault('DataCloneError', 'only what JSON keeps whole can be stored here');
  }
  // A member that is undefined reads back as absent, which is the same to the wasm.
  for (const member of Object.values(value)) if (member !== undefined) assertPlain(member);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
