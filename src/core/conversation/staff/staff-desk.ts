import type { Clock } from '../../../kernel/clock.ts';
import type { DeliveryId, DiasporaId, ExportId, LinkId } from '../../../kernel/ids.ts';
import { hostOf } from '../../../kernel/ids.ts';
import type { Address, InboundMessage } from '../../chat/chat-adapter.ts';
import type { DeliveryStore, SpeakerStore } from '../../chat/delivery.ts';
import type { FreezeStore } from '../../downloads/freeze.ts';
import type { GrantStore } from '../../downloads/grant-store.ts';
import type { ArchiveStore } from '../../exports/archive-store.ts';
import type { ExportStore } from '../../exports/export-store.ts';
import type { PaceOptions } from '../../exports/forecast.ts';
import type { Account } from '../../exports/request-exports.ts';
import { findAccountNamed } from '../../identity/find-account-named.ts';
import type { LinkStore } from '../../identity/link.ts';
import type { SignInStore } from '../../identity/sign-in-store.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Words } from '../../i18n/words.ts';
import type { HelpingPodStore } from '../../moving/helping-pod.ts';
import type { PaceStore } from '../../pace/pace-store.ts';
import type { AnnounceDeps, AnnounceTables } from '../../broadcasts/draft-announcement.ts';
import { findBarredPlaces } from '../../broadcasts/find-barred-places.ts';
import type { FindBarredPlacesDeps } from '../../broadcasts/find-barred-places.ts';
import type { BarredPlace } from '../../broadcasts/public-place.ts';
import { PodUnreachableError } from '../../pods/errors.ts';
import type { PodUsers } from '../../pods/pod-gateway.ts';
import type { AlertStore } from '../../staff/alert.ts';
import type { CannedAnswerStore, CaseStore } from '../../staff/case.ts';
import type { PairingStore } from '../../staff/pair-speaker.ts';
import type { SamePersonDeps } from '../../staff/same-person.ts';
import type { ServiceHours } from '../../staff/serve-case.ts';
import { may } from '../../staff/role.ts';
import type { StaffList, StaffMember, StaffStore } from '../../staff/staff-member.ts';
import type { AuditLog, AuditReader } from '../../work/audit-log.ts';
import type { Outbox } from '../../work/outbox.ts';
import type { Sealer } from '../../work/sealer.ts';
import type { StaffCalls } from '../../work/staff-calls.ts';
import type { Answer } from '../answer.ts';
import type { PodFacts } from '../desk.ts';
import { permissionOf } from './staff-command.ts';
import type { StaffCommand } from './staff-command.ts';

/** The tables that the staff desk reads and writes. */
export interface StaffTables extends AnnounceTables {
  readonly archives: ArchiveStore;
  readonly audit: AuditLog & AuditReader;
  readonly alerts: AlertStore;
  readonly cannedAnswers: CannedAnswerStore;
  readonly cases: CaseStore;
  readonly deliveries: DeliveryStore;
  readonly exports: ExportStore;
  readonly freezes: FreezeStore;
  readonly helpingPods: HelpingPodStore;
  readonly grants: GrantStore;
  readonly links: LinkStore;
  readonly outbox: Outbox;
  readonly pace: PaceStore;
  readonly pairings: PairingStore;
  readonly signIns: Pick<SignInStore, 'lockSpeaker'>;
  readonly speakers: SpeakerStore;
  readonly staff: StaffStore;
  readonly staffCalls: StaffCalls;
}

/** What the staff desk works with. */
export interface StaffDeps extends StaffList, SamePersonDeps {
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly pod: PodFacts;
  readonly podUsers: Pick<PodUsers, 'findByDiasporaId'>;
  readonly pace: PaceOptions;
  readonly words: (locale: Locale) => Words;
  /** Where the team reads along. */
  readonly staffRooms: readonly Address[];
  /** The language of the staff rooms. */
  readonly staffLocale: Locale;
  readonly serviceHours: ServiceHours;
  readonly newDeliveryId: () => DeliveryId;
  readonly newExportId: () => ExportId;
  readonly newLinkId: () => LinkId;
}

/** What commands are answered with. */
export type DeskDeps = StaffDeps & AnnounceDeps;

/** An account that a command names. */
export type NamedAccount =
  | { readonly kind: 'found'; readonly account: Account }
  | { readonly kind: 'unknown'; readonly named: string }
  /** It is known from what was done for it here, if at all: the pod could not be asked. */
  | { readonly kind: 'unreachable'; readonly diasporaId: DiasporaId };

/** A command, with the account and the public places that it is about looked at. */
export interface PreparedCommand {
  readonly command: StaffCommand;
  readonly named: NamedAccount | undefined;
  /** Where the announcement that it names could not be said now. */
  readonly barred: readonly BarredPlace[];
  /** It was written in a staff room, where the team reads the answer. */
  readonly inRoom: boolean;
}

/** What a message is to the staff desk, before the transaction that answers it. */
export type ForStaff<Tx> =
  | { readonly kind: 'command'; readonly answer: (tx: Tx, words: Words) => Promise<Answer> }
  /** The team talks among itself: not even that it was not understood is said. */
  | { readonly kind: 'talk' };

/** The desk as the conversation sees it. */
export interface StaffDesk<Tx> {
  /** @returns `undefined` for whatever is not for the desk: it is answered as anybody's. */
  prepare(message: InboundMessage): Promise<ForStaff<Tx> | undefined>;
}

/** A member of staff waits no longer than this for the pod. */
const LOOK_TIMEOUT_MS = 10_000;

/** Whether a message was written in a staff room. */
export function isInRoom({ staffRooms }: Pick<StaffDeps, 'staffRooms'>, { address }: InboundMessage): boolean {
  return staffRooms.some(
    ({ platform, conversation }) => platform === address.platform && conversation === address.conversation,
  );
}

/**
 * The places that would not take the announcement which a command approves or shows, if whoever gives it may. The
 * platforms are asked before anything is written.
 */
export async function findBarred(
  deps: FindBarredPlacesDeps,
  command: StaffCommand,
  by: StaffMember,
): Promise<readonly BarredPlace[]> {
  if (command.verb !== 'announce' || (command.step !== 'approve' && command.step !== 'preview')) return [];
  return may(by.role, permissionOf(command)) ? findBarredPlaces(deps, command.name) : [];
}

/** Looks the account up that a command names, at the pod, before anything is written. */
export async function findNamed(deps: StaffDeps, command: StaffCommand): Promise<NamedAccount | undefined> {
  if (!('named' in command)) return undefined;
  const { named } = command;
  const diasporaId = findAccountNamed(named, deps.pod.host);
  if (diasporaId === undefined || hostOf(diasporaId) !== deps.pod.host) return { kind: 'unknown', named };
  try {
    const user = await deps.podUsers.findByDiasporaId(diasporaId, AbortSignal.timeout(LOOK_TIMEOUT_MS));
    if (user === undefined) return { kind: 'unknown', named };
    return { kind: 'found', account: { podUserId: user.id, diasporaId: user.diasporaId } };
  } catch (err) {
    if (!(err instanceof PodUnreachableError)) throw err;
    return { kind: 'unreachable', diasporaId };
  }
}
