import type { Clock } from '../../kernel/clock.ts';
import type { VaultKind } from '../archive/vault-kind.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { TransferOutcome } from './download-events.ts';
import type { AgePublicKey } from './archive-lock.ts';
import type { FreezeStore } from './freeze.ts';
import { type Grant, grantState } from './grant.ts';
import type { GrantStore } from './grant-store.ts';
import { digestOfToken, type GrantToken } from './grant-token.ts';
import type { PublicKeyStore } from './public-key-store.ts';
import { keptAt, type ReadyArchive, type ReadyArchives } from './ready-archives.ts';

export interface RedeemGrantDeps {
  readonly work: UnitOfWork<{
    readonly grants: GrantStore;
    readonly freezes: Pick<FreezeStore, 'isFrozen'>;
    readonly publicKeys: Pick<PublicKeyStore, 'find'>;
    readonly audit: AuditLog;
  }>;
  readonly archives: ReadyArchives;
  readonly clock: Clock;
}

export type RedeemGrantOutcome =
  | {
      readonly kind: 'ok';
      readonly grant: Grant;
      readonly archives: readonly ReadyArchive[];
      /** What everything has to be encrypted to. */
      readonly publicKey: AgePublicKey | undefined;
    }
  | { readonly kind: 'unknown' | 'expired' | 'revoked' };

/** What a token opens. Reads only: looking uses nothing up, so that link previews and repeated tries cost nothing. */
export async function redeemGrant(deps: RedeemGrantDeps, token: GrantToken): Promise<RedeemGrantOutcome> {
  const { grant, isFrozen, publicKey } = await deps.work.transact(async (tx) => {
    const found = await tx.grants.findByToken(digestOfToken(token));
    return {
      grant: found,
      isFrozen: found !== undefined && (await tx.freezes.isFrozen(found.podUserId)),
      publicKey: found && (await tx.publicKeys.find(found.podUserId)),
    };
  });
  if (grant === undefined) return { kind: 'unknown' };
  // A link that was made in the very moment of STOP is none either.
  if (isFrozen) return { kind: 'revoked' };
  const now = deps.clock.now();
  const state = grantState(grant, now);
  if (state !== 'live') return { kind: state };
  const archives = keptAt(await deps.archives.forUser(grant.podUserId), now);
  return archives.length === 0 ? { kind: 'expired' } : { kind: 'ok', grant, archives, publicKey };
}

/** Whether a transfer that has begun goes on: past the time of its link, but not once the link is switched off. */
export async function mayGoOn({ work }: RedeemGrantDeps, { id, podUserId, createdAt }: Grant): Promise<boolean> {
  return work.transact(async (tx) => {
    if (await tx.freezes.isFrozen(podUserId)) return false;
    const neverRevoked = await tx.grants.live(podUserId, createdAt);
    return neverRevoked.some((grant) => grant.id === id);
  });
}

/** Counts and audits that the page of a grant was shown. */
export async function recordPageView(deps: RedeemGrantDeps, grant: Grant): Promise<void> {
  await deps.work.transact(async (tx) => {
    await tx.grants.countPageView(grant.id);
    await tx.audit.append({ ...partiesOf(grant), action: 'grant-viewed', at: deps.clock.now() });
  });
}

/** Audits a transfer of an archive, and counts it when it reached the last byte. */
export async function recordTransfer(
  deps: RedeemGrantDeps,
  { grant, kind, outcome }: { readonly grant: Grant; readonly kind: VaultKind; readonly outcome: TransferOutcome },
): Promise<void> {
  await deps.work.transact(async (tx) => {
    if (outcome === 'whole') await tx.grants.countDownload(grant.id);
    const action = `${kind}-${TRANSFER_ACTIONS[outcome]}`;
    await tx.audit.append({ ...partiesOf(grant), action, at: deps.clock.now() });
  });
}

const TRANSFER_ACTIONS: Readonly<Record<TransferOutcome, string>> = {
  whole: 'downloaded',
  part: 'partly-downloaded',
  broken: 'download-broken',
};

/** The page asks for no name: all that is known of who acts is which link they hold. */
function partiesOf(grant: Grant): { readonly actor: string; readonly subject: string } {
  return { actor: `grant:${grant.id}`, subject: `person:${grant.podUserId}` };
}
