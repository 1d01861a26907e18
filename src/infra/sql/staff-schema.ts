import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { AlertKind } from '../../core/staff/alert.ts';
import type { StaffRole } from '../../core/staff/role.ts';

/** The tables of the team. */
export interface StaffSchema {
  staff_calls: { key: string; kind: string; subject: string; raised_at: Date; closed_at: Date | null };
  staff_members: {
    platform: string;
    speaker: string;
    display_name: string;
    role: StaffRole;
    granted_by: string;
    granted_at: Date;
  };
  staff_sessions: {
    id: string;
    token_hash: Buffer;
    old_token_hash: Buffer | null;
    pod_user_id: number;
    diaspora_id: string;
    created_at: Date;
    rotated_at: Date;
    seen_at: Date;
    sealed_notice: string | null;
  };
  staff_sign_ins: {
    id: string;
    state_hash: Buffer;
    browser_hash: Buffer;
    sealed_round_trip: string;
    expires_at: Date;
  };
  cases: {
    id: GeneratedAlways<number>;
    platform: string;
    speaker: string;
    display_name: string;
    conversation: string;
    locale: string;
    pod_user_id: number | null;
    diaspora_id: string | null;
    assignee: string | null;
    opened_at: Date;
    promised_by: Date;
    answered_at: Date | null;
    closed_at: Date | null;
  };
  case_messages: { case_id: number; position: number; author: string; sealed_text: string; said_at: Date };
  canned_answers: { name: string; locale: string; text: string };
  staff_pairings: {
    id: GeneratedAlways<number>;
    platform: string;
    speaker: string;
    diaspora_id: string;
    pod_user_id: number;
    reason: string;
    asked_by: string;
    asked_at: Date;
    settled_at: Date | null;
  };
  staff_alerts: {
    key: string;
    kind: AlertKind;
    facts: JSONColumnType<Record<string, string | number>>;
    raised_at: Date;
    silenced_by: string | null;
    silenced_at: Date | null;
  };
  staff_boards: {
    platform: string;
    conversation: string;
    subject: string;
    delivery_id: string;
    shown_digest: string;
    shown_keys: JSONColumnType<string[]>;
  };
}
