import type { Address } from '../chat/chat-adapter.ts';

/** What can need the team. */
export const ALERT_KINDS = [
  /** Requests are held for a cause. */
  'held',
  /** Somebody has waited too long. */
  'waiting-long',
  /** At this pace not everybody is served before the pod closes. */
  'too-slow',
  'vault-filling',
  /** A chat platform has been away for a while. */
  'chat-lost',
  /** Somebody was promised an answer that has not come. */
  'case-late',
  /** The program asks for help, such as for an account whose owner said STOP. */
  'call',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** One thing that needs the team, as long as it lasts. */
export interface Alert {
  /** Stays the same as long as it is the same thing. */
  readonly key: string;
  readonly kind: AlertKind;
  /** Its figures, for the words. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What is kept of one. */
export interface RaisedAlert extends Alert {
  readonly raisedAt: Date;
  /** As the record names the member who has seen it; it is shown, and raises no more messages. */
  readonly silencedBy: string | undefined;
}

export interface AlertStore {
  /** Notes which alerts there are: new ones are added, those that are over are removed. @returns all, the oldest first. */
  keep(present: readonly Alert[], at: Date): Promise<readonly RaisedAlert[]>;
  list(): Promise<readonly RaisedAlert[]>;
  /** Marks everything present as seen. @returns how many were new to it. */
  silence(by: string, at: Date): Promise<number>;
}

/** A message in a staff room that is kept up to date, such as the one that shows the alerts. */
export interface Board {
  readonly deliveryId: string;
  readonly shownDigest: string;
  /** What it has told the room, such as the alerts it shows: anything else is news. */
  readonly shownKeys: readonly string[];
}

export interface BoardStore {
  /** @param subject - What it is about: each room has one board for each subject. */
  find(room: Address, subject: string): Promise<Board | undefined>;
  put(room: Address, subject: string, board: Board): Promise<void>;
}
