import { z } from 'zod';
import { findAddress } from '../../core/pods/pod-mail-addresses.ts';
import type { MailAddress, PodMailAddresses } from '../../core/pods/pod-mail-addresses.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import type { PodSql } from './pod-sql.ts';

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
    if (rows.length === 0) return undefined;
    const email = rowSchema.parse(rows[0]).email ?? '';
    return CLOSED_ACCOUNT.test(email.trim()) ? undefined : findAddress(email);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sql[Symbol.asyncDispose]();
  }
}
