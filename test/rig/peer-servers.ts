import { afterAll } from 'vitest';
import { hasMariadb, startMariadb } from './mariadb.ts';
import type { TestMariadb } from './mariadb.ts';
import { findRedisServer } from './redis.ts';

/** Whether a pod on MariaDB can be had here; its jobs are in Redis. */
export const HAS_MARIADB_POD = hasMariadb() && findRedisServer() !== undefined;

/**
 * One MariaDB for a whole file, or a line that says what is left out.
 *
 * @returns what gives the server; calling it where there is none is a mistake of the test, which should be skipped.
 */
export async function mariadbForFile(settings: readonly string[] = []): Promise<() => TestMariadb> {
  const server = HAS_MARIADB_POD ? await startMariadb(settings) : undefined;
  if (server === undefined) {
    process.stderr.write('skipped: a pod on MariaDB takes mariadbd and redis-server, and one of them is not here\n');
  } else {
    afterAll(() => server[Symbol.asyncDispose]());
  }
  return () => {
    if (server === undefined) throw new Error('this machine has no MariaDB');
    return server;
  };
}
