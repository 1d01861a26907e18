import { after, type Clock } from '../../kernel/clock.ts';
import type { GrantId, PodUserId } from '../../kernel/ids.ts';
import { Secret } from '../../kernel/secret.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { FreezeStore } from './freeze.ts';
import type { Grant } from './grant.ts';
import type { GrantStore } from './grant-store.ts';
import { digestOfToken, type GrantToken } from './grant-token.ts';
import { keptAt, type ReadyArchive, type ReadyArchives } from './ready-archives.ts';

export interface IssueGrantDeps {
  readonly work: UnitOfWork<{
    readonly grants: GrantStore;
    readonly freezes: Pick<FreezeStore, 'isFrozen'>;
    readonly audit: AuditLog;
  }>;
  readonly archives: ReadyArchives;
  readonly clock: Clock;
  readonly newGrantId: () => GrantId;
  readonly newGrantToken: () => GrantToken;
  /** Origin of the pages, such as `https://export.pod.example`. */
  readonly publicUrl: string;
  /** How long a link works. */
  readonly ttlMs: number;
}

export type IssueGrantOutcome =
  | { readonly kind: 'issued'; readonly grantId: GrantId; readonly link: Secret; readonly expiresAt: Date }
  | { readonly kind: 'nothing-ready' }
  /** The owner of the account has said STOP. */
  | { readonly kind: 'frozen' };

/**
 * Makes a link to the person's ready archives. Links made before keep working until they expire.
 *
 * The first link after an archive became ready counts its time from that moment, later ones from now; none outlives
 * the archives.
 */
export async function issueGrant(
  deps: IssueGrantDeps,
  { podUserId, speaker, locale }: { readonly podUserId: PodUserId; readonly speaker: Speaker; readonly locale: string },
): Promise<IssueGrantOutcome> {
  const now = deps.clock.now();
  const archives = keptAt(await deps.archives.forUser(podUserId), now);
  if (archives.length === 0) return { kind: 'nothing-ready' };

  const token = deps.newGrantToken();
  return deps.work.transact(async (tx) => {
    if (await tx.freezes.isFrozen(podUserId)) return { kind: 'frozen' };
    const latest = await tx.grants.findLatest(podUserId);
    const expiresAt = expiryOf({ archives, latest, now, ttlMs: deps.ttlMs });
    const grantId = deps.newGrantId();
    const grant: Grant = { id: grantId, podUserId, speaker, locale, createdAt: now, expiresAt, revokedAt: undefined };
    await tx.grants.insert(grant, digestOfToken(token));
    const person = `person:${podUserId}`;
    await tx.audit.append({ actor: person, action: 'grant-issued', subject: person, at: now });
    return { kind: 'issued', grantId, link: new Secret(`${deps.publicUrl}/d/${token.reveal()}`), expiresAt };
  });
}

function expiryOf({
  archives,
  latest,
  now,
  ttlMs,
}: {
  readonly archives: readonly ReadyArchive[];
  readonly latest: Grant | undefined;
  readonly now: Date;
  readonly ttlMs: number;
}): Date {
  const readyAt = latestOf(archives.map((archive) => archive.readyAt));
  const fromReady = after(readyAt, ttlMs);
  // A first link that comes too late to be of use, because nothing could be sent for so long, counts from now too.
  const isFirst = (latest === undefined || latest.createdAt < readyAt) && fromReady > now;
  const wanted = isFirst ? fromReady : after(now, ttlMs);
  const keepUntil = latestOf(archives.map((archive) => archive.keepUntil));
  return wanted < keepUntil ? wanted : keepUntil;
}

function latestOf(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
