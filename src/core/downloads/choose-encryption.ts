import type { Clock } from '../../kernel/clock.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { AgePublicKey, ArchiveLocks } from './archive-lock.ts';
import type { PublicKeyStore } from './public-key-store.ts';

export interface ChooseEncryptionDeps {
  readonly work: UnitOfWork<{ readonly publicKeys: PublicKeyStore; readonly audit: AuditLog }>;
  readonly clock: Clock;
}

/**
 * From now on whatever is downloaded of this account is encrypted to the key, through every link there is.
 *
 * @returns the key, or `undefined` when nothing can be encrypted to it; nothing is changed then.
 */
export async function chooseEncryption(
  { work, clock, locks }: ChooseEncryptionDeps & { readonly locks: Pick<ArchiveLocks, 'findPublicKey'> },
  podUserId: PodUserId,
  key: string,
): Promise<AgePublicKey | undefined> {
  const publicKey = await locks.findPublicKey(key);
  if (publicKey === undefined) return undefined;
  const at = clock.now();
  const person = `person:${podUserId}`;
  await work.transact(async (tx) => {
    if (!(await tx.publicKeys.put(podUserId, publicKey, at))) return;
    await tx.audit.append({ actor: person, action: 'encryption-chosen', subject: person, at });
  });
  return publicKey;
}

/** Files come unencrypted again. @returns `false` when they did all the time. */
export async function endEncryption({ work, clock }: ChooseEncryptionDeps, podUserId: PodUserId): Promise<boolean> {
  const at = clock.now();
  const person = `person:${podUserId}`;
  return work.transact(async (tx) => {
    if (!(await tx.publicKeys.remove(podUserId))) return false;
    await tx.audit.append({ actor: person, action: 'encryption-ended', subject: person, at });
    return true;
  });
}
