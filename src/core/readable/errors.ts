import { AppError } from '../../kernel/errors.ts';

/** A profile archive that was found sound does not read as one now. */
export class ProfileUnreadableError extends AppError {
  override readonly name = 'ProfileUnreadableError';
  readonly code = 'READABLE_PROFILE_UNREADABLE';
  readonly retryable = false;

  constructor(fault: string) {
    super(`the profile archive could not be read: ${fault}`);
  }
}

/** The thread that makes a copy ended without an answer: a bug, or too little memory. The next one would end so too. */
export class ReadableCrashedError extends AppError {
  override readonly name = 'ReadableCrashedError';
  readonly code = 'READABLE_CRASHED';
  readonly retryable = false;
  readonly archiveId: string;

  constructor(archiveId: string, options: { readonly cause: unknown }) {
    super(`making the readable copy ${archiveId} came to an end that it should not have`, options);
    this.archiveId = archiveId;
  }
}

/** The thread says that it could not make the copy, and why. */
export class ReadableFailedError extends AppError {
  override readonly name = 'ReadableFailedError';
  readonly code: string;
  readonly retryable: boolean;

  constructor({ reason, retryable }: { readonly reason: string; readonly retryable: boolean }) {
    super(`the readable copy could not be made: ${reason}`);
    this.code = reason;
    this.retryable = retryable;
  }
}
