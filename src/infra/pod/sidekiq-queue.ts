import { PodUnreachableError } from '../../core/pods/errors.ts';
import type {
  ArchiveKind,
  FinishedExport,
  PodArchiveJob,
  PodJobId,
  PodJobPlace,
  PodWorkerId,
} from '../../core/pods/pod-gateway.ts';
import type { PodHealth } from '../../core/pods/pod-health.ts';
import { DAY, SECOND } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import { parsePodUserId } from '../../kernel/ids.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import { EXPORT_QUEUE, EXPORT_WORKERS, URGENT_QUEUES, archiveKindOf } from './pod-queue.ts';
import type { FoundJob, PodJob, PodQueue, QueuedArchiveJobs } from './pod-queue.ts';
import type { SidekiqClient } from './sidekiq-client.ts';
import { enqueuedAtSeconds, parseSidekiqJob, parseSidekiqWork, renderSidekiqJob } from './sidekiq-job.ts';
import type { SeenJob } from './sidekiq-job.ts';
import { livingProcesses, throttleLooksBack } from './sidekiq-processes.ts';
import type { SidekiqProcess } from './sidekiq-processes.ts';

const QUEUES_KEY = 'queues';
const QUEUE_KEY = `queue:${EXPORT_QUEUE}`;
const PAGE_LENGTH = 500;
const MARKER_LIFETIME_SECONDS = (30 * DAY) / SECOND;

/**
 * The marker and the push are one step for Redis: whoever sees the one can rely on the other. Nothing happens after the
 * deadline, on the clock of Redis: a push held up in a network must not arrive when its caller has given up on it.
 */
const PUSH_ONCE = `
if redis.replicate_commands then redis.replicate_commands() end -- before Redis 5 no write may follow a look at the clock
local now = redis.call('time')
if now[1] * 1000 + now[2] / 1000 > tonumber(ARGV[4]) then return -1 end
if not redis.call('set', KEYS[1], '1', 'ex', ARGV[1], 'nx') then return 0 end
redis.call('sadd', KEYS[2], ARGV[2])
redis.call('lpush', KEYS[3], ARGV[3])
return 1`;
const TOO_LATE = -1;

const markerKey = (jobId: PodJobId) => `pappus:pushed:${jobId}`;

interface SeenEntry extends SeenJob {
  readonly place: PodJobPlace;
  readonly text: string;
  /** Who works on it. */
  readonly process?: PodWorkerId;
}

/**
 * The queues of a real pod.
 *
 * Redis answers one page at a time, so that a long queue never holds up the pod.
 *
 * @see Sidekiq, lib/sidekiq/api.rb
 */
export class SidekiqQueue implements PodQueue {
  readonly #client: SidekiqClient;
  readonly #clock: Clock;

