import { AppError } from '../../kernel/errors.ts';

/** The stream passed the ceiling on bytes. */
export class ArchiveTooLargeError extends AppError {
  override readonly name = 'ArchiveTooLargeError';
  readonly code = 'ARCHIVE_TOO_LARGE';
  readonly retryable = false;
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`the archive is larger than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
  }
}

/** The vault holds nothing under this id. */
export class ArchiveMissingError extends AppError {
  override readonly name = 'ArchiveMissingError';
  readonly code = 'ARCHIVE_MISSING';
  readonly retryable = false;
  readonly archiveId: string;

  constructor(archiveId: string) {
    super(`the vault has no archive ${archiveId}`);
    this.archiveId = archiveId;
  }
}

/** Bytes in the vault do not authenticate: damage on disk, or a key other than the one they were written with. */
export class ArchiveCorruptError extends AppError {
  override readonly name = 'ArchiveCorruptError';
  readonly code = 'ARCHIVE_CORRUPT';
  readonly retryable = false;
  readonly archiveId: string;

  constructor(archiveId: string, options?: { readonly cause: unknown }) {
    super(`archive ${archiveId} in the vault does not authenticate`, options);
    this.archiveId = archiveId;
  }
}

/** The verification ended without a report: out of memory, or a fault of this program. Nothing is known of the archive. */
export class VerifierCrashedError extends AppError {
  override readonly name = 'VerifierCrashedError';
  readonly code = 'VERIFIER_CRASHED';
  readonly retryable = true;
  readonly archiveId: string;

  constructor(archiveId: string, options?: { readonly cause: unknown }) {
    super(`the verification of archive ${archiveId} crashed`, options);
    this.archiveId = archiveId;
  }
}

/** The archive could not be read to its end; `reason` is the code of what went wrong below. */
export class ArchiveUnreadableError extends AppError {
  override readonly name = 'ArchiveUnreadableError';
  readonly code = 'ARCHIVE_UNREADABLE';
  readonly retryable: boolean;
  readonly archiveId: string;
  readonly reason: string;

  constructor(archiveId: string, fault: { readonly reason: string; readonly retryable: boolean }) {
    super(`archive ${archiveId} could not be read: ${fault.reason}`);
    this.archiveId = archiveId;
    this.reason = fault.reason;
    this.retryable = fault.retryable;
  }
}
