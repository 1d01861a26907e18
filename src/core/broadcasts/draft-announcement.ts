import type { Clock } from '../../kernel/clock.ts';
import type { Locale } from '../i18n/locales.ts';
import type { SamePersonDeps, SamePersonTables } from '../staff/same-person.ts';
import { actorOf } from '../staff/staff-member.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { Announcement, AnnouncementChanges, AnnouncementStore, LedgerStore } from './announcement.ts';
import type { WantedAudience } from './audience.ts';
import { findPlaceholderFault } from './find-text-fault.ts';
import type { FindTextFaultDeps, TextFault } from './find-text-fault.ts';
import type { AnnouncingPlatform, PlaceStore } from './public-place.ts';
import { findTransition } from './state.ts';

/** What announcements are written, approved and sent with. */
export interface AnnounceDeps extends FindTextFaultDeps, SamePersonDeps {
  readonly clock: Clock;
  /** By the name of their platform; where this process is not connected to one, it cannot be asked. */
  readonly adapters: ReadonlyMap<string, AnnouncingPlatform>;
  /** The person who changed an announcement last cannot approve it. */
  readonly twoApprove: boolean;
  /** IANA name of the zone in which staff say times. */
  readonly timeZone: string;
}

export interface AnnounceTables extends SamePersonTables {
  readonly announcements: AnnouncementStore;
  readonly ledger: LedgerStore;
  readonly places: PlaceStore;
  readonly audit: AuditLog;
}

/** A member of staff, and which announcement they mean. */
export interface Named {
  readonly name: string;
  readonly by: StaffMember;
}

export type Refusal =
  /** There is no announcement of that name. */
  | { readonly kind: 'unknown' }
  /** In its state that cannot be done. */
  | { readonly kind: 'not-now'; readonly state: Announcement['state'] };

export type EditOutcome =
  | { readonly kind: 'edited'; readonly before: Announcement['state'] }
  | Refusal
  | { readonly kind: 'faulty'; readonly fault: TextFault };

/** Begins a draft. @returns `false` when there is an announcement of that name. */
export async function createAnnouncement(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { name, by }: Named,
): Promise<boolean> {
  if (!(await tx.announcements.create({ name, changedBy: actorOf(by.speaker) }))) return false;
  await note(deps, tx, { name, by, action: 'announcement-begun' });
  return true;
}

/** Sets the text of one language. Whatever was approved before has to be approved again. */
export async function setText(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { locale, text, ...named }: Named & { readonly locale: Locale; readonly text: string },
): Promise<EditOutcome> {
  const fault = findPlaceholderFault(deps.pod, locale, text);
  if (fault !== undefined) return { kind: 'faulty', fault };
  return edit(deps, tx, named, async ({ id }) => {
    await tx.announcements.putText(id, locale, text);
    return {};
  });
}

/** Says who is to hear it, and where it is said in public. @param platforms - All when there are none. */
export async function setAudience(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { wanted, platforms, ...named }: Named & { readonly wanted: WantedAudience; readonly platforms: readonly string[] },
): Promise<EditOutcome> {
  return edit(deps, tx, named, async () => ({ ...wanted, platforms }));
}

async function edit(
  deps: AnnounceDeps,
  tx: AnnounceTables,
  { name, by }: Named,
  work: (announcement: Announcement) => Promise<AnnouncementChanges>,
): Promise<EditOutcome> {
  const announcement = await tx.announcements.lock(name);
  if (announcement === undefined) return { kind: 'unknown' };
  const { id, state: before } = announcement;
  const state = findTransition(before, 'edit');
  if (state === undefined) return { kind: 'not-now', state: before };
  const changes = await work(announcement);
  await tx.announcements.change(id, { ...changes, state, changedBy: actorOf(by.speaker), approvedBy: undefined });
  await note(deps, tx, { name, by, action: 'announcement-changed' });
  return { kind: 'edited', before };
}

/** Puts an act on the record. */
export async function note(
  { clock }: Pick<AnnounceDeps, 'clock'>,
  tx: Pick<AnnounceTables, 'audit'>,
  { name, by, action }: Named & { readonly action: string },
): Promise<void> {
  const subject = `announcement:${name}`;
  await tx.audit.append({ actor: actorOf(by.speaker), action, subject, at: clock.now() });
}
