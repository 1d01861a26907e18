import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findRedisServer } from '../../rig/redis.ts';
import type { TestRedis } from '../../rig/redis.ts';
import { preparedDirectory } from './prepare-archives.ts';
import type { SimulatedPod } from '../../rig/pod/simulated-pod.ts';

const WORKER = path.join(import.meta.dirname, 'pod-worker', 'worker.rb');
/** In the pod's strict order. @see diaspora*, config/sidekiq.yml */
const QUEUES = ['urgent', 'high', 'medium', 'low', 'default'];
/** Longer than the 2 s that an idle thread of Sidekiq may sit in one look for a job; 25 s on a real pod. */
const STOP_TIMEOUT_SECONDS = 3;
const START_TIMEOUT_MS = 20_000;

export interface RealSidekiqOptions {
  readonly redis: TestRedis;
  readonly pod: SimulatedPod;
  /** How the pod's own limit on archive jobs behaves; `none`, as on 0.9.1.0, unless given. */
  readonly throttle?: 'rough' | 'none';
  /** How long an export takes; 500 unless given. */
  readonly exportMs?: number;
  /** How many jobs it works on at once; 5, as the pod, unless given. */
  readonly threads?: number;
}

/**
 * What this machine lacks for a real Sidekiq; `undefined` when it has everything.
 *
 * @param driver - Ruby's driver for the database of the pod.
 */
export function missingForSidekiq(driver: 'pg' | 'mysql2' = 'pg'): string | undefined {
  if (findRedisServer() === undefined) return 'redis-server';
  if (spawnSync('sidekiq', ['--version']).status !== 0) return 'sidekiq';
  const ruby = spawnSync('ruby', ['-r', 'sidekiq', '-r', driver, '-e', '']);
  return ruby.status === 0 ? undefined : `ruby with sidekiq and ${driver}`;
}

/** The pod's Sidekiq process, as systemd would run it: the real program, with the pod's classes in it. */
export class RealSidekiq implements AsyncDisposable {
  readonly #options: RealSidekiqOptions;
  readonly #redis: Redis;
  readonly #log: string[] = [];
  #child: ChildProcess | undefined;

  constructor(options: RealSidekiqOptions) {
    this.#options = options;
    this.#redis = new Redis(options.redis.url);
    this.#redis.on('error', () => undefined);
  }

  /** The Redis that this Sidekiq lives on. */
  get redis(): Redis {
    return this.#redis;
  }

  /** Everything that its processes have written. */
  get log(): readonly string[] {
    return this.#log;
  }

  /** Starts a process and waits for its first heartbeat. */
  async start(): Promise<void> {
    const { redis, pod, throttle = 'none', exportMs = 500, threads = 5 } = this.#options;
    const queues = QUEUES.flatMap((queue) => ['-q', queue]);
    const args = [
      '-r',
      WORKER,
      '-e',
      'production',
      '-c',
      String(threads),
      '-t',
      String(STOP_TIMEOUT_SECONDS),
      ...queues,
    ];
    const env = {
      PATH: process.env['PATH'] ?? '',
      REDIS_URL: `unix://${redis.socket}`,
      POD_DATABASE_URL: pod.databaseUrl,
      POD_UPLOADS: pod.uploadsDirectory,
      POD_PREPARED: preparedDirectory(pod),
      POD_EXPORT_MS: String(exportMs),
      POD_THROTTLE: throttle,
    };
    const child = spawn('sidekiq', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => this.#log.push(line));
    }
    this.#child = child;
    const deadline = Date.now() + START_TIMEOUT_MS;
    while ((await this.#identity(child)) === undefined) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`sidekiq did not start:\n${this.#log.slice(-20).join('\n')}`);
      }
      await delay(20);
    }
  }

  /**
   * Ends it as `kill -9` does.
   *
   * Redis goes on believing in a dead process for a minute. Nothing is to be learnt by sitting that out, so here it is
   * two seconds.
   */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    await this.#end(child, 'SIGKILL');
    const identity = await this.#identity(child);
    if (identity !== undefined) await this.#redis.expire(identity, 2);
  }

  /** Asks it to stop. What it has in hand goes back into the line, once its time to finish is over. */
  async stop(): Promise<void> {
    if (this.#child !== undefined) await this.#end(this.#child, 'SIGTERM');
  }

  /** Puts a job into the line of exports that keeps a thread for a while and has to do with nothing. */
  async occupyThread(ms: number): Promise<void> {
    const job = { class: 'Simulated::Load', args: [ms], jid: randomBytes(12).toString('hex'), retry: false };
    const now = Date.now() / 1_000;
    await this.#redis.lpush('queue:low', JSON.stringify({ ...job, queue: 'low', created_at: now, enqueued_at: now }));
  }

  /** How many threads the latest heartbeats have said to be at work. */
  async busyThreads(): Promise<number> {
    const identities = await this.#redis.smembers('processes');
    const busy = await Promise.all(identities.map(async (identity) => this.#redis.hget(identity, 'busy')));
    return busy.reduce((sum, count) => sum + Number(count), 0);
  }

  /** The entries of `retry` or `schedule`. */
  async entriesOf(set: 'retry' | 'schedule'): Promise<readonly string[]> {
    return this.#redis.zrange(set, '0', '-1');
  }

  /** Lets the time of everything in `retry` come. */
  async hastenRetries(): Promise<void> {
    for (const entry of await this.entriesOf('retry')) await this.#redis.call('zadd', 'retry', 'xx', '0', entry);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child !== undefined) await this.#end(this.#child, 'SIGKILL');
    this.#redis.disconnect();
  }

  async #end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#child = undefined;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** `host:pid:nonce`, once it has told Redis of itself. */
  async #identity({ pid }: ChildProcess): Promise<string | undefined> {
    const identities = await this.#redis.smembers('processes');
    return identities.find((identity) => identity.split(':')[1] === String(pid));
  }
}
