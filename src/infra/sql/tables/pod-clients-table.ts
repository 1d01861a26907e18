import { sql } from 'kysely';
import type { PodClient, PodClientStore } from '../../../core/identity/pod-client-store.ts';
import type { Executor } from '../database.ts';

/** The table `pod_clients`: our registrations at the pod's OpenID Connect provider. */
export class PodClientsTable implements PodClientStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async lockRegistration(): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended('pod_clients', 0))`.execute(this.#db);
  }

  async find(issuer: string, redirectUri: string): Promise<PodClient | undefined> {
    const row = await this.#db
      .selectFrom('pod_clients')
      .selectAll()
      .where('issuer', '=', issuer)
      .where('redirect_uri', '=', redirectUri)
      .executeTakeFirst();
    return (
      row && {
        issuer: row.issuer,
        redirectUri: row.redirect_uri,
        clientId: row.client_id,
        clientName: row.client_name,
        sealedClientSecret: row.sealed_client_secret,
        registeredAt: row.registered_at,
      }
    );
  }

  async insert(client: PodClient): Promise<void> {
    await this.#db
      .insertInto('pod_clients')
      .values({
        issuer: client.issuer,
        redirect_uri: client.redirectUri,
        client_id: client.clientId,
        client_name: client.clientName,
        sealed_client_secret: client.sealedClientSecret,
        registered_at: client.registeredAt,
      })
      .execute();
  }

  async remove({
    issuer,
    redirectUri,
    clientId,
  }: Pick<PodClient, 'issuer' | 'redirectUri' | 'clientId'>): Promise<void> {
    await this.#db
      .deleteFrom('pod_clients')
      .where('issuer', '=', issuer)
      .where('redirect_uri', '=', redirectUri)
      .where('client_id', '=', clientId)
      .execute();
  }
}
