/**
 * Deals to-device events out into rounds: every sender has at most one event in a round, and theirs keep their order.
 *
 * @param toDeviceEvents - A JSON array.
 * @returns at least one round.
 */
export function inRounds(toDeviceEvents: string): readonly (readonly object[])[] {
  const events = JSON.parse(toDeviceEvents) as readonly { readonly sender?: unknown }[];
  const rounds: object[][] = [[]];
  const counts = new Map<unknown, number>();
  for (const event of events) {
    const round = counts.get(event.sender) ?? 0;
    counts.set(event.sender, round + 1);
    (rounds[round] ??= []).push(event);
  }
  return rounds;
}
