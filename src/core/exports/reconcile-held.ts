import { ARCHIVE_KINDS } from '../pods/pod-gateway.ts';
import type { ExportWatcher, PodResult } from '../pods/pod-gateway.ts';
import type { ExportRequest } from './export-request.ts';
import { isOfThePod, releaseOne } from './release-exports.ts';
import type { ReleaseExportsDeps } from './release-exports.ts';
import { isNewTo } from './seen-file.ts';

export interface ReconcileHeldDeps extends ReleaseExportsDeps {
  readonly pod: Pick<ExportWatcher, 'results'>;
  /** An archive that the pod built less than this long ago is taken as it is. */
  readonly freshArchiveMs: number;
}

const CHUNK = 200;
/**
 * Frees held requests for which the pod has a result after all: the person pressed the pod's own button, or somebody
 * repaired what was broken and tried. At their turn the result is taken as it is, so that nothing is built twice.
 */
export async function reconcileHeld(deps: ReconcileHeldDeps, signal: AbortSignal): Promise<void> {
  for (let seq = 0; ;) {
    const held = await deps.work.transact((tx) => tx.exports.heldAfter(seq, CHUNK));
    const ours = held.filter(({ cause = '' }) => isOfThePod(cause));
    for (const kind of ARCHIVE_KINDS) {
      await reconcile(deps, { kind, requests: ours.filter((request) => request.kind === kind), signal });
    }
    if (held.length < CHUNK) return;
    seq = held.at(-1)?.seq ?? seq;
  }
}

async function reconcile(
  deps: ReconcileHeldDeps,
  {
    kind,
    requests,
    signal,
  }: {
    readonly kind: ExportRequest['kind'];
    readonly requests: readonly ExportRequest[];
    readonly signal: AbortSignal;
  },
): Promise<void> {
  if (requests.length === 0) return;
  const users = requests.map(({ podUserId }) => podUserId);
  const results = new Map((await deps.pod.results(users, kind, signal)).map((result) => [result.user, result]));
  for (const request of requests) {
    if (!hasAppeared(deps, request, results.get(request.podUserId))) continue;
    await deps.work.transact(async (tx) => {
      const current = await tx.exports.lock(request.id);
      if (current?.state !== 'held') return;
      // Whatever its rows look like, the exporter has managed.
      await releaseOne(deps, tx, current, { actor: 'system', reason: 'the pod has a result', skipsPreflight: true });
    });
  }
}

function hasAppeared({ freshArchiveMs }: ReconcileHeldDeps, request: ExportRequest, result?: PodResult): boolean {
  if (result === undefined) return false;
  const isFresh = result.podNow.getTime() - result.builtAt.getTime() < freshArchiveMs;
  return isFresh && isNewTo(request, result);
}
