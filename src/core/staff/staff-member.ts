import type { Speaker } from '../chat/chat-adapter.ts';
import type { StaffRole } from './role.ts';

/** Somebody who serves people, known by a chat account. */
export interface StaffMember {
  readonly speaker: Speaker;
  readonly displayName: string;
  readonly role: StaffRole;
}

export interface StaffStore {
  find(speaker: Speaker): Promise<StaffMember | undefined>;
  /** All, the most powerful first. */
  list(): Promise<readonly StaffMember[]>;
  /** Adds a member or changes a role. */
  put(member: StaffMember, by: { readonly grantedBy: string; readonly at: Date }): Promise<void>;
  /** @returns `false` when there is no such member. */
  remove(speaker: Speaker): Promise<boolean>;
}

/** Who is staff: those whom admins have let in, and the first admins, whom the configuration names. */
export interface StaffList {
  readonly firstAdmins: readonly Speaker[];
}

const ACTOR = 'staff:';

/** As the record names a member of staff. */
export function actorOf({ platform, id }: Speaker): string {
  return `${ACTOR}${platform}:${id}`;
}

/** The member whom the record names like that. @returns `undefined` for everybody else, such as the program itself. */
export function findActor(actor: string): Speaker | undefined {
  return actor.startsWith(ACTOR) ? findWrittenSpeaker(actor.slice(ACTOR.length)) : undefined;
}

/** `platform:id`, as a member is written in configuration and commands. */
export function writtenSpeaker({ platform, id }: Speaker): string {
  return `${platform}:${id}`;
}

const WRITTEN = /^(?<platform>[a-z]{2,20}):(?<id>\S{1,255})$/u;

/** @returns `undefined` for anything that does not name a chat account. */
export function findWrittenSpeaker(text: string): Speaker | undefined {
  const { platform, id } = WRITTEN.exec(text.trim())?.groups ?? {};
  return platform === undefined || id === undefined ? undefined : { platform, id };
}

/** @returns the member, or `undefined` for everybody else. */
export async function findStaff(
  { firstAdmins }: StaffList,
  tx: { readonly staff: Pick<StaffStore, 'find'> },
  who: { readonly speaker: Speaker; readonly displayName: string },
): Promise<StaffMember | undefined> {
  const { speaker, displayName } = who;
  const isFirst = firstAdmins.some(({ platform, id }) => platform === speaker.platform && id === speaker.id);
  if (isFirst) return { speaker, displayName, role: 'admin' };
  const known = await tx.staff.find(speaker);
  return known && { ...known, displayName };
}
