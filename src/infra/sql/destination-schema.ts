import type { JSONColumnType } from 'kysely';

/** The tables about pods that people may move to, as rows of them arrive. */
export interface DestinationSchema {
  helping_pods: { host: string; note: string; added_by: string; added_at: Date };
  pods_seen: { host: string; seen: JSONColumnType<object>; seen_at: Date };
  pod_questions: {
    id: string;
    platform: string;
    speaker: string;
    conversation: string;
    shared: boolean;
    display_name: string;
    locale: string;
    host: string | null;
    asked_at: Date;
    answered_at: Date | null;
  };
}
