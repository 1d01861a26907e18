import type { Buffer } from 'node:buffer';
import { MINUTE, after } from '../../kernel/clock.ts';
import type { SignInId, WebSessionId } from '../../kernel/ids.ts';
import type { Logger } from '../../kernel/log.ts';
import { Secret } from '../../kernel/secret.ts';
import type { Account } from '../exports/request-exports.ts';
import type { Callback } from '../identity/claim-round-trip.ts';
import { judgeAccount } from '../identity/judge-account.ts';
import type { JudgeAccountDeps } from '../identity/judge-account.ts';
import type { OidcClient, RoundTripSecrets } from '../identity/oidc-login.ts';
import { openRoundTrip, sealRoundTrip } from '../identity/sealed-round-trip.ts';
import { digest, digestOfToken, mintToken } from '../identity/secret-token.ts';
import { PodUnreachableError } from '../pods/errors.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { memberOfAccount } from './member-of-account.ts';
import { actorOf, writtenSpeaker } from './staff-member.ts';
import type { SessionTables, WebSessionDeps } from './web-session.ts';

/** How long somebody may take to sign in at the pod. */
export const WEB_SIGN_IN_TTL_MS = 15 * MINUTE;

/** A browser on its way to the pod and back. It has a table of its own: what began for a person can never end here. */
export interface WebSignIn {
  readonly id: SignInId;
  readonly sealedRoundTrip: string;
  readonly expiresAt: Date;
}

export interface WebSignInStore {
  insert(signIn: WebSignIn & { readonly stateHash: Buffer; readonly browserHash: Buffer }): Promise<void>;
  /** Takes it out: of several callers, one gets it. */
  take(stateHash: Buffer, browserHash: Buffer): Promise<WebSignIn | undefined>;
  /** @returns how many. */
  forgetExpiredBefore(instant: Date): Promise<number>;
}

type Tables = SessionTables & { readonly webSignIns: WebSignInStore; readonly audit: AuditLog };

export interface WebSignInDeps extends WebSessionDeps, JudgeAccountDeps {
  readonly work: UnitOfWork<Tables>;
  readonly oidc: OidcClient;
  readonly sealer: Sealer;
  readonly log: Logger;
  readonly newSignInId: () => SignInId;
  readonly newWebSessionId: () => WebSessionId;
}

/**
 * Sends a browser to the pod.
 *
 * @returns where to, and the secret for the browser to keep; `undefined` when the pod does not answer.
 * @throws {@link PodSignInError}
 */
export async function beginWebSignIn(
  deps: WebSignInDeps,
  signal: AbortSignal,
): Promise<{ readonly url: URL; readonly browser: Secret } | undefined> {
  const mint = () => mintToken(deps.randomBytes);
  const secrets: RoundTripSecrets = { state: mint(), nonce: mint(), codeVerifier: mint() };
  const url = await orUnreachable(deps.oidc.authorizeUrl(secrets, signal));
  if (url === undefined) return undefined;
  const [id, browser] = [deps.newSignInId(), mint()];
  await deps.work.transact((tx) =>
    tx.webSignIns.insert({
      id,
      stateHash: digest(secrets.state.reveal()),
      browserHash: digest(browser.reveal()),
      sealedRoundTrip: sealRoundTrip(deps.sealer, id, secrets),
      expiresAt: after(deps.clock.now(), WEB_SIGN_IN_TTL_MS),
    }),
  );
  return { url, browser };
}

export type FinishWebSignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: Secret }
  /** No such round trip began in this browser. */
  | { readonly kind: 'unknown' }
  /** Whoever it is, they are not of the team. */
  | { readonly kind: 'not-staff' }
  /** It was too late, they said no, or the pod did not prove anybody. */
  | { readonly kind: 'broken-off' };

/** What the browser has in its cookies. */
export interface BroughtBack {
  /** The secret that it left with. */
  readonly browser: string | undefined;
  /** That of the session it had until now, which the new one takes the place of. */
  readonly token: string | undefined;
}

/**
 * Takes a browser back from the pod and opens a session, if the account is that of a member of staff.
 *
 * The pod's code is sent at most once, whatever happens.
 *
 * @throws {@link PodSignInError}
 */
export async function finishWebSignIn(
  deps: WebSignInDeps,
  { browser, token }: BroughtBack,
  callback: Callback,
  signal: AbortSignal,
): Promise<FinishWebSignInOutcome> {
  const [stateHash, browserHash] = [digestOfToken(callback.state), digestOfToken(browser ?? '')];
  if (stateHash === undefined || browserHash === undefined) return { kind: 'unknown' };
  const signIn = await deps.work.transact((tx) => tx.webSignIns.take(stateHash, browserHash));
  if (signIn === undefined) return { kind: 'unknown' };
  const { code } = callback;
  if (signIn.expiresAt <= deps.clock.now() || code === undefined) return { kind: 'broken-off' };
  const secrets = {
    state: new Secret(callback.state),
    ...openRoundTrip(deps.sealer, signIn.id, signIn.sealedRoundTrip),
  };
  const redeemed = await orUnreachable(deps.oidc.redeem(new Secret(code), secrets, signal));
  if (redeemed?.kind !== 'proven') {
    const cause = redeemed?.kind === 'refused' ? redeemed.cause : (redeemed?.kind ?? 'pod-unreachable');
    deps.log.warn({ signInId: signIn.id, cause }, 'the pod did not prove a member of the team');
    return { kind: 'broken-off' };
  }
  const verdict = await orUnreachable(judgeAccount(deps, redeemed.subject, undefined, signal));
  if (verdict === undefined) return { kind: 'broken-off' };
  if (verdict.kind !== 'sound') return { kind: 'not-staff' };
  return open(deps, { podUserId: verdict.user.id, diasporaId: verdict.user.diasporaId }, token);
}

async function open(
  deps: WebSignInDeps,
  account: Account,
  oldToken: string | undefined,
): Promise<FinishWebSignInOutcome> {
  const at = deps.clock.now();
  const session = { id: deps.newWebSessionId(), account, createdAt: at, rotatedAt: at, seenAt: at };
  const token = mintToken(deps.randomBytes);
  return deps.work.transact(async (tx) => {
    const member = await memberOfAccount(deps, tx, account);
    if (member === undefined) return { kind: 'not-staff' };
    const oldDigest = digestOfToken(oldToken ?? '');
    const old = oldDigest && (await tx.webSessions.lockByToken(oldDigest));
    if (old) await tx.webSessions.remove(old.session.id);
    await tx.webSessions.insert(session, digest(token.reveal()));
    const subject = `staff:${writtenSpeaker(member.speaker)}`;
    await tx.audit.append({ actor: actorOf(member.speaker), action: 'staff-signed-in', subject, at });
    return { kind: 'signed-in', token };
  });
}

/** Removes round trips that nobody came back from. */
export async function forgetWebSignIns(
  { clock }: Pick<WebSignInDeps, 'clock'>,
  tx: { readonly webSignIns: Pick<WebSignInStore, 'forgetExpiredBefore'> },
): Promise<number> {
  return tx.webSignIns.forgetExpiredBefore(clock.now());
}

async function orUnreachable<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (err) {
    if (err instanceof PodUnreachableError) return undefined;
    throw err;
  }
}
