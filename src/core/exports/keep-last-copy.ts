import { createHash } from 'node:crypto';
import { MINUTE, after } from '../../kernel/clock.ts';
import { parseArchiveId } from '../../kernel/ids.ts';
import type { ArchiveId } from '../../kernel/ids.ts';
import type { Vault } from '../archive/vault.ts';
import { PodFileMissingError, PodFileUnreadableError, PodUnreachableError } from '../pods/errors.ts';
import type { ArchiveSource, PodFileName } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ArchiveStore } from './archive-store.ts';
import type { ExportRequest } from './export-request.ts';
import type { HoldExportDeps } from './hold-export.ts';
import type { MoveTables } from './move-export.ts';
import { keepUntil } from './retention.ts';
import type { Retention } from './retention.ts';
import { watchedCopy } from './watched-copy.ts';

/** Where it is noted when a request was given its turn last. */
export interface TurnLog {
  find(): Promise<{ readonly lastSubmittedAt: Date | undefined }>;
}

export interface KeepLastCopyDeps extends HoldExportDeps {
  readonly work: UnitOfWork<MoveTables & { readonly archives: ArchiveStore; readonly pace: TurnLog }>;
  readonly pod: Pick<ArchiveSource, 'open'>;
  readonly vault: Pick<Vault, 'put' | 'has' | 'remove'>;
  readonly maxArchiveBytes: number;
  readonly retention: Retention;
}

/** As long as a turn is taken and nothing handed over, nobody else has one. */
const UNREADABLE_AFTER_MS = 10 * MINUTE;

/**
 * Copies the archive that a fresh export is about to replace into the vault, so that the last good copy is never lost.
 *
 * Safe to repeat: the copy's id follows from the file. A file that is not there any more is no loss of ours.
 *
 * @throws {@link PodFileUnreadableError} when that could not be done for so long that others must not wait for it.
 */
export async function keepLastCopy(
  deps: KeepLastCopyDeps,
  request: ExportRequest,
  fileName: PodFileName,
  signal: AbortSignal,
): Promise<void> {
  const id = keptCopyId(request, fileName);
  if (await deps.work.transact((tx) => tx.archives.find(id))) return;
  try {
    const { stream } = await deps.pod.open(fileName, signal);
    const noteFlowing = async () =>
      void (await deps.work.transact((tx) =>
        tx.exports.note(request.id, 'submitted', { copyingAt: deps.clock.now() }),
      ));
    const watched = watchedCopy(stream, deps.clock, noteFlowing);
    const stored = await deps.vault.put(id, watched, { maxBytes: deps.maxArchiveBytes, signal });
    const isWanted = await deps.work.transact(async (tx) => {
      await tx.exports.note(request.id, 'submitted', { copyingAt: undefined });
      const current = await tx.exports.lock(request.id);
      if (current === undefined || current.droppedAt !== undefined) return false;
      await tx.archives.insert({
        id,
        exportId: request.id,
        podUserId: request.podUserId,
        kind: request.kind,
        state: 'kept',
        ...stored,
        copiedAt: deps.clock.now(),
        keepUntil: keepUntil(deps.retention, deps.clock.now()),
      });
      return true;
    });
    // Whoever asked for it was forgotten while it flowed.
    if (!isWanted) await deps.vault.remove(id);
  } catch (err) {
    if (err instanceof PodFileMissingError) return;
    throw err instanceof PodUnreachableError && (await isOverdue(deps)) ? new PodFileUnreadableError(err) : err;
  }
}

/** The pod's database has just answered: it is the file that does not. */
async function isOverdue({ work, clock }: KeepLastCopyDeps): Promise<boolean> {
  const { lastSubmittedAt } = await work.transact((tx) => tx.pace.find());
  return lastSubmittedAt !== undefined && after(lastSubmittedAt, UNREADABLE_AFTER_MS) <= clock.now();
}

/** A name-based UUID: one file of one account has one copy. */
function keptCopyId(request: ExportRequest, fileName: PodFileName): ArchiveId {
  const digest = createHash('sha256').update(`kept copy ${request.podUserId} ${fileName.reveal()}`).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return parseArchiveId(parts.join('-'));
}
