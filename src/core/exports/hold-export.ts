import { AppError } from '../../kernel/errors.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ExportId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';
import { isMoving } from './state.ts';

export interface HoldExportDeps {
  readonly work: UnitOfWork<MoveTables>;
  readonly clock: Clock;
}

/** Stops a moving request with a cause that staff can group and act on. Safe to repeat. */
export async function holdExport(deps: HoldExportDeps, exportId: ExportId, cause: string): Promise<void> {
  await deps.work.transact(async (tx) => {
    const request = await tx.exports.lock(exportId);
    if (request && isMoving(request.state)) await moveExport(tx, request, 'hold', { cause });
  });
}

/** Ends a request that nobody can help any more, such as one of an account that has been closed. Safe to repeat. */
export async function failExport(deps: HoldExportDeps, exportId: ExportId, cause: string): Promise<void> {
  await deps.work.transact(async (tx) => {
    const request = await tx.exports.lock(exportId);
    if (request && isMoving(request.state)) {
      await moveExport(tx, request, 'fail', { cause, endedAt: deps.clock.now() });
    }
  });
}

/**
 * Runs one step of a request's work. Trouble that time cures goes on to the queue, which tries again; trouble that
 * nothing but a change by somebody cures holds the request, with the error's code as the cause.
 */
export async function orHold(deps: HoldExportDeps, exportId: ExportId, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (err) {
    if (!(err instanceof AppError) || err.retryable) throw err;
    await holdExport(deps, exportId, err.code);
  }
}
