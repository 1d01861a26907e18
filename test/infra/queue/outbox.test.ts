import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { deliverJob, eraseClosedJob, paceExportsJob } from '../../../src/core/work/jobs.ts';
import type { Job } from '../../../src/core/work/jobs.ts';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { JobWorker, runs } from '../../../src/infra/queue/job-worker.ts';
import type { Runner } from '../../../src/infra/queue/job-worker.ts';
import { OutboxRelay } from '../../../src/infra/queue/outbox-relay.ts';
import type { OutboxRelayOptions } from '../../../src/infra/queue/outbox-relay.ts';
import { PostgresBell } from '../../../src/infra/sql/postgres-bell.ts';
import { PromisedJobsTable } from '../../../src/infra/sql/tables/promised-jobs-table.ts';
import { MINUTE, systemClock } from '../../../src/kernel/clock.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';
import { QUEUE_ENGINES, openQueueRig } from '../../rig/queue-backends.ts';

describe.each(QUEUE_ENGINES)('the outbox over BullMQ on %s', (engine) => {
  test('every promise is kept, and once is enough', async () => {
    const { promised, startWorker, startRelay, left } = await open(engine);
    const done: string[] = [];
    startWorker(runs(deliverJob, async ({ deliveryId }) => void done.push(deliveryId)));
    startRelay();
    const ids = Array.from({ length: 30 }, () => newDeliveryId());
    for (const deliveryId of ids) await promised.put(deliverJob, { deliveryId });
    await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 20_000 });
    expect(done.sort()).toEqual([...ids].sort());
  });

  test('promises survive the queue losing everything before a worker saw them', async () => {
    const { promised, startWorker, relay, forgetEverything, left } = await open(engine);
    const done: string[] = [];
    for (let i = 0; i < 5; i += 1) await promised.put(deliverJob, { deliveryId: newDeliveryId() });
    expect(await relay.offerDue()).toBe(5);
    await forgetEverything();
    expect(await relay.offerForgotten(0)).toBe(5);
    expect(await relay.offerForgotten(0)).toBe(5);
    startWorker(runs(deliverJob, async ({ deliveryId }) => void done.push(deliveryId)));
    await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 20_000 });
    expect(done).toHaveLength(5);
  });

  test('work that fails for a while is tried again until it is done', async () => {
    const { promised, startWorker, startRelay, left } = await open(engine);
    let tries = 0;
    startWorker(
      runs(deliverJob, async () => {
        tries += 1;
        if (tries < 3) throw new PodUnreachableError('database', { cause: undefined });
      }),
    );
    startRelay();
    await promised.put(deliverJob, { deliveryId: newDeliveryId() });
    await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 30_000 });
    expect(tries).toBe(3);
  });

  test('trouble that outlasts all tries of the queue loses nothing: the work is offered again until it is done', async () => {
    const { promised, startWorker, startRelay, left } = await open(engine, { forgottenAfterMs: 300, retryMs: 5 });
    let tries = 0;
    startWorker(
      runs(deliverJob, async () => {
        tries += 1;
        if (tries < 13) throw new PodUnreachableError('database', { cause: undefined });
      }),
    );
    startRelay();
    await promised.put(deliverJob, { deliveryId: newDeliveryId() });
    await vi.waitFor(() => expect(tries).toBeGreaterThan(5), { timeout: 30_000 });
    expect(await left()).toBe(1);
    await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 30_000 });
    expect(tries).toBe(13);
  });

  test('a periodic job goes on after a failed run', async () => {
    const { promised, startWorker, startRelay } = await open(engine);
    let runCount = 0;
    const quick: Job<Record<string, never>> = { ...paceExportsJob, everyMs: 50 };
    startWorker(
      runs(quick, async () => {
        runCount += 1;
        if (runCount === 1) throw new PodUnreachableError('redis', { cause: undefined });
      }),
    );
    startRelay();
    await promised.put(quick, {});
    await vi.waitFor(() => expect(runCount).toBeGreaterThan(3), { timeout: 20_000 });
  });

  test('a periodic job that comes round once an hour need not wait for that after a failed run', async () => {
    const { promised, startWorker, startRelay } = await open(engine);
    let runCount = 0;
    expect(eraseClosedJob.retryMs).toBeLessThanOrEqual(MINUTE);
    const slow: Job<Record<string, never>> = { ...eraseClosedJob, retryMs: 50 };
    startWorker(
      runs(slow, async () => {
        runCount += 1;
        if (runCount < 3) throw new Error('deadlock detected');
      }),
    );
    startRelay();
    await promised.put(slow, {});
    await vi.waitFor(() => expect(runCount).toBe(3), { timeout: 20_000 });
    await vi.waitFor(async () => expect(await promised.dueInMs()).toBeGreaterThan(MINUTE));
  });

  test('an orderly stop waits for the job in hand', async () => {
    const { promised, createWorker, startRelay, left } = await open(engine);
    let release: () => void = () => undefined;
    let ended = false;
    const entered = Promise.withResolvers<void>();
    const worker = createWorker(
      runs(deliverJob, async () => {
        entered.resolve();
        await new Promise<void>((resolve) => (release = resolve));
        ended = true;
      }),
    );
    worker.start();
    startRelay();
    await promised.put(deliverJob, { deliveryId: newDeliveryId() });
    await entered.promise;
    const stopped = worker[Symbol.asyncDispose]();
    release();
    await stopped;
    expect(ended).toBe(true);
    expect(await left()).toBe(0);
  });

  test('a job that takes too long to stop is called off and its promise stays', async () => {
    const { promised, createWorker, startRelay, left } = await open(engine);
    const entered = Promise.withResolvers<void>();
    const worker = createWorker(
      runs(deliverJob, async (_, signal) => {
        entered.resolve();
        await new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('called off'))),
        );
      }),
      { drainMs: 10 },
    );
    worker.start();
    startRelay();
    await promised.put(deliverJob, { deliveryId: newDeliveryId() });
    await entered.promise;
    await worker[Symbol.asyncDispose]();
    expect(await left()).toBe(1);
  });
});

async function open(
  engine: (typeof QUEUE_ENGINES)[number],
  times: Pick<OutboxRelayOptions, 'forgottenAfterMs' | 'retryMs'> = { forgottenAfterMs: 60_000 },
) {
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  const { url, database } = stack.use(await createPappusDatabase());
  const { backend, forgetEverything } = stack.use(await openQueueRig(engine, url));
  const promised = new PromisedJobsTable(database.executor, systemClock);
  const bell = stack.use(new PostgresBell(new Secret(url), silentLogger));
  const jobs = [deliverJob, paceExportsJob, eraseClosedJob];
  const relay = stack.use(new OutboxRelay({ backend, promised, bell, jobs, ...times, log: silentLogger }));
  const createWorker = (runner: Runner, { drainMs = 5_000 } = {}) =>
    new JobWorker({
      backend,
      queueName: runner.queue,
      runners: [runner],
      promised,
      concurrency: 4,
      lockMs: 5_000,
      drainMs,
      log: silentLogger,
    });
  return {
    promised,
    relay,
    forgetEverything,
    createWorker,
    startRelay: () => relay.start(),
    startWorker: (runner: Runner) => stack.use(createWorker(runner)).start(),
    left: async () => (await database.executor.selectFrom('promised_jobs').selectAll().execute()).length,
  };
}
