import type { ArchiveSource, PodGateway } from '../../core/pods/pod-gateway.ts';
import { systemClock } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Secret } from '../../kernel/secret.ts';
import { DirectoryArchives } from './directory-archives.ts';
import { HttpArchives } from './http-archives.ts';
import { LivePodHealth } from './live-pod-health.ts';
import type { PodQueue } from './pod-queue.ts';
import { openPodSql } from './open-pod-sql.ts';
import { SidekiqClient } from './sidekiq-client.ts';
import { SidekiqQueue } from './sidekiq-queue.ts';
import { SqlMoves } from './sql-moves.ts';
import { SqlPod } from './sql-pod.ts';
import { SqlPreflight } from './sql-preflight.ts';
import { TableQueue } from './table-queue.ts';

export interface PodGatewayOptions {
  /** The pod's own database: `postgres://`, `postgresql://`, `mysql://`, `mysql2://` or `mariadb://`. */
  readonly databaseUrl: Secret;
  /** The pod's own Redis; needed for `sidekiq`. */
  readonly redisUrl?: Secret | undefined;
  /** `table` fits the simulated pod alone, on PostgreSQL. */
  readonly queue: 'sidekiq' | 'table';
  /** The pod's web address, such as `https://pod.example/`. */
  readonly webUrl: string;
  /**
   * The pod's `public/uploads/users`, where it is on a disk within reach. With it a start empties the columns of the
   * previous archive and the caller removes its file ({@link ArchiveSource.remove}); without it a start only marks the
   * account, archives are fetched over the web, and the pod's worker replaces the previous file by itself.
   */
  readonly uploadsDirectory?: string | undefined;
  /** For every connection, statement, command and silence in an answer. */
  readonly timeoutMs: number;
  readonly clock?: Clock;
}

/**
 * Opens the operator's door to one pod. Connections are made with the first call, so that a pod that is down does not
 * keep Pappus from starting.
 *
 * @throws TypeError when an address is no URL, or the one of Redis is missing.
 */
export function createPodGateway(options: PodGatewayOptions): PodGateway {
  const { databaseUrl, timeoutMs, uploadsDirectory } = options;
  const podSql = openPodSql({ databaseUrl, timeoutMs });
  const queue = createQueue(options);
  const pod = new SqlPod({ sql: podSql, queue, clearsArchive: uploadsDirectory !== undefined });
  const preflight = new SqlPreflight(podSql, options.clock ?? systemClock);
  const moves = new SqlMoves(podSql);
  const sharesMachine = uploadsDirectory !== undefined;
  const health = new LivePodHealth({ queue, webUrl: options.webUrl, timeoutMs, sharesMachine });
  const archives: ArchiveSource =
    uploadsDirectory === undefined
      ? new HttpArchives({ webUrl: options.webUrl, timeoutMs })
      : new DirectoryArchives(uploadsDirectory);
  return {
    findByDiasporaId: async (id, signal) => pod.findByDiasporaId(id, signal),
    findById: async (id, signal) => pod.findById(id, signal),
    countContents: async (id, signal) => pod.countContents(id, signal),
    inTurn: async (work, signal) => pod.inTurn(work, signal),
    view: async (user, kind, signal) => pod.view(user, kind, signal),
    archiveQueue: async (limits, signal) => pod.archiveQueue(limits, signal),
    marks: async (signal) => pod.marks(signal),
    results: async (users, kind, signal) => pod.results(users, kind, signal),
    isWorkerAlive: async (worker, signal) => pod.isWorkerAlive(worker, signal),
    findDefects: async (user, kind, signal) => preflight.findDefects(user, kind, signal),
    completedMoves: async (range, signal) => moves.completedMoves(range, signal),
    readHealth: async (signal) => health.readHealth(signal),
    dropRetries: async (finished, signal) => pod.dropRetries(finished, signal),
    clearStuckMark: async (user, kind, signal) => pod.clearStuckMark(user, kind, signal),
    open: async (fileName, signal) => archives.open(fileName, signal),
    remove: async (fileName, signal) => archives.remove(fileName, signal),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([queue[Symbol.asyncDispose](), podSql[Symbol.asyncDispose]()]);
    },
  };
}

function createQueue({ queue, redisUrl, databaseUrl, timeoutMs, clock = systemClock }: PodGatewayOptions): PodQueue {
  // Connections of its own: the queue is asked while the account's row is locked on another.
  if (queue === 'table') return new TableQueue(openPodSql({ databaseUrl, timeoutMs }));
  if (redisUrl === undefined) throw new TypeError("the address of the pod's Redis is missing");
  return new SidekiqQueue(new SidekiqClient({ redisUrl, timeoutMs }), clock);
}
