import { SECOND, after } from '../../kernel/clock.ts';
import { errorCode } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/log.ts';
import { InGroups } from '../../kernel/in-groups.ts';
import type { OneByOne } from '../../kernel/one-by-one.ts';
import type { ChatAdapter } from '../chat/chat-adapter.ts';
import type { SpeakerStore } from '../chat/delivery.ts';
import { DeliveryError } from '../chat/errors.ts';
import type { PodUsers } from '../pods/pod-gateway.ts';
import type { Events } from '../work/events.ts';
import type { NextRun } from '../work/jobs.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { AnnouncePace } from './announce-pace.ts';
import { FIRST_PAUSE_MS, pauseBeforeRetry, waitForPace } from './announce-turns.ts';
import type { Run, WaitForPaceDeps } from './announce-turns.ts';
import type { Announcement, Recipient, Turn } from './announcement.ts';
import type { AnnounceTables } from './draft-announcement.ts';
import { renderAnnouncement } from './render-announcement.ts';
import type { RenderDeps } from './render-announcement.ts';
import type { Platforms } from './audience.ts';
import { sendToPlaces } from './send-to-places.ts';
import { turnElsewhere } from './turn-elsewhere.ts';

export interface SendAnnouncementsDeps extends RenderDeps, WaitForPaceDeps {
  readonly work: UnitOfWork<AnnounceTables & { readonly speakers: Pick<SpeakerStore, 'noteUnreachable'> }>;
  /** By the name of their platform. */
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly paces: ReadonlyMap<string, AnnouncePace>;
  readonly platforms: Platforms;
  /** One at a time in each conversation, together with everything else that is sent there. */
  readonly turns: OneByOne;
  readonly podUsers: Pick<PodUsers, 'findById'>;
  readonly events: Events;
  readonly log: Logger;
}

/** One run lasts so long that its beginning and end do not matter, and not so long that a stop has to wait for it. */
const RUN_MS = 10 * SECOND;
const PORTION = 100;
/** Messages on their way to one platform at once. */
const MAX_IN_FLIGHT = 16;
const LOOK_TIMEOUT_MS = 5 * SECOND;

/**
 * Sends the next announcements of one platform at its pace, for some seconds. Safe to break off anywhere and to repeat: a
 * person's message keeps its id until the ledger says that it was sent, and the platform shows one id once.
 *
 * @returns when it would like to go on, if there is more.
 */
export async function sendAnnouncements(
  deps: SendAnnouncementsDeps,
  platform: string,
  signal: AbortSignal,
): Promise<NextRun | undefined> {
  const { work, clock } = deps;
  const [adapter, pace] = [deps.adapters.get(platform), deps.paces.get(platform)];
  if (adapter?.connection !== 'connected' || pace === undefined) return undefined;
  // A queue that has forgotten a run, or believes it dead, may begin another one beside it.
  using turn = pace.enter();
  if (turn === undefined) return undefined;
  const until = after(clock.now(), RUN_MS);
  const run: PeopleRun = { adapter, pace, announcements: new Map(), signal, ...groupsOf(deps) };
  while (!signal.aborted && clock.now() < until) {
    const at = clock.now();
    const rows = await work.transact((tx) => tx.places.pending(platform, at));
    const portion = await work.transact((tx) => tx.ledger.pending(platform, { limit: PORTION, at }));
    if (rows.length === 0 && portion.length === 0) return undefined;
    const open = await work.transact((tx) => tx.announcements.listOpen());
    for (const announcement of open) run.announcements.set(announcement.id, announcement);
    const publicWaitMs = await sendToPlaces(deps, run, { rows, until });
    const waitMs = publicWaitMs > 0 ? publicWaitMs : await sendPortion(deps, run, { portion, until });
    if (waitMs > 0) return { againInMs: waitMs };
  }
  return { againInMs: 0 };
}

/** What is done for all people at once who are at the same step. */
interface PeopleRun extends Run {
  readonly begin: InGroups<Recipient, Turn>;
  readonly endSent: InGroups<Recipient, undefined>;
}

/** One transaction for all who are at the same step at the same time. */
function groupsOf({ work, clock }: SendAnnouncementsDeps): Pick<PeopleRun, 'begin' | 'endSent'> {
  return {
    begin: new InGroups((recipients) => work.transact((tx) => tx.ledger.begin(recipients, clock.now()))),
    endSent: new InGroups(async (recipients) => {
      await work.transact((tx) => tx.ledger.endSent(recipients, clock.now()));
      return recipients.map(() => undefined);
    }),
  };
}

