/** The states of an export request. The moves between them are in core/exports/state.ts. */
export const EXPORT_STATES = [
  /** Accepted, waiting for its turn. */
  'requested',
  /** Handed to the pod, which has not begun, as far as can be seen. */
  'submitted',
  /** The pod is building the archive. */
  'building',
  /** The archive is being copied into the vault. */
  'copying',
  'verifying',
  /** Verified and waiting for its owner in the vault. */
  'ready',
  /** Stopped with a cause that staff can act on. */
  'held',
  /** The archive's time in the vault is over. */
  'expired',
  'failed',
  'cancelled',
] as const;

export type ExportState = (typeof EXPORT_STATES)[number];
