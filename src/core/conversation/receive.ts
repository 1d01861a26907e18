import { MINUTE, SECOND } from '../../kernel/clock.ts';
import { errorCode } from '../../kernel/errors.ts';
import type { DeliveryId } from '../../kernel/ids.ts';
import type { Logger } from '../../kernel/log.ts';
import type { InboundMessage, Receive } from '../chat/chat-adapter.ts';
import type { DeliveryStore, InboundEventStore, SpeakerStore } from '../chat/delivery.ts';
import { chooseLocale, findLocale } from '../i18n/choose-locale.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { readableName } from '../identity/readable-name.ts';
import { PodUnreachableError } from '../pods/errors.ts';
import type { Events } from '../work/events.ts';
import { deliverJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { openAnswer, paragraph } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Desk } from './desk.ts';
import { passFloodGate } from './flood-gate.ts';
import type { FloodGateDeps } from './flood-gate.ts';
import { parseFreezeWord } from './freeze-words.ts';
import { parseIntent } from './parse-intent.ts';
import { recogniseAuthor, refuseAuthor } from './recognise-author.ts';
import type { Author, RecogniseAuthorDeps } from './recognise-author.ts';
import { freezeOrResume, route } from './route.ts';
import type { Asker, RouteDeps } from './route.ts';
import { sealMessage } from './sealed-message.ts';
import type { StaffDesk } from './staff/staff-desk.ts';

export interface ReceiveTables {
  readonly speakers: SpeakerStore;
  readonly inboundEvents: InboundEventStore;
  readonly deliveries: DeliveryStore;
  readonly outbox: Outbox;
}

export interface ReceiveDeps<Tx extends ReceiveTables> extends RouteDeps<Tx>, RecogniseAuthorDeps<Tx>, FloodGateDeps {
  readonly work: UnitOfWork<Tx>;
  readonly desk: Desk<Tx>;
  /** Without it nobody is staff. */
  readonly staffDesk?: StaffDesk<Tx>;
  readonly sealer: Sealer;
  readonly events: Events;
  readonly log: Logger;
  readonly newDeliveryId: () => DeliveryId;
  /** A number that a person can read out to the team, such as `4711-23`. */
  readonly newErrorId: () => string;
  /** Resolves after this long, at once when the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Aborted when the program stops: a message that is not safe by then is left to the platform. */
  readonly stopping: AbortSignal;
}

const FIRST_PAUSE_MS = SECOND;
const LONGEST_PAUSE_MS = MINUTE / 2;

/**
 * The adapters' way in. Each event is answered once, however often it is passed on: the answer, what was done for it
 * and the note that the event was seen commit together. Resolves when that is so, and waits for a database that is
 * away; it gives up only when the program stops.
 */
export function createReceive<Tx extends ReceiveTables>(deps: ReceiveDeps<Tx>): Receive {
  return async (inbound) => {
    const { platform } = inbound.from;
    try {
      if (!canBeKept(inbound)) return deps.log.warn({ platform }, 'a message with impossible ids was passed over');
      const message = { ...inbound, displayName: readableName(inbound.displayName, '?') };
      const verdict = await judgeFlood(deps, message);
      if (verdict === 'open') return await receiveSafely(deps, message);
      deps.events.floodRefused({ platform });
      if (verdict === 'closing') await apologise(deps, message, (words) => words.t('chat.tooFast'));
    } catch (err) {
      deps.log.error({ err, platform }, 'a message could not be received');
    }
  };
}

/**
 * Whether the ids of a message are text that every store gives back as it was. Others could neither be answered nor
 * told apart, and would be tried for ever.
 */
function canBeKept({ eventId, from, address }: InboundMessage): boolean {
  const ids = [eventId, from.id, address.conversation, address.speaker];
  return ids.every((id) => id.isWellFormed() && !id.includes('\0'));
}

/** A gate that is broken stands open. */
async function judgeFlood<Tx extends ReceiveTables>(deps: ReceiveDeps<Tx>, { from }: InboundMessage) {
  try {
    return await passFloodGate(deps, from);
  } catch (err) {
    deps.log.warn({ err, platform: from.platform }, 'messages could not be counted');
    return 'open';
  }
}

async function receiveSafely<Tx extends ReceiveTables>(deps: ReceiveDeps<Tx>, message: InboundMessage): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await answerOnce(deps, message, await recogniseAuthor(deps, message));
    } catch (err) {
      if (err instanceof PodUnreachableError && message.author !== undefined) {
        deps.log.warn({ err, platform: message.from.platform }, 'a message waits until the pod knows its author');
      } else if (await noteFailure(deps, message, err)) {
        return;
      }
    }
    if (!deps.stopping.aborted) await deps.pause(pauseMs, deps.stopping);
    if (deps.stopping.aborted) return;
  }
}