/** @returns how long the next one has to wait, when that is longer than this run lasts. */
async function sendPortion(
  deps: SendAnnouncementsDeps,
  run: PeopleRun,
  { portion, until }: { readonly portion: readonly Recipient[]; readonly until: Date },
): Promise<number> {
  const inFlight = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let waitMs = 0;
  for (const recipient of portion) {
    waitMs = await waitForPace(deps, run, until);
    if (waitMs > 0 || failures.length > 0) break;
    const sending = sendOne(deps, run, recipient)
      .catch((err: unknown) => void failures.push(err))
      .finally(() => inFlight.delete(sending));
    inFlight.add(sending);
    if (inFlight.size >= MAX_IN_FLIGHT) await Promise.race(inFlight);
  }
  await Promise.all(inFlight);
  if (failures.length > 0) throw failures[0];
  return waitMs;
}

async function sendOne(deps: SendAnnouncementsDeps, run: PeopleRun, recipient: Recipient): Promise<void> {
  const { work, clock } = deps;
  const announcement = run.announcements.get(recipient.announcementId);
  if (announcement === undefined) return;
  const turn = await run.begin.run(recipient);
  if (turn.kind !== 'go') return pass(deps, { announcement, recipient, turn: turn.kind });
  if (announcement.audiences.every((audience) => audience === 'not-moved') && (await hasMoved(deps, recipient))) {
    return work.transact((tx) => tx.ledger.end(recipient, 'left-out', clock.now(), 'ACCOUNT_MOVED'));
  }
  try {
    await say(deps, run, { announcement, recipient });
    run.pace.noteTaken();
  } catch (err) {
    if (!run.signal.aborted) await recover(deps, run, { announcement, recipient, turn, err });
  }
}

/** Somebody who is not to be written to, or not there. */
async function pass(
  deps: SendAnnouncementsDeps,
  { turn, ...course }: Course & { readonly turn: Exclude<Turn['kind'], 'go'> },
): Promise<void> {
  if (turn === 'unlinked') return turnElsewhere(deps, { ...course, code: 'LINK_REVOKED' });
  if (turn === 'gone') return;
  await deps.work.transact((tx) => tx.ledger.end(course.recipient, 'opted-out', deps.clock.now()));
}

interface Course {
  readonly announcement: Announcement;
  readonly recipient: Recipient;
}

async function say(deps: SendAnnouncementsDeps, run: PeopleRun, { announcement, recipient }: Course): Promise<void> {
  const { to, locale, diasporaId: account, deliveryId } = recipient;
  const reply = renderAnnouncement(deps, announcement.texts, { locale, account });
  if (reply === undefined) {
    return deps.work.transact((tx) => tx.ledger.end(recipient, 'failed', deps.clock.now(), 'TEXT_MISSING'));
  }
  await deps.turns.run(JSON.stringify([to.platform, to.conversation]), () =>
    run.adapter.send(to, reply, deliveryId, run.signal),
  );
  await run.endSent.run(recipient);
  deps.events.deliverySent({ deliveryId, platform: to.platform });
}

async function recover(
  deps: SendAnnouncementsDeps,
  { pace }: Run,
  {
    announcement,
    recipient,
    turn,
    err,
  }: Course & { readonly turn: Turn & { readonly kind: 'go' }; readonly err: unknown },
): Promise<void> {
  const { work, clock, events, log } = deps;
  const { platform } = recipient.to;
  const code = errorCode(err);
  if (code === 'DELIVERY_UNREACHABLE') {
    await work.transact((tx) => tx.speakers.noteUnreachable({ platform, id: recipient.to.speaker }, clock.now()));
    return turnElsewhere(deps, { announcement, recipient, code });
  }
  const now = clock.now();
  const pauseMs = pauseBeforeRetry(turn, err, now);
  if (pauseMs === undefined) {
    await work.transact((tx) => tx.ledger.end(recipient, 'failed', now, code));
    events.deliveryFailed({ deliveryId: recipient.deliveryId, platform, code });
    return;
  }
  if (!(err instanceof DeliveryError)) log.warn({ err, platform }, 'an announcement could not be sent');
  pace.noteBusy(Math.min(pauseMs, FIRST_PAUSE_MS));
  const inDoubt = recipient.inDoubt || !(err instanceof DeliveryError) || err.mayHaveArrived;
  await work.transact((tx) => tx.ledger.putOff(recipient, after(now, pauseMs), inDoubt));
}

/** To tell somebody who has moved how to move does no harm, so a pod that does not answer keeps nobody from hearing. */
async function hasMoved({ podUsers }: SendAnnouncementsDeps, { podUserId }: Recipient): Promise<boolean> {
  try {
    return (await podUsers.findById(podUserId, AbortSignal.timeout(LOOK_TIMEOUT_MS)))?.moved === true;
  } catch {
    return false;
  }
}
