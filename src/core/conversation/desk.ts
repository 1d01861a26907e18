import type { PodUserId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { IssueGrantOutcome } from '../downloads/issue-grant.ts';
import type { CancelExportsOutcome } from '../exports/cancel-exports.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import type { Account } from '../exports/request-exports.ts';
import type { ForgetPersonInput } from '../forgetting/forget-person.ts';
import type { PodUser } from '../pods/pod-gateway.ts';
import type { EnterCodeInput, EnterCodeOutcome } from '../identity/enter-code.ts';
import type { EmailCodeDesk } from './email-code.ts';
import type { EncryptionDesk } from './encryption-answers.ts';
import type { Link } from '../identity/link.ts';
import type { StartLinkInput, StartLinkOutcome } from '../identity/start-link.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import type { AuditEntry } from '../work/audit-log.ts';
import type { MovingDesk } from './moving-desk.ts';
import type { Locale } from '../i18n/locales.ts';
import type { RequestReadableOutcome } from '../readable/request-readable.ts';
import type { QuestionStore } from './question-store.ts';
import type { AskTeamInput } from './staff/ask-team.ts';
import type { DestinationDesk } from './tell-destination.ts';
import type { StopOutcome } from './stop-delivery.ts';

/** The use-cases behind the words, each taking part in the transaction `tx` that also keeps the answer. */
export interface Desk<Tx> {
  findLink(tx: Tx, speaker: Speaker): Promise<Link | undefined>;
  /** Links a speaker whom the platform itself proves. */
  linkAuthor(tx: Tx, input: { readonly speaker: Speaker; readonly user: PodUser }): Promise<Link>;
  /** Promises to tell the account's owner, at the pod, that this link was made. */
  warnOwner(tx: Tx, link: Link): Promise<void>;
  /** Whether the account's owner has said STOP. */
  isFrozen(tx: Tx, podUserId: PodUserId): Promise<boolean>;
  stopDelivery(tx: Tx, own: Link): Promise<StopOutcome>;
  /** @returns `false` when nothing was stopped. */
  resumeDelivery(tx: Tx, own: Link): Promise<boolean>;
  startLink(tx: Tx, input: StartLinkInput): Promise<StartLinkOutcome>;
  enterCode(tx: Tx, input: EnterCodeInput): Promise<EnterCodeOutcome>;
  /** Whether this chat account has signed in at the pod and the code is still to come. */
  awaitsCode(tx: Tx, speaker: Speaker): Promise<boolean>;
  /** Only where codes can be sent by e-mail. */
  readonly emailCodes?: EmailCodeDesk<Tx>;
  readonly encryption: EncryptionDesk<Tx>;
  /** Where it is kept what somebody was asked. */
  questions(tx: Tx): QuestionStore;
  /** No announcement reaches them any more. */
  optOut(tx: Tx, who: OptingSpeaker): Promise<void>;
  /** @returns `false` when they heard announcements all the time. */
  optIn(tx: Tx, who: OptingSpeaker): Promise<boolean>;
  /** How many other chats would be told if this account were forgotten. */
  countOtherChats(tx: Tx, link: Link): Promise<number>;
  /** Erases everything that is known of somebody who has confirmed that. */
  forget(tx: Tx, input: ForgetPersonInput): Promise<void>;
  /** Passes something on to the team. */
  askTeam(tx: Tx, input: AskTeamInput): Promise<{ readonly promisedBy: Date }>;
  /** What was done with an account's data, the latest first. */
  auditOf(tx: Tx, podUserId: PodUserId): Promise<readonly AuditEntry[]>;
  readonly moving: MovingDesk<Tx>;
  readonly destinations: DestinationDesk<Tx>;
  requestExports(tx: Tx, account: Account): Promise<readonly ArchiveKind[]>;
  exportStatus(tx: Tx, podUserId: PodUserId): Promise<readonly RequestStatus[]>;
  /** Asks for a copy for reading. */
  requestReadable(
    tx: Tx,
    input: { readonly podUserId: PodUserId; readonly locale: Locale },
  ): Promise<RequestReadableOutcome>;
  /** Where whoever has this link can watch their exports. */
  progressUrl(link: Link): string;
  cancelExports(tx: Tx, podUserId: PodUserId): Promise<CancelExportsOutcome>;
  /** Makes a fresh download link. */
  issueLink(
    tx: Tx,
    input: { readonly podUserId: PodUserId; readonly speaker: Speaker; readonly locale: string },
  ): Promise<IssueGrantOutcome>;
}

/** Somebody who says whether they want announcements, and the account they have proven. */
export interface OptingSpeaker {
  readonly speaker: Speaker;
  readonly link: Link | undefined;
}

/** The pod that people leave. */
export interface PodFacts {
  /** The part of its diaspora* IDs after `@`. */
  readonly host: string;
  /** When it closes, if that is known. */
  readonly closesAt: Date | undefined;
}
