import { AppError } from '../../kernel/errors.ts';

export type PodPart = 'database' | 'redis' | 'web' | 'files';

/** The pod's database, Redis, web server or disk did not answer in the time allowed, or refused. */
export class PodUnreachableError extends AppError {
  override readonly name: string = 'PodUnreachableError';
  readonly code: 'POD_UNREACHABLE' | 'POD_SLOW' = 'POD_UNREACHABLE';
  readonly retryable = true;
  readonly part: PodPart;

  constructor(part: PodPart, options: { readonly cause: unknown }) {
    super(`the pod's ${part} did not answer`, options);
    this.part = part;
  }
}

/** The pod's database did not end one statement in the time allowed; others may well be answered. */
export class PodSlowError extends PodUnreachableError {
  override readonly name = 'PodSlowError';
  override readonly code = 'POD_SLOW';

  constructor(options: { readonly cause: unknown }) {
    super('database', options);
  }
}

/** Somebody else beside this pod is handing an export over at this moment. */
export class PodTurnTakenError extends AppError {
  override readonly name = 'PodTurnTakenError';
  readonly code = 'POD_TURN_TAKEN';
  readonly retryable = true;

  constructor() {
    super('somebody else has the turn at the pod');
  }
}

/** The pod's row names an archive whose file is not there. */
export class PodFileMissingError extends AppError {
  override readonly name = 'PodFileMissingError';
  readonly code = 'POD_FILE_MISSING';
  readonly retryable = false;

  constructor() {
    super('the archive named in the row is not on the disk of the pod');
  }
}

/** The pod has an archive from before and cannot give it, though it answers otherwise: its rights are wrong, or its disk is. */
export class PodFileUnreadableError extends AppError {
  override readonly name = 'PodFileUnreadableError';
  readonly code = 'POD_FILE_UNREADABLE';
  readonly retryable = false;

  constructor(cause: PodUnreachableError) {
    super('the archive named in the row cannot be read', { cause });
  }
}

/** The pod's row names something that cannot be the name of an archive, such as a path. */
export class PodFileNameError extends AppError {
  override readonly name = 'PodFileNameError';
  readonly code = 'POD_FILE_NAME';
  readonly retryable = false;

  constructor() {
    super('the name in the row cannot be that of an archive');
  }
}

/** An account's row holds what no row of a pod holds, such as a name that is none: nothing but a change there helps. */
export class PodRowError extends AppError {
  override readonly name = 'PodRowError';
  readonly code = 'POD_ROW_UNREADABLE';
  readonly retryable = false;

  /** @param columns - Those that are wrong; what they hold is somebody's. */
  constructor(columns: readonly string[]) {
    super(`a row of the pod cannot be read: ${columns.join(', ')}`);
  }
}

/** The pod's database refused a statement: a schema that is not diaspora*'s, or rights that are missing. */
export class PodDatabaseError extends AppError {
  override readonly name = 'PodDatabaseError';
  readonly code = 'POD_DATABASE';
  readonly retryable = false;
  readonly sqlState: string | undefined;

  constructor(sqlState: string | undefined, options: { readonly cause: unknown }) {
    super(`the pod's database refused a statement (SQLSTATE ${sqlState ?? 'unknown'})`, options);
    this.sqlState = sqlState;
  }
}
