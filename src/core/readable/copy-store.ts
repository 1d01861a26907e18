import type { ArchiveId, ExportId, PodUserId } from '../../kernel/ids.ts';

/** What a copy for reading is made from, and for whom. */
export interface CopySource {
  readonly profileId: ArchiveId;
  readonly photosId: ArchiveId | undefined;
  readonly locale: string;
}

export interface Copy {
  readonly id: ArchiveId;
  readonly podUserId: PodUserId;
  /** The request whose archive it is made from. */
  readonly exportId: ExportId;
  /** `refused`: it could not be made. `destroyed`: its time is over. */
  readonly state: 'making' | 'ready' | 'refused' | 'destroyed';
  readonly source: CopySource;
  readonly sizeBytes: number;
  /** What it holds, as stored; `undefined` until it is ready. */
  readonly contents: unknown;
  readonly begunAt: Date;
  readonly keepUntil: Date;
}

export type NewCopy = Pick<Copy, 'id' | 'podUserId' | 'exportId' | 'source' | 'begunAt' | 'keepUntil'>;

export interface FinishedCopy {
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly contents: object;
  readonly readyAt: Date;
}

/** Copies for reading among the archives of the vault. */
export interface CopyStore {
  /** @returns `false`, having changed nothing, when one is being made for this account. */
  begin(copy: NewCopy): Promise<boolean>;
  find(id: ArchiveId): Promise<Copy | undefined>;
  /** Copies of the account that are being made, or are ready and kept at `now`. */
  current(podUserId: PodUserId, now: Date): Promise<readonly Copy[]>;
  /** @returns `false`, having changed nothing, when it is not being made any more. */
  finish(id: ArchiveId, done: FinishedCopy): Promise<boolean>;
  /** @returns `false`, having changed nothing, when it is not being made any more. */
  fail(id: ArchiveId): Promise<boolean>;
}
