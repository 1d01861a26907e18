import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { DeliveryState } from '../../core/chat/delivery.ts';
import type { Question } from '../../core/conversation/question-store.ts';
import type { ArchiveState } from '../../core/exports/archive-store.ts';
import type { SignInState } from '../../core/identity/state.ts';
import type { ArchiveKind } from '../../core/pods/pod-gateway.ts';
import type { ExportState } from '../../core/work/export-states.ts';
import type { PaceVerdict } from '../../core/work/pace-verdict.ts';

/** The tables of `migrations/` as rows of them arrive: bigints as numbers, instants as `Date`. */
export interface Schema {
  speakers: {
    platform: string;
    speaker: string;
    display_name: string;
    locale: string | null;
    conversation: string;
    seen_at: Date;
  };
  inbound_events: { platform: string; event_id: string; received_at: Date };
  sign_ins: {
    id: string;
    platform: string;
    speaker: string;
    display_name: string;
    conversation: string;
    locale: string | null;
    expected_diaspora_id: string | null;
    wanted: string;
    state: SignInState;
    link_token_hash: Buffer | null;
    browser_hash: Buffer | null;
    state_hash: Buffer | null;
    sealed_round_trip: string | null;
    pod_user_id: number | null;
    diaspora_id: string | null;
    tries_left: number;
    created_at: Date;
    expires_at: Date;
  };
  code_mails: {
    sign_in_id: string;
    platform: string;
    speaker: string;
    diaspora_id: string;
    asked_at: Date;
    claimed_at: Date | null;
    mailed_at: Date | null;
  };
  open_questions: { platform: string; speaker: string; question: Question; asked_at: Date };
  pod_clients: {
    issuer: string;
    redirect_uri: string;
    client_id: string;
    client_name: string;
    sealed_client_secret: string;
    registered_at: Date;
  };
  links: {
    id: string;
    platform: string;
    speaker: string;
    pod_user_id: number;
    diaspora_id: string;
    linked_at: Date;
    revoked_at: Date | null;
  };
  exports: {
    id: string;
    kind: ArchiveKind;
    pod_user_id: number;
    diaspora_id: string;
    state: ExportState;
    lane: number;
    seq: GeneratedAlways<number>;
    weight: number;
    requested_at: Date;
    job_id: string | null;
    pod_started_at: Date | null;
    sealed_old_file: string | null;
    job_missing_since: Date | null;
    losses: Generated<number>;
    submitted_at: Date | null;
    building_at: Date | null;
    built_at: Date | null;
    ready_at: Date | null;
    ended_at: Date | null;
    archive_id: string | null;
    cause: string | null;
    mark_stuck_at: Date | null;
    seen_file_digest: string | null;
    pod_worker: string | null;
    measured_at: Date | null;
    released_at: Date | null;
    skips_preflight: Generated<boolean>;
  };
  pace: {
    only_row: Generated<boolean>;
    last_submitted_at: Date | null;
    last_ended_at: Date | null;
    last_took_ms: number | null;
    failures_in_a_row: Generated<number>;
    brake: JSONColumnType<object> | null;
    verdict: PaceVerdict | null;
    verdict_since: Date | null;
  };
  line_counts: { lane: number; level: number; node: number; waiting: number; weight: number };
  archives: {
    id: string;
    export_id: string | null;
    pod_user_id: number;
    kind: ArchiveKind;
    state: ArchiveState;
    size_bytes: number;
    sha256: string;
    receipt: JSONColumnType<object> | null;
    copied_at: Date;
    ready_at: Date | null;
    keep_until: Date | null;
    destroyed_at: Date | null;
  };
  grants: {
    id: string;
    token_hash: Buffer;
    pod_user_id: number;
    platform: string;
    speaker: string;
    locale: string;
    created_at: Date;
    expires_at: Date;
    revoked_at: Date | null;
    page_views: Generated<number>;
    downloads: Generated<number>;
  };
  deliveries: {
    id: string;
    seq: GeneratedAlways<number>;
    key: string;
    platform: string;
    conversation: string;
    speaker: string;
    state: DeliveryState;
    sealed_reply: string | null;
    message_id: string | null;
    cause: string | null;
    created_at: Date;
    ended_at: Date | null;
  };
  cards: {
    id: string;
    platform: string;
    conversation: string;
    speaker: string;
    pod_user_id: number;
    shown_digest: string;
    told_until: Date | null;
  };
  adapter_memory: { adapter: string; key: string; value: string };
  audit_entries: {
    id: GeneratedAlways<number>;
    at: Date;
    actor: string;
    action: string;
    subject: string;
    reason: string | null;
  };
  pod_authorizations: { account: string; client_id: string; sealed_secrets: string; granted_at: Date };
  delivery_freezes: { pod_user_id: number; diaspora_id: string; frozen_at: Date };
  staff_calls: { key: string; kind: string; subject: string; raised_at: Date; closed_at: Date | null };
  promised_jobs: {
    key: string;
    name: string;
    payload: JSONColumnType<object>;
    generation: Generated<number>;
    due_at: Date;
    offered_at: Date | null;
    every_ms: number | null;
  };
}
