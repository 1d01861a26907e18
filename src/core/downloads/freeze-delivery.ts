import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId, PodUserId } from '../../kernel/ids.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { FreezeStore } from './freeze.ts';
import type { GrantStore } from './grant-store.ts';
import { revokeAllGrants } from './revoke-grant.ts';

export interface FreezeDeliveryDeps {
  readonly work: UnitOfWork<{
    readonly freezes: FreezeStore;
    readonly grants: GrantStore;
    readonly audit: AuditLog;
    readonly staffCalls: Pick<StaffCalls, 'raise'>;
  }>;
  readonly clock: Clock;
}

/** The kind of the call that a freeze raises. */
const CALL = 'delivery-frozen';
const REASON = 'the owner said STOP';

/**
 * Stops handing out anything of an account: its download links end, none are made, and the team is called. Exports go
 * on. Downloads under way are broken off soon.
 *
 * @returns how many links worked until then.
 */
export async function freezeDelivery(
  deps: FreezeDeliveryDeps,
  { podUserId, diasporaId }: { readonly podUserId: PodUserId; readonly diasporaId: DiasporaId },
): Promise<number> {
  const at = deps.clock.now();
  const person = `person:${podUserId}`;
  return deps.work.transact(async (tx) => {
    if (await tx.freezes.insert({ podUserId, diasporaId, frozenAt: at })) {
      await tx.audit.append({ actor: person, action: 'delivery-frozen', subject: person, at });
    }
    await tx.staffCalls.raise({ key: `${CALL} ${person}`, kind: CALL, subject: person, at });
    return revokeAllGrants({ ...deps, work: { transact: (work) => work(tx) } }, podUserId, {
      actor: person,
      reason: REASON,
    });
  });
}

/**
 * Hands out again. Links that slipped through meanwhile end all the same; the call to the team stays open, because
 * whoever has the account's password can say START too.
 *
 * @returns `false` when nothing was frozen; nothing is changed then.
 */
export async function liftFreeze(deps: FreezeDeliveryDeps, podUserId: PodUserId): Promise<boolean> {
  const at = deps.clock.now();
  const person = `person:${podUserId}`;
  return deps.work.transact(async (tx) => {
    if (!(await tx.freezes.remove(podUserId))) return false;
    await tx.audit.append({ actor: person, action: 'delivery-resumed', subject: person, at });
    await revokeAllGrants({ ...deps, work: { transact: (work) => work(tx) } }, podUserId, {
      actor: person,
      reason: REASON,
    });
    return true;
  });
}
