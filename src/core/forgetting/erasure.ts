import type { ArchiveId, DeliveryId, DiasporaId, PodUserId } from '../../kernel/ids.ts';
import type { Address, Speaker } from '../chat/chat-adapter.ts';

/** `asked`: the person wants it. `closed`: the pod has been closed for as long as the operator keeps anything. */
export const ERASURE_CAUSES = ['asked', 'closed'] as const;
export type ErasureCause = (typeof ERASURE_CAUSES)[number];

/** With which words a chat is told: the one that asked, another one of the same account, or none. */
export type Farewell = 'asker' | 'other' | 'none';

/** A chat that is to be forgotten with its address, after the farewell. */
export interface ErasedChat {
  readonly id: string;
  readonly erasureId: string;
  readonly cause: ErasureCause;
  readonly address: Address;
  readonly locale: string;
  readonly farewell: Farewell;
  /** The farewell, once it is promised. */
  readonly deliveryId: DeliveryId | undefined;
}

/** An erasure under way: what is left of it are files, farewells and addresses. */
export interface Erasure {
  readonly id: string;
  readonly cause: ErasureCause;
  readonly podUserIds: readonly PodUserId[];
  readonly begunAt: Date;
}

/** Whose rows go: those of the accounts, and those of the chat accounts. */
export interface ErasureScope {
  readonly podUserIds: readonly PodUserId[];
  readonly diasporaIds: readonly DiasporaId[];
  readonly speakers: readonly Speaker[];
}

/** A chat account that holds an account, or has held it and holds no other. */
export interface KnownChat {
  readonly speaker: Speaker;
  /** Its private conversation, where there is one. */
  readonly conversation: string | undefined;
  readonly locale: string | undefined;
  /** It holds the account now. */
  readonly isLinked: boolean;
}

/** How many of one kind went on one day, in UTC. */
export interface ErasureTally {
  /** `2026-03-01`. */
  readonly day: string;
  readonly cause: ErasureCause;
  readonly kind: string;
  readonly count: number;
}

/** The tables of erasures, and the erasing itself, which knows every table there is. */
export interface ErasureStore {
  chatsOf(podUserIds: readonly PodUserId[]): Promise<readonly KnownChat[]>;
  /** Every name that these accounts have had. */
  namesOf(podUserIds: readonly PodUserId[]): Promise<readonly DiasporaId[]>;
  /** Notes an erasure. In the same transaction the rows are erased. */
  begin(
    erasure: Erasure,
    chats: readonly Omit<ErasedChat, 'erasureId' | 'cause' | 'deliveryId'>[],
    dueAt: Date,
  ): Promise<void>;
  /**
   * Erases all rows within the scope and counts them for the report. Archives are noted with the erasure, to be destroyed.
   * An export that the pod has in hand stays without a name until the pod is done with it. Safe to repeat.
   */
  erase(scope: ErasureScope, erasure: Pick<Erasure, 'id' | 'cause'>, at: Date): Promise<void>;
  /** Counts something else for the report. */
  tally(what: { readonly cause: ErasureCause; readonly kind: string; readonly count: number }, at: Date): Promise<void>;
  /** Erasures in which something can be done, those that have waited longest first. */
  due(now: Date, limit: number): Promise<readonly Erasure[]>;
  putOff(id: string, dueAt: Date): Promise<void>;
  countOpen(): Promise<number>;
  archivesOf(id: string, limit: number): Promise<readonly ArchiveId[]>;
  /** @returns `false` when somebody else has noted it before. */
  endArchive(archive: ArchiveId): Promise<boolean>;
  chatsToForget(id: string): Promise<readonly ErasedChat[]>;
  /** Locks the row. */
  lockChat(chatId: string): Promise<ErasedChat | undefined>;
  noteFarewell(chatId: string, delivery: DeliveryId): Promise<void>;
  /** Whether the chat account has begun something anew since it was forgotten. */
  hasComeBack(speaker: Speaker): Promise<boolean>;
  /** Of these accounts, those that nobody has proven anew. */
  stillForgotten(podUserIds: readonly PodUserId[]): Promise<readonly PodUserId[]>;
  /** Removes the chat from the erasure, and what was sent there up to the farewell. */
  endChat(chat: ErasedChat): Promise<void>;
  end(id: string): Promise<void>;
  /** The next accounts of which there is anything that does not end by itself within hours, as sessions of the team do. */
  nextAccounts(limit: number): Promise<readonly PodUserId[]>;
  /** The next chat accounts of which there is anything, without members of the team. @param team - Those without a row. */
  nextSpeakers(
    limit: number,
    team: readonly Speaker[],
  ): Promise<readonly (Speaker & { readonly conversation: string })[]>;
  /** What was erased, the earliest day first. */
  report(): Promise<readonly ErasureTally[]>;
}
