import { createOperationsServer } from '../infra/http/routes/operations.ts';
import { listen } from '../infra/http/server.ts';
import { BRAKE_LEVELS, BRAKE_REASONS } from '../core/pace/brake.ts';
import { explainPace } from '../core/pace/explain-pace.ts';
import { StaffCallsTable } from '../infra/sql/tables/staff-calls-table.ts';
import { EXPORT_STATES } from '../core/work/export-states.ts';
import { PACE_VERDICTS } from '../core/work/pace-verdict.ts';
import { SECOND } from '../kernel/clock.ts';
import type { Parts } from './compose.ts';

/** Starts health, readiness and metrics, which every role has. @returns the port they are on. */
export async function startOperations(parts: Parts, stack: AsyncDisposableStack): Promise<number> {
  const { config, database, log } = parts;
  const app = await createOperationsServer({
    // The pod is not among them: a pod that is down makes Pappus wait, not fail.
    checks: { database: () => database.ping() },
    metricsText: () => measure(parts),
    log,
  });
  const server = stack.use(await listen(app, { ...config.operations, drainMs: 0 }));
  return server.port;
}

async function measure(parts: Parts): Promise<string> {
  const { metrics, database } = parts;
  const rows = await database.executor
    .selectFrom('exports')
    .select(['state', (count) => count.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  for (const state of EXPORT_STATES) {
    metrics.exports.set({ state }, rows.find((row) => row.state === state)?.count ?? 0);
  }
  const promised = await database.executor
    .selectFrom('promised_jobs')
    .select(['name', (count) => count.fn.countAll<number>().as('count')])
    .where('every_ms', 'is', null)
    .groupBy('name')
    .execute();
  metrics.promisedJobs.reset();
  for (const { name: job, count } of promised) metrics.promisedJobs.set({ job }, count);
  await measurePace(parts);
  const calls = await new StaffCallsTable(database.executor).open();
  metrics.staffCalls.reset();
  for (const { kind } of calls) metrics.staffCalls.inc({ kind });
  return metrics.registry.metrics();
}

/** Why the line moves as it does. */
async function measurePace(parts: Parts): Promise<void> {
  const { metrics, work } = parts;
  const { verdict, brake, failuresInARow, oldestWaitingMs = 0 } = await explainPace(parts);
  for (const each of PACE_VERDICTS) metrics.paceVerdict.set({ verdict: each }, verdict?.is === each ? 1 : 0);
  for (const reason of BRAKE_REASONS) metrics.brakeReasons.set({ reason }, brake?.reasons.includes(reason) ? 1 : 0);
  metrics.brakeLevel.set(BRAKE_LEVELS.indexOf(brake?.level ?? 'open'));
  metrics.failuresInARow.set(failuresInARow);
  metrics.oldestWaitingSeconds.set(oldestWaitingMs / SECOND);
  const { queueLatencyMs, responseMs, freeMemory, workerCount } = brake?.health ?? {};
  metrics.podQueueLatencySeconds.set((queueLatencyMs ?? Number.NaN) / SECOND);
  metrics.podResponseSeconds.set((responseMs ?? Number.NaN) / SECOND);
  metrics.podFreeMemoryRatio.set(freeMemory ?? Number.NaN);
  metrics.podWorkers.set(workerCount ?? Number.NaN);
  metrics.heldExports.reset();
  for (const { cause, count } of await work.transact((tx) => tx.exports.heldByCause())) {
    metrics.heldExports.set({ cause }, count);
  }
}
