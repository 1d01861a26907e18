import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { bindTables } from '../../../src/app/tables.ts';
import type { Tables } from '../../../src/app/tables.ts';
import { correctWindows } from '../../../src/core/conversation/correct-windows.ts';
import type { PlatformFacts } from '../../../src/core/broadcasts/audience.ts';
import type { PublicPlace } from '../../../src/core/broadcasts/public-place.ts';
import { optIn, optOut } from '../../../src/core/broadcasts/opt-out.ts';
import { sayFarewell } from '../../../src/core/conversation/say-farewell.ts';
import { askTeam } from '../../../src/core/conversation/staff/ask-team.ts';
import { createStaffDesk } from '../../../src/core/conversation/staff/create-staff-desk.ts';
import type { StaffDeps } from '../../../src/core/conversation/staff/staff-desk.ts';
import type { Desk } from '../../../src/core/conversation/desk.ts';
import { createMovingDesk } from '../../../src/core/conversation/moving-desk.ts';
import { OneByOne } from '../../../src/kernel/one-by-one.ts';
import { createReceive } from '../../../src/core/conversation/receive.ts';
import type { ReceiveDeps } from '../../../src/core/conversation/receive.ts';
import type { ChatAdapter, InboundMessage, Receive } from '../../../src/core/chat/chat-adapter.ts';
import { chooseEncryption, endEncryption } from '../../../src/core/downloads/choose-encryption.ts';
import { cancelExports } from '../../../src/core/exports/cancel-exports.ts';
import { exportStatus } from '../../../src/core/exports/export-status.ts';
import { moveExport } from '../../../src/core/exports/move-export.ts';
import { requestExports } from '../../../src/core/exports/request-exports.ts';
import type { ExportChanges } from '../../../src/core/exports/export-request.ts';
import type { ExportEvent } from '../../../src/core/exports/state.ts';
import { requestReadable } from '../../../src/core/readable/request-readable.ts';
import { countOtherChats, forgetPerson } from '../../../src/core/forgetting/forget-person.ts';
import type { ErasedChat } from '../../../src/core/forgetting/erasure.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import { resumeDelivery, stopDelivery } from '../../../src/core/conversation/stop-delivery.ts';
import { linkAuthor } from '../../../src/core/identity/link-author.ts';
import { silentEvents } from '../../../src/core/work/events.ts';
import { warnOwnerJob } from '../../../src/core/work/jobs.ts';
import { joined } from '../../../src/core/work/unit-of-work.ts';
import type { UnitOfWork } from '../../../src/core/work/unit-of-work.ts';
import { AgeLocks } from '../../../src/infra/age/age-locks.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { PromisedJobsTable } from '../../../src/infra/sql/tables/promised-jobs-table.ts';
import { HOUR, after } from '../../../src/kernel/clock.ts';
import { newArchiveId, newDeliveryId, newExportId, newGrantId, newLinkId } from '../../../src/kernel/ids.ts';
import type { ArchiveId } from '../../../src/kernel/ids.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';
import { PaperWeb, destinationDesk } from './paper-web.ts';
import { conversationRunners } from './conversation-runners.ts';
import { ALICE, ALICE_USER } from './alice.ts';
import { PaperChat } from './paper-chat.ts';

export { ALICE } from './alice.ts';

/** Where accounts of the pod write as themselves. */
export const POD_PLATFORM = 'pod';

/** So many that a test need not wait. */
export const ANNOUNCE_PER_SECOND = 1_000;

/** Few, so that a test need not say much to say too much. */
export const MESSAGES_PER_MINUTE = 10;

/** Where the team reads along; `ada` is its first admin. */
export const STAFF_ROOM = { platform: 'paper', conversation: 'staff room', speaker: '' };
/** What the pretended sign-in takes for the right code, and for one that came too late. */
export const RIGHT_CODE = 'K7QF-2MX';
export const LATE_CODE = 'H4T9-333';

export type ConversationRig = Awaited<ReturnType<typeof openConversation>>;

