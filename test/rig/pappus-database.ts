import { inject } from 'vitest';
import { openDatabase } from '../../src/infra/sql/database.ts';
import type { Database } from '../../src/infra/sql/database.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { createTestDatabase } from './database.ts';

export interface PappusDatabase extends AsyncDisposable {
  readonly url: string;
  readonly database: Database;
}

/** A database of the test's own with Pappus' tables in it. */
export async function createPappusDatabase(): Promise<PappusDatabase> {
  const { url, [Symbol.asyncDispose]: drop } = await createTestDatabase(inject('templateDatabase'));
  const database = openDatabase({ url: new Secret(url), maxConnections: 10, log: silentLogger });
  return {
    url,
    database,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await drop();
    },
  };
}
