import { hostOf, usernameOf } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { VaultKind } from '../archive/vault-kind.ts';

/**
 * What an archive is called on its owner's device, such as `alice-at-pod.example-profile-2026-02-27.json.gz`.
 *
 * The ending matters: the importer of a pod chooses by it how to read a file.
 */
export function archiveFileName(owner: DiasporaId, kind: VaultKind, readyAt: Date): string {
  const host = hostOf(owner).replace(':', '-');
  const day = readyAt.toISOString().slice(0, 10);
  return `${usernameOf(owner)}-at-${host}-${kind}-${day}.${kind === 'profile' ? 'json.gz' : 'zip'}`;
}
