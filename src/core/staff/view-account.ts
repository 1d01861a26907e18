import type { Clock } from '../../kernel/clock.ts';
import type { SpeakerStore } from '../chat/delivery.ts';
import type { FreezeStore } from '../downloads/freeze.ts';
import type { Grant } from '../downloads/grant.ts';
import type { GrantStore } from '../downloads/grant-store.ts';
import type { ArchiveStore } from '../exports/archive-store.ts';
import type { ExportRequest } from '../exports/export-request.ts';
import { exportStatus } from '../exports/export-status.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import type { ExportStore } from '../exports/export-store.ts';
import type { PaceOptions } from '../exports/forecast.ts';
import type { Account } from '../exports/request-exports.ts';
import type { LinkStore } from '../identity/link.ts';
import type { PaceStore } from '../pace/pace-store.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { joined } from '../work/unit-of-work.ts';
import { actorOf, writtenSpeaker } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

export interface AccountTables {
  readonly archives: ArchiveStore;
  readonly audit: AuditLog;
  readonly exports: ExportStore;
  readonly freezes: FreezeStore;
  readonly grants: GrantStore;
  readonly links: LinkStore;
  readonly pace: PaceStore;
  readonly speakers: SpeakerStore;
}

export interface AccountView {
  readonly requests: readonly { readonly status: RequestStatus; readonly request: ExportRequest | undefined }[];
  /** Names of the chat accounts that have shown that the account is theirs. */
  readonly chats: readonly string[];
  /** Download links that work; never the links themselves. */
  readonly links: readonly Grant[];
  readonly isFrozen: boolean;
}

/** To look at somebody's data is an act, too: it stands in the record, though it needs no reason. */
export async function viewAccount(
  deps: { readonly clock: Clock; readonly pace: PaceOptions },
  tx: AccountTables,
  { account: { podUserId }, by }: { readonly account: Account; readonly by: StaffMember },
): Promise<AccountView> {
  const at = deps.clock.now();
  await tx.audit.append({ actor: actorOf(by.speaker), action: 'account-viewed', subject: `person:${podUserId}`, at });
  const statuses = await exportStatus({ ...deps, work: joined(tx) }, podUserId);
  const chats = await tx.links.liveOf(podUserId);
  return {
    requests: await Promise.all(
      statuses.map(async (status) => ({ status, request: await tx.exports.find(status.exportId) })),
    ),
    chats: await Promise.all(
      chats.map(async ({ speaker }) => {
        const known = await tx.speakers.find(speaker.platform, speaker.id);
        return known === undefined ? writtenSpeaker(speaker) : `${known.displayName} (${speaker.platform})`;
      }),
    ),
    links: await tx.grants.live(podUserId, at),
    isFrozen: await tx.freezes.isFrozen(podUserId),
  };
}
