import { z } from 'zod';
import type { MailAddress, PodMailAddresses } from '../../core/pods/pod-mail-addresses.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import { Secret } from '../../kernel/secret.ts';
import type { PodSql } from './pod-sql.ts';

/** RFC 5321 §4.5.3.1.3, less the angle brackets. */
const MAX_ADDRESS_LENGTH = 254;
/**
 * One `@`, nothing that could end a header or an SMTP command or make two addresses of one, and a domain with a dot.
 * Quoted local parts are left out: the pod would let in more than any mailbox has.
 */
const ADDRESS =
  /^[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]+@[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]+\.[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:".]+$/u;
/** What stands in the row of an account that was closed. @see diaspora*, app/models/user.rb, `clear_account!` */
const CLOSED_ACCOUNT = /^deletedaccount_\d+@example\.org$/iu;

const rowSchema = z.object({ email: z.string().nullable() });

/** Reads one column of the pod's own table `users`, and that only when a mail is about to be sent. */
export class SqlMailAddresses implements PodMailAddresses, AsyncDisposable {
  readonly #sql: PodSql;

  constructor(sql: PodSql) {
    this.#sql = sql;
  }

  async findMailAddress(user: PodUserId, signal: AbortSignal): Promise<MailAddress | undefined> {
    const statement = this.#sql.build.selectFrom('users').select('email').where('id', '=', user).compile();
    const { rows } = await this.#sql.run(statement, signal);
    return rows.length === 0 ? undefined : findUsableAddress(rowSchema.parse(rows[0]).email ?? '');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sql[Symbol.asyncDispose]();
  }
}

/** `undefined` for what mail cannot or must not be sent to. */
export function findUsableAddress(email: string): MailAddress | undefined {
  const address = email.trim();
  if (address.length > MAX_ADDRESS_LENGTH || !ADDRESS.test(address) || CLOSED_ACCOUNT.test(address)) return undefined;
  return new Secret(address);
}
