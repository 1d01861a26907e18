import { randomUUID } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { SpeakerStore } from '../chat/delivery.ts';
import type { Link } from '../identity/link.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { finishErasuresJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { ErasureStore, Farewell, KnownChat } from './erasure.ts';

export interface ForgetTables {
  readonly speakers: Pick<SpeakerStore, 'find'>;
  readonly erasures: ErasureStore;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

export interface ForgetPersonDeps {
  readonly clock: Clock;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
}

export interface ForgetPersonInput {
  readonly speaker: Speaker;
  /** The private conversation in which it was asked for. */
  readonly conversation: string;
  readonly locale: string;
  /** The account that this chat account has proven. Without one there is only the chat itself to forget. */
  readonly link: Link | undefined;
}

/**
 * Erases everything that is known of a person, in the transaction at hand: the account with every chat that holds it, or
 * the chat alone where it has proven no account. What is left for later are files, farewells and addresses.
 *
 * The caller has asked the person to confirm it.
 *
 * @returns how many other chats are told.
 */
export async function forgetPerson(
  { clock, podPlatform }: ForgetPersonDeps,
  tx: ForgetTables,
  { speaker, conversation, locale, link }: ForgetPersonInput,
): Promise<{ readonly othersTold: number }> {
  const at = clock.now();
  const podUserIds = link === undefined ? [] : [link.podUserId];
  const diasporaIds = await tx.erasures.namesOf(podUserIds);
  const others = (await tx.erasures.chatsOf(podUserIds)).filter((chat) => !isSame(chat.speaker, speaker));
  const owner = await ownerAtPod(tx, { podPlatform, link, known: [speaker, ...others.map((chat) => chat.speaker)] });
  const asker: KnownChat = { speaker, conversation, locale, isLinked: true };
  const chats = [asker, ...others, ...owner].map((chat) => ({
    id: randomUUID(),
    address: {
      platform: chat.speaker.platform,
      conversation: chat.conversation ?? '',
      speaker: chat.speaker.id,
    },
    locale: chat.locale ?? locale,
    farewell: farewellOf(chat, asker),
  }));
  const erasure = { id: randomUUID(), cause: 'asked' as const, podUserIds, begunAt: at };
  await tx.erasures.begin(erasure, chats, at);
  const atPod = podPlatform === undefined ? [] : diasporaIds.map((id): Speaker => ({ platform: podPlatform, id }));
  const speakers = [...chats.map(({ address }) => ({ platform: address.platform, id: address.speaker })), ...atPod];
  await tx.erasures.erase({ podUserIds, diasporaIds, speakers }, erasure, at);
  await tx.erasures.tally({ cause: 'asked', kind: link === undefined ? 'chats-alone' : 'accounts', count: 1 }, at);
  // Whom it was about is not said: that is what was asked for.
  await tx.audit.append({ actor: 'person', action: 'person-forgotten', subject: `erasure:${erasure.id}`, at });
  await tx.outbox.put(finishErasuresJob, {});
  return { othersTold: chats.filter(({ farewell }) => farewell === 'other').length };
}

/** The account itself, which is told at the pod whoever asked: it may have been somebody else. */
async function ownerAtPod(
  tx: ForgetTables,
  {
    podPlatform,
    link,
    known,
  }: {
    readonly podPlatform: string | undefined;
    readonly link: Link | undefined;
    readonly known: readonly Speaker[];
  },
): Promise<readonly KnownChat[]> {
  if (podPlatform === undefined || link === undefined) return [];
  const speaker = { platform: podPlatform, id: link.diasporaId };
  if (known.some((each) => isSame(each, speaker))) return [];
  const record = await tx.speakers.find(podPlatform, link.diasporaId);
  return [{ speaker, conversation: record?.conversation ?? speaker.id, locale: record?.locale, isLinked: true }];
}

function farewellOf(chat: KnownChat, asker: KnownChat): Farewell {
  if (chat === asker) return 'asker';
  return chat.isLinked && chat.conversation !== undefined ? 'other' : 'none';
}

function isSame(one: Speaker, other: Speaker): boolean {
  return one.platform === other.platform && one.id === other.id;
}

/** How many other chats hold the account at present. */
export async function countOtherChats(
  tx: { readonly erasures: Pick<ErasureStore, 'chatsOf'> },
  { speaker, podUserId }: Link,
): Promise<number> {
  const chats = await tx.erasures.chatsOf([podUserId]);
  return chats.filter((chat) => chat.isLinked && !isSame(chat.speaker, speaker)).length;
}
