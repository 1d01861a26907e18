import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/exports/export-request.ts';
import { measureExport } from '../../../src/core/exports/measure-export.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { releasedBrake } from '../../../src/core/pace/brake.ts';
import type { BrakeState } from '../../../src/core/pace/brake.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { readPodHealth } from '../../../src/core/pace/read-pod-health.ts';
import type { PodArchiveJob } from '../../../src/core/pods/pod-gateway.ts';
import { MINUTE, SECOND, after } from '../../../src/kernel/clock.ts';
import { parsePodUserId } from '../../../src/kernel/ids.ts';
import { openExports } from '../exports/exports-rig.ts';

type Rig = Awaited<ReturnType<typeof openExports>>;
const stranger = parsePodUserId(77);
const job = (more: Partial<PodArchiveJob> = {}): PodArchiveJob => ({
  kind: 'profile',
  user: stranger,
  place: 'working',
  marked: true,
  ...more,
});

describe('the budget', () => {
  test.each(['profile', 'photos', 'import'] as const)('a %s job of the pod itself takes the place', async (kind) => {
    const rig = await waiting();
    rig.pod.jobsAtPod = [job({ kind })];
    expect(await paceExports(rig.deps, rig.signal)).toBe('pod-at-budget');
    rig.pod.jobsAtPod = [];
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
  });

  test('a fresh mark without a job takes the place, an old one is a stuck one', async () => {
    const rig = await waiting();
    rig.pod.marksAtPod = [{ user: stranger, kind: 'photos', ageMs: 2 * SECOND }];
    expect(await paceExports(rig.deps, rig.signal)).toBe('pod-at-budget');
    rig.pod.marksAtPod = [{ user: stranger, kind: 'photos', ageMs: 60 * SECOND }];
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
  });

  test('a turn that the pod does not take for a while is told as that, until it has taken it', async () => {
    const rig = await waiting();
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
    rig.clock.forward(rig.deps.jobMissingMs - SECOND);
    expect(await paceExports(rig.deps, rig.signal)).not.toBe('pod-unreachable');
    rig.clock.forward(SECOND);
    expect(await paceExports(rig.deps, rig.signal)).toBe('pod-unreachable');
    for (const { id } of await rig.deps.work.transact((tx) => tx.exports.inState(['submitted']))) {
      await submitExport(rig.deps, id, rig.signal);
    }
    expect(await paceExports(rig.deps, rig.signal)).not.toBe('pod-unreachable');
  });

  test('two jobs of one account are two', async () => {
    const rig = await waiting();
    const deps = { ...rig.deps, pace: { ...rig.deps.pace, budget: 2 } };
    rig.pod.jobsAtPod = [job(), job({ place: 'waiting' })];
    expect(await paceExports(deps, rig.signal)).toBe('pod-at-budget');
    rig.pod.jobsAtPod = [job()];
    expect(await paceExports(deps, rig.signal)).toBe('submitted');
  });

  test('an export of ours that has ended is not waited for until the next heartbeat', async () => {
    const rig = await waiting();
    const ended = await throughPod(rig);
    await rig.request(2);
    rig.clock.forward(15 * SECOND);
    rig.pod.jobsAtPod = [job({ user: ended.podUserId, marked: true })];
    expect(await paceExports(rig.deps, rig.signal)).toBe('pod-at-budget');
    rig.pod.jobsAtPod = [job({ user: ended.podUserId, marked: false })];
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
  });

  test('a throttle that looks back is not met with a profile while it sees one, but with photos', async () => {
    const rig = await waiting();
    const ended = await throughPod(rig);
    await rig.request(2);
    rig.clock.forward(15 * SECOND);
    rig.pod.jobsAtPod = [job({ user: ended.podUserId, marked: false })];
    rig.pod.throttleLooksBack = true;
    expect(await paceExports(rig.deps, rig.signal)).toBe('throttle-looks-back');
    rig.pod.jobsAtPod = [];
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');

    const photos = await waiting('photos');
    const before = await throughPod(photos);
    await photos.request(2, 'photos');
    photos.clock.forward(15 * SECOND);
    photos.pod.throttleLooksBack = true;
    photos.pod.jobsAtPod = [job({ user: before.podUserId, kind: 'photos', marked: false })];
    expect(await paceExports(photos.deps, photos.signal)).toBe('submitted');
  });
});

describe('the hours', () => {
  const hours = { timeZone: 'UTC', quiet: [], night: [], nightAboveRows: 1_000 };

  test('nothing is handed over in quiet hours, and the pod is not even looked at', async () => {
    const rig = await waiting();
    rig.pod.isDown = true;
    const quiet = [{ fromMinute: 11 * 60, toMinute: 13 * 60 }];
    const deps = { ...rig.deps, pace: { ...rig.deps.pace, hours: { ...hours, quiet } } };
    expect(await paceExports(deps, rig.signal)).toBe('quiet-hours');
    rig.clock.forward(60 * MINUTE);
    rig.pod.isDown = false;
    expect(await paceExports(deps, rig.signal)).toBe('submitted');
  });

  test('a very large account waits for the night while others pass it, and goes before them then', async () => {
    const rig = await openExports();
    const night = [{ fromMinute: 60, toMinute: 360 }];
    const deps = { ...rig.deps, pace: { budget: 5, spacingMs: 0, hours: { ...hours, night } } };
    const large = await rig.request(1);
    rig.pod.posts = 2_000;
    await measureExport(deps, large.id, rig.signal);
    expect(await paceExports(deps, rig.signal)).toBe('waiting-for-night');
    const small = await rig.request(2);
    expect(await paceExports(deps, rig.signal)).toBe('submitted');
    expect(await rig.see(small)).toMatchObject({ state: 'submitted' });
    expect(await rig.see(large)).toMatchObject({ state: 'requested', lane: LANES.night });
    await submitExport(deps, small.id, rig.signal);

    const another = await rig.request(3);
    rig.clock.forward(14 * 60 * MINUTE);
    expect(await paceExports(deps, rig.signal)).toBe('submitted');
    expect(await rig.see(large)).toMatchObject({ state: 'submitted' });
    expect(await rig.see(another)).toMatchObject({ state: 'requested' });
  });

  test('an account that the pod cannot count in time is taken for a very large one', async () => {
    const rig = await openExports();
    const asked = await rig.request();
    rig.pod.isSlow = true;
    const deps = {
      ...rig.deps,
      pace: { ...rig.deps.pace, hours: { ...hours, night: [{ fromMinute: 0, toMinute: 60 }] } },
    };
    await measureExport(deps, asked.id, rig.signal);
    expect(await rig.see(asked)).toMatchObject({ lane: LANES.night, weight: 1_001 });
  });
});

