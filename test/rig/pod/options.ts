import type { PodVersion } from './pod-context.ts';
import type { AccountSeed, ContentCounts } from './store/account-seed.ts';

/** How the pod's own limit on parallel archive jobs behaves. @see diaspora*, app/workers/archive_base.rb */
export type ThrottleMode =
  /** Counts what runs at this moment. */
  | 'exact'
  /** 0.7.1 to 0.9.0.0: counts what the latest heartbeat said, and a job may count itself. */
  | 'rough'
  /** 0.9.1.0: the count is always zero. */
  | 'none';

export interface WorkerOptions {
  /** Threads; 5 unless given. */
  readonly concurrency?: number;
  /** 10 000 on Sidekiq 7. */
  readonly heartbeatMs?: number;
  /** How long a silent process counts as alive; 60 000. */
  readonly heartbeatTtlMs?: number;
  /** How often due jobs of `schedule` and `retry` are moved; 5 000. */
  readonly pollMs?: number;
  /** How long the throttle puts a job off; 300 000 to 329 000. */
  readonly rescheduleMs?: () => number;
  /** Wait before retry n, counted from 0; Sidekiq's n⁴ + 15 s and some chance. */
  readonly retryDelayMs?: (retry: number) => number;
  readonly throttle?: ThrottleMode;
  /** `settings.archive_jobs_concurrency`; 1. */
  readonly throttleLimit?: number;
  /** What building an archive takes, before any delay that was asked for by a fault. */
  readonly exportDurationMs?: (size: ContentCounts, random: () => number) => number;
  /** Exports that run at the same time share one processor, as threads of Ruby do; unless given each has its own. */
  readonly sharesProcessor?: boolean;
  /** How long a thread without work waits before it looks again; 25. */
  readonly idleMs?: number;
  /** Weight of each photo in an archive. */
  readonly bytesPerPhoto?: number;
}

export interface SimulatedPodOptions {
  /** Files, keys and, without `databaseUrl`, the database. A temporary one that goes with the pod unless given. */
  readonly directory?: string;
  /** A PostgreSQL or MariaDB database; an embedded PostgreSQL under `directory` unless given. */
  readonly databaseUrl?: string;
  /** Jobs are kept there in Sidekiq's format; in a table of the database unless given, which has to be PostgreSQL then. */
  readonly redisUrl?: string;
  /** Any free one unless given. */
  readonly port?: number;
  readonly controlPort?: number;
  /** `environment.url`; `http://127.0.0.1:<port>/` unless given. */
  readonly publicUrl?: string;
  /** `0.9.1.0` unless given. */
  readonly version?: PodVersion;
  readonly requireSsl?: boolean;
  /** Sign-ins per address in five minutes; no limit unless given. 0.9 pods have 20. */
  readonly signInLimit?: number;
  /** Alice, Bob and some more unless given. Accounts that exist are left alone. */
  readonly accounts?: readonly AccountSeed[];
  /** This many accounts `user1`, `user2`, … with the password `user-password`. */
  readonly crowdCount?: number;
  /** RSA key size; 2 048 unless given, 4 096 on a real pod. */
  readonly keyBits?: number;
  /** Seeds chance, so that a run can be repeated. */
  readonly seed?: number;
  /** `false` starts the pod without its Sidekiq process. */
  readonly runWorker?: boolean;
  readonly worker?: WorkerOptions;
}
