import { expect, onTestFinished, test } from 'vitest';
import { deliverJob, paceExportsJob } from '../../../src/core/work/jobs.ts';
import { PromisedJobsTable } from '../../../src/infra/sql/tables/promised-jobs-table.ts';
import { after } from '../../../src/kernel/clock.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

test('a promise is claimed once, when it is due', async () => {
  const { promised, clock } = await open();
  await promised.put(deliverJob, { deliveryId: newDeliveryId() }, { dueAt: after(clock.now(), 1_000) });
  expect(await promised.claimDue(10)).toHaveLength(0);
  expect(await promised.dueInMs()).toBe(1_000);
  clock.forward(1_000);
  expect(await promised.claimDue(10)).toHaveLength(1);
  expect(await promised.claimDue(10)).toHaveLength(0);
});

test('a promise that nobody acknowledged is claimed again as forgotten, under the same generation', async () => {
  const { promised, clock } = await open();
  await promised.put(deliverJob, { deliveryId: newDeliveryId() });
  const [first] = await promised.claimDue(10);
  expect(await promised.claimForgotten(5_000, 10)).toHaveLength(0);
  clock.forward(5_000);
  expect(await promised.claimForgotten(5_000, 10)).toEqual([first]);
});

test('a promise made again while its job runs outlives the acknowledgement of the old one', async () => {
  const { promised } = await open();
  const payload = { deliveryId: newDeliveryId() };
  await promised.put(deliverJob, payload);
  const [running] = await promised.claimDue(10);
  await promised.put(deliverJob, payload);
  await promised.acknowledge(running?.key ?? '', running?.generation ?? 0);
  expect(await promised.claimDue(10)).toMatchObject([{ key: running?.key, generation: 2, payload }]);
});

test('an acknowledged promise is gone, a periodic one is due again after its period', async () => {
  const { promised, clock } = await open();
  await promised.put(deliverJob, { deliveryId: newDeliveryId() });
  await promised.put(paceExportsJob, {});
  for (const { key, generation } of await promised.claimDue(10)) await promised.acknowledge(key, generation);
  expect(await promised.claimDue(10)).toHaveLength(0);
  clock.forward(paceExportsJob.everyMs ?? 0);
  expect(await promised.claimDue(10)).toMatchObject([{ name: 'pace-exports' }]);
});

test('a released promise is due again at once', async () => {
  const { promised } = await open();
  await promised.put(deliverJob, { deliveryId: newDeliveryId() });
  const [claimed] = await promised.claimDue(10);
  await promised.release(claimed?.key ?? '', claimed?.generation ?? 0);
  expect(await promised.claimDue(10)).toEqual([claimed]);
});

test('two relays never claim the same promise', async () => {
  const { promised } = await open();
  for (let i = 0; i < 40; i += 1) await promised.put(deliverJob, { deliveryId: newDeliveryId() });
  const claims = await Promise.all(Array.from({ length: 8 }, () => promised.claimDue(10)));
  const keys = claims.flat().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

async function open() {
  const { database, [Symbol.asyncDispose]: dispose } = await createPappusDatabase();
  onTestFinished(dispose);
  let now = new Date('2026-03-01T12:00:00Z');
  const clock = { now: () => now, forward: (ms: number) => (now = after(now, ms)) };
  return { clock, promised: new PromisedJobsTable(database.executor, clock) };
}