  /** @param client - The queue's own from here on; disposed with it. */
  constructor(client: SidekiqClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  async wasPushed(jobId: PodJobId, signal: AbortSignal): Promise<boolean> {
    return (await this.#client.run(async (redis) => redis.exists(markerKey(jobId)), signal)) > 0;
  }

  async push(job: PodJob, signal: AbortSignal): Promise<boolean> {
    const text = renderSidekiqJob(job, this.#clock.now());
    const keys = [markerKey(job.jobId), QUEUES_KEY, QUEUE_KEY];
    const pushed = await this.#client.run(async (redis) => {
      const [seconds, microseconds] = await redis.time();
      // A process that was frozen hears of its own timeouts late: by now it has.
      signal.throwIfAborted();
      const deadlineMs = Number(seconds) * 1_000 + Number(microseconds) / 1_000 + this.#client.timeoutMs;
      const values = [MARKER_LIFETIME_SECONDS, EXPORT_QUEUE, text, deadlineMs];
      return redis.eval(PUSH_ONCE, keys.length, ...keys, ...values);
    }, signal);
    if (pushed === TOO_LATE) throw new PodUnreachableError('redis', { cause: new Error('the push arrived too late') });
    return pushed === 1;
  }

  async find(kind: ArchiveKind, user: PodUserId, signal: AbortSignal): Promise<FoundJob | undefined> {
    let latest: SeenEntry | undefined;
    for await (const entry of this.#entries(EXPORT_WORKERS[kind], Infinity, signal)) {
      if (isFor(entry, kind, user) && rank(entry.place) > rank(latest?.place)) latest = entry;
    }
    return latest && { place: latest.place, worker: latest.process };
  }

  async archiveJobs(
    { maxJobs, horizonMs }: { readonly maxJobs: number; readonly horizonMs: number },
    signal: AbortSignal,
  ): Promise<QueuedArchiveJobs> {
    const found = new Map<string, Omit<PodArchiveJob, 'marked'>>();
    const [seconds] = await this.#client.run(async (redis) => redis.time(), signal);
    const horizon = Number(seconds) + horizonMs / SECOND;
    for await (const entry of this.#entries('Workers::', horizon, signal)) {
      const kind = archiveKindOf(entry.worker);
      const user = podUserIn(entry);
      // Met again further on, a job is where it was met last.
      if (kind !== undefined && user !== undefined) found.set(entry.jobId, { kind, user, place: entry.place });
      if (found.size >= maxJobs) break;
    }
    return { jobs: [...found.values()], throttleLooksBack: throttleLooksBack(await this.#processes(signal)) };
  }

  async isWorkerAlive(worker: PodWorkerId, signal: AbortSignal): Promise<boolean> {
    return (await this.#processes(signal)).some(({ identity }) => identity === worker);
  }

  async readLoad(signal: AbortSignal): Promise<Pick<PodHealth, 'queueLatencyMs' | 'workerCount'>> {
    const [[seconds], oldest] = await this.#client.run(
      async (redis) =>
        Promise.all([redis.time(), Promise.all(URGENT_QUEUES.map((name) => redis.lindex(`queue:${name}`, -1)))]),
      signal,
    );
    const waits = oldest.flatMap((text) => (text === null ? [] : (enqueuedAtSeconds(text) ?? [])));
    const longest = Math.max(0, ...waits.map((since) => Number(seconds) - since));
    return { queueLatencyMs: longest * SECOND, workerCount: (await this.#processes(signal)).length };
  }

  /**
   * The accounts of which an export of this kind is seen anywhere.
   *
   * @throws {@link PodUnreachableError}
   */
  async accountsExporting(kind: ArchiveKind, signal: AbortSignal): Promise<ReadonlySet<number>> {
    const accounts = new Set<number>();
    for await (const { worker, firstArgument } of this.#entries(EXPORT_WORKERS[kind], Infinity, signal)) {
      if (worker === EXPORT_WORKERS[kind] && typeof firstArgument === 'number') accounts.add(firstArgument);
    }
    return accounts;
  }

  async dropRetries(finished: readonly FinishedExport[], signal: AbortSignal): Promise<void> {
    for await (const entry of this.#sortedSet('retry', 'retrying', { worker: 'Workers::', until: Infinity }, signal)) {
      if (!finished.some(({ kind, user }) => isFor(entry, kind, user))) continue;
      await this.#client.run(async (redis) => redis.zrem('retry', entry.text), signal);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client[Symbol.asyncDispose]();
  }

  /**
   * Everything in the order in which jobs move, so that one that moves on meanwhile is met again and not missed.
   *
   * @param until - Scheduled and retrying jobs later than this, in Unix seconds, are left out.
   */
  async *#entries(worker: string, until: number, signal: AbortSignal): AsyncGenerator<SeenEntry> {
    yield* this.#sortedSet('retry', 'retrying', { worker, until }, signal);
    yield* this.#sortedSet('schedule', 'scheduled', { worker, until }, signal);
    yield* this.#waiting(signal);
    yield* this.#working(signal);
  }

  /** Jobs enter on the left and push the others to higher places: reading from the left may repeat but not miss. */
  async *#waiting(signal: AbortSignal): AsyncGenerator<SeenEntry> {
    for (let start = 0; ; start += PAGE_LENGTH) {
      const texts = await this.#client.run(
        async (redis) => redis.lrange(QUEUE_KEY, start, start + PAGE_LENGTH - 1),
        signal,
      );
      for (const text of texts) yield* entryOf(text, 'waiting', parseSidekiqJob(text));
      if (texts.length < PAGE_LENGTH) return;
    }
  }

  async *#sortedSet(
    key: 'schedule' | 'retry',
    place: PodJobPlace,
    { worker, until }: { readonly worker: string; readonly until: number },
    signal: AbortSignal,
  ): AsyncGenerator<SeenEntry> {
    let cursor = '0';
    do {
      const [next, membersAndScores] = await this.#client.run(
        async (redis) => redis.zscan(key, cursor, 'MATCH', `*${worker}*`, 'COUNT', PAGE_LENGTH),
        signal,
      );
      for (const [index, text] of membersAndScores.entries()) {
        const isDue = Number(membersAndScores[index + 1]) <= until;
        if (index % 2 === 0 && isDue) yield* entryOf(text, place, parseSidekiqJob(text));
      }
      cursor = next;
    } while (cursor !== '0');
  }

  async *#working(signal: AbortSignal): AsyncGenerator<SeenEntry> {
    for (const { identity, work } of await this.#processes(signal)) {
      for (const text of work) {
        for (const entry of entryOf(text, 'working', parseSidekiqWork(text))) yield { ...entry, process: identity };
      }
    }
  }

  async #processes(signal: AbortSignal): Promise<readonly SidekiqProcess[]> {
    return this.#client.run(livingProcesses, signal);
  }
}

function podUserIn({ firstArgument }: SeenJob): PodUserId | undefined {
  return typeof firstArgument === 'number' && Number.isSafeInteger(firstArgument) && firstArgument > 0
    ? parsePodUserId(firstArgument)
    : undefined;
}

function* entryOf(text: string, place: PodJobPlace, job: SeenJob | undefined): Generator<SeenEntry> {
  if (job !== undefined) yield { ...job, place, text };
}

function isFor(entry: SeenEntry, kind: ArchiveKind, user: PodUserId): boolean {
  return entry.worker === EXPORT_WORKERS[kind] && entry.firstArgument === user;
}

function rank(place: PodJobPlace | undefined): number {
  return place === undefined ? -1 : ['retrying', 'scheduled', 'waiting', 'working'].indexOf(place);
}
