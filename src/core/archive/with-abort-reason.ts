/**
 * Runs something that waits, and turns whatever it throws after an abort into the reason of the signal: streams and
 * file systems answer an abort with errors of their own.
 */
export async function withAbortReason<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  try {
    signal.throwIfAborted();
    return await run();
  } catch (err) {
    signal.throwIfAborted();
    throw err;
  }
}
