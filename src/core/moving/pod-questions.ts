import type { PodQuestionId } from '../../kernel/ids.ts';
import type { Address, Speaker } from '../chat/chat-adapter.ts';
import type { Destination } from './destination.ts';

/** Somebody waits to hear about a pod. */
export interface PodQuestion {
  readonly id: PodQuestionId;
  readonly to: Address;
  /** Others read along there. */
  readonly shared: boolean;
  readonly displayName: string;
  readonly locale: string;
  readonly host: string;
  readonly askedAt: Date;
}

/** What people ask about other pods, and what was seen of those. */
export interface PodQuestionStore {
  insert(question: PodQuestion): Promise<void>;
  /** @returns `undefined` once it is answered. */
  find(id: PodQuestionId): Promise<PodQuestion | undefined>;
  /** The same, and nobody else can answer it until the transaction ends. */
  lock(id: PodQuestionId): Promise<PodQuestion | undefined>;
  /** It is answered: which pod it was about is forgotten. */
  markAnswered(id: PodQuestionId, at: Date): Promise<void>;
  /** Makes everybody else who counts questions wait until the transaction ends. */
  lockLimits(): Promise<void>;
  /** When this chat account asked after this instant, or everybody did; oldest first. */
  askedAfter(instant: Date, speaker?: Speaker): Promise<readonly Date[]>;
  /** What was seen of a host, and when. */
  findSeen(host: string): Promise<{ readonly seen: Destination; readonly at: Date } | undefined>;
  keepSeen(host: string, seen: Destination, at: Date): Promise<void>;
  /** Forgets questions, and what was seen, from before this instant. */
  forgetBefore(instant: Date): Promise<void>;
}
