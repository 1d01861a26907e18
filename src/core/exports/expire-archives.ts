import type { Vault } from '../archive/vault.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ArchiveRecord, ArchiveStore } from './archive-store.ts';
import { moveExport } from './move-export.ts';
import type { MoveTables } from './move-export.ts';

export interface ExpireArchivesDeps {
  readonly work: UnitOfWork<MoveTables & { readonly archives: ArchiveStore; readonly audit: AuditLog }>;
  readonly vault: Pick<Vault, 'remove'>;
  readonly clock: Clock;
}

const CHUNK = 100;

/** Destroys archives whose time in the vault is over, each with a record that says so. */
export async function expireArchives(deps: ExpireArchivesDeps, signal: AbortSignal): Promise<void> {
  for (;;) {
    const overdue = await deps.work.transact((tx) => tx.archives.overdue(deps.clock.now(), CHUNK));
    for (const archive of overdue) {
      signal.throwIfAborted();
      await destroy(deps, archive);
    }
    if (overdue.length < CHUNK) return;
  }
}

/** The record first stops naming the archive as there, then the bytes go: a crash in between leaves no dead promise. */
async function destroy(deps: ExpireArchivesDeps, archive: ArchiveRecord): Promise<void> {
  const at = deps.clock.now();
  await deps.work.transact(async (tx) => {
    const request = archive.exportId && (await tx.exports.lock(archive.exportId));
    if (request && request.state === 'ready' && request.archiveId === archive.id) {
      await moveExport(tx, request, 'expire', { endedAt: at });
    }
  });
  await deps.vault.remove(archive.id);
  await deps.work.transact(async (tx) => {
    await tx.archives.markDestroyed(archive.id, at);
    await tx.audit.append({ actor: 'system', action: 'archive-destroyed', subject: `archive:${archive.id}`, at });
  });
}
