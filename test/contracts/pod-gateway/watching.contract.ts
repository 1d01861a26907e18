import { describe, expect, test, vi } from 'vitest';
import { QUICK, STUCK, built, countJobs, look, never, start, userOf } from './steps.ts';
import type { OpenRig } from './steps.ts';

export function watchingContract(name: string, open: OpenRig): void {
  describe(`${name} lets exports be watched`, () => {
    test('a finished archive is dated by the pod, in UTC, between two looks at its clock', async () => {
      const rig = await open({ worker: QUICK });
      const before = await look(rig, 'alice');
      expect(Math.abs(before.podNow.getTime() - Date.now())).toBeLessThan(60_000);
      await start(rig, 'alice');
      const after = await built(rig, 'alice');
      const builtAt = after.archive?.builtAt.getTime() ?? 0;
      expect(builtAt).toBeGreaterThanOrEqual(before.podNow.getTime());
      expect(builtAt).toBeLessThanOrEqual(after.podNow.getTime());
      // The row changes before the mail is sent and the job is over.
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ job: undefined }));
    });

    test('a job in hand is seen as working', async () => {
      const rig = await open({ worker: STUCK });
      await start(rig, 'alice');
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ exporting: true, job: 'working' }));
      expect(await countJobs(rig)).toBe(1);
    });

    test('a job that the pod has put off is seen as scheduled', async () => {
      const worker = { ...STUCK, throttle: 'exact' as const, rescheduleMs: () => 3_600_000 };
      const rig = await open({ worker });
      await start(rig, 'alice');
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ job: 'working' }));
      await start(rig, 'bob');
      await vi.waitFor(async () => expect(await look(rig, 'bob')).toMatchObject({ exporting: true, job: 'scheduled' }));
      expect(await rig.pod.exportsTaken('bob', 'profile')).toBe(0);
      expect(await countJobs(rig)).toBe(2);
    });

    test('an export whose mail failed waits in retry until it is dropped, and then is not redone', async () => {
      const worker = { ...QUICK, throttle: 'none' as const, retryDelayMs: () => 3_600_000 };
      const rig = await open({ worker });
      await rig.pod.fault({ fault: 'mail', username: 'alice' });
      await rig.pod.fault({ fault: 'mail', username: 'bob' });
      await start(rig, 'alice');
      await start(rig, 'bob');
      await built(rig, 'alice');
      await vi.waitFor(async () =>
        expect(await look(rig, 'alice')).toMatchObject({ exporting: false, job: 'retrying' }),
      );
      await vi.waitFor(async () => expect(await look(rig, 'bob')).toMatchObject({ job: 'retrying' }));
      await rig.gateway.dropRetries([{ user: await userOf(rig, 'alice'), kind: 'photos' }], never);
      expect(await look(rig, 'alice')).toMatchObject({ job: 'retrying' });
      await rig.gateway.dropRetries([{ user: await userOf(rig, 'alice'), kind: 'profile' }], never);
      expect(await look(rig, 'alice')).toMatchObject({ job: undefined, archive: expect.anything() });
      expect(await look(rig, 'bob')).toMatchObject({ job: 'retrying' });
    });

    test('a killed worker leaves a mark without a job, which can be cleared once', async () => {
      const rig = await open({ worker: STUCK });
      await start(rig, 'alice');
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ job: 'working' }));
      const user = await userOf(rig, 'alice');
      expect(await rig.gateway.clearStuckMark(user, 'profile', never)).toBe(false);
      await rig.pod.killWorker();
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ exporting: true, job: undefined }));
      expect(await rig.gateway.clearStuckMark(user, 'profile', never)).toBe(true);
      expect(await rig.gateway.clearStuckMark(user, 'profile', never)).toBe(false);
      expect(await look(rig, 'alice')).toMatchObject({ exporting: false, archive: undefined });
    });

    test('a mark with a job in the line is not stuck', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.pressButton('alice', 'photos');
      expect(await rig.gateway.clearStuckMark(await userOf(rig, 'alice'), 'photos', never)).toBe(false);
      expect(await look(rig, 'alice', 'photos')).toMatchObject({ exporting: true, job: 'waiting' });
    });

    test('jobs of the pod itself count, and jobs of other workers do not', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.pressButton('alice', 'profile');
      await rig.pod.pressButton('alice', 'profile');
      await rig.pod.pressButton('bob', 'photos');
      await rig.pod.load('low', 3, 1);
      expect(await countJobs(rig)).toBe(3);
    });
  });
}
