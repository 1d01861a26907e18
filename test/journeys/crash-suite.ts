import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { CRASH_POINTS, CrashPoints, DETOURS } from '../rig/crash-points.ts';
import { requestsOf, settle, takenOf, waitForState } from '../rig/journey-facts.ts';
import { linkIn } from '../rig/console-client.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import type { QueueEngine } from '../rig/queue-backends.ts';
import { Visitor, download } from '../rig/visitor.ts';

const READY = /\/d\//;

/** Long enough at the pod to be seen at work between two deaths. */
const SLOW_POD = { worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 12_000 } };

/** Its dead processes are forgotten soon, so that a lost job shows. */
const FORGETFUL_POD = { worker: { ...SLOW_POD.worker, heartbeatTtlMs: 1_000, exportDurationMs: () => 1_500 } };

type Moment = 'before' | 'after';

/** One half on each engine, or all of it on both, which takes twice as long. */
const momentsOf = (moment: Moment): readonly Moment[] =>
  process.env['CRASH_EVERYWHERE'] === 'yes' ? ['before', 'after'] : [moment];

/**
 * Kills the whole program, again and again, and counts what came of it.
 *
 * @param steps - When it is killed at the steps that every export takes.
 * @param detours - When it is killed at the steps that trouble takes.
 */
export function crashSuite(
  engine: QueueEngine,
  { steps, detours }: { readonly steps: Moment; readonly detours: Moment },
): void {
  test.for(momentsOf(steps))(
    'a program that is killed %s every step delivers once, after one export at the pod',
    { timeout: 240_000 },
    async (moment) => {
      const rig = await openJourney({ engine, pod: SLOW_POD });
      onTestFinished(() => rig[Symbol.asyncDispose]());
      const points = new CrashPoints(rig.database.url);
      onTestFinished(() => points[Symbol.asyncDispose]());
      await points.arm(moment, () => rig.crash());

      await rig.prove('alice');
      await rig.chat.waitFor(READY, { timeoutMs: 200_000 });
      await settle(rig);

      expect([...points.struck].sort()).toEqual(CRASH_POINTS.map(({ name }) => name).sort());
      await expectDeliveredOnce(rig, 2);
    },
  );

  test.for(momentsOf(detours))(
    'a program that is killed %s every detour loses no request and tells everybody once',
    { timeout: 240_000 },
    async (moment) => {
      const rig = await openJourney({ engine, pod: FORGETFUL_POD });
      onTestFinished(() => rig[Symbol.asyncDispose]());
      const points = new CrashPoints(rig.database.url, DETOURS);
      onTestFinished(() => points[Symbol.asyncDispose]());
      await points.arm(moment, () => rig.crash());
      await rig.pod.fault({ fault: 'exception', username: 'bob', kind: 'profile' });
      // Still at work when the worker is killed, however long the others take to sign in.
      await rig.pod.fault({ fault: 'slow', username: 'alice', kind: 'profile', delayMs: 20_000, times: 1 });

      await rig.prove('alice');
      for (const name of ['bob', 'mallory', 'carol.d']) await rig.prove(name);
      await rig.pod.lock('mallory');
      await rig.chat.ask('cancel', /./, { from: 'carol.d' });
      await waitForState(rig, 'alice', ['building']);
      await rig.pod.killWorker();
      rig.pod.startWorker();

      for (const name of ['alice', 'bob', 'mallory']) await waitForNotice(rig, name);
      await settle(rig);
      await expireArchives(rig);
      await waitForState(rig, 'bob', ['expired']);
      await settle(rig);

      expect([...points.struck].toSorted(inOrder)).toEqual(DETOURS.map(({ name }) => name).toSorted(inOrder));
      expect(await takenOf(rig, 'alice')).toEqual({ profile: 2, photos: 1 });
      expect(await takenOf(rig, 'bob')).toEqual({ profile: 1, photos: 1 });
      expect(await takenOf(rig, 'mallory')).toEqual({ profile: 0, photos: 0 });
      expect(await takenOf(rig, 'carol.d')).toEqual({ profile: 0, photos: 0 });
      const states = async (name: string) => (await requestsOf(rig, name)).map(({ state }) => state);
      expect(await states('bob')).toEqual(['held', 'expired']);
      expect(await states('mallory')).toEqual(['failed', 'failed']);
      expect(await states('carol.d')).toEqual(['cancelled', 'cancelled']);
    },
  );

  test('a program that is killed again and again at any moment delivers once', { timeout: 240_000 }, async () => {
    const rig = await openJourney({ engine });
    onTestFinished(() => rig[Symbol.asyncDispose]());
    await rig.prove('alice');
    for (let kills = 0; kills < 6; kills += 1) {
      await delay(Math.random() * 1_500);
      await rig.crash();
    }
    await rig.chat.waitFor(READY, { timeoutMs: 120_000 });
    await settle(rig);
    await expectDeliveredOnce(rig, 2);
  });
}

/** Makes the time of everything in the vault end now. */
async function expireArchives({ database }: JourneyRig): Promise<void> {
  const { executor } = database.database;
  await executor
    .updateTable('archives')
    .set({ keep_until: new Date(0) })
    .execute();
  await executor
    .updateTable('promised_jobs')
    .set({ due_at: new Date(0) })
    .where('name', '=', 'expire-archives')
    .execute();
}

/** How it ended for them, said once. */
async function waitForNotice(rig: JourneyRig, username: string): Promise<void> {
  const notices = () =>
    rig.database.database.executor
      .selectFrom('deliveries')
      .select('state')
      .where('speaker', '=', username)
      .where('key', 'like', 'notice%')
      .execute();
  await expect.poll(notices, { timeout: 120_000, interval: 200 }).toEqual([{ state: 'sent' }]);
}

async function expectDeliveredOnce(rig: JourneyRig, saidCount: number): Promise<void> {
  const { executor } = rig.database.database;
  const requests = await executor.selectFrom('exports').select(['kind', 'state']).orderBy('kind').execute();
  expect(requests).toEqual([
    { kind: 'photos', state: 'ready' },
    { kind: 'profile', state: 'ready' },
  ]);
  expect(await rig.pod.exportsTaken('alice', 'profile')).toBe(1);
  expect(await rig.pod.exportsTaken('alice', 'photos')).toBe(1);

  const deliveries = await executor.selectFrom('deliveries').select(['id', 'key', 'state']).execute();
  expect(deliveries.filter(({ key }) => key.startsWith('answer'))).toHaveLength(saidCount);
  expect(deliveries.filter(({ key }) => key.startsWith('notice'))).toHaveLength(1);
  expect(deliveries.map(({ id }) => id).sort()).toEqual(rig.chat.messages.map(({ id }) => id).sort());
  expect(rig.chat.unconfirmedCount).toBe(0);

  const notice = rig.chat.messages.filter(({ texts }) => READY.test(texts.at(-1) ?? ''));
  expect(notice).toHaveLength(1);
  const archives = await executor.selectFrom('archives').select('sha256').where('state', '=', 'ready').execute();
  for (const message of notice) {
    const parts = await new Visitor().openDownloads(linkIn(message));
    const got = await Promise.all(parts.map((part) => download(part, { breakAfterBytes: 100 })));
    expect(got.map(({ sha256 }) => sha256).sort()).toEqual(archives.map(({ sha256 }) => sha256).sort());
  }
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b);
}
