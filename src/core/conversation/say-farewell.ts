import type { Clock } from '../../kernel/clock.ts';
import type { DeliveryId } from '../../kernel/ids.ts';
import type { DeliveryStore } from '../chat/delivery.ts';
import type { Reply } from '../chat/reply.ts';
import type { ErasedChat } from '../forgetting/erasure.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import { deliverJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { Sealer } from '../work/sealer.ts';
import { paragraph } from './answer.ts';
import { sealMessage } from './sealed-message.ts';

export interface SayFarewellDeps {
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly words: (locale: Locale) => Words;
  readonly newDeliveryId: () => DeliveryId;
  readonly podHost: string;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
}

/** Promises the last message to a chat that is forgotten: everything is erased. The caller does so once for each chat. */
export async function sayFarewell(
  deps: SayFarewellDeps,
  tx: { readonly deliveries: Pick<DeliveryStore, 'insert'>; readonly outbox: Outbox },
  chat: ErasedChat,
): Promise<DeliveryId> {
  const isAsker = chat.farewell === 'asker';
  const reply = farewell(deps.words(chooseLocale({ chosen: chat.locale })), { isAsker, pod: deps.podHost });
  const { platform, speaker } = chat.address;
  // The owner may never have written there.
  const isOwner = !isAsker && platform === deps.podPlatform;
  const toPrivate = isOwner ? { displayName: speaker, silent: true } : undefined;
  const id = deps.newDeliveryId();
  await tx.deliveries.insert({
    id,
    key: `farewell ${chat.id}`,
    to: chat.address,
    sealedReply: sealMessage(deps.sealer, id, { reply, toPrivate }),
    createdAt: deps.clock.now(),
  });
  await tx.outbox.put(deliverJob, { deliveryId: id });
  return id;
}

/** The last message to whoever asked, or to another chat of the same account. */
export function farewell(
  { locale, t }: Words,
  { isAsker, pod }: { readonly isAsker: boolean; readonly pod: string },
): Reply {
  const texts = isAsker ? [t('forget.done')] : [t('forget.doneElsewhere'), t('forget.notYou', { pod })];
  return { locale, blocks: [...texts, t('forget.again')].map(paragraph) };
}
