import type { Clock } from '../../kernel/clock.ts';
import { errorCode } from '../../kernel/errors.ts';
import type { DeliveryId } from '../../kernel/ids.ts';
import type { Address, ChatAdapter, MessageId, Speaker } from '../chat/chat-adapter.ts';
import type { CardStore, Delivery, DeliveryStore, SpeakerStore } from '../chat/delivery.ts';
import { DeliveryError } from '../chat/errors.ts';
import { findLocale } from '../i18n/choose-locale.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { LinkStore } from '../identity/link.ts';
import type { Words } from '../i18n/words.ts';
import type { Events } from '../work/events.ts';
import { deliverJob, refreshCardJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import { SealBrokenError } from '../work/sealer.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { openMessage, sealMessage } from './sealed-message.ts';
import type { Message } from './sealed-message.ts';
import type { OneByOne } from '../../kernel/one-by-one.ts';

const UNREACHABLE: DeliveryError['code'] = 'DELIVERY_UNREACHABLE';

export type ChatAdapters = ReadonlyMap<string, ChatAdapter>;

export interface DeliverTables {
  readonly deliveries: DeliveryStore;
  readonly cards: CardStore;
  readonly speakers: SpeakerStore;
  readonly outbox: Outbox;
  readonly links: Pick<LinkStore, 'findLive'>;
  readonly staffCalls: Pick<StaffCalls, 'raise'>;
}

/** Somebody whose account is known hears nothing of their export: the team may know another way. */
const CALL = 'undeliverable';

export interface DeliverDeps {
  readonly work: UnitOfWork<DeliverTables>;
  /** By the name of their platform. */
  readonly adapters: ChatAdapters;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly words: (locale: Locale) => Words;
  readonly events: Events;
  readonly newDeliveryId: () => DeliveryId;
  /** One at a time in each conversation, so that people are answered in the order in which they asked. */
  readonly turns: OneByOne;
}

/**
 * Sends a promised message, after those that were promised to the same conversation before it, and forgets its text.
 * Safe to repeat: after a crash the platform is given the same delivery id once more and shows nothing twice.
 *
 * @throws {@link DeliveryError} when the platform is busy; the same call may succeed later.
 */
export async function deliver(deps: DeliverDeps, deliveryId: DeliveryId, signal: AbortSignal): Promise<void> {
  const delivery = await deps.work.transact((tx) => tx.deliveries.find(deliveryId));
  if (delivery?.state !== 'pending') return;
  const { platform, conversation } = delivery.to;
  await deps.turns.run(JSON.stringify([platform, conversation]), async () => {
    const due = await deps.work.transact((tx) => tx.deliveries.pendingUpTo(deliveryId));
    for (const each of due) await sendOne(deps, each, signal);
  });
}

async function sendOne(deps: DeliverDeps, delivery: Delivery, signal: AbortSignal): Promise<void> {
  if (delivery.sealedReply === undefined) return;
  const adapter = deps.adapters.get(delivery.to.platform);
  if (adapter === undefined) return giveUp(deps, delivery, { code: 'PLATFORM_ABSENT' });

  let message: Message | undefined;
  try {
    message = openMessage(deps.sealer, delivery.id, delivery.sealedReply);
    const to = message.toPrivate ? await adapter.openPrivate(speakerOf(delivery.to), signal) : delivery.to;
    const messageId = await adapter.send(to, message.reply, delivery.id, signal);
    await noteSent(deps, delivery, { message, to, messageId, tellOthers: !adapter.abilities.privateOnly });
  } catch (err) {
    const hopeless = (err instanceof DeliveryError && !err.retryable) || err instanceof SealBrokenError;
    if (!hopeless) throw err;
    await giveUp(deps, delivery, { code: errorCode(err), message, tellOthers: !adapter.abilities.privateOnly });
  }
}

async function noteSent(
  deps: DeliverDeps,
  delivery: Delivery,
  {
    message,
    to,
    messageId,
    tellOthers,
  }: {
    readonly message: Message;
    readonly to: Address;
    readonly messageId: MessageId;
    readonly tellOthers: boolean;
  },
): Promise<void> {
  const now = deps.clock.now();
  await deps.work.transact(async (tx) => {
    const current = await tx.deliveries.lock(delivery.id);
    if (current?.state !== 'pending') return;
    await tx.deliveries.markSent(delivery.id, messageId, now);
    if (message.toPrivate) {
      const { displayName } = message.toPrivate;
      await tx.speakers.remember({ ...speakerOf(to), displayName, conversation: to.conversation }, now);
      // It may have been asked where only this person reads by now.
      const wasElsewhere = to.conversation !== delivery.to.conversation;
      if (tellOthers && wasElsewhere && !message.toPrivate.silent) {
        await sayInPublic(deps, tx, { delivery, message, key: 'chat.writtenPrivately' });
      }
    }
    if (message.card) {
      const { podUserId, shownDigest, toldUntil } = message.card;
      await tx.cards.replace({ id: delivery.id, to, podUserId, shownDigest, toldUntil });
      // The export may have moved on while the message was under way.
      await tx.outbox.put(refreshCardJob, { cardId: delivery.id });
    }
  });
  deps.events.deliverySent({ deliveryId: delivery.id, platform: to.platform });
}

async function giveUp(
  deps: DeliverDeps,
  delivery: Delivery,
  {
    code,
    message,
    tellOthers = false,
  }: { readonly code: string; readonly message?: Message | undefined; readonly tellOthers?: boolean },
): Promise<void> {
  await deps.work.transact(async (tx) => {
    const current = await tx.deliveries.lock(delivery.id);
    if (current?.state !== 'pending') return;
    await tx.deliveries.markUndeliverable(delivery.id, code, deps.clock.now());
    if (code === UNREACHABLE) await callStaff(deps, tx, delivery);
    if (code === UNREACHABLE) await tx.speakers.noteUnreachable(speakerOf(delivery.to), deps.clock.now());
    if (tellOthers && message?.toPrivate && !message.toPrivate.silent) {
      await sayInPublic(deps, tx, { delivery, message, key: 'chat.noPrivate' });
    }
  });
  deps.events.deliveryFailed({ deliveryId: delivery.id, platform: delivery.to.platform, code });
}

async function callStaff({ clock }: DeliverDeps, tx: DeliverTables, { to }: Delivery): Promise<void> {
  const link = await tx.links.findLive(speakerOf(to));
  if (link === undefined) return;
  const subject = `person:${link.podUserId}`;
  await tx.staffCalls.raise({ key: `${CALL} ${subject}`, kind: CALL, subject, at: clock.now() });
}

/** One neutral sentence where the person asked, so that they know where the answer went. */
async function sayInPublic(
  deps: DeliverDeps,
  tx: DeliverTables,
  {
    delivery,
    message,
    key,
  }: {
    readonly delivery: Delivery;
    readonly message: Message;
    readonly key: 'chat.writtenPrivately' | 'chat.noPrivate';
  },
): Promise<void> {
  const id = deps.newDeliveryId();
  const { locale, t } = deps.words(findLocale(message.reply.locale) ?? DEFAULT_LOCALE);
  const reply = { locale, blocks: [{ kind: 'paragraph' as const, text: t(key) }] };
  const isNew = await tx.deliveries.insert({
    id,
    key: `public ${delivery.id}`,
    to: delivery.to,
    sealedReply: sealMessage(deps.sealer, id, { reply }),
    createdAt: deps.clock.now(),
  });
  if (isNew) await tx.outbox.put(deliverJob, { deliveryId: id });
}

function speakerOf({ platform, speaker }: Address): Speaker {
  return { platform, id: speaker };
}
