import { sql } from 'kysely';
import { parseDeliveryId } from '../../kernel/ids.ts';
import type { DeliveryId } from '../../kernel/ids.ts';
import type { Executor } from './database.ts';

/** The newest sealed text of each table that keeps some, to try a key on. */
export interface SealedSamples {
  readonly clientSecret: string | undefined;
  readonly reply: { readonly id: DeliveryId; readonly sealed: string } | undefined;
}

/** Tables that are not made yet hold nothing. */
export async function findSealedSamples(executor: Executor): Promise<SealedSamples> {
  const { rows } = await sql<{
    readonly is_there: boolean;
  }>`select to_regclass('pod_clients') is not null as is_there`.execute(executor);
  if (rows[0]?.is_there !== true) return { clientSecret: undefined, reply: undefined };
  const client = await executor
    .selectFrom('pod_clients')
    .select('sealed_client_secret')
    .orderBy('registered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const reply = await executor
    .selectFrom('deliveries')
    .select(['id', 'sealed_reply'])
    .where('sealed_reply', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    clientSecret: client?.sealed_client_secret,
    reply: reply?.sealed_reply ? { id: parseDeliveryId(reply.id), sealed: reply.sealed_reply } : undefined,
  };
}
