import { setTimeout as delay } from 'node:timers/promises';
import { assert, describe, expect, test, vi } from 'vitest';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { GATEWAY_TIMEOUT_MS } from '../../rig/pod-gateway-rig.ts';
import { countJobs, failure, look, never, orderFor, start, startOrder } from './steps.ts';
import type { OpenRig } from './steps.ts';

const nothing = async () => undefined;

/** Each turn has a session of its own, as turns of two programs have. */
export function turnsContract(name: string, open: OpenRig): void {
  describe(`${name} gives turns`, () => {
    test('to one at a time: another is told at once, and has its own when that is over, however it went', async () => {
      const rig = await open({ runWorker: false });
      const meanwhile = await rig.gateway.inTurn(async () => {
        const since = performance.now();
        const outcome = await rig.gateway.inTurn(() => assert.fail('two have the turn'), never);
        return { outcome, tookMs: performance.now() - since };
      }, never);
      expect(meanwhile).toEqual({ outcome: 'taken', tookMs: expect.any(Number) });
      assert(meanwhile !== 'taken');
      expect(meanwhile.tookMs).toBeLessThan(GATEWAY_TIMEOUT_MS / 2);
      const failed = rig.gateway.inTurn(() => Promise.reject(new Error('slipped')), never);
      await expect(failed).rejects.toThrow('slipped');
      await vi.waitFor(async () => expect(await rig.gateway.inTurn(nothing, never)).toBeUndefined());
    });

    test('that end with the start: the next one sees the mark', async () => {
      const rig = await open({ runWorker: false });
      const order = await orderFor(rig, 'alice');
      const seen = await rig.gateway.inTurn(async (begin) => {
        expect(await begin(order, never)).toEqual({ kind: 'started' });
        return rig.gateway.inTurn(() => rig.gateway.marks(never), never);
      }, never);
      expect(seen).toMatchObject([{ user: order.user, kind: 'profile' }]);
    });

    test('in which one is started: a second start marks nobody', async () => {
      const rig = await open({ runWorker: false });
      const [first, second] = [await orderFor(rig, 'alice'), await orderFor(rig, 'bob')];
      const twice = rig.gateway.inTurn(async (begin) => {
        await begin(first, never);
        return begin(second, never);
      }, never);
      expect(await failure(twice)).toBeInstanceOf(Error);
      expect(await look(rig, 'bob')).toMatchObject({ exporting: false, job: undefined });
      expect(await countJobs(rig)).toBe(1);
    });

    test('that leave everything as it was where there is no room, and ask for none where the job is there', async () => {
      const rig = await open({ runWorker: false });
      const order = await orderFor(rig, 'alice');
      const hasRoom = vi.fn(async () => false);
      expect(await rig.gateway.inTurn((begin) => begin(order, never, hasRoom), never)).toEqual({ kind: 'no-room' });
      expect(await look(rig, 'alice')).toMatchObject({ exporting: false, job: undefined });
      expect(await startOrder(rig, order)).toEqual({ kind: 'started' });
      expect(await rig.gateway.inTurn((begin) => begin(order, never, hasRoom), never)).toEqual({ kind: 'started' });
      expect(hasRoom).toHaveBeenCalledOnce();
    });

    test('that are lost by whoever is silent for long: it marks nothing, and the next has had its own', async () => {
      const rig = await open({ runWorker: false });
      const silent = rig.gateway.inTurn(async (begin) => {
        await vi.waitFor(async () => expect(await start(rig, 'bob')).toEqual({ kind: 'started' }), {
          timeout: 8 * GATEWAY_TIMEOUT_MS,
        });
        return begin(await orderFor(rig, 'alice'), never);
      }, never);
      expect(await failure(silent)).toBeInstanceOf(PodUnreachableError);
      expect(await look(rig, 'alice')).toMatchObject({ exporting: false, job: undefined });
      expect(await countJobs(rig)).toBe(1);
    });

    test('that were given up in the middle of a start go on to mark nobody', async () => {
      const rig = await open({ runWorker: false });
      const order = await orderFor(rig, 'alice');
      const givingUp = new AbortController();
      const hasRoom = async () => {
        givingUp.abort(new Error('given up'));
        await delay(200);
        return true;
      };
      const turn = rig.gateway.inTurn(async (begin) => {
        await expect(begin(order, givingUp.signal, hasRoom)).rejects.toThrow('given up');
      }, never);
      await turn;
      await delay(300);
      expect(await look(rig, 'alice')).toMatchObject({ exporting: false, job: undefined });
      expect(await countJobs(rig)).toBe(0);
    });
  });
}
