import type { Buffer } from 'node:buffer';
import { HOUR, MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { WebSessionId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import type { Account } from '../exports/request-exports.ts';
import { digest, digestOfToken, mintToken } from '../identity/secret-token.ts';
import type { RandomBytes } from '../identity/secret-token.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { memberOfAccount } from './member-of-account.ts';
import type { MemberOfAccountDeps, MemberTables } from './member-of-account.ts';
import type { StaffMember } from './staff-member.ts';

/** A session that nobody has used for this long is over. */
export const SESSION_IDLE_MS = 2 * HOUR;
/** However much it is used, it is over after this. */
export const SESSION_MAX_MS = 12 * HOUR;
/** Its token is replaced after this. */
export const ROTATE_AFTER_MS = 15 * MINUTE;
/** The token before counts this long, for what the browser had asked for already. */
export const OLD_TOKEN_MS = 1 * MINUTE;
/** A use is noted no more often. */
const SEEN_EVERY_MS = 1 * MINUTE;

/** A browser in which somebody with a role has signed in at the pod. */
export interface WebSession {
  readonly id: WebSessionId;
  readonly account: Account;
  readonly createdAt: Date;
  readonly rotatedAt: Date;
  readonly seenAt: Date;
}

/** The table of sessions. Tokens go in and are looked up as SHA-256 digests only. */
export interface WebSessionStore {
  insert(session: WebSession, tokenDigest: Buffer): Promise<void>;
  /** Locks the row. `isCurrent` is `false` for the token before the present one. */
  lockByToken(tokenDigest: Buffer): Promise<{ readonly session: WebSession; readonly isCurrent: boolean } | undefined>;
  find(id: WebSessionId): Promise<WebSession | undefined>;
  rotate(id: WebSessionId, tokenDigest: Buffer, at: Date): Promise<void>;
  see(id: WebSessionId, at: Date): Promise<void>;
  /** Keeps a sealed text for the next page. */
  keepNotice(id: WebSessionId, sealed: string): Promise<void>;
  /** Takes it out again. */
  takeNotice(id: WebSessionId): Promise<string | undefined>;
  remove(id: WebSessionId): Promise<void>;
  /** Removes sessions last used, or begun, before these instants. @returns how many. */
  forgetBefore(instants: { readonly seenAt: Date; readonly createdAt: Date }): Promise<number>;
}

export type SessionTables = MemberTables & { readonly webSessions: WebSessionStore };

export interface WebSessionDeps extends MemberOfAccountDeps {
  readonly work: UnitOfWork<SessionTables>;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

/** Who is there, as of this request. */
export interface WebVisit {
  readonly session: WebSession;
  readonly member: StaffMember;
  /** The token that the browser is to keep from now on, where it was replaced. */
  readonly newToken: Secret | undefined;
}

/**
 * Who holds this token. The role is looked up anew: taking it ends the session.
 *
 * A token that was replaced and comes back later was copied, so the session ends for whoever holds it.
 *
 * @param mayRotate - The answer reaches the browser with its cookie.
 * @param isUse - Somebody does something; a page that asks by itself keeps no session alive.
 */
export async function useWebSession(
  deps: WebSessionDeps,
  token: string | undefined,
  { mayRotate, isUse = true }: { readonly mayRotate: boolean; readonly isUse?: boolean },
): Promise<WebVisit | undefined> {
  const tokenDigest = digestOfToken(token ?? '');
  if (tokenDigest === undefined) return undefined;
  return deps.work.transact(async (tx) => {
    const found = await tx.webSessions.lockByToken(tokenDigest);
    if (found === undefined) return undefined;
    const { session, isCurrent } = found;
    const now = deps.clock.now();
    const isReplaced = !isCurrent && after(session.rotatedAt, OLD_TOKEN_MS) < now;
    const member = isReplaced ? undefined : await memberIn(deps, tx, session);
    if (member === undefined) {
      await tx.webSessions.remove(session.id);
      return undefined;
    }
    const isDue = mayRotate && isCurrent && after(session.rotatedAt, ROTATE_AFTER_MS) <= now;
    const newToken = isDue ? mintToken(deps.randomBytes) : undefined;
    if (newToken) await tx.webSessions.rotate(session.id, digest(newToken.reveal()), now);
    if (isUse && after(session.seenAt, SEEN_EVERY_MS) <= now) await tx.webSessions.see(session.id, now);
    return { session, member, newToken };
  });
}

/** Who holds a session that something has long been open for. It does not count as a use. */
export async function findWebMember(
  deps: Omit<WebSessionDeps, 'randomBytes'>,
  id: WebSessionId,
): Promise<StaffMember | undefined> {
  return deps.work.transact(async (tx) => {
    const session = await tx.webSessions.find(id);
    return session && memberIn(deps, tx, session);
  });
}

async function memberIn(
  deps: MemberOfAccountDeps & Pick<WebSessionDeps, 'clock'>,
  tx: MemberTables,
  { account, seenAt, createdAt }: WebSession,
): Promise<StaffMember | undefined> {
  const now = deps.clock.now();
  const isOver = after(seenAt, SESSION_IDLE_MS) <= now || after(createdAt, SESSION_MAX_MS) <= now;
  return isOver ? undefined : memberOfAccount(deps, tx, account);
}

/** Removes sessions that are over. */
export async function forgetWebSessions(
  { clock }: Pick<WebSessionDeps, 'clock'>,
  tx: { readonly webSessions: Pick<WebSessionStore, 'forgetBefore'> },
): Promise<number> {
  const now = clock.now();
  return tx.webSessions.forgetBefore({
    seenAt: after(now, -SESSION_IDLE_MS),
    createdAt: after(now, -SESSION_MAX_MS),
  });
}
