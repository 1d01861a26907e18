import { randomBytes } from 'node:crypto';
import type { Buffer } from 'node:buffer';
import { optIn, optOut } from '../core/broadcasts/opt-out.ts';
import type { Desk } from '../core/conversation/desk.ts';
import { createMovingDesk } from '../core/conversation/moving-desk.ts';
import { progressUrl } from '../core/conversation/progress-link.ts';
import { noteNotWarned } from '../core/conversation/warn-owner.ts';
import { resumeDelivery, stopDelivery } from '../core/conversation/stop-delivery.ts';
import { askTeam } from '../core/conversation/staff/ask-team.ts';
import type { StaffDeps } from '../core/conversation/staff/staff-desk.ts';
import type { ArchiveLocks } from '../core/downloads/archive-lock.ts';
import { chooseEncryption, endEncryption } from '../core/downloads/choose-encryption.ts';
import { newGrantToken } from '../core/downloads/grant-token.ts';
import { issueGrant } from '../core/downloads/issue-grant.ts';
import { keptAt } from '../core/downloads/ready-archives.ts';
import { cancelExports } from '../core/exports/cancel-exports.ts';
import { exportStatus } from '../core/exports/export-status.ts';
import type { PaceOptions } from '../core/exports/forecast.ts';
import { requestExports } from '../core/exports/request-exports.ts';
import { countOtherChats, forgetPerson } from '../core/forgetting/forget-person.ts';
import { askEmailCode } from '../core/identity/ask-email-code.ts';
import { awaitsCode, awaitsMailedCode } from '../core/identity/awaits-code.ts';
import type { CodeMailLimits } from '../core/identity/code-mail-limits.ts';
import { enterCode } from '../core/identity/enter-code.ts';
import { findLink, linksOf } from '../core/identity/find-link.ts';
import { linkAuthor } from '../core/identity/link-author.ts';
import type { Link } from '../core/identity/link.ts';
import { startLink } from '../core/identity/start-link.ts';
import { askDestination } from '../core/moving/ask-destination.ts';
import { rehearseImport } from '../core/moving/rehearse-import.ts';
import { requestReadable } from '../core/readable/request-readable.ts';
import { warnOwnerJob } from '../core/work/jobs.ts';
import { joined } from '../core/work/unit-of-work.ts';
import type { Clock } from '../kernel/clock.ts';
import { newArchiveId, newExportId, newGrantId, newLinkId, newPodQuestionId, newSignInId } from '../kernel/ids.ts';
import type { PodUserId } from '../kernel/ids.ts';
import type { Secret } from '../kernel/secret.ts';
import type { Tables } from './tables.ts';

/** Entries of the record that a person is shown. */
const AUDIT_SHOWN = 20;

export interface DeskOptions {
  readonly clock: Clock;
  readonly publicUrl: URL;
  readonly locks: ArchiveLocks;
  readonly codeKey: Secret<Buffer>;
  readonly progressKey: Secret<Buffer>;
  readonly pace: PaceOptions;
  readonly downloadTtlMs: number;
  readonly staff: StaffDeps;
  /** Without them no codes are sent by e-mail. */
  readonly codeMailLimits: CodeMailLimits | undefined;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
  /** Whether pods that people may move to are looked at. */
  readonly looksOutside: boolean;
}

export type AppDesk = Desk<Tables> & {
  linksOf(tx: Tables, podUserId: PodUserId): Promise<readonly Link[]>;
};

/** The use-cases behind the words, each joined to the transaction it is called in. */
export function createDesk(options: DeskOptions): AppDesk {
  const { clock, publicUrl, codeKey, pace, downloadTtlMs, codeMailLimits, podPlatform, locks, looksOutside } = options;
  const ids = { newArchiveId, newExportId, newLinkId, newSignInId, newGrantId, newPodQuestionId };
  const shared = { ...ids, clock, newGrantToken, randomBytes, codeKey, pace };
  const statusOf: Desk<Tables>['exportStatus'] = (tx, podUserId) =>
    exportStatus({ ...shared, work: joined(tx) }, podUserId);
  return {
    findLink: (tx, speaker) => findLink({ work: joined(tx) }, speaker),
    linksOf: (tx, podUserId) => linksOf({ work: joined(tx) }, podUserId),
    linkAuthor: (tx, input) => linkAuthor({ ...shared, work: joined(tx) }, input),
    warnOwner: (tx, { id, podUserId }) =>
      podPlatform === undefined
        ? noteNotWarned(tx, podUserId, clock.now())
        : tx.outbox.put(warnOwnerJob, { linkId: id }),
    isFrozen: (tx, podUserId) => tx.freezes.isFrozen(podUserId),
    stopDelivery: (tx, own) => stopDelivery(shared, tx, own),
    resumeDelivery: (tx, own) => resumeDelivery(shared, tx, own),
    startLink: (tx, input) => startLink({ ...shared, publicUrl, work: joined(tx) }, input),
    enterCode: (tx, input) => enterCode({ ...shared, work: joined(tx) }, input),
    awaitsCode: (tx, speaker) => awaitsCode({ ...shared, work: joined(tx) }, speaker),
    ...(codeMailLimits && {
      emailCodes: {
        ask: (tx, input) => askEmailCode({ ...shared, codeMailLimits, work: joined(tx) }, input),
        awaits: (tx, speaker) => awaitsMailedCode({ ...shared, work: joined(tx) }, speaker),
        questions: (tx) => tx.questions,
      },
    }),
    encryption: {
      helpUrl: new URL('decrypt', publicUrl).href,
      keyOf: (tx, podUserId) => tx.publicKeys.find(podUserId),
      choose: (tx, podUserId, key) => chooseEncryption({ clock, locks, work: joined(tx) }, podUserId, key),
      end: (tx, podUserId) => endEncryption({ clock, work: joined(tx) }, podUserId),
    },
    questions: (tx) => tx.questions,
    optOut: async (tx, who) => void (await optOut(shared, tx, who)),
    optIn: (tx, who) => optIn(tx, who),
    countOtherChats: (tx, link) => countOtherChats(tx, link),
    forget: async (tx, input) => void (await forgetPerson({ clock, podPlatform }, tx, input)),
    askTeam: (tx, input) => askTeam(options.staff, tx, input),
    auditOf: (tx, podUserId) => tx.audit.about(`person:${podUserId}`, AUDIT_SHOWN),
    moving: createMovingDesk({ clock, closesAt: options.staff.pod.closesAt, exportStatus: statusOf }),
    destinations: {
      ask: (tx, asked) => askDestination({ ...shared, looksOutside }, tx, asked),
      rehearse: async (tx, podUserId) => rehearseImport(keptAt(await tx.readyArchives.forUser(podUserId), clock.now())),
      helpers: (tx) => tx.helpingPods.list(),
    },
    requestExports: (tx, account) => requestExports({ ...shared, work: joined(tx) }, account),
    exportStatus: statusOf,
    requestReadable: (tx, input) => requestReadable({ ...shared, work: joined(tx) }, input),
    progressUrl: (link) => progressUrl({ clock, publicUrl, key: options.progressKey }, link),
    cancelExports: (tx, podUserId) => cancelExports({ ...shared, work: joined(tx) }, podUserId),
    issueLink: (tx, input) =>
      issueGrant(
        {
          ...shared,
          work: joined(tx),
          archives: tx.readyArchives,
          publicUrl: publicUrl.href.replace(/\/$/, ''),
          ttlMs: downloadTtlMs,
        },
        input,
      ),
  };
}
