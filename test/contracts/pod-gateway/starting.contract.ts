import { describe, expect, test, vi } from 'vitest';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { ARCHIVE_KINDS } from '../../../src/core/pods/pod-gateway.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { QUICK, built, countJobs, failure, look, orderFor, podSoon, start, startOrder } from './steps.ts';
import type { OpenRig } from './steps.ts';

export function startingContract(name: string, open: OpenRig): void {
  describe(`${name} starts exports`, () => {
    test.each(ARCHIVE_KINDS)(
      'an order for a %s archive marks the account and leaves one job in the line',
      async (kind) => {
        const rig = await open({ runWorker: false });
        expect(await start(rig, 'alice', { kind })).toEqual({ kind: 'started' });
        expect(await look(rig, 'alice', kind)).toMatchObject({ exporting: true, archive: undefined, job: 'waiting' });
        const other = kind === 'profile' ? 'photos' : 'profile';
        expect(await look(rig, 'alice', other)).toMatchObject({ exporting: false, job: undefined });
        expect(await countJobs(rig)).toBe(1);
      },
    );

    test('an order repeated many times, at once and after its work is done, is one job', async () => {
      const rig = await open({ worker: QUICK });
      const order = await orderFor(rig, 'alice');
      const many = await Promise.all(Array.from({ length: 12 }, async () => startOrder(rig, order)));
      expect(many.filter(({ kind }) => kind !== 'started' && kind !== 'already-exporting')).toEqual([]);
      expect(many).toContainEqual({ kind: 'started' });
      await built(rig, 'alice');
      expect(await startOrder(rig, order)).toEqual({ kind: 'started' });
      // The row changes before the job is over, and the queue tells it with the next heartbeat.
      const over = { exporting: false, job: undefined };
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject(over));
      expect(await rig.pod.exportsTaken('alice', 'profile')).toBe(1);
    });

    test('of two orders at the same time one starts and the other is told so', async () => {
      const rig = await open({ runWorker: false });
      const outcomes = await Promise.all([start(rig, 'alice'), start(rig, 'alice')]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-exporting', 'started']);
      expect(await countJobs(rig)).toBe(1);
    });

    test('the button of the pod comes first: an order then starts nothing', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.pressButton('alice', 'profile');
      expect(await start(rig, 'alice')).toEqual({ kind: 'already-exporting' });
      expect(await countJobs(rig)).toBe(1);
    });

    test('a cut between mark and push leaves a mark that only a take-over gets past', async () => {
      const rig = await open({ runWorker: false });
      const order = await orderFor(rig, 'alice');
      rig.queueGate.cutAt(rig.pushText, 'nobody');
      expect(await failure(startOrder(rig, order))).toBeInstanceOf(PodUnreachableError);
      rig.queueGate.restore();
      await vi.waitFor(async () => expect(await countJobs(rig)).toBe(0));
      expect(await startOrder(rig, order)).toEqual({ kind: 'already-exporting' });
      expect(await look(rig, 'alice')).toMatchObject({ exporting: true, job: undefined });

      const takeOver = { ...order, markStuckAt: await podSoon(rig, 'alice') };
      expect(await startOrder(rig, takeOver)).toEqual({ kind: 'started' });
      expect(await startOrder(rig, takeOver)).toEqual({ kind: 'started' });
      expect(await countJobs(rig)).toBe(1);
    });

    test('a mark that somebody has made since is not taken for the stuck one', async () => {
      const rig = await open({ runWorker: false });
      const markStuckAt = new Date((await podSoon(rig, 'alice')).getTime() - 3_000);
      await rig.pod.pressButton('alice', 'profile');
      expect(await start(rig, 'alice', { markStuckAt })).toEqual({ kind: 'already-exporting' });
      expect(await countJobs(rig)).toBe(1);
    });

    test('a push whose confirmation is lost counts as pushed, also for a take-over', async () => {
      const rig = await open({ runWorker: false });
      const order = await orderFor(rig, 'alice');
      rig.queueGate.cutAt(rig.pushText, 'server');
      expect(await failure(startOrder(rig, order))).toBeInstanceOf(PodUnreachableError);
      rig.queueGate.restore();
      await vi.waitFor(async () => expect(await countJobs(rig)).toBe(1));
      expect(await startOrder(rig, order)).toEqual({ kind: 'started' });
      expect(await startOrder(rig, { ...order, markStuckAt: await podSoon(rig, 'alice') })).toEqual({
        kind: 'started',
      });
      expect(await countJobs(rig)).toBe(1);
    });

    test('accounts that are locked, closed or gone are refused and not touched', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.lock('alice');
      await rig.pod.close('bob');
      const gone = await orderFor(rig, 'mallory');
      await rig.pod.remove('mallory');
      expect(await start(rig, 'alice')).toEqual({ kind: 'locked' });
      expect(await start(rig, 'bob')).toEqual({ kind: 'closed' });
      expect(await startOrder(rig, gone)).toEqual({ kind: 'gone' });
      expect(await look(rig, 'alice')).toMatchObject({ exporting: false });
      expect(await countJobs(rig)).toBe(0);
    });

    test('an archive that the caller has not seen is not put at risk', async () => {
      const rig = await open({ worker: QUICK });
      await rig.pod.pressButton('alice', 'profile');
      const { archive } = await built(rig, 'alice');
      expect(await start(rig, 'alice')).toEqual({ kind: 'archive-changed' });
      expect(await start(rig, 'alice', { seenArchive: new Secret('diaspora_alice_other') })).toEqual({
        kind: 'archive-changed',
      });
      expect(await rig.pod.exportsTaken('alice', 'profile')).toBe(1);
      expect(await start(rig, 'alice', { seenArchive: archive?.fileName })).toEqual({ kind: 'started' });
    });
  });
}
