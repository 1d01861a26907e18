import { createOperationsServer } from '../infra/http/routes/operations.ts';
import { listen } from '../infra/http/server.ts';
import { StaffCallsTable } from '../infra/sql/tables/staff-calls-table.ts';
import { EXPORT_STATES } from '../core/work/export-states.ts';
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

async function measure({ metrics, database }: Parts): Promise<string> {
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
  const calls = await new StaffCallsTable(database.executor).open();
  metrics.staffCalls.reset();
  for (const { kind } of calls) metrics.staffCalls.inc({ kind });
  return metrics.registry.metrics();
}
