import { findDiasporaId } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/clock.ts';
import { Secret } from '../../kernel/secret.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { AccountAuthorizer, AccountGrant } from './account-authorizer.ts';
import type { RoundTripSecrets } from './oidc-login.ts';
import type { PodAuthorizationStore } from './pod-authorization.ts';
import { mintToken } from './secret-token.ts';
import type { RandomBytes } from './secret-token.ts';

export interface AuthorizeAccountDeps {
  readonly work: UnitOfWork<{ readonly podAuthorizations: PodAuthorizationStore; readonly audit: AuditLog }>;
  readonly authorizer: AccountAuthorizer;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

/** Shows an operator where to sign in, and gives back what they copied from there. */
export type AskOperator = (url: URL) => Promise<string>;

export type AuthorizeAccountOutcome =
  | { readonly kind: 'authorized' }
  /** The pod has no API, as before 0.9. */
  | { readonly kind: 'no-api' }
  /** What was pasted holds no code. */
  | { readonly kind: 'no-answer' }
  /** It is the answer to another attempt. */
  | { readonly kind: 'other-attempt' }
  /** The consent was denied, or the pod did not accept the code. */
  | { readonly kind: 'refused'; readonly cause: string }
  /** Somebody else signed in; nothing was kept. */
  | { readonly kind: 'other-account'; readonly subject: string };

const BARE_CODE = /^[0-9a-f]{16,256}$/u;
const CAUSE = /^[a-z_]{1,60}$/u;

/**
 * Lets an account of the pod allow Pappus to read and write its private messages, once and for good.
 *
 * @throws {@link PodUnreachableError} {@link PodSignInError}
 */
export async function authorizeAccount(
  deps: AuthorizeAccountDeps,
  account: DiasporaId,
  ask: AskOperator,
  signal: AbortSignal,
): Promise<AuthorizeAccountOutcome> {
  const [state, nonce, codeVerifier] = [1, 2, 3].map(() => mintToken(deps.randomBytes));
  if (state === undefined || nonce === undefined || codeVerifier === undefined) return { kind: 'no-answer' };
  const secrets: RoundTripSecrets = { state, nonce, codeVerifier };
  const url = await deps.authorizer.authorizeUrl(secrets, signal);
  if (url === undefined) return { kind: 'no-api' };
  const answer = readAnswer(await ask(url), state);
  if (answer.kind !== 'code') return answer;
  const outcome = await deps.authorizer.redeem(answer.code, secrets, signal);
  if (outcome.kind === 'refused') return outcome;
  const { grant } = outcome;
  if (findDiasporaId(grant.subject) !== account) return { kind: 'other-account', subject: grant.subject };
  await keep(deps, account, grant);
  return { kind: 'authorized' };
}

/** A callback address, or the bare code out of it. The ID token's nonce binds a bare code to this attempt. */
function readAnswer(
  pasted: string,
  state: Secret,
): { readonly kind: 'code'; readonly code: Secret } | Exclude<AuthorizeAccountOutcome, { kind: 'authorized' }> {
  const text = pasted.trim();
  if (BARE_CODE.test(text)) return { kind: 'code', code: new Secret(text) };
  if (!URL.canParse(text)) return { kind: 'no-answer' };
  const { searchParams } = new URL(text);
  const error = searchParams.get('error');
  if (error === 'invalid_scope') return { kind: 'no-api' };
  const code = searchParams.get('code');
  if (code === null && error === null) return { kind: 'no-answer' };
  if (searchParams.get('state') !== state.reveal()) return { kind: 'other-attempt' };
  if (code === null) return { kind: 'refused', cause: CAUSE.test(error ?? '') ? (error ?? '') : 'unknown' };
  return { kind: 'code', code: new Secret(code) };
}

async function keep(deps: AuthorizeAccountDeps, account: DiasporaId, grant: AccountGrant): Promise<void> {
  const { clientId } = grant;
  const at = deps.clock.now();
  const sealedSecrets = sealAuthorization(deps.sealer, account, grant);
  await deps.work.transact(async (tx) => {
    await tx.podAuthorizations.put({ account, clientId, sealedSecrets, grantedAt: at });
    await tx.audit.append({ actor: 'system', action: 'sunset-authorized', subject: 'system', at });
  });
}

/** Sealed for one account: in another row, the text does not open. */
export function sealAuthorization(
  sealer: Sealer,
  account: DiasporaId,
  { clientSecret, refreshToken }: Pick<AccountGrant, 'clientSecret' | 'refreshToken'>,
): string {
  return sealer.seal(`${clientSecret.reveal()} ${refreshToken.reveal()}`, contextOf(account));
}

/** @throws {@link SealBrokenError} */
export function openAuthorization(
  sealer: Sealer,
  account: DiasporaId,
  sealed: string,
): Pick<AccountGrant, 'clientSecret' | 'refreshToken'> {
  const [clientSecret = '', refreshToken = ''] = sealer.open(sealed, contextOf(account)).split(' ');
  return { clientSecret: new Secret(clientSecret), refreshToken: new Secret(refreshToken) };
}

function contextOf(account: DiasporaId): string {
  return `pod_authorizations.secrets ${account}`;
}
