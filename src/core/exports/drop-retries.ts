import { MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ExportWatcher } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ExportStore } from './export-store.ts';

export interface DropRetriesDeps {
  readonly work: UnitOfWork<{ readonly exports: Pick<ExportStore, 'builtSince'> }>;
  readonly pod: Pick<ExportWatcher, 'dropRetries'>;
  readonly clock: Clock;
}

/** A mail server that says nothing lets the pod's mail fail this late at most. */
const MAIL_MAY_TAKE_MS = 20 * MINUTE;

/**
 * Keeps Sidekiq from doing finished exports again because their mail could not be sent. A mail may fail minutes after the
 * archive was taken over, and the first repeat comes 15 seconds later.
 */
export async function dropRetries({ work, pod, clock }: DropRetriesDeps, signal: AbortSignal): Promise<void> {
  const built = await work.transact((tx) => tx.exports.builtSince(after(clock.now(), -MAIL_MAY_TAKE_MS)));
  if (built.length === 0) return;
  await pod.dropRetries(
    built.map(({ kind, podUserId }) => ({ kind, user: podUserId })),
    signal,
  );
}
