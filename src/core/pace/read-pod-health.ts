import type { Clock } from '../../kernel/clock.ts';
import { PodUnreachableError } from '../pods/errors.ts';
import type { PodHealthReader } from '../pods/pod-health.ts';
import type { Events } from '../work/events.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { judgeBrake, releasedBrake } from './brake.ts';
import type { BrakeLimits } from './brake.ts';
import type { PaceStore } from './pace-store.ts';

export interface ReadPodHealthDeps {
  readonly work: UnitOfWork<{ readonly pace: PaceStore }>;
  readonly pod: PodHealthReader;
  readonly clock: Clock;
  readonly brakeLimits: BrakeLimits;
  readonly events: Pick<Events, 'brakeMoved'>;
}

/** Looks how the pod is doing and moves the brake accordingly. A pod that cannot be seen is handed nothing anyway. */
export async function readPodHealth(deps: ReadPodHealthDeps, signal: AbortSignal): Promise<void> {
  const health = await deps.pod.readHealth(signal).catch((err: unknown) => {
    if (err instanceof PodUnreachableError) return undefined;
    throw err;
  });
  if (health === undefined) return;
  const moved = await deps.work.transact(async (tx) => {
    const { brake, failuresInARow } = await tx.pace.lock();
    const now = deps.clock.now();
    const before = brake ?? releasedBrake(now);
    const after = judgeBrake(before, { health, failuresInARow }, deps.brakeLimits, now);
    await tx.pace.noteBrake(after);
    return after.level === before.level ? undefined : after;
  });
  if (moved) deps.events.brakeMoved(moved);
}
