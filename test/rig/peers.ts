import { findRedisServer } from './redis.ts';

/**
 * Whether a suite has to be left out because the program it runs against is not there. The run then says so in a line
 * of its own, besides the count of skipped tests.
 *
 * @param missing - What this machine lacks for it.
 */
export function isLeftOut(suite: string, missing: string | undefined): boolean {
  if (missing === undefined) return false;
  process.stdout.write(`skipped: ${suite}, because this machine has no ${missing}\n`);
  return true;
}

/** {@link isLeftOut} for a suite that needs a Redis. */
export function needsRedis(suite: string): boolean {
  return isLeftOut(suite, findRedisServer() === undefined ? 'redis-server' : undefined);
}
