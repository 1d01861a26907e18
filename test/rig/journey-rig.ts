import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConsoleClient } from './console-client.ts';
import { linkIn } from './console-client.ts';
import { findFreePort } from './free-port.ts';
import { createPappusDatabase } from './pappus-database.ts';
import type { PappusDatabase } from './pappus-database.ts';
import { createPostgresHome } from './postgres-home.ts';
import { startSimulatedPod } from './pod/simulated-pod.ts';
import type { SimulatedPod } from './pod/simulated-pod.ts';
import type { SimulatedPodOptions } from './pod/options.ts';
import { startProgram } from './program.ts';
import type { Program } from './program.ts';
import type { QueueEngine } from './queue-backends.ts';
import { startRedis } from './redis.ts';
import type { TestRedis } from './redis.ts';
import { Visitor } from './visitor.ts';

export interface JourneyOptions {
  readonly engine: QueueEngine;
  readonly env?: Readonly<Record<string, string>>;
  readonly pod?: SimulatedPodOptions;
}

/**
 * A whole Pappus as a process of its own, beside a simulated pod, with people on a console. On the engine `redis` it has
 * the rights at the pod's database that the document for operators gives it, and no others.
 */
export interface JourneyRig extends AsyncDisposable {
  readonly pod: SimulatedPod;
  readonly database: PappusDatabase;
  /** Where the queue and the pod's Sidekiq are, on the engine `redis`. */
  readonly redis: TestRedis | undefined;
  readonly chat: ConsoleClient;
  readonly publicUrl: URL;
  /** The whole environment of the program. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the program without warning and starts it again. @param look - Looks around while nothing runs. */
  crash(look?: () => Promise<void>): Promise<void>;
  /** Asks for an export, signs in at the pod and enters the code. */
  prove(username: string, from?: string): Promise<void>;
  /** What the program shows to whoever measures it. */
  metrics(): Promise<string>;
  /** Everything that every program of this journey has logged. */
  readonly log: readonly string[];
}

/** Exports that are quick but long enough to be seen at work. */
const QUICK_POD: SimulatedPodOptions = { worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 2_500 } };

export async function openJourney({ engine, env = {}, pod: podOptions = {} }: JourneyOptions): Promise<JourneyRig> {
  const stack = new AsyncDisposableStack();
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-journey-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const redis = engine === 'redis' ? await startRedis() : undefined;
  if (redis) stack.use(redis);
  const database = stack.use(await createPappusDatabase());
  const home = stack.use(await createPostgresHome({ version: podOptions.version ?? '0.9.1.0', hasPeople: false }));
  const pod = stack.use(
    await startSimulatedPod({
      ...QUICK_POD,
      directory: path.join(directory, 'pod'),
      databaseUrl: home.url,
      ...(redis && { redisUrl: redis.url }),
      ...podOptions,
    }),
  );
  const port = await findFreePort();
  const publicUrl = new URL(`http://127.0.0.1:${port}`);
  const wholeEnv = {
    MASTER_KEY: randomBytes(32).toString('base64url'),
    PUBLIC_URL: publicUrl.origin,
    WEB_PORT: String(port),
    OPERATIONS_PORT: '0',
    DATA_DIRECTORY: path.join(directory, 'data'),
    DATABASE_URL: database.url,
    POD_URL: pod.url,
    POD_DATABASE_URL: pod.databaseUrl,
    POD_UPLOADS_DIRECTORY: pod.uploadsDirectory,
    CONSOLE: 'json',
    EXPORT_SPACING_SECONDS: '0',
    // A machine that is busy with tests is no tired pod.
    BRAKE_RESPONSE_SECONDS: '0',
    BRAKE_FREE_MEMORY_PERCENT: '0',
    EXPORT_JOB_MISSING_SECONDS: '3',
    QUEUE_LOCK_SECONDS: '1',
    QUEUE_FORGOTTEN_SECONDS: '3',
    ...(redis ? { REDIS_URL: redis.url, POD_REDIS_URL: redis.url } : { POD_SIMULATED: 'yes' }),
    // What stands for a queue in the database of a simulated pod is in no document.
    ...(redis && podOptions.databaseUrl === undefined && { POD_DATABASE_URL: (await home.admit()).url }),
    ...env,
  };
  const chat = new ConsoleClient();
  const log: string[] = [];
  const launch = async (): Promise<Program> => {
    const started = await startProgram({ env: wholeEnv, onLogLine: (line) => log.push(line) });
    chat.connect(started.input, started.output);
    return started;
  };
  let program = await launch();
  stack.defer(() => program.kill());
  return {
    pod,
    database,
    redis,
    chat,
    publicUrl,
    env: wholeEnv,
    log,
    crash: async (look) => {
      await program.kill();
      await look?.();
      program = await launch();
    },
    metrics: async () => (await fetch(`http://127.0.0.1:${program.operationsPort}/metrics`)).text(),
    prove: async (username, from = username) => {
      const offer = await chat.ask('export', /\/sign-in\//, { from });
      const code = await new Visitor().signIn(linkIn(offer), pod, username);
      chat.say(code, from);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
