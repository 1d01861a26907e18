import { describe, expect, test, vi } from 'vitest';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { GATEWAY_TIMEOUT_MS } from '../../rig/pod-gateway-rig.ts';
import { countJobs, failure, jobsAt, never, orderFor, startOrder, userOf } from './steps.ts';
import type { OpenRig } from './steps.ts';

export function outagesContract(name: string, open: OpenRig): void {
  describe(`${name} bears outages`, () => {
    test.each(['cut', 'freeze'] as const)(
      'a database behind a network %s is unreachable in time, and comes back',
      async (how) => {
        const rig = await open({ runWorker: false });
        const user = await userOf(rig, 'alice');
        await rig.gateway.findById(user, never);
        rig.databaseGate[how]();
        const since = performance.now();
        const err = await failure(rig.gateway.findById(user, never));
        expect(err).toMatchObject({ code: 'POD_UNREACHABLE', part: 'database', retryable: true });
        expect(performance.now() - since).toBeLessThan(3 * GATEWAY_TIMEOUT_MS);
        rig.databaseGate.restore();
        await vi.waitFor(async () => expect(await rig.gateway.findById(user, never)).toBeDefined(), { timeout: 5_000 });
      },
    );

    test.each(['cut', 'freeze'] as const)(
      'a queue behind a network %s is unreachable in time, and comes back',
      async (how) => {
        const rig = await open({ runWorker: false });
        await countJobs(rig);
        rig.queueGate[how]();
        const since = performance.now();
        const err = await failure(countJobs(rig));
        expect(err).toMatchObject({ code: 'POD_UNREACHABLE', part: rig.queuePart });
        expect(performance.now() - since).toBeLessThan(3 * GATEWAY_TIMEOUT_MS);
        rig.queueGate.restore();
        await vi.waitFor(async () => expect(await countJobs(rig)).toBe(0), { timeout: 5_000 });
      },
    );

    test('a pod whose database is away counts as away, whatever its queue says', async () => {
      const rig = await open({ runWorker: false });
      rig.databaseGate.cut();
      const err = await failure(countJobs(rig));
      expect(err).toMatchObject({ code: 'POD_UNREACHABLE', part: 'database' });
    });

    test('an order made while the queue is away marks nothing', async () => {
      const rig = await open({ runWorker: false });
      const order = await orderFor(rig, 'alice');
      rig.queueGate.cut();
      expect(await failure(startOrder(rig, order))).toBeInstanceOf(PodUnreachableError);
      rig.queueGate.restore();
      await vi.waitFor(async () => expect(await startOrder(rig, order)).toEqual({ kind: 'started' }));
      expect(await countJobs(rig)).toBe(1);
    });

    test('an abort ends the wait at once, with the reason of the caller', async () => {
      const rig = await open({ runWorker: false });
      const user = await userOf(rig, 'alice');
      await rig.gateway.view(user, 'profile', never);
      rig.databaseGate.freeze();
      rig.queueGate.freeze();
      const calls = [
        async (signal: AbortSignal) => rig.gateway.findById(user, signal),
        async (signal: AbortSignal) => rig.gateway.view(user, 'profile', signal),
        async (signal: AbortSignal) => jobsAt(rig, signal),
      ];
      for (const call of calls) {
        const leaving = new AbortController();
        const since = performance.now();
        const running = failure(call(leaving.signal));
        leaving.abort(new Error('leaving'));
        expect(await running).toEqual(new Error('leaving'));
        expect(performance.now() - since).toBeLessThan(GATEWAY_TIMEOUT_MS / 2);
      }
    });
  });
}
