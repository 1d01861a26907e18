import type { Clock } from '../../kernel/clock.ts';
import type { DeliveryId, LinkId } from '../../kernel/ids.ts';
import type { DeliveryStore, SpeakerStore } from '../chat/delivery.ts';
import type { Reply } from '../chat/reply.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { Link, LinkStore } from '../identity/link.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { deliverJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { headline, paragraph } from './answer.ts';
import { sealMessage } from './sealed-message.ts';
import { platformName } from './stop-answers.ts';

export interface WarnOwnerTables {
  readonly links: Pick<LinkStore, 'findMade'>;
  readonly speakers: SpeakerStore;
  readonly deliveries: Pick<DeliveryStore, 'insert'>;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

export interface WarnOwnerDeps {
  readonly work: UnitOfWork<WarnOwnerTables>;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly words: (locale: Locale) => Words;
  readonly newDeliveryId: () => DeliveryId;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
  /** See `RouteDeps`. */
  readonly findPodLanguage: (account: Link['podUserId']) => Promise<string | undefined>;
}

/**
 * Tells an account, by a message at the pod itself, that a chat account elsewhere has been linked to it, so that
 * whoever did not do that can say STOP. Once per link, and silently not where nobody can be written to.
 */
export async function warnOwner(deps: WarnOwnerDeps, linkId: LinkId): Promise<void> {
  const { podPlatform: platform, work } = deps;
  const link = await work.transact((tx) => tx.links.findMade(linkId));
  if (link === undefined || link.speaker.platform === platform) return;
  const podLanguage = await deps.findPodLanguage(link.podUserId);
  const at = deps.clock.now();
  const person = `person:${link.podUserId}`;
  await work.transact(async (tx) => {
    if (platform === undefined) return noteNotWarned(tx, link.podUserId, at);
    const speaker = link.diasporaId;
    const known = await tx.speakers.find(platform, speaker);
    const asker = await tx.speakers.find(link.speaker.platform, link.speaker.id);
    const words = deps.words(chooseLocale({ chosen: known?.locale, pod: podLanguage }));
    const reply = ownerWarning(words, link, asker?.displayName ?? link.speaker.id);
    const id = deps.newDeliveryId();
    const isNew = await tx.deliveries.insert({
      id,
      key: `owner ${link.id}`,
      to: { platform, conversation: known?.conversation ?? speaker, speaker },
      sealedReply: sealMessage(deps.sealer, id, { reply, toPrivate: { displayName: speaker, silent: true } }),
      createdAt: at,
    });
    if (!isNew) return;
    await tx.outbox.put(deliverJob, { deliveryId: id });
    await tx.audit.append({ actor: 'system', action: 'owner-warned', subject: person, at });
  });
}

/** Records that an owner could not be told of a link, because the pod's messages are off. */
export async function noteNotWarned(
  tx: { readonly audit: AuditLog },
  podUserId: Link['podUserId'],
  at: Date,
): Promise<void> {
  await tx.audit.append({ actor: 'system', action: 'owner-not-warned', subject: `person:${podUserId}`, at });
}

/** What the owner reads at the pod. */
export function ownerWarning({ locale, t }: Words, { diasporaId, speaker }: Link, who: string): Reply {
  const platform = platformName(speaker.platform);
  return {
    locale,
    blocks: [
      headline(t('owner.headline')),
      paragraph(t('owner.asked', { account: diasporaId, who, platform })),
      paragraph(t('owner.you')),
      paragraph(t('owner.notYou')),
    ],
  };
}
