import { findDiasporaId, hostOf } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { PodUser, PodUsers } from '../pods/pod-gateway.ts';

export interface JudgeAccountDeps {
  readonly podUsers: Pick<PodUsers, 'findByDiasporaId'>;
  /** The part of this pod's diaspora* IDs after `@`; see `podHostOf`. */
  readonly podHost: string;
}

export type AccountRefusal =
  /** The pod named something that is no account of its own. */
  | { readonly kind: 'foreign-account' }
  | { readonly kind: 'unknown-account' | 'locked-account' | 'closed-account'; readonly diasporaId: DiasporaId }
  | { readonly kind: 'other-account'; readonly diasporaId: DiasporaId; readonly expected: DiasporaId };

/**
 * Whether the subject of an ID token is an account whose data can be asked for.
 *
 * @throws {@link PodUnreachableError}
 */
export async function judgeAccount(
  deps: JudgeAccountDeps,
  subject: string,
  expected: DiasporaId | undefined,
  signal: AbortSignal,
): Promise<{ readonly kind: 'sound'; readonly user: PodUser } | AccountRefusal> {
  const diasporaId = findDiasporaId(subject);
  if (diasporaId === undefined || hostOf(diasporaId) !== deps.podHost) return { kind: 'foreign-account' };
  if (expected !== undefined && expected !== diasporaId) return { kind: 'other-account', diasporaId, expected };
  const user = await deps.podUsers.findByDiasporaId(diasporaId, signal);
  if (user === undefined) return { kind: 'unknown-account', diasporaId };
  if (user.closed) return { kind: 'closed-account', diasporaId };
  return user.lockedAt === undefined ? { kind: 'sound', user } : { kind: 'locked-account', diasporaId };
}