describe('the brake', () => {
  test('reads the pod’s health, stops the line for it, says why, and lets go by itself', async () => {
    const rig = await waiting();
    rig.pod.health = { ...rig.pod.health, queueLatencyMs: 10 * MINUTE };
    await readPodHealth(rig.deps, rig.signal);
    expect(await paceExports(rig.deps, rig.signal)).toBe('stopped');
    const { brake, verdict } = await rig.deps.work.transact((tx) => tx.pace.find());
    expect(brake).toMatchObject({ level: 'stopped', reasons: ['queue-latency'] });
    expect(verdict).toMatchObject({ is: 'stopped', since: rig.clock.now() });

    rig.pod.health = { ...rig.pod.health, queueLatencyMs: 0 };
    for (let looks = 0; looks < 15; looks += 1) {
      await readPodHealth(rig.deps, rig.signal);
      rig.clock.forward(10 * SECOND);
    }
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
  });

  test('a slowed line rests after an export as long as it took', async () => {
    const rig = await waiting();
    await throughPod(rig, 5 * MINUTE);
    await rig.request(2);
    await brakeAt(rig, { level: 'slow', reasons: ['response-time'] });
    rig.clock.forward(4 * MINUTE);
    expect(await paceExports(rig.deps, rig.signal)).toBe('slowed');
    rig.clock.forward(MINUTE);
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
  });

  test('a slowed line has a budget of one', async () => {
    const rig = await waiting();
    await brakeAt(rig, { level: 'slow', reasons: ['response-time'] });
    rig.pod.jobsAtPod = [job()];
    const deps = { ...rig.deps, pace: { ...rig.deps.pace, budget: 4 } };
    expect(await paceExports(deps, rig.signal)).toBe('pod-at-budget');
  });

  test('a line stopped by failures alone tries one export every ten minutes', async () => {
    const rig = await waiting();
    await rig.deps.work.transact((tx) => tx.pace.noteSubmission(rig.clock.now()));
    await brakeAt(rig, { level: 'stopped', reasons: ['failures'] });
    expect(await paceExports(rig.deps, rig.signal)).toBe('stopped');
    rig.clock.forward(10 * MINUTE);
    expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
    await brakeAt(rig, { level: 'stopped', reasons: ['failures', 'queue-latency'] });
    rig.clock.forward(20 * MINUTE);
    expect(await paceExports(rig.deps, rig.signal)).toBe('stopped');
  });

  test('exports that end without an archive are counted until one ends with one', async () => {
    const rig = await openExports();
    for (const account of [1, 2, 3]) {
      await rig.request(account);
      await failAtPod(rig);
      rig.clock.forward(MINUTE);
    }
    expect((await rig.deps.work.transact((tx) => tx.pace.find())).failuresInARow).toBe(3);
    await rig.request(4);
    await throughPod(rig);
    expect((await rig.deps.work.transact((tx) => tx.pace.find())).failuresInARow).toBe(0);
  });
});

async function waiting(kind: 'profile' | 'photos' = 'profile') {
  const rig = await openExports();
  await rig.request(1, kind);
  return rig;
}

async function brakeAt({ deps, clock }: Rig, brake: Pick<BrakeState, 'level' | 'reasons'>): Promise<void> {
  await deps.work.transact((tx) => tx.pace.noteBrake({ ...releasedBrake(clock.now()), ...brake }));
}

async function submitNext(rig: Rig) {
  expect(await paceExports(rig.deps, rig.signal)).toBe('submitted');
  const [request] = await rig.deps.work.transact((tx) => tx.exports.inState(['submitted']));
  if (request === undefined) throw new Error('nothing was submitted');
  rig.pod.file = undefined;
  await submitExport(rig.deps, request.id, rig.signal);
  return rig.see(request);
}

async function throughPod(rig: Rig, tookMs = SECOND) {
  const request = await submitNext(rig);
  rig.clock.forward(tookMs);
  rig.pod.exporting = false;
  rig.pod.file = { name: 'built', builtAt: after(rig.clock.now(), 0), text: 'built' };
  await watchExports(rig.deps, rig.signal);
  expect((await rig.see(request)).state).toBe('copying');
  return request;
}

async function failAtPod(rig: Rig) {
  const request = await submitNext(rig);
  rig.pod.exporting = false;
  await watchExports(rig.deps, rig.signal);
  expect((await rig.see(request)).state).toBe('held');
}
