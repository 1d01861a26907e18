import { createRandom } from '../../archives/seeded-random.ts';
import type { ThrottleMode, WorkerOptions } from '../options.ts';
import type { PodVersion } from '../pod-context.ts';
import type { ContentCounts } from '../store/account-seed.ts';

/** {@link WorkerOptions} with every gap filled: a real pod's numbers, except that an archive takes but a moment. */
export interface WorkerSettings {
  readonly concurrency: number;
  readonly heartbeatMs: number;
  readonly heartbeatTtlMs: number;
  readonly pollMs: number;
  readonly rescheduleMs: () => number;
  readonly retryDelayMs: (retry: number) => number;
  readonly throttle: ThrottleMode;
  readonly throttleLimit: number;
  readonly exportDurationMs: (size: ContentCounts) => number;
  readonly sharesProcessor: boolean;
  readonly idleMs: number;
  readonly bytesPerPhoto: number;
}

const SECOND_MS = 1_000;

export function workerSettings(options: WorkerOptions, version: PodVersion, seed: number): WorkerSettings {
  const chance = createRandom(seed);
  const random = () => chance.below(1_000_000) / 1_000_000;
  const exportDurationMs = options.exportDurationMs ?? (() => 0);
  return {
    concurrency: options.concurrency ?? 5,
    heartbeatMs: options.heartbeatMs ?? (version === '0.9.1.0' ? 10 : 5) * SECOND_MS,
    heartbeatTtlMs: options.heartbeatTtlMs ?? 60 * SECOND_MS,
    pollMs: options.pollMs ?? 5 * SECOND_MS,
    rescheduleMs: options.rescheduleMs ?? (() => (300 + chance.below(30)) * SECOND_MS),
    retryDelayMs: options.retryDelayMs ?? ((n) => (n ** 4 + 15 + chance.below(10) * (n + 1)) * SECOND_MS),
    throttle: options.throttle ?? (version === '0.9.1.0' ? 'none' : 'rough'),
    throttleLimit: options.throttleLimit ?? 1,
    exportDurationMs: (size) => exportDurationMs(size, random),
    sharesProcessor: options.sharesProcessor ?? false,
    idleMs: options.idleMs ?? 25,
    bytesPerPhoto: options.bytesPerPhoto ?? 20_000,
  };
}
