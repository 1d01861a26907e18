import { getCompileCacheDir } from 'node:module';
import path from 'node:path';

/**
 * What a thread is given of the environment: where compiled code is kept, and nothing else.
 *
 * Without it every thread strips types by itself, in WebAssembly, and threads that come and go with WebAssembly in them
 * bring the whole process down once in several hundred times.
 *
 * @see https://github.com/nodejs/node/issues/64500
 */
export function threadEnvironment(): Record<string, string> {
  // Node's own folder in the one that it was told of.
  const directory = getCompileCacheDir();
  return directory === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(directory) };
}
