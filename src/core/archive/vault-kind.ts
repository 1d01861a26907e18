import { ARCHIVE_KINDS } from '../pods/pod-gateway.ts';

/** What the vault holds of somebody: what the pod has made, and a copy of that for reading in a browser. */
export const VAULT_KINDS = [...ARCHIVE_KINDS, 'readable'] as const;
export type VaultKind = (typeof VAULT_KINDS)[number];
