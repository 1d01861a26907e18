import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { verifyAuditChain } from '../../../src/core/staff/audit-chain.ts';
import { openDatabase } from '../../../src/infra/sql/database.ts';
import { migrationNames } from '../../../src/infra/sql/migrate.ts';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';

test('entries from before names could be forgotten are chained anew, and the next one follows them', async () => {
  const { url, [Symbol.asyncDispose]: drop } = await createTestDatabase();
  onTestFinished(drop);
  const database = openDatabase({ url: new Secret(url), maxConnections: 2, log: silentLogger });
  onTestFinished(() => database[Symbol.asyncDispose]());
  const db = database.executor;
  const apply = async (name: string) => {
    const file = new URL(`../../../src/infra/sql/migrations/${name}.sql`, import.meta.url);
    await sql.raw(await readFile(file, 'utf8')).execute(db);
  };
  const names = await migrationNames();
  const own = names.findIndex((name) => name.endsWith('-forgetting'));
  for (const name of names.slice(0, own)) await apply(name);
  await sql`insert into audit_entries (at, actor, action, subject, reason, position, hash) values
    ('2026-03-01T12:00:00.123Z', 'person:7', 'link-made', 'person:7', 'Zürich', 1, ''),
    ('2026-03-01T12:00:01Z', 'grant:1-2', 'grant-viewed', 'person:7', null, 2, ''),
    ('2026-03-01T12:00:02Z', 'staff:matrix:@ada:x', 'export-rerun', 'person:8', 'lost', 3, '')`.execute(db);
  for (const name of names.slice(own)) await apply(name);
  const record = new AuditTable(db);
  await db
    .transaction()
    .execute((tx) => new AuditTable(tx).append({ actor: 'system', action: 'tried', subject: 'n:1', at: new Date() }));
  expect(await verifyAuditChain(record.all())).toMatchObject({ kind: 'whole', count: 4, forgotten: 0 });
});
