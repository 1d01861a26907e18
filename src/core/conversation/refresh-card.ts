import { HOUR, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { DeliveryId } from '../../kernel/ids.ts';
import type { ChatAdapter, MessageId } from '../chat/chat-adapter.ts';
import type { Card, CardStore, DeliveryStore, SpeakerStore } from '../chat/delivery.ts';
import { DeliveryError } from '../chat/errors.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { Events } from '../work/events.ts';
import { deliverJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { paragraph } from './answer.ts';
import type { ChatAdapters } from './deliver.ts';
import type { Desk } from './desk.ts';
import { sealMessage } from './sealed-message.ts';
import { statusCard } from './status-card.ts';
import type { StatusCard } from './status-card.ts';

export interface RefreshCardTables {
  readonly cards: CardStore;
  readonly deliveries: DeliveryStore;
  readonly speakers: SpeakerStore;
  readonly outbox: Outbox;
}

export interface RefreshCardDeps<Tx extends RefreshCardTables> {
  readonly work: UnitOfWork<Tx>;
  readonly desk: Pick<Desk<Tx>, 'findLink' | 'exportStatus' | 'progressUrl'>;
  readonly adapters: ChatAdapters;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly words: (locale: Locale) => Words;
  readonly events: Events;
  readonly newDeliveryId: () => DeliveryId;
}

/** A card as it should look now. */
interface Drawing {
  readonly card: Card;
  readonly messageId: MessageId;
  readonly words: Words;
  readonly progressUrl: string;
  readonly fresh: StatusCard;
}

/** Where nothing can be edited, a correction is one more message: being late by less than this is not worth it. */
const WORTH_A_MESSAGE_MS = HOUR;

/** How often one run follows a request that moves while its message is being edited. */
const MAX_EDITS = 5;

/**
 * Brings one status message up to date with the truth: in place where the platform can, by a new message where it
 * cannot and a promised time has long passed. There, small steps are told to nobody, and `notify` tells how it ends.
 * Safe to repeat; a card that shows the truth is left alone.
 *
 * @throws {@link DeliveryError} when the platform is busy; the same call may succeed later.
 */
export async function refreshCard<Tx extends RefreshCardTables>(
  deps: RefreshCardDeps<Tx>,
  cardId: DeliveryId,
  signal: AbortSignal,
): Promise<void> {
  const drawing = await draw(deps, cardId);
  if (drawing === undefined) return;
  const { card, fresh } = drawing;
  const { platform } = card.to;
  const adapter = deps.adapters.get(platform);
  if (adapter === undefined) return close(deps, card);
  const patienceMs = adapter.abilities.edits ? 0 : WORTH_A_MESSAGE_MS;
  const slipped =
    !fresh.settled && card.toldUntil !== undefined && after(card.toldUntil, patienceMs) <= deps.clock.now();
  if (fresh.digest === card.shownDigest && !slipped) {
    if (fresh.settled) return close(deps, card);
    return deps.events.cardRefreshed({ platform, outcome: 'unchanged' });
  }
  if (adapter.abilities.edits) return edit(deps, { drawing, adapter, signal });
  if (slipped) return sendAgain(deps, drawing);
  if (fresh.settled) return close(deps, card);
}

/** @returns `undefined` when there is nothing to show: the message is gone, or its reader is somebody else now. */
async function draw<Tx extends RefreshCardTables>(
  deps: RefreshCardDeps<Tx>,
  cardId: DeliveryId,
): Promise<Drawing | undefined> {
  return deps.work.transact(async (tx) => {
    const card = await tx.cards.find(cardId);
    const delivery = await tx.deliveries.find(cardId);
    if (card === undefined) return undefined;
    const { platform, speaker: id } = card.to;
    const link = await deps.desk.findLink(tx, { platform, id });
    const statuses = await deps.desk.exportStatus(tx, card.podUserId);
    const messageId = delivery?.messageId;
    if (messageId === undefined || link?.podUserId !== card.podUserId || statuses.length === 0) {
      await tx.cards.close(cardId);
      return undefined;
    }
    const known = await tx.speakers.find(platform, id);
    const words = deps.words(chooseLocale({ chosen: known?.locale }));
    const progressUrl = deps.desk.progressUrl(link);
    return { card, messageId, words, progressUrl, fresh: drawCard(deps, { words, progressUrl }, statuses) };
  });
}

function drawCard(
  { clock }: { readonly clock: Clock },
  { words, progressUrl }: Pick<Drawing, 'words' | 'progressUrl'>,
  statuses: readonly RequestStatus[],
): StatusCard {
  return statusCard({ statuses, words, progressUrl, now: clock.now() });
}

/** Edits until what was shown last is still the truth, so that of two runs at once neither leaves an old state. */
async function edit<Tx extends RefreshCardTables>(
  deps: RefreshCardDeps<Tx>,
  {
    drawing,
    adapter,
    signal,
  }: { readonly drawing: Drawing; readonly adapter: ChatAdapter; readonly signal: AbortSignal },
): Promise<void> {
  const { card, messageId, words } = drawing;
  let { fresh } = drawing;
  try {
    for (let edits = 1; ; edits += 1) {
      await adapter.edit(card.to, messageId, { locale: words.locale, blocks: fresh.blocks }, signal);
      const shown = fresh.digest;
      const statuses = await deps.work.transact((tx) => deps.desk.exportStatus(tx, card.podUserId));
      fresh = drawCard(deps, drawing, statuses);
      if (fresh.digest === shown || edits === MAX_EDITS) break;
    }
  } catch (err) {
    // Deleted by somebody, or too old to be edited.
    if (err instanceof DeliveryError && !err.retryable) return close(deps, card);
    throw err;
  }
  const { digest: shownDigest, toldUntil, settled } = fresh;
  await deps.work.transact((tx) =>
    settled ? tx.cards.close(card.id) : tx.cards.update(card.id, { shownDigest, toldUntil }),
  );
  deps.events.cardRefreshed({ platform: card.to.platform, outcome: 'edited' });
}

/** Once per window that has passed. The new message becomes the live card when it has been sent. */
async function sendAgain<Tx extends RefreshCardTables>(
  deps: RefreshCardDeps<Tx>,
  { card, words, fresh }: Drawing,
): Promise<void> {
  const id = deps.newDeliveryId();
  const reply = { locale: words.locale, blocks: [paragraph(words.t('export.slower')), ...fresh.blocks] };
  const { podUserId } = card;
  const draft = { podUserId, shownDigest: fresh.digest, toldUntil: fresh.toldUntil };
  await deps.work.transact(async (tx) => {
    const isNew = await tx.deliveries.insert({
      id,
      key: `window ${card.id} ${card.toldUntil?.toISOString() ?? ''}`,
      to: card.to,
      sealedReply: sealMessage(deps.sealer, id, { reply, card: draft }),
      createdAt: deps.clock.now(),
    });
    if (isNew) await tx.outbox.put(deliverJob, { deliveryId: id });
  });
  deps.events.cardRefreshed({ platform: card.to.platform, outcome: 'sent-again' });
}

async function close<Tx extends RefreshCardTables>(deps: RefreshCardDeps<Tx>, card: Card): Promise<void> {
  await deps.work.transact((tx) => tx.cards.close(card.id));
  deps.events.cardRefreshed({ platform: card.to.platform, outcome: 'closed' });
}
