import { describe, expect, test, vi } from 'vitest';
import { handOverNext } from '../../../src/core/pace/hand-over-next.ts';
import { handOverPromised } from '../../../src/core/pace/hand-over-promised.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { PodTurnTakenError, PodUnreachableError } from '../../../src/core/pods/errors.ts';
import type { ArchiveKind, PodArchiveJob } from '../../../src/core/pods/pod-gateway.ts';
import { SECOND } from '../../../src/kernel/clock.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import { openExports } from '../exports/exports-rig.ts';

const stranger = parsePodUserId(77);
const theirs: PodArchiveJob = { kind: 'profile', user: stranger, place: 'working', marked: true };

/** A request whose turn has come, and with which nothing was done yet. */
async function turnUnused(kind: ArchiveKind = 'profile') {
  const rig = await openExports();
  const asked = await rig.request(1, kind);
  expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
  return { ...rig, asked };
}

describe('a turn that could not be used at once', () => {
  test('is used later, where the pod still has room', async () => {
    const { pod, asked, ...rig } = await turnUnused();
    await handOverPromised(rig.deps, asked.id, rig.signal);
    expect(pod.orders).toHaveLength(1);
    expect(await rig.see(asked)).toMatchObject({ state: 'submitted', submittedAt: rig.clock.now() });
  });

  test.each([
    { room: 'a job that somebody has started since', jobs: [theirs], marks: [] },
    { room: 'a mark seconds old', jobs: [], marks: [{ user: stranger, kind: 'photos' as const, ageMs: 2 * SECOND }] },
  ])('goes back into the line where $room takes the room, at its old place', async ({ jobs, marks }) => {
    const { pod, asked, ...rig } = await turnUnused();
    const later = await rig.request(2);
    Object.assign(pod, { jobsAtPod: jobs, marksAtPod: marks });
    await handOverPromised(rig.deps, asked.id, rig.signal);
    expect(pod.orders).toEqual([]);
    expect(await rig.see(asked)).toMatchObject({
      state: 'requested',
      jobId: undefined,
      podStartedAt: undefined,
      losses: 0,
    });

    Object.assign(pod, { jobsAtPod: [], marksAtPod: [] });
    rig.clock.forward(rig.deps.pace.spacingMs);
    expect(await handOverNext(rig.deps, rig.signal)).toBe('submitted');
    expect(pod.orders.map(({ user }) => user)).toEqual([asked.podUserId]);
    expect((await rig.see(later)).state).toBe('requested');
  });

  test('of a profile goes back where the throttle of the pod would put it off, one of photos does not', async () => {
    for (const [kind, state] of [
      ['profile', 'requested'],
      ['photos', 'submitted'],
    ] as const) {
      const { pod, asked, ...rig } = await turnUnused(kind);
      pod.throttleLooksBack = true;
      const deps = { ...rig.deps, pace: { ...rig.deps.pace, budget: 2 } };
      pod.jobsAtPod = [theirs];
      await handOverPromised(deps, asked.id, rig.signal);
      expect((await rig.see(asked)).state).toBe(state);
    }
  });

  test('is not stopped by the mark of its own account', async () => {
    const { pod, asked, ...rig } = await turnUnused();
    pod.marksAtPod = [{ user: asked.podUserId, kind: asked.kind, ageMs: 2 * SECOND }];
    await handOverPromised(rig.deps, asked.id, rig.signal);
    expect(pod.orders).toHaveLength(1);
  });

  test('waits for whoever else is handing one over, and keeps its job id', async () => {
    const { pod, asked, ...rig } = await turnUnused();
    const before = await rig.see(asked);
    pod.isTurnTaken = true;
    await expect(handOverPromised(rig.deps, asked.id, rig.signal)).rejects.toThrow(PodTurnTakenError);
    pod.isTurnTaken = false;
    await handOverPromised(rig.deps, asked.id, rig.signal);
    expect(pod.orders).toMatchObject([{ jobId: before.jobId }]);
  });

  test('is left as it is while the pod cannot be looked at', async () => {
    const { pod, asked, ...rig } = await turnUnused();
    vi.spyOn(pod, 'marks').mockRejectedValueOnce(new PodUnreachableError('redis', { cause: undefined }));
    await expect(handOverPromised(rig.deps, asked.id, rig.signal)).rejects.toThrow(PodUnreachableError);
    expect(pod.orders).toEqual([]);
    expect((await rig.see(asked)).state).toBe('submitted');
  });
});

test('while somebody else has the turn nothing is decided, nor noted', async () => {
  const rig = await openExports();
  const asked = await rig.request();
  rig.pod.isTurnTaken = true;
  expect(await handOverNext(rig.deps, rig.signal)).toBe('pod-at-budget');
  expect((await rig.see(asked)).state).toBe('requested');
  expect((await rig.deps.work.transact((tx) => tx.pace.find())).verdict).toBeUndefined();
  rig.pod.isTurnTaken = false;
  expect(await handOverNext(rig.deps, rig.signal)).toBe('submitted');
});
