import { AppError } from '../../kernel/errors.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ArchiveId } from '../../kernel/ids.ts';
import type { Vault } from '../archive/vault.ts';
import type { ArchiveStore } from '../exports/archive-store.ts';
import type { ExportStore } from '../exports/export-store.ts';
import { DEFAULT_LOCALE, LOCALE_TAGS } from '../i18n/locales.ts';
import type { Events } from '../work/events.ts';
import { tellReadableJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { Copy, CopyStore } from './copy-store.ts';
import type { MadeCopy, ReadableMaker } from './readable-maker.ts';

export interface MakeReadableDeps {
  readonly work: UnitOfWork<{
    readonly copies: CopyStore;
    readonly exports: Pick<ExportStore, 'find'>;
    readonly archives: Pick<ArchiveStore, 'inVault' | 'endKeeping'>;
    readonly outbox: Outbox;
    readonly staffCalls: Pick<StaffCalls, 'raise' | 'close'>;
  }>;
  readonly readableMaker: ReadableMaker;
  readonly vault: Pick<Vault, 'remove'>;
  readonly clock: Clock;
  readonly events: Pick<Events, 'copyEnded'>;
}

const CALL = 'readable-failed';

/**
 * Makes a copy that was asked for and has its owner told. Cut off anywhere, it starts again from zero. What nothing but
 * a change by somebody cures ends the copy: its owner is told, the team is called, and asking again begins anew.
 */
export async function makeReadable(deps: MakeReadableDeps, copyId: ArchiveId, signal: AbortSignal): Promise<void> {
  const found = await deps.work.transact(async (tx) => {
    const copy = await tx.copies.find(copyId);
    const request = copy && (await tx.exports.find(copy.exportId));
    return copy && request ? { copy, owner: request.diasporaId } : undefined;
  });
  if (found?.copy.state !== 'making') return;
  const { source, begunAt } = found.copy;
  // Nothing in it follows from when it is written: should two write it at once, they write the same bytes.
  const request = {
    copyId,
    ...source,
    owner: found.owner,
    locale: LOCALE_TAGS.find((tag) => tag === source.locale) ?? DEFAULT_LOCALE,
    madeAt: begunAt,
  };
  try {
    await keep(deps, found.copy, await deps.readableMaker.make(request, signal));
  } catch (err) {
    if (!(err instanceof AppError) || err.retryable) throw err;
    await giveUp(deps, found.copy, err.code);
  }
}

async function keep(deps: MakeReadableDeps, { id, podUserId }: Copy, { stored, facts }: MadeCopy): Promise<void> {
  const now = deps.clock.now();
  const isWanted = await deps.work.transact(async (tx) => {
    if (!(await tx.copies.finish(id, { ...stored, contents: facts, readyAt: now }))) {
      return (await tx.copies.find(id))?.state === 'ready';
    }
    for (const old of await tx.archives.inVault(podUserId)) {
      if (old.kind === 'readable' && old.id !== id) await tx.archives.endKeeping(old.id, now);
    }
    await tx.staffCalls.close(callKey(podUserId), now);
    await tx.outbox.put(tellReadableJob, { copyId: id });
    return true;
  });
  // Its owner was forgotten meanwhile, or its time is over.
  if (!isWanted) return deps.vault.remove(id);
  deps.events.copyEnded({ copyId: id, outcome: 'ready' });
}

async function giveUp(deps: MakeReadableDeps, { id, podUserId }: Copy, code: string): Promise<void> {
  const at = deps.clock.now();
  await deps.work.transact(async (tx) => {
    if (!(await tx.copies.fail(id))) return;
    await tx.staffCalls.raise({ key: callKey(podUserId), kind: CALL, subject: `person:${podUserId}`, at });
    await tx.outbox.put(tellReadableJob, { copyId: id });
  });
  deps.events.copyEnded({ copyId: id, outcome: 'failed', code });
}

function callKey(podUserId: number): string {
  return `${CALL} person:${podUserId}`;
}