/** The conversation over real tables and real exports, with a pretended sign-in and a chat on paper. */
export async function openConversation(
  chat = new PaperChat(),
  overrides: Partial<Omit<ReceiveDeps<Tables>, 'desk'>> = {},
) {
  const pappus = await createPappusDatabase();
  onTestFinished(() => pappus[Symbol.asyncDispose]());
  const time = { now: new Date('2026-11-23T12:00:00Z') };
  const clock = { now: () => time.now };
  const work = new SqlUnitOfWork(pappus.database.executor, (tx) => bindTables(tx, clock));
  const links = { issued: 0 };
  const wanted = new Map<string, string>();
  /** Chat accounts that have signed in at the pod and have yet to send their code. */
  const proven = new Set<string>();
  const pace = { budget: 1, spacingMs: 1_000 };
  const sealer = new SealedBox(new Secret(randomBytes(32)));
  const words = createWords('Europe/Berlin');
  const pod = { host: 'pod.example', closesAt: new Date('2027-03-01T12:00:00Z') };
  const staff: StaffDeps = {
    clock,
    sealer,
    pod,
    podUsers: { findByDiasporaId: async (id) => (id === ALICE.diasporaId ? ALICE_USER : undefined) },
    accountPlatform: POD_PLATFORM,
    pace,
    words,
    firstAdmins: [{ platform: chat.platform, id: 'ada' }],
    staffRooms: [STAFF_ROOM],
    staffLocale: 'en',
    serviceHours: { spans: [], timeZone: 'Europe/Berlin', answerWithinMs: 48 * HOUR },
    newDeliveryId,
    newExportId,
    newLinkId,
  };
  const stored = new Set<ArchiveId>();
  const vault = { remove: async (id: ArchiveId) => void stored.delete(id) };
  const platforms = new Map<string, PlatformFacts>();
  const places: PublicPlace[] = [];
  const adapters = new Map<string, ChatAdapter>([[chat.platform, chat]]);
  const about = { clock, words, pod, accountPlatform: POD_PLATFORM, adapters, platforms, places };
  const announcing = { ...about, twoApprove: true, timeZone: 'Europe/Berlin' };
  platforms.set(chat.platform, { maxTextLength: chat.abilities.maxTextLength, perSecond: ANNOUNCE_PER_SECOND });
  const statusOf: Desk<Tables>['exportStatus'] = (tx, podUserId) =>
    exportStatus({ work: joined(tx), clock, pace }, podUserId);
  const desk: Desk<Tables> = {
    findLink: (tx, speaker) => tx.links.findLive(speaker),
    linkAuthor: (tx, input) => linkAuthor({ work: joined(tx), clock, newLinkId }, input),
    warnOwner: (tx, { id }) => tx.outbox.put(warnOwnerJob, { linkId: id }),
    isFrozen: (tx, podUserId) => tx.freezes.isFrozen(podUserId),
    stopDelivery: (tx, own) => stopDelivery({ clock }, tx, own),
    resumeDelivery: (tx, own) => resumeDelivery({ clock }, tx, own),
    async startLink(_tx, input) {
      wanted.set(input.speaker.id, input.wanted);
      return {
        kind: 'offered',
        url: 'https://export.pod.example/sign-in/t0ken',
        expiresAt: after(clock.now(), 900_000),
      };
    },
    async enterCode(tx, { speaker, text }) {
      if (text.includes('H4T9')) return { kind: 'expired' };
      if (!wanted.has(speaker.id)) return { kind: 'nothing-waiting' };
      if (!text.toUpperCase().includes(RIGHT_CODE)) return { kind: 'wrong', triesLeft: 4 };
      await tx.links.insert({ id: newLinkId(), speaker, ...ALICE, linkedAt: clock.now() });
      return { kind: 'linked', ...ALICE, wanted: wanted.get(speaker.id) ?? '', replaced: undefined };
    },
    awaitsCode: async (_tx, speaker) => proven.has(speaker.id),
    encryption: {
      helpUrl: 'https://export.pod.example/decrypt',
      keyOf: (tx, podUserId) => tx.publicKeys.find(podUserId),
      choose: (tx, podUserId, key) =>
        chooseEncryption({ work: joined(tx), clock, locks: new AgeLocks() }, podUserId, key),
      end: (tx, podUserId) => endEncryption({ work: joined(tx), clock }, podUserId),
    },
    questions: (tx) => tx.questions,
    optOut: async (tx, who) => void (await optOut({ clock }, tx, who)),
    optIn: (tx, who) => optIn(tx, who),
    countOtherChats: (tx, link) => countOtherChats(tx, link),
    forget: async (tx, input) => void (await forgetPerson({ clock, podPlatform: POD_PLATFORM }, tx, input)),
    askTeam: (tx, input) => askTeam(staff, tx, input),
    auditOf: (tx, podUserId) => tx.audit.about(`person:${podUserId}`, 20),
    moving: createMovingDesk({ clock, closesAt: pod.closesAt, exportStatus: statusOf }),
    destinations: destinationDesk(clock),
    requestExports: (tx, account) => requestExports({ work: joined(tx), clock, newExportId }, account),
    exportStatus: statusOf,
    requestReadable: (tx, input) => requestReadable({ work: joined(tx), clock, newArchiveId }, input),
    progressUrl: ({ id }) => `https://export.pod.example/progress/${id}`,
    cancelExports: (tx, podUserId) => cancelExports({ work: joined(tx), clock }, podUserId),
    async issueLink(tx, { podUserId }) {
      if (await tx.freezes.isFrozen(podUserId)) return { kind: 'frozen' };
      const statuses = await exportStatus({ work: joined(tx), clock, pace }, podUserId);
      if (!statuses.some(({ state }) => state === 'ready')) return { kind: 'nothing-ready' };
      links.issued += 1;
      const link = new Secret(`https://export.pod.example/d/${links.issued}`);
      return { kind: 'issued', grantId: newGrantId(), link, expiresAt: new Date('2027-03-14T12:00:00Z') };
    },
  };
  const deps = {
    work: work as UnitOfWork<Tables>,
    desk: { ...desk, linksOf: (tx: Tables, id: typeof ALICE.podUserId) => tx.links.liveOf(id) },
    adapters,
    staffDesk: createStaffDesk({ ...staff, ...announcing, work }),
    sealer,
    clock,
    vault,
    sayFarewell: (tx: Tables, gone: ErasedChat) =>
      sayFarewell({ sealer, clock, words, newDeliveryId, podHost: pod.host, podPlatform: POD_PLATFORM }, tx, gone),
    pod,
    words,
    findPodLanguage: async () => undefined,
    podUsers: { findByDiasporaId: async () => undefined },
    podPlatform: POD_PLATFORM,
    outside: new PaperWeb(),
    floods: { count: async () => 1 },
    messagesPerMinute: MESSAGES_PER_MINUTE,
    turns: new OneByOne(),
    events: silentEvents,
    log: silentLogger,
    newDeliveryId,
    newErrorId: () => '4711',
    pause: async () => undefined,
    stopping: new AbortController().signal,
    ...overrides,
  };
  const receive = createReceive(deps);
  const promised = new PromisedJobsTable(pappus.database.executor, clock);
  const signal = new AbortController().signal;

  /** Does all promised work of the conversation, as the queue would. */
  async function settle(changed: Partial<Pick<typeof deps, 'work' | 'vault'>> = {}): Promise<void> {
    const used = { ...deps, ...changed };
    const runners = conversationRunners(used, signal);
    for (;;) {
      const jobs = await promised.claimDue(100);
      for (const job of jobs) {
        await runners.find(({ name }) => name === job.name)?.run(job.payload, signal);
        await promised.acknowledge(job.key, job.generation);
      }
      if (jobs.length === 0) return;
    }
  }

  async function move(kind: 'profile' | 'photos', event: ExportEvent, changes: ExportChanges = {}): Promise<void> {
    await work.transact(async (tx) => {
      const request = await tx.exports.lockCurrent(ALICE.podUserId, kind);
      if (request === undefined) throw new Error(`no current ${kind}`);
      await moveExport(tx, request, event, changes);
    });
  }

  /** Takes one request all the way to `ready`. */
  async function finish(kind: 'profile' | 'photos', receipt: object): Promise<void> {
    await work.transact(async (tx) => {
      const id = newArchiveId();
      const request = await tx.exports.lockCurrent(ALICE.podUserId, kind);
      const about = { podUserId: ALICE.podUserId, kind, sha256: 'a'.repeat(64), copiedAt: clock.now() };
      stored.add(id);
      const keepUntil = new Date('2027-03-14T12:00:00Z');
      await tx.archives.insert({
        id,
        exportId: request?.id,
        state: 'copied',
        sizeBytes: 3_210_000,
        keepUntil,
        ...about,
      });
      await tx.archives.markReady(id, { receipt, readyAt: clock.now(), keepUntil });
      for (const event of ['submit', 'archive-built', 'archive-copied'] as const) {
        const current = await tx.exports.lockCurrent(ALICE.podUserId, kind);
        if (current) await moveExport(tx, current, event);
      }
      const current = await tx.exports.lockCurrent(ALICE.podUserId, kind);
      if (current) await moveExport(tx, current, 'archive-verified', { archiveId: id, readyAt: clock.now() });
    });
  }

  let events = 0;
  function message(text: string, more: Partial<InboundMessage> & { readonly from_?: string } = {}): InboundMessage {
    const id = more.from_ ?? 'alice';
    return {
      eventId: `event ${(events += 1)}`,
      from: { platform: chat.platform, id },
      displayName: `@${id}:chat.example`,
      address: { platform: chat.platform, conversation: `private ${id}`, speaker: id },
      shared: false,
      content: { kind: 'text', text },
      ...more,
    };
  }

  /** Says something and does everything it leads to. @returns the last message on the screen then. */
  async function say(text: string, more: Parameters<typeof message>[1] = {}): Promise<string> {
    const inbound = message(text, more);
    await receive(inbound);
    await settle();
    return chat.screen(inbound.address.conversation).at(-1) ?? '';
  }

  return {
    announcing,
    chat,
    clock,
    deps,
    desk,
    links,
    receive: receive satisfies Receive,
    time,
    work,
    correctWindows: () => correctWindows({ work, clock }),
    db: pappus.database.executor,
    finish,
    message,
    move,
    proven,
    say,
    settle,
    staff,
    web: deps.outside,
    /** What lies in the vault. */
    stored,
  };
}
