import { setTimeout as delay } from 'node:timers/promises';
import { assert, expect, vi } from 'vitest';
import type {
  ArchiveKind,
  ExportOrder,
  PodArchiveJob,
  PodExportView,
  StartExportOutcome,
} from '../../../src/core/pods/pod-gateway.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import { DAY } from '../../../src/kernel/clock.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import type { PodUserId } from '../../../src/kernel/ids.ts';
import type { PodGatewayRig, PodGatewayRigOptions } from '../../rig/pod-gateway-rig.ts';

export type OpenRig = (options?: PodGatewayRigOptions) => Promise<PodGatewayRig>;

export const never = new AbortController().signal;
/** A worker that beats and polls so fast that nobody has to wait for it, and forgets the dead as fast. */
export const QUICK = { heartbeatMs: 20, heartbeatTtlMs: 400, pollMs: 20 };
export const STUCK = { ...QUICK, exportDurationMs: () => 3_600_000 };

/** Looked for with room for every job that a test leaves at the pod, however late it comes back. */
export async function jobsAt({ gateway }: PodGatewayRig, signal = never): Promise<readonly PodArchiveJob[]> {
  return (await gateway.archiveQueue({ maxJobs: 10_000, horizonMs: DAY }, signal)).jobs;
}

export async function countJobs(rig: PodGatewayRig): Promise<number> {
  return (await jobsAt(rig)).length;
}

export async function userOf({ pod }: PodGatewayRig, username: string): Promise<PodUserId> {
  return parsePodUserId((await pod.account(username)).userId);
}

export async function orderFor(
  rig: PodGatewayRig,
  username: string,
  more: Partial<ExportOrder> = {},
): Promise<ExportOrder> {
  const user = await userOf(rig, username);
  return { user, kind: 'profile', jobId: newPodJobId(), seenArchive: undefined, markStuckAt: undefined, ...more };
}

/** The pod's clock a moment from now, past the second that some databases round to: what is marked now is stuck by then. */
export async function podSoon(rig: PodGatewayRig, username: string): Promise<Date> {
  return new Date((await look(rig, username)).podNow.getTime() + 1_000);
}

export async function start(
  rig: PodGatewayRig,
  username: string,
  more: Partial<ExportOrder> = {},
): Promise<StartExportOutcome> {
  return startOrder(rig, await orderFor(rig, username, more));
}

/** Starts it in the next turn that is free. */
export async function startOrder({ gateway }: PodGatewayRig, order: ExportOrder): Promise<StartExportOutcome> {
  for (;;) {
    const outcome = await gateway.inTurn((begin) => begin(order, never), never);
    if (outcome !== 'taken') return outcome;
    await delay(5);
  }
}

export async function look(
  rig: PodGatewayRig,
  username: string,
  kind: ArchiveKind = 'profile',
): Promise<PodExportView> {
  const view = await rig.gateway.view(await userOf(rig, username), kind, never);
  assert(view !== undefined);
  return view;
}

/** Waits until the pod has ended its work on this account. */
export async function built(
  rig: PodGatewayRig,
  username: string,
  kind: ArchiveKind = 'profile',
): Promise<PodExportView> {
  return vi.waitFor(
    async () => {
      const view = await look(rig, username, kind);
      expect(view).toMatchObject({ exporting: false, archive: expect.anything() });
      return view;
    },
    { timeout: 10_000 },
  );
}

export async function failure(running: Promise<unknown>): Promise<unknown> {
  return running.then(
    () => assert.fail('the call succeeded'),
    (err: unknown) => err,
  );
}
