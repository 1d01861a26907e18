import type { Speaker } from '../chat/chat-adapter.ts';
import { compareAuthor } from '../staff/same-person.ts';
import { actorOf } from '../staff/staff-member.ts';
import { reachedOf } from './audience.ts';
import type { AudienceCount } from './audience.ts';
import type { Announcement, Selection } from './announcement.ts';
import { note } from './draft-announcement.ts';
import type { AnnounceDeps, AnnounceTables, Named, Refusal } from './draft-announcement.ts';
import { findTextFault, platformsFor } from './find-text-fault.ts';
import type { TextFault } from './find-text-fault.ts';
import { placesFor } from './public-place.ts';
import type { BarredPlace, PublicPlace } from './public-place.ts';
import { findTransition } from './state.ts';
import type { AnnouncementEvent } from './state.ts';

/** When it is sent, and whom that would reach if it were now. */
export interface Scheduled {
  readonly dueAt: Date;
  readonly audience: AudienceCount;
  readonly places: readonly PublicPlace[];
}

export type ApproveOutcome =
  | { readonly kind: 'approved'; readonly scheduled: Scheduled | undefined }
  | Refusal
  | { readonly kind: 'faulty'; readonly fault: TextFault }
  /** Some public places would not take it. */
  | { readonly kind: 'barred'; readonly barred: readonly BarredPlace[] }
  /** They have written it themselves, and two are needed. */
  | { readonly kind: 'own' }
  /** They have written it with this other chat account of theirs. */
  | { readonly kind: 'same-person'; readonly speaker: Speaker };

/**
 * Says that an announcement may go out as it is. One whose time is set is sent then without another word.
 *
 * @param barred - Its places that would not take it, as they were found before the transaction.
 */
export async function approveAnnouncement(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { name, by, barred }: Named & { readonly barred: readonly BarredPlace[] },
): Promise<ApproveOutcome> {
  const found = await tx.announcements.lock(name);
  if (found === undefined) return { kind: 'unknown' };
  const approved = findTransition(found.state, 'approve');
  if (approved === undefined) return { kind: 'not-now', state: found.state };
  const fault = findTextFault(deps, found);
  if (fault !== undefined) return { kind: 'faulty', fault };
  if (barred.length > 0) return { kind: 'barred', barred };
  const actor = actorOf(by.speaker);
  if (deps.twoApprove) {
    const author = await compareAuthor(deps, tx, { by, actor: found.changedBy });
    if (author.kind === 'self') return { kind: 'own' };
    if (author.kind === 'same-person') return author;
  }
  const dueAt = found.dueAt !== undefined && found.dueAt > deps.clock.now() ? found.dueAt : undefined;
  const state = (dueAt && findTransition(approved, 'schedule')) ?? approved;
  await tx.announcements.change(found.id, { state, approvedBy: actor, dueAt });
  await note(deps, tx, { name, by, action: 'announcement-approved' });
  return { kind: 'approved', scheduled: dueAt && { dueAt, ...(await reachNow(deps, tx, found)) } };
}

export type SendOutcome =
  | { readonly kind: 'sending'; readonly audience: AudienceCount; readonly places: readonly PublicPlace[] }
  | ({ readonly kind: 'scheduled' } & Scheduled)
  | Refusal
  | { readonly kind: 'faulty'; readonly fault: TextFault }
  /** Nobody would hear it. */
  | { readonly kind: 'empty'; readonly audience: AudienceCount }
  | { readonly kind: 'past' };

/** Sends an approved announcement, now or at an instant. Who hears it is settled when the sending begins. */
export async function sendAnnouncement(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { name, by, dueAt }: Named & { readonly dueAt: Date | undefined },
): Promise<SendOutcome> {
  const found = await tx.announcements.lock(name);
  if (found === undefined) return { kind: 'unknown' };
  const state = findTransition(found.state, dueAt === undefined ? 'send' : 'schedule');
  if (state === undefined) return { kind: 'not-now', state: found.state };
  const fault = findTextFault(deps, found);
  if (fault !== undefined) return { kind: 'faulty', fault };
  const now = deps.clock.now();
  const { audience, places } = await reachNow(deps, tx, found);
  if (dueAt !== undefined) {
    if (dueAt <= now) return { kind: 'past' };
    // Whoever is in the audience by then hears it, unless there is no chat that it could go to.
    if (places.length === 0 && selectionOf(deps, found).platforms.length === 0) return { kind: 'empty', audience };
    await tx.announcements.change(found.id, { state, dueAt });
    await note(deps, tx, { name, by, action: 'announcement-scheduled' });
    return { kind: 'scheduled', dueAt, audience, places };
  }
  if (reachedOf(audience) === 0 && places.length === 0) return { kind: 'empty', audience };
  await tx.announcements.change(found.id, { state, startedAt: now, dueAt: undefined });
  await note(deps, tx, { name, by, action: 'announcement-sent' });
  return { kind: 'sending', audience, places };
}

async function reachNow(deps: AnnounceDeps, tx: AnnounceTables, announcement: Announcement) {
  const audience = await tx.ledger.count(selectionOf(deps, announcement));
  return { audience, places: placesFor(announcement, deps.places) };
}

export type SteerOutcome = { readonly kind: 'steered'; readonly before: Announcement } | Refusal;

/**
 * Pauses, resumes or stops an announcement. Once that is committed no further message leaves; the few that are on their
 * way to the platform at that moment arrive, and count as sent.
 */
export async function steerAnnouncement(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { name, by, event }: Named & { readonly event: Extract<AnnouncementEvent, 'pause' | 'resume' | 'stop'> },
): Promise<SteerOutcome> {
  const found = await tx.announcements.lock(name);
  if (found === undefined) return { kind: 'unknown' };
  const state = findTransition(found.state, event);
  if (state === undefined) return { kind: 'not-now', state: found.state };
  const endedAt = event === 'stop' ? deps.clock.now() : undefined;
  await tx.announcements.change(found.id, { state, endedAt });
  await note(deps, tx, { name, by, action: ACTIONS[event] });
  return { kind: 'steered', before: found };
}

const ACTIONS = {
  pause: 'announcement-paused',
  resume: 'announcement-resumed',
  stop: 'announcement-stopped',
} as const;

/** Who hears an announcement, as the ledger asks for it. */
export function selectionOf({ platforms }: Pick<AnnounceDeps, 'platforms'>, announcement: Announcement): Selection {
  return { audiences: announcement.audiences, platforms: platformsFor(announcement, platforms) };
}
