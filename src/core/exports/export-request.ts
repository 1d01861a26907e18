import type { ArchiveId, DiasporaId, ExportId, PodUserId } from '../../kernel/ids.ts';
import type { ArchiveKind, PodJobId, PodWorkerId } from '../pods/pod-gateway.ts';
import type { ExportState } from '../work/export-states.ts';

/**
 * Staff re-runs go first, then people; first come, first served inside each. Very large accounts have a lane that is
 * open at night, before everybody else's, and whose places are counted by themselves.
 */
export const LANES = { staff: 0, people: 1, sweep: 2, night: 3 } as const;
export type Lane = (typeof LANES)[keyof typeof LANES];

/** One request for one archive of one account, over its whole life. */
export interface ExportRequest {
  readonly id: ExportId;
  readonly kind: ArchiveKind;
  readonly podUserId: PodUserId;
  readonly diasporaId: DiasporaId;
  readonly state: ExportState;
  readonly lane: Lane;
  /** The number drawn at the door: smaller is earlier. */
  readonly seq: number;
  /** Rows that go into the archive; what its cost grows with. */
  readonly weight: number;
  readonly requestedAt: Date;
  /** Chosen before the first push; every push of this request bears it. */
  readonly jobId: PodJobId | undefined;
  /** Digest of the name of the archive that the row named when it was last noted; only another one is news. */
  readonly seenFileDigest: string | undefined;
  /** The pod's clock when the job was about to be pushed. */
  readonly podStartedAt: Date | undefined;
  /** The archive the row named before, sealed; to be removed at the pod. */
  readonly sealedOldFile: string | undefined;
  readonly jobMissingSince: Date | undefined;
  /** The process of the pod that was last seen with the job. */
  readonly podWorker: PodWorkerId | undefined;
  /** How often the pod has lost the job or the result. */
  readonly losses: number;
  /** When, on the pod's clock, it was established that no job is behind the account's mark. */
  readonly markStuckAt: Date | undefined;
  /** When bytes of the archive that is to be replaced were last seen to flow into the vault; none do for a short one. */
  readonly copyingAt: Date | undefined;
  readonly submittedAt: Date | undefined;
  readonly buildingAt: Date | undefined;
  readonly builtAt: Date | undefined;
  readonly readyAt: Date | undefined;
  readonly archiveId: ArchiveId | undefined;
  /** Why it was held or failed: a stable code that groups equal failures. */
  readonly cause: string | undefined;
  /** When its account's rows were counted and looked through. */
  readonly measuredAt: Date | undefined;
  /** When it was last freed from being held. */
  readonly releasedAt: Date | undefined;
  /** Rows that the exporter is known to stumble over do not keep it from the pod: staff have said so. */
  readonly skipsPreflight: boolean;
  /** When whoever asked for it was forgotten, while the pod had it in hand: what comes of it is left with the pod. */
  readonly droppedAt: Date | undefined;
}

/** What a move may change beside the state. */
export type ExportChanges = Partial<
  Pick<
    ExportRequest,
    | 'lane'
    | 'weight'
    | 'jobId'
    | 'podStartedAt'
    | 'seenFileDigest'
    | 'sealedOldFile'
    | 'jobMissingSince'
    | 'podWorker'
    | 'measuredAt'
    | 'releasedAt'
    | 'skipsPreflight'
    | 'losses'
    | 'markStuckAt'
    | 'copyingAt'
    | 'submittedAt'
    | 'buildingAt'
    | 'builtAt'
    | 'readyAt'
    | 'archiveId'
    | 'cause'
  > & { readonly endedAt: Date }
>;
