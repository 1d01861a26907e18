import { dumpTables } from './dump-tables.ts';

/** Tables that say what people have: what a bad message must not touch. */
const LASTING = ['links', 'exports', 'grants', 'archives', 'audit_entries', 'pod_clients'];

/** Every row of the tables that matter, to be held against a later one. */
export async function snapshot(databaseUrl: string, more: readonly string[] = []): Promise<readonly string[]> {
  const tables = [...LASTING, ...more];
  const lines = (await dumpTables(databaseUrl)).split('\n');
  return lines.filter((line) => tables.some((table) => line.startsWith(`public.${table} `)));
}
