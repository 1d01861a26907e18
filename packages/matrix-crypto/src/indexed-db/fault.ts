/** @returns the exception IndexedDB reports under that name. The wasm tells them apart by `DOMException` and name. */
export function fault(name: string, message: string = name): DOMException {
  return new DOMException(message, name);
}

/** @returns anything thrown as an exception IndexedDB knows. */
export function asFault(thrown: unknown): DOMException {
  if (thrown instanceof DOMException) return thrown;
  return fault('UnknownError', thrown instanceof Error ? thrown.message : String(thrown));
}
