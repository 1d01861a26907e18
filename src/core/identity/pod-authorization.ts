import type { DiasporaId } from '../../kernel/ids.ts';

/** What an account of the pod has allowed this installation, by one consent. */
export interface PodAuthorization {
  readonly account: DiasporaId;
  /** The client that the account has consented to; its tokens are good for no other. */
  readonly clientId: string;
  /** Client secret and refresh token, sealed. */
  readonly sealedSecrets: string;
  readonly grantedAt: Date;
}

export interface PodAuthorizationStore {
  find(account: DiasporaId): Promise<PodAuthorization | undefined>;
  /** Replaces what the account had allowed before. */
  put(authorization: PodAuthorization): Promise<void>;
}
