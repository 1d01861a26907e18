import { describe, expect, onTestFinished, test } from 'vitest';
import { HAS_LINK, requestsOf } from '../../rig/journey-facts.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { missingForSidekiq } from './real-sidekiq.ts';
import { expectIntact, openSidekiqJourney } from './sidekiq-journey.ts';
import type { SidekiqJourney, SidekiqJourneyOptions } from './sidekiq-journey.ts';

const LEFT_OUT = isLeftOut('exports beside the throttle of a pod with a real Sidekiq', missingForSidekiq());
const SOON = { timeout: 20_000, interval: 50 };
const READY = [
  { kind: 'profile', state: 'ready', cause: null },
  { kind: 'photos', state: 'ready', cause: null },
];

/** With room for two at the pod. */
async function openWithStranger(options: Pick<SidekiqJourneyOptions, 'throttle' | 'threads'>): Promise<SidekiqJourney> {
  const accounts = [{ username: 'alice' }, { username: 'stranger' }];
  const rig = await openSidekiqJourney({ accounts, ...options, env: { EXPORT_BUDGET: '2' } });
  onTestFinished(() => rig[Symbol.asyncDispose]());
  return rig;
}

/** The pod's button of somebody who has never heard of Pappus. */
async function pressAsStranger({ pod }: SidekiqJourney, exportMs: number): Promise<void> {
  await pod.fault({ fault: 'slow', username: 'stranger', kind: 'profile', delayMs: exportMs });
  await pod.pressButton('stranger', 'profile');
}

async function waitForStranger(rig: SidekiqJourney): Promise<void> {
  const outcomes = async () => (await rig.begunFor('stranger')).map(({ outcome }) => outcome);
  await expect.poll(outcomes, SOON).toEqual(['built']);
}

/** The ids under which Pappus has pushed jobs. */
async function pushedBy({ sidekiq }: SidekiqJourney): Promise<readonly string[]> {
  return (await sidekiq.redis.keys('pappus:pushed:*')).map((key) => key.replace('pappus:pushed:', ''));
}

describe.skipIf(LEFT_OUT)('exports beside the throttle of a pod with a real Sidekiq', () => {
  test('a 0.9.0 pod, whose throttle looks at heartbeats, is given nothing that it would put off', async () => {
    const rig = await openWithStranger({ throttle: 'rough' });
    await pressAsStranger(rig, 6_000);
    await expect.poll(() => rig.sidekiq.busyThreads(), SOON).toBe(1);
    await rig.prove('alice');
    await waitForStranger(rig);
    expect(await rig.begunFor('alice')).toEqual([]);
    expect(await rig.sidekiq.entriesOf('schedule')).toEqual([]);

    const told = await rig.chat.waitFor(HAS_LINK, { to: 'alice' });
    expect(await expectIntact(rig, 'alice', told)).toEqual(['photos', 'profile']);
    const ours = await rig.begunFor('alice');
    expect(ours.map(({ jobId }) => jobId).sort()).toEqual([...(await pushedBy(rig))].sort());
  });

  test('a job that a 0.9.0 pod puts off under a new id is waited for, and nothing is exported twice', async () => {
    const rig = await openWithStranger({ throttle: 'rough', threads: 2 });
    for (const ms of [5_000, 8_000]) await rig.sidekiq.occupyThread(ms);
    await expect.poll(() => rig.sidekiq.busyThreads(), SOON).toBe(2);
    // Both wait in the pod's line, the stranger's first: the other thread gets to ours while the stranger's is at work.
    await pressAsStranger(rig, 8_000);
    await rig.prove('alice');
    await expect.poll(() => rig.sidekiq.entriesOf('schedule'), SOON).toHaveLength(1);
    await rig.chat.ask('status', /Asking again changes nothing/);

    const told = await rig.chat.waitFor(HAS_LINK, { to: 'alice' });
    expect(await expectIntact(rig, 'alice', told)).toEqual(['photos', 'profile']);
    expect(await requestsOf(rig, 'alice')).toEqual(READY);
    const ours = await rig.begunFor('alice');
    expect(ours.map(({ kind }) => kind).sort()).toEqual(['photos', 'profile']);
    const pushed = await pushedBy(rig);
    expect(pushed).toHaveLength(2);
    for (const { kind, jobId } of ours) expect(pushed.includes(jobId)).toBe(kind === 'photos');
    await waitForStranger(rig);
    expect(await rig.sidekiq.entriesOf('schedule')).toEqual([]);
  });

  test('a 0.9.1 pod, whose throttle is dead, works on both at once, and nothing is exported twice', async () => {
    const rig = await openWithStranger({ throttle: 'none' });
    await pressAsStranger(rig, 6_000);
    await expect.poll(() => rig.sidekiq.busyThreads(), SOON).toBe(1);
    await rig.prove('alice');
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'alice' });
    expect(await expectIntact(rig, 'alice', told)).toEqual(['photos', 'profile']);
    const ours = await rig.begunFor('alice');
    expect(ours.map(({ jobId }) => jobId).sort()).toEqual([...(await pushedBy(rig))].sort());
    await waitForStranger(rig);
    expect((await rig.pod.stats()).mostAtOnce).toBe(2);
  });
});
