import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedPostgres } from '../../../src/infra/sql/embedded-postgres.ts';
import { silentLogger } from '../../../src/kernel/log.ts';

test('a second start on the same directory adopts the running server and its data', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-test-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const first = await startEmbeddedPostgres({ directory, log: silentLogger });
  await first.ensureDatabase('pappus');
  await first.ensureDatabase('pappus');
  await run(first.url('pappus'), 'create table kept (id int)');

  const second = await startEmbeddedPostgres({ directory, log: silentLogger });
  expect(await run(second.url('pappus'), 'select * from kept')).toBe(0);
  await second[Symbol.asyncDispose]();

  const third = await startEmbeddedPostgres({ directory, log: silentLogger });
  onTestFinished(() => third[Symbol.asyncDispose]());
  expect(await run(third.url('pappus'), 'select * from kept')).toBe(0);
});

async function run(connectionString: string, statement: string): Promise<number | null> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement)).rowCount;
  } finally {
    await client.end();
  }
}
