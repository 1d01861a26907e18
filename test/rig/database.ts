import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl, onServer } from './on-server.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
}

/** A database of the test's own, dropped with it: empty, or a copy of `template`. */
export async function createTestDatabase(template = 'template1'): Promise<TestDatabase> {
  const server = inject('databaseServerUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  return {
    url: databaseUrl(server, name),
    [Symbol.asyncDispose]: async () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}
