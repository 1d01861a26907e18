import type { JSONColumnType } from 'kysely';
import type { ErasureCause, Farewell } from '../../core/forgetting/erasure.ts';

/** The tables of erasures, as rows of them arrive. */
export interface ErasureSchema {
  erasures: { id: string; cause: ErasureCause; pod_user_ids: JSONColumnType<number[]>; begun_at: Date; due_at: Date };
  erasure_archives: { archive_id: string; erasure_id: string };
  erasure_chats: {
    id: string;
    erasure_id: string;
    platform: string;
    speaker: string;
    conversation: string;
    locale: string;
    farewell: Farewell;
    delivery_id: string | null;
  };
  erasure_tallies: { day: string; cause: ErasureCause; kind: string; count: number };
  forgotten_deliveries: { ready_at: Date; delivered: number };
}
