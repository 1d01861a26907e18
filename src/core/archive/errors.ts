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
