import type { PodUser } from '../pods/pod-gateway.ts';

/** Why nothing can be exported from an account any more, by the code of the cause; `undefined` while it can. */
export function endOf(user: PodUser | undefined): string | undefined {
  if (user === undefined) return 'ACCOUNT_GONE';
  if (user.moved) return 'ACCOUNT_MOVED';
  if (user.closed) return 'ACCOUNT_CLOSED';
  return user.lockedAt === undefined ? undefined : 'ACCOUNT_LOCKED';
}
