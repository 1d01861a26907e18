import { describe, expect, test, vi } from 'vitest';
import { QUICK, STUCK, built, jobsAt, look, never, start, userOf } from './steps.ts';
import type { OpenRig } from './steps.ts';

const HOUR_MS = 3_600_000;

export function pacingContract(name: string, open: OpenRig): void {
  describe(`${name} lets its load be seen`, () => {
    test('a job says whose it is, what it makes and where it is', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.pressButton('bob', 'photos');
      const user = await userOf(rig, 'bob');
      expect(await jobsAt(rig)).toMatchObject([{ kind: 'photos', user, place: 'waiting' }]);
    });

    test('a job that comes back much later is not met, one that comes back soon is', async () => {
      const worker = { ...STUCK, throttle: 'exact' as const, rescheduleMs: () => HOUR_MS };
      const rig = await open({ worker });
      await start(rig, 'alice');
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ job: 'working' }));
      await start(rig, 'bob');
      await vi.waitFor(async () => expect(await look(rig, 'bob')).toMatchObject({ job: 'scheduled' }));
      const within = async (horizonMs: number) =>
        (await rig.gateway.archiveQueue({ maxJobs: 100, horizonMs }, never)).jobs.map(({ place }) => place).sort();
      expect(await within(60_000)).toEqual(['working']);
      expect(await within(2 * HOUR_MS)).toEqual(['scheduled', 'working']);
    });

    test('a job seen working whose account is no longer marked has ended since the heartbeat', async () => {
      const rig = await open({ worker: { ...QUICK, heartbeatMs: 700, exportDurationMs: () => 1_000 } });
      await start(rig, 'alice');
      await vi.waitFor(async () => expect(await jobsAt(rig)).toMatchObject([{ place: 'working', marked: true }]));
      await built(rig, 'alice');
      expect((await jobsAt(rig)).filter(({ marked }) => marked)).toEqual([]);
    });

    test('the mark of an account shows at once, with its age on the clock of the pod', async () => {
      const rig = await open({ runWorker: false });
      expect(await rig.gateway.marks(never)).toEqual([]);
      await rig.pod.pressButton('bob', 'photos');
      const [mark, ...more] = await rig.gateway.marks(never);
      expect(more).toEqual([]);
      expect(mark).toMatchObject({ user: await userOf(rig, 'bob'), kind: 'photos' });
      expect(Math.abs(mark?.ageMs ?? Infinity)).toBeLessThan(5_000);
    });

    test('which accounts have an archive is answered for many at once', async () => {
      const rig = await open({ worker: QUICK });
      await start(rig, 'alice');
      const { archive } = await built(rig, 'alice');
      const users = [await userOf(rig, 'alice'), await userOf(rig, 'bob')];
      expect(await rig.gateway.results(users, 'profile', never)).toMatchObject([
        { user: users[0], builtAt: archive?.builtAt },
      ]);
      expect(await rig.gateway.results(users, 'photos', never)).toEqual([]);
      expect(await rig.gateway.results([], 'photos', never)).toEqual([]);
    });

    test('the process that works on a job is named, and known to live until its heartbeat ends', async () => {
      const rig = await open({ worker: STUCK });
      await start(rig, 'alice');
      await vi.waitFor(async () => expect((await look(rig, 'alice')).worker).toBeDefined());
      const { worker = '' } = await look(rig, 'alice');
      expect(await rig.gateway.isWorkerAlive(worker, never)).toBe(true);
      expect(await rig.gateway.isWorkerAlive('nobody:1:aa', never)).toBe(false);
      await rig.pod.killWorker();
      await vi.waitFor(async () => expect(await rig.gateway.isWorkerAlive(worker, never)).toBe(false));
    });

    test('the wait of urgent jobs and the time of a page are measured', async () => {
      const rig = await open({ runWorker: false });
      expect(await rig.gateway.readHealth(never)).toMatchObject({ queueLatencyMs: 0, workerCount: 0 });
      await rig.pod.load('medium', 1, 1);
      await vi.waitFor(async () => {
        const { queueLatencyMs } = await rig.gateway.readHealth(never);
        expect(queueLatencyMs).toBeGreaterThan(1_000);
        expect(queueLatencyMs).toBeLessThan(60_000);
      }, 5_000);
      rig.pod.slow(300);
      expect((await rig.gateway.readHealth(never)).responseMs).toBeGreaterThanOrEqual(300);
      rig.pod.slow(0);
      rig.pod.down(true);
      expect((await rig.gateway.readHealth(never)).responseMs).toBeUndefined();
    });

    test('an account that has moved to another pod is known as that', async () => {
      const rig = await open({ runWorker: false });
      const user = await userOf(rig, 'alice');
      expect(await rig.gateway.findById(user, never)).toMatchObject({ moved: false });
      await rig.pod.migrate('alice', 'alice@new.example');
      expect(await rig.gateway.findById(user, never)).toMatchObject({ moved: true, closed: true });
    });
  });
}
