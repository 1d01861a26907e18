import type { Speaker } from '../chat/chat-adapter.ts';

/** Counts messages in windows of a minute. */
export interface FloodCounter {
  /** Counts one more under this key. @returns how many the running minute has now, this one included. */
  count(key: string): Promise<number>;
}

/** Faster than anybody reads answers, and slower than anybody presses buttons in a hurry. */
export const MAX_MESSAGES_PER_MINUTE = 20;

/** `closing`: the first message too many, to be answered once. `closed`: one of the rest of that minute. */
export type FloodVerdict = 'open' | 'closing' | 'closed';

/** Whether one more message of this speaker is taken. */
export async function passFloodGate(counter: FloodCounter, { platform, id }: Speaker): Promise<FloodVerdict> {
  const count = await counter.count(JSON.stringify([platform, id]));
  if (count <= MAX_MESSAGES_PER_MINUTE) return 'open';
  return count === MAX_MESSAGES_PER_MINUTE + 1 ? 'closing' : 'closed';
}
