/** The first second of 2015. @see Discord, reference "Snowflakes" */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const TIME_SHIFT = 22n;

/** The id that something made at this instant would have at least. */
export function snowflakeAt(ms: number): string {
  return String((BigInt(Math.max(Math.floor(ms), Number(DISCORD_EPOCH_MS))) - DISCORD_EPOCH_MS) << TIME_SHIFT);
}

/** When an id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH_MS);
}

export function isNewer(id: string, than: string): boolean {
  return BigInt(id) > BigInt(than);
}

/** A number from 0 to `count` - 1 that stays the same for an id and is spread evenly over ids. */
export function bucketOf(id: string, count: number): number {
  return Number((BigInt(id) >> TIME_SHIFT) % BigInt(count));
}
