import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { SpeakerStore } from '../chat/delivery.ts';
import type { FreezeStore } from '../downloads/freeze.ts';
import { freezeDelivery, liftFreeze } from '../downloads/freeze-delivery.ts';
import type { GrantStore } from '../downloads/grant-store.ts';
import type { Link, LinkStore } from '../identity/link.ts';
import { revokeLink } from '../identity/revoke-link.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import { joined } from '../work/unit-of-work.ts';

/** The tables that STOP and START change. */
export interface StopTables {
  readonly links: LinkStore;
  readonly grants: GrantStore;
  readonly freezes: FreezeStore;
  readonly speakers: SpeakerStore;
  readonly deliveries: {
    /** Takes back what has not been sent to this chat account yet. @returns how many. */
    withdraw(speaker: Speaker, cause: string, at: Date): Promise<number>;
  };
  readonly audit: AuditLog;
  readonly staffCalls: StaffCalls;
}

export interface StopDeps {
  readonly clock: Clock;
}

/** A chat account that is connected no longer, as people know it. */
export interface Disconnected {
  readonly speaker: Speaker;
  readonly displayName: string;
}

export type StopOutcome =
  | { readonly kind: 'stopped'; readonly disconnected: readonly Disconnected[]; readonly linkCount: number }
  | { readonly kind: 'stopped-before' }
  /** Nobody else has ever been connected. */
  | { readonly kind: 'nothing' };

const REASON = 'the owner said STOP';
const WITHDRAWN = 'DELIVERY_WITHDRAWN';

/**
 * The owner of an account says that what was asked for elsewhere was not asked by them: everything of theirs stays
 * here, and every other chat account is disconnected.
 *
 * @param own - The owner's link on the pod itself, which stays.
 */
export async function stopDelivery(deps: StopDeps, tx: StopTables, own: Link): Promise<StopOutcome> {
  const { podUserId } = own;
  const now = deps.clock.now();
  const wasFrozen = await tx.freezes.isFrozen(podUserId);
  const others = await othersOf(tx, own);
  const foreign = (await tx.grants.live(podUserId, now)).filter(({ speaker }) => !isSame(speaker, own.speaker));
  if (others.length === 0 && foreign.length === 0) {
    if (wasFrozen) return { kind: 'stopped-before' };
    // Whoever has taken what they wanted may have left by themselves.
    const speakers = await tx.links.speakersOf(podUserId);
    if (speakers.every((speaker) => isSame(speaker, own.speaker))) return { kind: 'nothing' };
  }
  const disconnected = await disconnect(deps, tx, others);
  const linkCount = await freezeDelivery({ ...deps, work: joined(tx) }, own);
  return { kind: 'stopped', disconnected, linkCount };
}

/**
 * The owner takes STOP back. Chat accounts that were linked meanwhile go as well: whoever is meant proves it anew.
 *
 * @returns `false` when there was nothing to take back.
 */
export async function resumeDelivery(deps: StopDeps, tx: StopTables, own: Link): Promise<boolean> {
  if (!(await liftFreeze({ ...deps, work: joined(tx) }, own.podUserId))) return false;
  await disconnect(deps, tx, await othersOf(tx, own));
  return true;
}

async function othersOf(tx: StopTables, own: Link): Promise<readonly Link[]> {
  return (await tx.links.liveOf(own.podUserId)).filter(({ speaker }) => !isSame(speaker, own.speaker));
}

async function disconnect(deps: StopDeps, tx: StopTables, links: readonly Link[]): Promise<readonly Disconnected[]> {
  const at = deps.clock.now();
  const all: Disconnected[] = [];
  for (const { id, speaker, podUserId } of links) {
    const input = { linkId: id, actor: `person:${podUserId}`, reason: REASON };
    await revokeLink({ ...deps, work: joined(tx) }, input);
    await tx.deliveries.withdraw(speaker, WITHDRAWN, at);
    const known = await tx.speakers.find(speaker.platform, speaker.id);
    all.push({ speaker, displayName: known?.displayName ?? speaker.id });
  }
  return all;
}

function isSame(one: Speaker, other: Speaker): boolean {
  return one.platform === other.platform && one.id === other.id;
}
