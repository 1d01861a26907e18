const WRITTEN = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[ T](?<hour>\d{2}):(?<minute>\d{2})$/u;

/**
 * Reads a time such as `2026-12-01 18:00` as the clocks of a zone show it. Of an hour that comes twice, when clocks are
 * put back, the first is meant; one that is left out is counted on from before.
 *
 * @returns `undefined` for anything else, and for days and hours that no calendar has.
 */
export function parseLocalTime(text: string, timeZone: string): Date | undefined {
  const found = WRITTEN.exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = ['year', 'month', 'day', 'hour', 'minute'].map((name) =>
    Number(found[name]),
  );
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute));
  if (asUtc.getUTCDate() !== day || asUtc.getUTCMonth() !== month - 1 || asUtc.getUTCHours() !== hour || minute > 59) {
    return undefined;
  }
  // The offset half a day before is the one from before a change of the clocks, if there is one that day.
  const before = offsetMs(new Date(asUtc.getTime() - 12 * 3_600_000), timeZone);
  const first = new Date(asUtc.getTime() - before);
  return offsetMs(first, timeZone) === before ? first : new Date(asUtc.getTime() - offsetMs(first, timeZone));
}

/** How far the clocks of the zone are ahead of UTC at that instant. */
function offsetMs(at: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(at.getTime() / 60_000) * 60_000;
}
