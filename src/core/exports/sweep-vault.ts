import type { ArchiveId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Vault } from '../archive/vault.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ArchiveStore } from './archive-store.ts';
import type { ExportStore } from './export-store.ts';

export interface SweepVaultDeps {
  readonly work: UnitOfWork<{
    readonly archives: ArchiveStore;
    readonly exports: ExportStore;
    /** Whoever hands over exports waits meanwhile. */
    readonly pace: { lock(): Promise<unknown> };
    readonly audit: AuditLog;
  }>;
  readonly vault: Pick<Vault, 'list' | 'remove'>;
  readonly clock: Clock;
}

const CHUNK = 500;

/**
 * Destroys what lies in the vault and no record names: a copy whose request ended before it was recorded. It holds a
 * private key, and nothing else would ever remove it.
 */
export async function sweepVault(deps: SweepVaultDeps, signal: AbortSignal): Promise<void> {
  let chunk: ArchiveId[] = [];
  for await (const id of deps.vault.list()) {
    signal.throwIfAborted();
    chunk.push(id);
    if (chunk.length < CHUNK) continue;
    await sweep(deps, chunk);
    chunk = [];
  }
  await sweep(deps, chunk);
}

async function sweep(deps: SweepVaultDeps, ids: readonly ArchiveId[]): Promise<void> {
  await deps.work.transact(async (tx) => {
    // A last copy is stored before it is recorded, but only while a request is being handed over. The lock keeps the
    // next one from beginning; one that has begun makes the sweep wait for another time.
    await tx.pace.lock();
    const submitted = await tx.exports.inState(['submitted']);
    if (submitted.some(({ submittedAt }) => submittedAt === undefined)) return;
    for (const id of await tx.archives.unknownOf(ids)) {
      await deps.vault.remove(id);
      await tx.audit.append({
        actor: 'system',
        action: 'archive-swept',
        subject: `archive:${id}`,
        at: deps.clock.now(),
      });
    }
  });
}
