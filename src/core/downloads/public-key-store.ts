import type { PodUserId } from '../../kernel/ids.ts';
import type { AgePublicKey } from './archive-lock.ts';

/** To which key the archives of an account are encrypted, where its owner has said so. */
export interface PublicKeyStore {
  find(podUserId: PodUserId): Promise<AgePublicKey | undefined>;
  /** @returns `false` when it was that key before; nothing is changed then. */
  put(podUserId: PodUserId, publicKey: AgePublicKey, at: Date): Promise<boolean>;
  /** @returns `false` when there was none. */
  remove(podUserId: PodUserId): Promise<boolean>;
}
