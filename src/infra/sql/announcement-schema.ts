import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { RecipientState, TallyLine } from '../../core/broadcasts/announcement.ts';
import type { Audience } from '../../core/broadcasts/audience.ts';
import type { PlaceKind, PlaceState } from '../../core/broadcasts/public-place.ts';
import type { AnnouncementState } from '../../core/broadcasts/state.ts';

/** The tables of announcements, as rows of them arrive. */
export interface AnnouncementSchema {
  announcements: {
    id: GeneratedAlways<number>;
    name: string;
    state: AnnouncementState;
    audiences: Generated<Audience[]>;
    places: Generated<PlaceKind[]>;
    platforms: Generated<string[]>;
    changed_by: string;
    approved_by: string | null;
    due_at: Date | null;
    started_at: Date | null;
    gathered_up_to: Generated<number>;
    gathered_at: Date | null;
    ended_at: Date | null;
    tally: JSONColumnType<TallyLine[]> | null;
  };
  announcement_texts: { announcement_id: number; locale: string; text: string };
  announcement_recipients: {
    announcement_id: number;
    pod_user_id: number;
    diaspora_id: string;
    platform: string | null;
    speaker: string | null;
    conversation: string | null;
    locale: string | null;
    delivery_id: string;
    in_doubt: Generated<boolean>;
    state: RecipientState;
    cause: string | null;
    tries: Generated<number>;
    first_tried_at: Date | null;
    try_after: Date | null;
    ended_at: Date | null;
  };
  announcement_places: {
    announcement_id: number;
    platform: string;
    conversation: string;
    position: number;
    kind: PlaceKind;
    locale: string | null;
    delivery_id: string;
    state: PlaceState;
    cause: string | null;
    tries: Generated<number>;
    first_tried_at: Date | null;
    try_after: Date | null;
    ended_at: Date | null;
  };
  announcement_opt_outs: { platform: string; speaker: string; pod_user_id: number | null; opted_out_at: Date };
}
