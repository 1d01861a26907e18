import { randomBytes } from 'node:crypto';
import { findFreePort } from './free-port.ts';
import type { JourneyRig } from './journey-rig.ts';
import { createPappusDatabase } from './pappus-database.ts';
import type { PappusDatabase } from './pappus-database.ts';
import { startProgram } from './program.ts';
import type { Program } from './program.ts';
import { startRedis } from './redis.ts';

/** A whole Pappus beside the pod of another, with a database and a queue of its own. */
export interface SecondProgram extends AsyncDisposable {
  readonly database: PappusDatabase;
  readonly program: Program;
  readonly log: readonly string[];
  /** Starts it once more, on what the killed one has left. */
  restart(): Promise<void>;
}

export async function startSecondProgram(
  first: Pick<JourneyRig, 'env' | 'redis'>,
  more: Readonly<Record<string, string>> = {},
): Promise<SecondProgram> {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await createPappusDatabase());
  const redis = first.redis && (await startRedis());
  if (redis) stack.use(redis);
  const port = await findFreePort();
  const env = {
    ...first.env,
    ...(redis && { REDIS_URL: redis.url }),
    MASTER_KEY: randomBytes(32).toString('base64url'),
    DATABASE_URL: database.url,
    DATA_DIRECTORY: `${first.env['DATA_DIRECTORY']}-second`,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    WEB_PORT: String(port),
    ...more,
  };
  const log: string[] = [];
  const launch = () => startProgram({ env, onLogLine: (line) => log.push(line) });
  let program = await launch();
  stack.defer(() => program.kill());
  return {
    database,
    log,
    get program() {
      return program;
    },
    restart: async () => {
      program = await launch();
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
