import { AnnouncePace } from '../../../src/core/broadcasts/announce-pace.ts';
import { conductAnnouncements } from '../../../src/core/broadcasts/conduct-announcements.ts';
import type { ConductAnnouncementsDeps } from '../../../src/core/broadcasts/conduct-announcements.ts';
import type { PublicPlace } from '../../../src/core/broadcasts/public-place.ts';
import { sendAnnouncements } from '../../../src/core/broadcasts/send-announcements.ts';
import type { SendAnnouncementsDeps } from '../../../src/core/broadcasts/send-announcements.ts';
import type { Address, MessageId } from '../../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { refreshAnnouncements } from '../../../src/core/conversation/staff/refresh-announcements.ts';
import { after } from '../../../src/kernel/clock.ts';
import { newLinkId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import type { DeliveryId } from '../../../src/kernel/ids.ts';
import { ANNOUNCE_PER_SECOND, openConversation } from './conversation-rig.ts';
import { PaperChat } from './paper-chat.ts';

const never = new AbortController().signal;

/** A chat that can be watched while it sends. */
export class WatchedChat extends PaperChat {
  /** Everything it was asked to send to people and public places, repeats included. */
  readonly asked: DeliveryId[] = [];
  onSent: (to: Address) => Promise<void> = async () => undefined;

  override async send(to: Address, reply: Reply, delivery: DeliveryId): Promise<MessageId> {
    const id = await super.send(to, reply, delivery);
    if (to.conversation.startsWith('home of') || to.conversation.startsWith('square')) {
      this.asked.push(delivery);
      await this.onSent(to);
    }
    return id;
  }
}

export type AnnouncingRig = Awaited<ReturnType<typeof openAnnouncing>>;

/** The conversation, a second chat beside it, and what sends announcements. */
export async function openAnnouncing() {
  const [chat, other] = [new WatchedChat(), new WatchedChat('other')];
  const rig = await openConversation(chat);
  const { clock, time, announcing } = rig;
  const { maxTextLength } = other.abilities;
  announcing.adapters.set(other.platform, other);
  announcing.platforms.set(other.platform, { maxTextLength, perSecond: ANNOUNCE_PER_SECOND });
  const moved = new Set<number>();
  const paces = new Map([chat, other].map(({ platform }) => [platform, new AnnouncePace(ANNOUNCE_PER_SECOND, clock)]));
  const deps: SendAnnouncementsDeps & ConductAnnouncementsDeps = {
    ...rig.deps,
    ...announcing,
    paces,
    podUsers: {
      findById: async (id) => ({
        id,
        diasporaId: parseDiasporaId(`user${id}@pod.example`),
        language: undefined,
        lockedAt: undefined,
        closed: false,
        moved: moved.has(id),
        publicKeyPem: '',
      }),
    },
    pause: async (ms) => void (time.now = after(time.now, ms)),
  };

  /** Somebody with an account of the pod, who has written in a chat. */
  async function person(podUserId: number, more: { readonly on?: PaperChat; readonly locale?: string } = {}) {
    const { platform } = more.on ?? chat;
    const id = `person ${podUserId}`;
    const conversation = `home of ${podUserId}`;
    time.now = after(time.now, 1_000);
    await rig.work.transact(async (tx) => {
      await tx.speakers.remember({ platform, id, displayName: id, conversation }, time.now);
      if (more.locale) await tx.speakers.chooseLocale(platform, id, more.locale);
      await tx.links.insert({
        id: newLinkId(),
        speaker: { platform, id },
        podUserId: parsePodUserId(podUserId),
        diasporaId: parseDiasporaId(`user${podUserId}@pod.example`),
        linkedAt: time.now,
      });
    });
    return { from_: id, address: { platform, conversation, speaker: id } };
  }

  /** Does what the queue does for announcements. */
  async function carry(changed: Partial<SendAnnouncementsDeps> = {}): Promise<void> {
    const used = { ...deps, ...changed };
    await conductAnnouncements(used, never);
    await sendAnnouncements(used, chat.platform, never);
    await sendAnnouncements(used, other.platform, never);
    await conductAnnouncements(used, never);
    await refreshAnnouncements({ ...rig.deps, ...rig.staff }, never);
    await rig.settle();
  }

  /** Has a draft of ada's approved by bo. */
  async function approved(name: string, text: string, audience = 'everyone'): Promise<void> {
    await rig.say('staff grant paper:bo operator', { from_: 'ada' });
    await rig.say(`staff announce new ${name}`, { from_: 'ada' });
    await rig.say(`staff announce text ${name} en ${text}`, { from_: 'ada' });
    await rig.say(`staff announce audience ${name} ${audience}`, { from_: 'ada' });
    await rig.say(`staff announce approve ${name}`, { from_: 'bo' });
  }

  /** A room or a post that the operator has named. */
  function place(conversation: string, more: Partial<PublicPlace> & { readonly on?: PaperChat } = {}): void {
    const { on = chat, ...rest } = more;
    const to = { platform: on.platform, conversation, speaker: '' };
    announcing.places.push({ kind: 'rooms', to, locale: undefined, maxLength: undefined, ...rest });
  }

  const homes = (of: PaperChat = chat) =>
    of.messages.filter(({ conversation }) => conversation.startsWith('home of')).map((each) => each.conversation);
  const ledger = async () =>
    rig.db
      .selectFrom('announcement_recipients')
      .select(['pod_user_id', 'platform', 'state', 'cause'])
      .orderBy('pod_user_id')
      .execute();

  return { ...rig, chat, other, deps, moved, person, place, carry, approved, homes, ledger };
}
