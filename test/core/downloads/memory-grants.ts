import type { AgePublicKey } from '../../../src/core/downloads/archive-lock.ts';
import type { FreezeStore } from '../../../src/core/downloads/freeze.ts';
import type { Grant } from '../../../src/core/downloads/grant.ts';
import type { GrantStore } from '../../../src/core/downloads/grant-store.ts';
import type { PublicKeyStore } from '../../../src/core/downloads/public-key-store.ts';
import type { AuditEntry, AuditLog } from '../../../src/core/work/audit-log.ts';
import type { UnitOfWork } from '../../../src/core/work/unit-of-work.ts';
import type { GrantId, PodUserId } from '../../../src/kernel/ids.ts';

interface Row {
  grant: Grant;
  readonly digest: string;
  pageViews: number;
  downloads: number;
}

type Tables = {
  grants: GrantStore;
  freezes: Pick<FreezeStore, 'isFrozen'>;
  publicKeys: Pick<PublicKeyStore, 'find'>;
  audit: AuditLog;
};

/** Grants and their audit in memory, for tests that are about something else than SQL. */
export class MemoryGrants implements GrantStore, AuditLog, UnitOfWork<Tables> {
  readonly entries: AuditEntry[] = [];
  /** Accounts whose owners have said STOP. */
  readonly frozen = new Set<PodUserId>();
  /** Keys that owners have named in their chats. */
  readonly publicKeys = new Map<PodUserId, AgePublicKey>();
  readonly #rows: Row[] = [];

  async transact<R>(work: (tx: Tables) => Promise<R>): Promise<R> {
    const freezes = { isFrozen: async (id: PodUserId) => this.frozen.has(id) };
    const publicKeys = { find: async (id: PodUserId) => this.publicKeys.get(id) };
    return work({ grants: this, freezes, publicKeys, audit: this });
  }

  async append(entry: AuditEntry): Promise<void> {
    this.entries.push(entry);
  }

  /** Actions audited so far, oldest first. */
  actions(): string[] {
    return this.entries.map(({ action }) => action);
  }

  /** Views and downloads counted for a grant. */
  countsOf(id: GrantId): { readonly pageViews: number; readonly downloads: number } {
    const { pageViews, downloads } = this.#rowOf(id);
    return { pageViews, downloads };
  }

  async insert(grant: Grant, tokenDigest: Buffer): Promise<void> {
    this.#rows.push({ grant, digest: tokenDigest.toString('hex'), pageViews: 0, downloads: 0 });
  }

  async findByToken(tokenDigest: Buffer): Promise<Grant | undefined> {
    return this.#rows.find(({ digest }) => digest === tokenDigest.toString('hex'))?.grant;
  }

  async findLatest(podUserId: PodUserId): Promise<Grant | undefined> {
    return this.#of(podUserId)[0];
  }

  async live(podUserId: PodUserId, now: Date): Promise<readonly Grant[]> {
    return this.#of(podUserId).filter((grant) => grant.revokedAt === undefined && grant.expiresAt > now);
  }

  async revoke(id: GrantId, at: Date): Promise<boolean> {
    const row = this.#rowOf(id);
    if (row.grant.revokedAt !== undefined) return false;
    row.grant = { ...row.grant, revokedAt: at };
    return true;
  }

  async countPageView(id: GrantId): Promise<void> {
    this.#rowOf(id).pageViews += 1;
  }

  async countDownload(id: GrantId): Promise<void> {
    this.#rowOf(id).downloads += 1;
  }

  async forgetExpiredBefore(instant: Date): Promise<number> {
    const kept = this.#rows.filter(({ grant }) => grant.expiresAt >= instant);
    return this.#rows.splice(0, this.#rows.length, ...kept).length - kept.length;
  }

  #of(podUserId: PodUserId): Grant[] {
    const grants = this.#rows.map(({ grant }) => grant).filter((grant) => grant.podUserId === podUserId);
    return grants.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  }

  #rowOf(id: GrantId): Row {
    const row = this.#rows.find(({ grant }) => grant.id === id);
    if (row === undefined) throw new Error(`no grant ${id}`);
    return row;
  }
}
