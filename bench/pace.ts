import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LANES } from '../src/core/exports/export-request.ts';
import { newExportId, parseDiasporaId, parsePodUserId } from '../src/kernel/ids.ts';
import { findFreePort } from '../test/rig/free-port.ts';
import type { ThrottleMode } from '../test/rig/pod/options.ts';
import { startSimulatedPod } from '../test/rig/pod/simulated-pod.ts';
import type { SimulatedPod } from '../test/rig/pod/simulated-pod.ts';
import { startProgram } from '../test/rig/program.ts';
import { startRedis } from '../test/rig/redis.ts';
import { openBenchDatabase } from './rig/bench-database.ts';

const REQUESTS = 1_000;
/** Every time of the pod is divided by it: that of exports, heartbeats, polls and of Sidekiq's put-off of 5 minutes. */
const FACTOR = 2;
/** The button's side is the simulated pod alone and bears a larger one. */
const BUTTON_FACTOR = 50;
const SHORTEST_MS = 2_000;
const LONGEST_MS = 20_000;
const HEARTBEAT_MS = { rough: 5_000, none: 10_000 };
const POLL_MS = 5_000;
const PUT_OFF_MS = 300_000;
const PUT_OFF_CHANCE_MS = 29_000;
const LOOK_MS = 200;

/**
 * Works off a backlog at a pod whose exports take 2 to 20 s: how much of the time allowed by a budget of 1 is the pod busy?
 * And how long do as many people take who press the pod's own button, with the throttle of 0.9.0?
 *
 * @param args - How many requests, the factors by which all times are divided, with Pappus and with the buttons, and
 *   `rough` to have Pappus at the very pod with the throttle of 0.9.0, whose heartbeats it then has to wait for.
 */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  const count = Number(args[0] ?? REQUESTS);
  const factor = Number(args[1] ?? FACTOR);
  const buttonFactor = Number(args[2] ?? BUTTON_FACTOR);
  const throttle = args[3] === 'rough' ? 'rough' : 'none';
  const pappus = await withPod({ count, factor, throttle }, workOff);
  process.stderr.write(`worked off in ${hours(pappus.tookMs * factor)} h, busy ${hours(pappus.busyMs * factor)} h\n`);
  const buttons = await withPod({ count, factor: buttonFactor, throttle: 'rough' }, pressButtons);
  return {
    requests: count,
    throttle,
    factor,
    button_factor: buttonFactor,
    budget_ratio: (pappus.busyMs / pappus.tookMs).toFixed(3),
    button_ratio: ((buttons.tookMs * buttonFactor) / (pappus.tookMs * factor)).toFixed(2),
    hours: hours(pappus.tookMs * factor),
    button_hours: hours(buttons.tookMs * buttonFactor),
    most_at_once: pappus.mostAtOnce,
    button_most_at_once: buttons.mostAtOnce,
    exported_twice: pappus.exported - count,
  };
}

function hours(ms: number): string {
  return (ms / 3_600_000).toFixed(2);
}

interface Course {
  readonly count: number;
  readonly factor: number;
  readonly throttle: Extract<ThrottleMode, 'rough' | 'none'>;
}

interface Stage extends Course {
  readonly pod: SimulatedPod;
  readonly redisUrl: string;
  readonly stack: AsyncDisposableStack;
}

async function withPod(course: Course, act: (stage: Stage) => Promise<void>) {
  await using stack = new AsyncDisposableStack();
  const redis = await startRedis();
  if (redis === undefined) throw new Error('this benchmark needs redis-server on the PATH');
  stack.use(redis);
  const { count, factor, throttle } = course;
  const pod = stack.use(
    await startSimulatedPod({
      redisUrl: redis.url,
      version: throttle === 'none' ? '0.9.1.0' : '0.9.0.0',
      keyBits: 1_024,
      crowdCount: count,
      worker: {
        throttle,
        sharesProcessor: true,
        idleMs: 2,
        heartbeatMs: HEARTBEAT_MS[throttle] / factor,
        pollMs: POLL_MS / factor,
        rescheduleMs: () => (PUT_OFF_MS + PUT_OFF_CHANCE_MS * Math.random()) / factor,
        exportDurationMs: (_, random) => (SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * random()) / factor,
        bytesPerPhoto: 1_000,
      },
    }),
  );
  await act({ ...course, pod, redisUrl: redis.url, stack });
  const end = await ended(pod, count);
  const { mostAtOnce } = await pod.stats();
  return { ...end, mostAtOnce };
}

/** A whole Pappus as a process of its own, with everybody's request in its line when it starts. */
async function workOff({ pod, redisUrl, count, factor, stack }: Stage): Promise<void> {
  const { work, url } = await openBenchDatabase(stack);
  for (let person = 1; person <= count; person += 1) {
    const { userId, diasporaId } = await pod.account(`user${person}`);
    const account = { podUserId: parsePodUserId(userId), diasporaId: parseDiasporaId(diasporaId) };
    const asked = {
      id: newExportId(),
      kind: 'profile',
      lane: LANES.people,
      weight: 20,
      requestedAt: new Date(),
    } as const;
    await work.transact((tx) => tx.exports.insert({ ...account, ...asked }));
  }
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  stack.use(
    await startProgram({
      env: {
        MASTER_KEY: randomBytes(32).toString('base64url'),
        PUBLIC_URL: `http://127.0.0.1:${await findFreePort()}`,
        WEB_PORT: '0',
        OPERATIONS_PORT: '0',
        DATA_DIRECTORY: directory,
        DATABASE_URL: url,
        REDIS_URL: redisUrl,
        POD_URL: pod.url,
        POD_DATABASE_URL: pod.databaseUrl,
        POD_REDIS_URL: redisUrl,
        POD_UPLOADS_DIRECTORY: pod.uploadsDirectory,
        EXPORT_SPACING_SECONDS: '0',
        EXPORT_WATCH_MILLISECONDS: String(Math.max(Math.round(LOOK_MS / factor), 10)),
        BRAKE_RESPONSE_SECONDS: '0',
      },
    }),
  );
}

async function pressButtons({ pod, count }: Stage): Promise<void> {
  for (let person = 1; person <= count; person += 1) await pod.pressButton(`user${person}`, 'profile');
}

/** Waits until the pod has built everything. */
async function ended(pod: SimulatedPod, count: number) {
  for (;;) {
    const { built, busyMs, tookMs } = await pod.workDone();
    if (built >= count) return { exported: built, busyMs, tookMs };
    await delay(500);
  }
}
