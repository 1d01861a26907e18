import type { PodAuthorization, PodAuthorizationStore } from '../../../core/identity/pod-authorization.ts';
import { parseDiasporaId } from '../../../kernel/ids.ts';
import type { DiasporaId } from '../../../kernel/ids.ts';
import type { Executor } from '../database.ts';

/** The table `pod_authorizations`. */
export class PodAuthorizationsTable implements PodAuthorizationStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async find(account: DiasporaId): Promise<PodAuthorization | undefined> {
    const row = await this.#db
      .selectFrom('pod_authorizations')
      .selectAll()
      .where('account', '=', account)
      .executeTakeFirst();
    return (
      row && {
        account: parseDiasporaId(row.account),
        clientId: row.client_id,
        sealedSecrets: row.sealed_secrets,
        grantedAt: row.granted_at,
      }
    );
  }

  async put({ account, clientId, sealedSecrets, grantedAt }: PodAuthorization): Promise<void> {
    const granted = { client_id: clientId, sealed_secrets: sealedSecrets, granted_at: grantedAt };
    await this.#db
      .insertInto('pod_authorizations')
      .values({ account, ...granted })
      .onConflict((conflict) => conflict.column('account').doUpdateSet(granted))
      .execute();
  }
}
