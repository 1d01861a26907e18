import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/infra/sql/embedded-postgres.ts';
import { silentLogger } from '../../src/kernel/log.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An administrator's connection to the server every test database is made on. */
    databaseServerUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run, every test a database of its own on it.
 *
 * `TEST_DATABASE_URL` names a server to use instead of the embedded one; its user must be allowed to create databases.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    project.provide('databaseServerUrl', given);
    return async () => undefined;
  }
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-test-'));
  const server = await startEmbeddedPostgres({ directory, log: silentLogger });
  project.provide('databaseServerUrl', server.url('postgres'));
  return async () => {
    await server[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  };
}
