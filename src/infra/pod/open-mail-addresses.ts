import type { Secret } from '../../kernel/secret.ts';
import { openPodSql } from './open-pod-sql.ts';
import { SqlMailAddresses } from './sql-mail-addresses.ts';

export interface MailAddressesOptions {
  /** The pod's own database. */
  readonly databaseUrl: Secret;
  /** For every connection and statement. */
  readonly timeoutMs: number;
}

/** Opens the e-mail addresses of a pod's accounts. Connects with the first call. @throws TypeError when the address is no URL. */
export function openMailAddresses(options: MailAddressesOptions): SqlMailAddresses {
  return new SqlMailAddresses(openPodSql(options));
}
