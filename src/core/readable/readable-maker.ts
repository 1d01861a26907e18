import type { StoredArchive } from '../archive/vault.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ArchiveId, DiasporaId } from '../../kernel/ids.ts';
import type { ReadableFacts } from './write-readable.ts';

export interface MakeRequest {
  /** What the copy will be called in the vault. */
  readonly copyId: ArchiveId;
  readonly profileId: ArchiveId;
  readonly photosId: ArchiveId | undefined;
  readonly owner: DiasporaId;
  readonly locale: Locale;
  readonly madeAt: Date;
}

/** A copy that lies in the vault. */
export interface MadeCopy {
  readonly stored: StoredArchive;
  readonly facts: ReadableFacts;
}

/** Makes copies for reading out of archives of the vault, and puts them there. */
export interface ReadableMaker {
  /**
   * Makes one copy. Atomic, as putting something into the vault is; safe to repeat, which writes it anew.
   *
   * @param signal - Ends the work; nothing of it stays.
   * @returns After seconds for most, minutes for gigabytes of photos.
   * @throws {@link ArchiveMissingError} and {@link ArchiveCorruptError} of the archives it is made from.
   * @throws {@link ReadableCrashedError} when the work came to an end that it should not have.
   */
  make(request: MakeRequest, signal: AbortSignal): Promise<MadeCopy>;
}
