import { createHash } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import type { DeliveryId, ExportId, PodUserId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { CardStore, DeliveryStore, SpeakerStore } from '../chat/delivery.ts';
import type { ExportRequest } from '../exports/export-request.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import { isMoving } from '../exports/state.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { Link } from '../identity/link.ts';
import type { Events } from '../work/events.ts';
import type { ExportState } from '../work/export-states.ts';
import { deliverJob, refreshCardJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { paragraph } from './answer.ts';
import type { Desk } from './desk.ts';
import { sealMessage } from './sealed-message.ts';
import { statusCard } from './status-card.ts';
import { frozenAnswer } from './stop-answers.ts';

export interface NotifyTables {
  readonly exports: { find(id: ExportId): Promise<Pick<ExportRequest, 'podUserId'> | undefined> };
  readonly cards: CardStore;
  readonly speakers: SpeakerStore;
  readonly deliveries: DeliveryStore & {
    /** Whether there is a delivery under this key. */
    hasKey(key: string): Promise<boolean>;
  };
  readonly outbox: Outbox;
}

export interface NotifyDeps<Tx extends NotifyTables> {
  readonly work: UnitOfWork<Tx>;
  readonly desk: Pick<Desk<Tx>, 'exportStatus' | 'issueLink' | 'isFrozen' | 'progressUrl'> & {
    /** Every chat account that the pod account is linked to. */
    linksOf(tx: Tx, podUserId: PodUserId): Promise<readonly Link[]>;
  };
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly words: (locale: Locale) => Words;
  readonly events: Events;
  readonly newDeliveryId: () => DeliveryId;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
}

export interface NotifyInput {
  readonly exportId: ExportId;
  /** Where the request has arrived. */
  readonly state: ExportState;
}

/** Changes after which somebody may be waiting for nothing but the news. */
const NEWS: readonly ExportState[] = ['ready', 'held', 'failed', 'cancelled'];
/** Outcomes that a person has not brought about themselves. */
const OUTCOMES: readonly ExportState[] = ['ready', 'held', 'failed'];

/**
 * Tells the owner of an export that it has moved: every status message of theirs is brought up to date, and once
 * nothing of theirs moves any more, each chat account they have linked gets one message about how it ended.
 *
 * Safe to repeat, and for two exports that end at once: the message is made once per chat account and outcome.
 */
export async function notify<Tx extends NotifyTables>(deps: NotifyDeps<Tx>, input: NotifyInput): Promise<void> {
  const told = await deps.work.transact(async (tx) => {
    const request = await tx.exports.find(input.exportId);
    if (request === undefined) return [];
    const { podUserId } = request;
    for (const { id } of await tx.cards.openFor(podUserId)) await tx.outbox.put(refreshCardJob, { cardId: id });
    if (!NEWS.includes(input.state)) return [];
    const statuses = await deps.desk.exportStatus(tx, podUserId);
    if (statuses.some(({ state }) => isMoving(state))) return [];
    if (!statuses.some(({ state }) => OUTCOMES.includes(state))) return [];
    const platforms: string[] = [];
    const { links, isFrozen } = await listeners(deps, tx, podUserId);
    for (const link of links) {
      const isNew = await promiseNotice(deps, tx, { link, statuses, about: 'notice', isFrozen });
      if (isNew) platforms.push(link.speaker.platform);
    }
    const outcome = outcomeOf(statuses);
    return platforms.map((platform) => ({ platform, outcome }));
  });
  for (const fact of told) deps.events.noticePromised(fact);
}

/**
 * Tells the owner of a held export that it goes on: each chat account they have linked gets one status message, which is
 * kept up to date. Safe to repeat, and for two exports that are freed at once.
 */
export async function tellReleased<Tx extends NotifyTables>(deps: NotifyDeps<Tx>, exportId: ExportId): Promise<void> {
  await deps.work.transact(async (tx) => {
    const request = await tx.exports.find(exportId);
    if (request === undefined) return;
    const statuses = await deps.desk.exportStatus(tx, request.podUserId);
    const { links, isFrozen } = await listeners(deps, tx, request.podUserId);
    for (const link of links) await promiseNotice(deps, tx, { link, statuses, about: 'released', isFrozen });
  });
}

/** Whoever said STOP hears of it themselves, and nobody else does. */
export async function listeners<Tx extends NotifyTables>(
  { desk, podPlatform }: NotifyDeps<Tx>,
  tx: Tx,
  owner: PodUserId,
) {
  const isFrozen = await desk.isFrozen(tx, owner);
  const links = await desk.linksOf(tx, owner);
  return { isFrozen, links: links.filter(({ speaker }) => !isFrozen || speaker.platform === podPlatform) };
}

/** @returns whether the chat account had not heard of this. */
async function promiseNotice<Tx extends NotifyTables>(
  deps: NotifyDeps<Tx>,
  tx: Tx,
  {
    link,
    statuses,
    about,
    isFrozen,
  }: {
    readonly link: Link;
    readonly statuses: readonly RequestStatus[];
    readonly about: 'notice' | 'released';
    readonly isFrozen: boolean;
  },
): Promise<boolean> {
  const { speaker, podUserId } = link;
  const known = await tx.speakers.find(speaker.platform, speaker.id);
  const key = noticeKey(about, speaker, statuses);
  // Looked up before a link is made that nobody would get; the insert below decides between two at once.
  if (known === undefined || (await tx.deliveries.hasKey(key))) return false;
  const words = deps.words(chooseLocale({ chosen: known.locale }));
  const issued =
    about === 'notice' && statuses.some(({ state }) => state === 'ready')
      ? await deps.desk.issueLink(tx, { podUserId, speaker, locale: words.locale })
      : undefined;
  const shownLink = issued?.kind === 'issued' && { url: issued.link.reveal(), expiresAt: issued.expiresAt };
  const now = deps.clock.now();
  const progress = { progressUrl: deps.desk.progressUrl(link) };
  const shown = statusCard({ statuses, words, now, ...progress, ...(shownLink && { link: shownLink }) });
  const lead = [
    ...(isFrozen ? frozenAnswer(words, true).reply.blocks : []),
    ...(about === 'released' ? [paragraph(words.t('export.released'))] : []),
  ];
  const card = { podUserId, shownDigest: shown.digest, toldUntil: shown.toldUntil };
  const id = deps.newDeliveryId();
  const isNew = await tx.deliveries.insert({
    id,
    key,
    to: { platform: speaker.platform, conversation: known.conversation, speaker: speaker.id },
    sealedReply: sealMessage(deps.sealer, id, {
      reply: { locale: words.locale, blocks: [...lead, ...shown.blocks] },
      ...(about === 'released' && !shown.settled && { card }),
    }),
    createdAt: now,
  });
  if (isNew) await tx.outbox.put(deliverJob, { deliveryId: id });
  return isNew;
}

/** What was freed and stops again is news again. */
function noticeKey(about: string, speaker: Speaker, statuses: readonly RequestStatus[]): string {
  const ended = statuses.map(({ exportId, state, archive, releasedAt }) => [
    exportId,
    about === 'released' ? '' : state,
    archive?.readyAt.toISOString() ?? '',
    releasedAt?.toISOString() ?? '',
  ]);
  const digest = createHash('sha256')
    .update(JSON.stringify([speaker.platform, speaker.id, ended]))
    .digest('hex');
  return `${about} ${digest}`;
}

function outcomeOf(statuses: readonly RequestStatus[]): 'ready' | 'partly-ready' | 'trouble' {
  if (!statuses.some(({ state }) => state === 'ready')) return 'trouble';
  return statuses.some(({ state }) => state === 'held' || state === 'failed') ? 'partly-ready' : 'ready';
}
