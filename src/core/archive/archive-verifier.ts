import type { ArchiveId } from '../../kernel/ids.ts';
import type { OwnerExpectation, StoredExpectation } from './expectation.ts';
import type { ArchiveReport } from './report.ts';

export interface VerifyRequest {
  readonly archiveId: ArchiveId;
  readonly kind: 'profile' | 'photos';
  /** What the bytes were when they came in. */
  readonly stored: StoredExpectation;
  /** Whose archive it has to be; a photos archive names no owner and is not held against this. */
  readonly owner: OwnerExpectation;
  /** The other half of the same account; with it, names in posts are held against files in the zip. */
  readonly companionId: ArchiveId | undefined;
}

/** Reads archives of the vault to their last byte. */
export interface ArchiveVerifier {
  /**
   * Says everything there is to say about one archive. Damage is in the report and never thrown.
   *
   * Changes nothing; safe to repeat.
   *
   * @param signal - Ends the reading at once.
   * @returns After minutes for an archive of gigabytes.
   * @throws {@link ArchiveMissingError} when the vault has no such archive; a missing companion is left out.
   * @throws {@link ArchiveCorruptError} when its bytes in the vault do not authenticate.
   * @throws {@link VerifierCrashedError} when the verification itself came to an end it should not have; retryable.
   */
  verify(request: VerifyRequest, signal: AbortSignal): Promise<ArchiveReport>;
}
