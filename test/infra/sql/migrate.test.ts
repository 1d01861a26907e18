import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/infra/sql/database.ts';
import { MigrationError } from '../../../src/infra/sql/errors.ts';
import { migrate } from '../../../src/infra/sql/migrate.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';

test('processes that start at once bring an empty database up to date together', async () => {
  const databases = await openThree();
  await Promise.all(databases.map(({ executor }) => migrate(executor)));
  const { rows } = await sql`select count(*) as count from exports`.execute(databases[0].executor);
  expect(rows).toEqual([{ count: 0 }]);
});

test('a database that is up to date is left alone', async () => {
  const [{ executor }] = await openThree();
  await migrate(executor);
  await sql`insert into adapter_memory values ('a', 'b', 'c')`.execute(executor);
  await migrate(executor);
  const { rows } = await sql`select value from adapter_memory`.execute(executor);
  expect(rows).toEqual([{ value: 'c' }]);
});

test('a database that a newer Pappus has made is refused', async () => {
  const [{ executor }] = await openThree();
  await migrate(executor);
  await sql`insert into kysely_migration values ('9999-from-the-future', now())`.execute(executor);
  await expect(migrate(executor)).rejects.toThrow(MigrationError);
});

async function openThree() {
  const database = await createTestDatabase();
  onTestFinished(() => database[Symbol.asyncDispose]());
  const open = () => {
    const opened = openDatabase({ url: new Secret(database.url), maxConnections: 3, log: silentLogger });
    onTestFinished(() => opened[Symbol.asyncDispose]());
    return opened;
  };
  return [open(), open(), open()] as const;
}