async function answerOnce<Tx extends ReceiveTables>(
  deps: ReceiveDeps<Tx>,
  message: InboundMessage,
  author: Author | undefined,
): Promise<void> {
  const { platform } = message.from;
  const parsed = parseIntent(message.content);
  const word = author === undefined ? undefined : parseFreezeWord(message.content);
  const forStaff = await deps.staffDesk?.prepare(message);
  const isNew = await deps.work.transact(async (tx) => {
    if (!(await tx.inboundEvents.insert(platform, message.eventId, deps.clock.now()))) return false;
    if (forStaff?.kind === 'talk') return true;
    const asker = await identify(deps, tx, { message, author, written: parsed.written });
    const { link, words } = asker;
    if (forStaff !== undefined) {
      await promise(deps, tx, { message, answer: await forStaff.answer(tx, words) });
      return true;
    }
    const refusal = parsed.intent.kind === 'language' ? undefined : refuseAuthor(words, author, deps.pod);
    const frozen = word && link && !refusal ? await freezeOrResume(deps, tx, { own: link, words, word }) : undefined;
    const answer =
      refusal ?? frozen ?? (await route(deps, tx, { asker, intent: parsed.intent, text: textOf(message) }));
    await promise(deps, tx, { message, answer });
    return true;
  });
  const intent = forStaff === undefined ? (word ?? parsed.intent.kind) : 'staff';
  if (isNew) deps.events.messageReceived({ platform, intent });
  else deps.events.messageRepeated({ platform });
}

function textOf({ content }: InboundMessage): string | undefined {
  return content.kind === 'text' ? content.text : undefined;
}

/** Who asks and in which language they are answered; an author whom the platform proves is linked. */
async function identify<Tx extends ReceiveTables>(
  deps: ReceiveDeps<Tx>,
  tx: Tx,
  {
    message,
    author,
    written,
  }: { readonly message: InboundMessage; readonly author: Author | undefined; readonly written: Locale | undefined },
): Promise<Asker> {
  const { from: speaker, displayName, address } = message;
  const known = await remember(deps, tx, message);
  const user = author?.kind === 'account' ? author.user : undefined;
  const locale = chooseLocale({ chosen: known?.locale, platform: message.locale, written, pod: user?.language });
  const isLocaleKnown = (findLocale(known?.locale) ?? findLocale(message.locale)) !== undefined;
  // The default stays open to what the pod says later.
  const isTold = (written !== undefined && written !== DEFAULT_LOCALE) || findLocale(user?.language) !== undefined;
  if (!isLocaleKnown && isTold) await tx.speakers.chooseLocale(speaker.platform, speaker.id, locale);
  const link = user ? await deps.desk.linkAuthor(tx, { speaker, user }) : await deps.desk.findLink(tx, speaker);
  const isOwner = author?.kind === 'account' || author?.kind === 'known';
  const words = deps.words(locale);
  const { conversation } = address;
  const { shared } = message;
  return { speaker, displayName, conversation, shared, link, isOwner, words, isLocaleKnown };
}

/** Only a private conversation is remembered: news about somebody's data must never go anywhere else. */
async function remember<Tx extends ReceiveTables>(deps: ReceiveDeps<Tx>, tx: Tx, message: InboundMessage) {
  const { from, displayName, address, shared } = message;
  if (shared) return tx.speakers.find(from.platform, from.id);
  return tx.speakers.remember({ ...from, displayName, conversation: address.conversation }, deps.clock.now());
}

async function promise<Tx extends ReceiveTables>(
  deps: ReceiveDeps<Tx>,
  tx: Tx,
  { message, answer }: { readonly message: InboundMessage; readonly answer: Answer },
): Promise<void> {
  const id = deps.newDeliveryId();
  const toPrivate = message.shared && answer.personal ? { displayName: message.displayName } : undefined;
  const sealedReply = sealMessage(deps.sealer, id, {
    reply: answer.reply,
    toPrivate,
    ...(answer.card && { card: answer.card }),
  });
  const key = `answer ${message.from.platform} ${message.eventId}`;
  await tx.deliveries.insert({ id, key, to: message.address, sealedReply, createdAt: deps.clock.now() });
  await tx.outbox.put(deliverJob, { deliveryId: id });
}

/** @returns whether the person could be told; if not, not even that is safe. */
async function noteFailure<Tx extends ReceiveTables>(
  deps: ReceiveDeps<Tx>,
  message: InboundMessage,
  err: unknown,
): Promise<boolean> {
  const { platform } = message.from;
  const number = deps.newErrorId();
  deps.log.error({ err, platform, errorId: number }, 'a message could not be answered');
  deps.events.answerFailed({ platform, errorId: number, code: errorCode(err) });
  try {
    await apologise(deps, message, (words) => words.t('chat.failed', { number }));
    return true;
  } catch (cause) {
    deps.log.error({ err: cause, platform, errorId: number }, 'the database takes no messages');
    return false;
  }
}

/** Answers a message with one sentence and does nothing else for it. */
async function apologise<Tx extends ReceiveTables>(
  deps: ReceiveDeps<Tx>,
  message: InboundMessage,
  say: (words: ReturnType<RouteDeps<Tx>['words']>) => string,
): Promise<void> {
  const { from, eventId, locale } = message;
  await deps.work.transact(async (tx) => {
    if (!(await tx.inboundEvents.insert(from.platform, eventId, deps.clock.now()))) return;
    const known = await tx.speakers.find(from.platform, from.id);
    const words = deps.words(chooseLocale({ chosen: known?.locale, platform: locale }));
    await promise(deps, tx, { message, answer: openAnswer(words, [paragraph(say(words))]) });
  });
}
