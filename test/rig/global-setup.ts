import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/infra/sql/embedded-postgres.ts';
import { openDatabase } from '../../src/infra/sql/database.ts';
import { migrate } from '../../src/infra/sql/migrate.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { databaseUrl, onServer } from './on-server.ts';
import { dropPodTemplates } from './pod-template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An administrator's connection to the server every test database is made on. */
    databaseServerUrl: string;
    /** A database with Pappus' tables, to be copied. */
    templateDatabase: string;
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
    const drop = await provideDatabases(project, given);
    return drop;
  }
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-test-'));
  // Tests kill Pappus, never this server, so it need not wait for the disk. Whole programs and pods of several files
  // share it, each with pools of its own.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=500'];
  const server = await startEmbeddedPostgres({ directory, log: silentLogger, settings });
  await provideDatabases(project, server.url('postgres'));
  return async () => {
    await server[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  };
}

/** Makes the database that tests copy. @returns what removes it. */
async function provideDatabases(project: TestProject, serverUrl: string): Promise<() => Promise<void>> {
  const template = `template_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${template}`);
  const database = openDatabase({
    url: new Secret(databaseUrl(serverUrl, template)),
    maxConnections: 2,
    log: silentLogger,
  });
  await migrate(database.executor);
  await database[Symbol.asyncDispose]();
  project.provide('databaseServerUrl', serverUrl);
  project.provide('templateDatabase', template);
  return async () => {
    await dropPodTemplates(serverUrl, template);
    await onServer(serverUrl, `drop database if exists ${template} with (force)`);
  };
}
