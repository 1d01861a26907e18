import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bindTables } from '../../src/app/tables.ts';
import { openDatabase } from '../../src/infra/sql/database.ts';
import { startEmbeddedPostgres } from '../../src/infra/sql/embedded-postgres.ts';
import { migrate } from '../../src/infra/sql/migrate.ts';
import { SqlUnitOfWork } from '../../src/infra/sql/sql-unit-of-work.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import { Secret } from '../../src/kernel/secret.ts';

/** An embedded database with Pappus' tables, as it is on a fresh machine. */
export async function openBenchDatabase(stack: AsyncDisposableStack) {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const server = stack.use(await startEmbeddedPostgres({ directory, log: silentLogger }));
  await server.ensureDatabase('bench');
  const database = stack.use(
    openDatabase({ url: new Secret(server.url('bench')), maxConnections: 20, log: silentLogger }),
  );
  await migrate(database.executor);
  const work = new SqlUnitOfWork(database.executor, (tx) => bindTables(tx, systemClock));
  return { database, work, url: server.url('bench') };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
