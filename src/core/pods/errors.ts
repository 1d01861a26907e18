import { AppError } from '../../kernel/errors.ts';

/** The pod's database, Redis or web server did not answer in the time allowed, or refused the connection. */
export class PodUnreachableError extends AppError {
  override readonly name = 'PodUnreachableError';
  readonly code = 'POD_UNREACHABLE';
  readonly retryable = true;
  readonly part: 'database' | 'redis' | 'web';

  constructor(part: 'database' | 'redis' | 'web', options: { readonly cause: unknown }) {
    super(`the pod's ${part} did not answer`, options);
    this.part = part;
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
