import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { databaseUrl, onServer } from './on-server.ts';
import { lasting } from './pod-home.ts';
import type { SimulatedPod } from './pod/simulated-pod.ts';
import type { ExportKind } from './pod/worker/job.ts';
import { hiddenPath } from './pod/worker/job-runner.ts';

/** Outlives a database that only reads: the pod's own sessions go on as before. */
const WRITES_ALWAYS = '-c synchronous_commit=off -c default_transaction_read_only=off';

/** The address of a database for a pod that can still write when {@link onlyRead} keeps everybody else from it. */
export function alwaysWriting(url: string): string {
  const always = new URL(url);
  always.searchParams.set('options', WRITES_ALWAYS);
  return always.href;
}

/** Puts the pod's PostgreSQL into a state in which Pappus can only read, until the answer is disposed. */
export async function onlyRead({ databaseUrl: url }: Pick<SimulatedPod, 'databaseUrl'>): Promise<AsyncDisposable> {
  const name = new URL(url).pathname.slice(1);
  const server = databaseUrl(inject('databaseServerUrl'), 'postgres');
  const endSessions = () =>
    onServer(
      server,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'pappus'`,
    );
  await onServer(server, `alter database ${name} set default_transaction_read_only = on`);
  await endSessions();
  return lasting(async () => {
    await onServer(server, `alter database ${name} reset default_transaction_read_only`);
    await endSessions();
  });
}

/** Holds the pod's table of accounts, so that no statement on it ends, until the answer is disposed. */
export async function holdAccounts({ databaseUrl: url }: Pick<SimulatedPod, 'databaseUrl'>): Promise<AsyncDisposable> {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('lock table users in access exclusive mode');
  return lasting(() => holder.end());
}

/** The podmin gives an account another name in the database; diaspora* itself cannot. */
export async function renameAccount(pod: SimulatedPod, username: string, newName: string): Promise<void> {
  const { userId } = await pod.account(username);
  await onServer(
    pod.databaseUrl,
    `update people set diaspora_handle = '${newName}@${pod.host}' where owner_id = ${userId};
     update users set username = '${newName}' where id = ${userId}`,
  );
}

/** The file that the row names is back on the disk after the fault `vanish`. */
export async function returnFile(pod: SimulatedPod, username: string, kind: ExportKind): Promise<void> {
  const { fileName } = (await pod.account(username))[kind];
  if (fileName === undefined) throw new RangeError(`the row of ${username} names no file`);
  await rename(hiddenPath(pod.uploadsDirectory, fileName), path.join(pod.uploadsDirectory, fileName));
}

/** The pod's row names this file as a fresh archive, as if the person had pressed the button. */
export async function nameFile(pod: SimulatedPod, username: string, fileName: string): Promise<void> {
  const { userId } = await pod.account(username);
  await onServer(
    pod.databaseUrl,
    `update users set exporting = false, export = '${fileName}', exported_at = clock_timestamp() at time zone 'utc'
     where id = ${userId}`,
  );
}
