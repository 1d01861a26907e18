import type { Secret } from '../../kernel/secret.ts';
import { mysqlLookups } from './mysql-lookups.ts';
import type { PodLookups } from './pod-lookups.ts';
import { postgresLookups } from './postgres-lookups.ts';

/** How the pod's database is asked about itself, by the scheme of its address. @see openPodSql, which knows the schemes */
export function podLookupsFor(databaseUrl: Secret): PodLookups {
  return databaseUrl.reveal().startsWith('postgres') ? postgresLookups : mysqlLookups;
}
