/** Our registration at the pod's OpenID Connect provider. */
export interface PodClient {
  /** As the pod's discovery spells it. */
  readonly issuer: string;
  readonly redirectUri: string;
  readonly clientId: string;
  /** The name people see when they are asked to consent. */
  readonly clientName: string;
  readonly sealedClientSecret: string;
  readonly registeredAt: Date;
}

/** The table of registrations: one client per redirect URI, because the pod keeps one authorization per client. */
export interface PodClientStore {
  /** Makes every other process that registers wait until the transaction ends. */
  lockRegistration(): Promise<void>;
  find(issuer: string, redirectUri: string): Promise<PodClient | undefined>;
  insert(client: PodClient): Promise<void>;
  /** Removes the registration, unless it has been replaced by another since. */
  remove(client: Pick<PodClient, 'issuer' | 'redirectUri' | 'clientId'>): Promise<void>;
}
