import type { Speaker } from '../chat/chat-adapter.ts';

/** Counts messages in windows of a minute. */
export interface FloodCounter {
  /** Counts one more under this key. @returns how many the running minute has now, this one included. */
  count(key: string): Promise<number>;
}

export interface FloodGateDeps {
  readonly floods: FloodCounter;
  /** What one speaker may say in a minute. */
  readonly messagesPerMinute: number;
}

/** `closing`: the first message too many, to be answered once. `closed`: one of the rest of that minute. */
export type FloodVerdict = 'open' | 'closing' | 'closed';

/** Whether one more message of this speaker is taken. */
export async function passFloodGate(
  { floods, messagesPerMinute }: FloodGateDeps,
  { platform, id }: Speaker,
): Promise<FloodVerdict> {
  const count = await floods.count(JSON.stringify([platform, id]));
  if (count <= messagesPerMinute) return 'open';
  return count === messagesPerMinute + 1 ? 'closing' : 'closed';
}
