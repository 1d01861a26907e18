declare const WebAssembly: { readonly RuntimeError: new () => Error };

/** EX_SOFTWARE: an internal fault. @see sysexits.h */
const EXIT_CODE = 70;

/**
 * @returns whether the wasm gave up in the middle of its work. Its locks stay taken and its state may be half written,
 *   so nothing may be asked of it again.
 */
function isPanic(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}

/**
 * Ends the process on a panic. What the panicking call was awaited with never settles and its locks stay taken, so going
 * on would mean a bot that looks alive and answers nobody. The store is whole: what was not committed is not there.
 */
export function endOnPanic(error: unknown): void {
  if (!isPanic(error)) return;
  process.stderr.write(
    `The Matrix encryption gave up in the middle of its work; the process ends, start it again.\n${stackOf(error)}\n`,
  );
  process.exit(EXIT_CODE);
}

let isWatching = false;

/**
 * Lets a panic end the process even where the program handles uncaught exceptions: most panics happen between two calls
 * and reach nobody's `catch`. Safe to call twice.
 */
export function watchForPanics(): void {
  if (isWatching) return;
  isWatching = true;
  process.on('uncaughtExceptionMonitor', endOnPanic);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
