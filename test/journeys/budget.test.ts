import { expect, onTestFinished, test, vi } from 'vitest';
import { HAS_LINK, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';

const PEOPLE = ['alice', 'bob', 'carol'];
const STRANGER = 'dave';
/** Nothing at the pod holds anything back: its throttle is dead, and five threads are free. */
const POD = {
  accounts: [...PEOPLE, STRANGER].map((username) => ({ username })),
  worker: { throttle: 'none' as const, heartbeatMs: 200, exportDurationMs: () => 700 },
};

test('with a budget of one the pod never has two exports in hand, its own buttons counted', async () => {
  const rig = await openJourney({ engine: 'postgres', pod: POD, env: { EXPORT_BUDGET: '1' } });
  onTestFinished(() => rig[Symbol.asyncDispose]());
  await rig.pod.fault({ fault: 'slow', username: STRANGER, kind: 'photos', delayMs: 8_000 });
  await rig.pod.pressButton(STRANGER, 'photos');
  await vi.waitFor(async () => expect(await rig.pod.exportsTaken(STRANGER, 'photos')).toBe(1));
  for (const person of PEOPLE) await rig.prove(person);
  await vi.waitFor(async () => expect(await rig.metrics()).toContain('pace_verdict{verdict="pod-at-budget"} 1'));
  for (const person of PEOPLE) expect(await takenOf(rig, person)).toEqual({ profile: 0, photos: 0 });

  for (const person of PEOPLE) await rig.chat.waitFor(HAS_LINK, { to: person, timeoutMs: 60_000 });
  for (const person of PEOPLE) expect(await takenOf(rig, person)).toEqual({ profile: 1, photos: 1 });
  expect((await rig.pod.stats()).mostAtOnce).toBe(1);
});
