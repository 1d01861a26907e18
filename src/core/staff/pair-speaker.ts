import { DAY, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { LinkId, PodUserId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { Account } from '../exports/request-exports.ts';
import type { Link, LinkStore } from '../identity/link.ts';
import { makeLink } from '../identity/make-link.ts';
import type { SignInStore } from '../identity/sign-in-store.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { entryOf } from './act.ts';
import type { Act } from './act.ts';
import { compareAuthor } from './same-person.ts';
import type { SamePersonDeps } from './same-person.ts';
import { actorOf } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

/** A link that one member of staff has asked for and another has yet to confirm. */
export interface Pairing {
  readonly id: number;
  readonly speaker: Speaker;
  readonly account: Account;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export interface PairingStore {
  insert(pairing: Omit<Pairing, 'id'>): Promise<Pairing>;
  /** Locks the row. @returns `undefined` when there is none, or it is settled. */
  lock(id: number): Promise<Pairing | undefined>;
  listOpen(since: Date): Promise<readonly Pairing[]>;
  settle(id: number, at: Date): Promise<void>;
  /** Whether the team has ever connected this chat account with this account of the pod. */
  isPaired(speaker: Speaker, podUserId: PodUserId): Promise<boolean>;
}

export interface PairTables {
  readonly pairings: PairingStore;
  readonly links: LinkStore;
  readonly signIns: Pick<SignInStore, 'lockSpeaker'>;
  readonly audit: AuditLog;
}

export interface PairDeps extends SamePersonDeps {
  readonly clock: Clock;
  readonly newLinkId: () => LinkId;
}

/** Who has not confirmed by then is to ask again: what was known of the person may have changed. */
const PAIRING_TTL_MS = 7 * DAY;

/** Asks for a link of somebody who can prove their account in no other way. Nothing is linked yet. */
export async function askPairing(
  { clock }: PairDeps,
  tx: PairTables,
  { speaker, account, act }: { readonly speaker: Speaker; readonly account: Account; readonly act: Act },
): Promise<Pairing> {
  const askedAt = clock.now();
  const { podUserId, diasporaId } = account;
  await tx.audit.append(entryOf(act, 'pairing-asked', podUserId, askedAt));
  return tx.pairings.insert({
    speaker,
    account: { podUserId, diasporaId },
    reason: act.reason,
    askedBy: actorOf(act.by.speaker),
    askedAt,
  });
}

export type ConfirmOutcome =
  | { readonly kind: 'linked'; readonly pairing: Pairing; readonly link: Link }
  | { readonly kind: 'unknown' | 'expired' | 'own' }
  /** Who confirms it has asked for it with this other chat account of theirs. */
  | { readonly kind: 'same-person'; readonly speaker: Speaker };

/** Confirms what another person of the team has asked for: the chat account and the pod account are linked. */
export async function confirmPairing(
  deps: PairDeps,
  tx: PairTables,
  { id, by }: { readonly id: number; readonly by: StaffMember },
): Promise<ConfirmOutcome> {
  const pairing = await tx.pairings.lock(id);
  if (pairing === undefined) return { kind: 'unknown' };
  const now = deps.clock.now();
  if (after(pairing.askedAt, PAIRING_TTL_MS) < now) return { kind: 'expired' };
  const author = await compareAuthor(deps, tx, { by, actor: pairing.askedBy });
  if (author.kind === 'self') return { kind: 'own' };
  if (author.kind === 'same-person') return author;
  const { speaker, account, reason } = pairing;
  await tx.signIns.lockSpeaker(speaker);
  const link: Link = { id: deps.newLinkId(), speaker, ...account, linkedAt: now };
  await makeLink(tx, link, 'staff');
  await tx.audit.append(entryOf({ by, reason }, 'pairing-confirmed', account.podUserId, now));
  await tx.pairings.settle(id, now);
  return { kind: 'linked', pairing, link };
}

export async function openPairings({ clock }: PairDeps, tx: PairTables): Promise<readonly Pairing[]> {
  return tx.pairings.listOpen(after(clock.now(), -PAIRING_TTL_MS));
}
