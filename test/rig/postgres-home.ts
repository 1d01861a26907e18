import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { createTestDatabase } from './database.ts';
import { documentedGrants } from './documented-grants.ts';
import { onServer } from './on-server.ts';
import { lasting } from './pod-home.ts';
import type { DocumentedRole, PodHome } from './pod-home.ts';
import { podTemplate } from './pod-template.ts';
import type { PodContents } from './pod-template.ts';

/** A database for a pod on the PostgreSQL of the run. */
export async function createPostgresHome(contents?: PodContents): Promise<PodHome> {
  const database = await createTestDatabase(contents && (await podTemplate(contents)));
  const name = new URL(database.url).pathname.slice(1);
  const names = { database: name, user: `pappus_${name}`, password: randomBytes(12).toString('hex') };
  const grants = await documentedGrants('### PostgreSQL', names);
  const onAnyDatabase = (statement: string) => onServer(inject('databaseServerUrl'), statement);
  const run = async (statements: readonly string[]) => onServer(database.url, ...statements);
  const endSessions = () =>
    onAnyDatabase(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = '${name}' and usename = '${names.user}'`,
    );
  let role: DocumentedRole | undefined;
  return {
    url: database.url,
    run,
    admit: async () => {
      if (role === undefined) await run(grants.always);
      role ??= { ...names, url: asRole(database.url, names.user, names.password) };
      return role;
    },
    admitToMail: () => run(grants.forMail),
    admitToTexts: () => run(grants.forTexts),
    onlyRead: async () => {
      await onAnyDatabase(`alter database ${name} set default_transaction_read_only = on`);
      await endSessions();
      return lasting(async () => {
        await onAnyDatabase(`alter database ${name} reset default_transaction_read_only`);
        await endSessions();
      });
    },
    hold: async (table = 'users') => {
      const holder = await connected(database.url);
      await holder.query('begin');
      await holder.query(`lock table ${table} in access exclusive mode`);
      return lasting(() => holder.end());
    },
    shut: async () => {
      await onAnyDatabase(`alter database ${name} with allow_connections false`);
      await endSessions();
      return lasting(() => onAnyDatabase(`alter database ${name} with allow_connections true`));
    },
    fill: async () => {
      await endSessions();
      await onAnyDatabase(`alter role ${names.user} connection limit 1`);
      const only = await connected(asRole(database.url, names.user, names.password));
      return lasting(async () => {
        await only.end();
        await onAnyDatabase(`alter role ${names.user} connection limit -1`);
      });
    },
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      if (role) await onAnyDatabase(`drop role ${role.user}`);
    },
  };
}

/** The same database as somebody else; the server is reached over a unix socket or a port. */
function asRole(databaseUrl: string, user: string, password: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('user', user);
  url.searchParams.set('password', password);
  return url.href;
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
