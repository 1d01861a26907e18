import type { Clock } from '../../kernel/clock.ts';
import type { DeliveryId, PodQuestionId, PodUserId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { DeliveryStore, SpeakerStore } from '../chat/delivery.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { Link } from '../identity/link.ts';
import { findFresh } from '../moving/ask-destination.ts';
import type { AskDestinationOutcome } from '../moving/ask-destination.ts';
import { checkDestination } from '../moving/check-destination.ts';
import type { Destination } from '../moving/destination.ts';
import type { HelpingPod } from '../moving/helping-pod.ts';
import type { OutsideWeb } from '../moving/outside-web.ts';
import type { PodQuestion, PodQuestionStore } from '../moving/pod-questions.ts';
import type { Rehearsal } from '../moving/rehearse-import.ts';
import type { Events } from '../work/events.ts';
import { deliverJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { Answer } from './answer.ts';
import type { Desk, PodFacts } from './desk.ts';
import { destinationAnswer, lookingAnswer } from './destination-answers.ts';
import type { Asker } from './route.ts';
import { sealMessage } from './sealed-message.ts';

/** The use-cases of choosing a pod. */
export interface DestinationDesk<Tx> {
  /** Tells what was seen of a pod just now, or promises to look and to tell. */
  ask(tx: Tx, asked: Omit<PodQuestion, 'id' | 'askedAt'>): Promise<AskDestinationOutcome>;
  /** @returns `undefined` while the account has no archive that is ready. */
  rehearse(tx: Tx, podUserId: PodUserId): Promise<Rehearsal | undefined>;
  helpers(tx: Tx): Promise<readonly HelpingPod[]>;
}

export interface AnswerDestinationDeps<Tx> {
  readonly desk: Pick<Desk<Tx>, 'destinations' | 'findLink' | 'isFrozen' | 'moving'>;
  readonly clock: Clock;
  readonly pod: PodFacts;
  readonly words: (locale: Locale) => Words;
}

/** What a pod is, and whether it suits the asker: at once where that is known, and else that it is being looked at. */
export async function answerDestination<Tx>(
  deps: AnswerDestinationDeps<Tx>,
  tx: Tx,
  { asker, host }: { readonly asker: Asker; readonly host: string },
): Promise<Answer> {
  const { speaker, conversation, shared, displayName, words, isOwner } = asker;
  const to = { platform: speaker.platform, conversation, speaker: speaker.id };
  const outcome = await deps.desk.destinations.ask(tx, { to, shared, displayName, locale: words.locale, host });
  const hearer = { speaker, isOwner };
  if (outcome.kind === 'known') return judgedFor(deps, tx, { words, seen: outcome.seen, hearer });
  // Where nobody looks, it is taken for what they have in mind.
  const own = outcome.kind === 'off' ? await ownLink(deps, tx, hearer) : undefined;
  if (own !== undefined) await deps.desk.moving.noteHost(tx, own.podUserId, host);
  return lookingAnswer(words, outcome, host);
}

export interface TellDestinationTables {
  readonly podQuestions: PodQuestionStore;
  readonly deliveries: Pick<DeliveryStore, 'insert'>;
  readonly speakers: Pick<SpeakerStore, 'find'>;
  readonly outbox: Outbox;
}

export interface TellDestinationDeps<Tx extends TellDestinationTables> extends AnswerDestinationDeps<Tx> {
  readonly work: UnitOfWork<Tx>;
  readonly outside: OutsideWeb;
  readonly sealer: Sealer;
  readonly events: Pick<Events, 'destinationSeen'>;
  readonly newDeliveryId: () => DeliveryId;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
}

/**
 * Looks at the pod that somebody has asked about and tells them. Safe to repeat: a look changes nothing anywhere, and what
 * is told commits together with the note that it was.
 *
 * @throws the signal's reason when that is aborted; the question stays open then.
 */
export async function tellDestination<Tx extends TellDestinationTables>(
  deps: TellDestinationDeps<Tx>,
  id: PodQuestionId,
  signal: AbortSignal,
): Promise<void> {
  const { work, clock, outside, pod } = deps;
  const question = await work.transact((tx) => tx.podQuestions.find(id));
  if (question === undefined) return;
  const { host } = question;
  // Somebody else may have asked at the same moment.
  const known = await work.transact((tx) => findFresh(tx, host, clock.now()));
  const seen = known ?? (await checkDestination({ outside, podHost: pod.host }, host, signal));
  await work.transact(async (tx) => {
    if ((await tx.podQuestions.lock(id)) === undefined) return;
    const at = clock.now();
    if (known === undefined) await tx.podQuestions.keepSeen(host, seen, at);
    const { platform, speaker } = question.to;
    const hearer = { speaker: { platform, id: speaker }, isOwner: platform === deps.podPlatform };
    const chosen = (await tx.speakers.find(platform, speaker))?.locale;
    const words = deps.words(chooseLocale({ chosen: chosen ?? question.locale }));
    const answer = await judgedFor(deps, tx, { words, seen, hearer });
    await promise(deps, tx, { question, answer });
    await tx.podQuestions.markAnswered(id, at);
  });
  const code = seen.kind === 'unreachable' ? seen.code : undefined;
  if (known === undefined) deps.events.destinationSeen({ kind: seen.kind, ...(code !== undefined && { code }) });
}

async function promise<Tx extends TellDestinationTables>(
  { sealer, clock, newDeliveryId }: TellDestinationDeps<Tx>,
  tx: Tx,
  { question, answer: { reply } }: { readonly question: PodQuestion; readonly answer: Answer },
): Promise<void> {
  const { to, shared, displayName } = question;
  const id = newDeliveryId();
  // That the answer is elsewhere was said when it was asked.
  const message = { reply, ...(shared && { toPrivate: { displayName, silent: true } }) };
  const isNew = await tx.deliveries.insert({
    id,
    key: `destination ${question.id}`,
    to,
    sealedReply: sealMessage(sealer, id, message),
    createdAt: clock.now(),
  });
  if (isNew) await tx.outbox.put(deliverJob, { deliveryId: id });
}

/** Who hears of a pod. */
interface Hearer {
  readonly speaker: Speaker;
  /** The platform itself proves that the account's owner reads it. */
  readonly isOwner: boolean;
}

/** What was found, as it concerns this person. A pod that can take them in becomes the one they have in mind. */
async function judgedFor<Tx>(
  deps: AnswerDestinationDeps<Tx>,
  tx: Tx,
  { words, seen, hearer }: { readonly words: Words; readonly seen: Destination; readonly hearer: Hearer },
): Promise<Answer> {
  const { desk, pod, clock } = deps;
  const own = await ownLink(deps, tx, hearer);
  const isFit = seen.kind === 'pod' && seen.importer !== 'no';
  if (own !== undefined && isFit) await desk.moving.noteHost(tx, own.podUserId, seen.host);
  return destinationAnswer(words, seen, {
    pod,
    words: deps.words,
    now: clock.now(),
    account: own?.diasporaId,
    rehearsal: own && (await desk.destinations.rehearse(tx, own.podUserId)),
    helpers: await desk.destinations.helpers(tx),
  });
}

/** Whoever cannot be the owner learns nothing of an account whose owner has said STOP. */
async function ownLink<Tx>(
  { desk }: AnswerDestinationDeps<Tx>,
  tx: Tx,
  { speaker, isOwner }: Hearer,
): Promise<Link | undefined> {
  const link = await desk.findLink(tx, speaker);
  return link !== undefined && (isOwner || !(await desk.isFrozen(tx, link.podUserId))) ? link : undefined;
}
