import { AppError } from '../../kernel/errors.ts';
import type { ExportState } from '../work/export-states.ts';

/** The table of moves has no such move. */
export class IllegalTransitionError extends AppError {
  override readonly name = 'IllegalTransitionError';
  readonly code = 'EXPORT_TRANSITION';
  readonly retryable = false;
  readonly from: ExportState;
  readonly event: string;

  constructor(from: ExportState, event: string) {
    super(`an export that is ${from} cannot ${event}`);
    this.from = from;
    this.event = event;
  }
}

/** The pod's row changed between two looks at it; looking again settles it. */
export class PodRowChangedError extends AppError {
  override readonly name = 'PodRowChangedError';
  readonly code = 'POD_ROW_CHANGED';
  readonly retryable = true;

  constructor() {
    super("the account's row at the pod changed between two looks");
  }
}

/** The stream of an archive ended with another size than the pod had announced. */
export class ArchiveCutShortError extends AppError {
  override readonly name = 'ArchiveCutShortError';
  readonly code = 'ARCHIVE_CUT_SHORT';
  readonly retryable = true;
  readonly announcedBytes: number;
  readonly receivedBytes: number;

  constructor(announcedBytes: number, receivedBytes: number) {
    super(`the pod announced ${announcedBytes} bytes and sent ${receivedBytes}`);
    this.announcedBytes = announcedBytes;
    this.receivedBytes = receivedBytes;
  }
}
