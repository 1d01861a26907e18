import { HOUR, after } from '../../../kernel/clock.ts';
import { progressBlocks } from './announce-words.ts';
import { showBoard } from './show-board.ts';
import type { ShowBoardDeps } from './show-board.ts';

/** An end that a room could not be told of is told later, within this. */
const ENDED_SHOWN_MS = 6 * HOUR;

/** Shows the staff rooms how far each announcement is that is being sent, in one message each, until it is over. */
export async function refreshAnnouncements(deps: ShowBoardDeps, signal: AbortSignal): Promise<void> {
  if (deps.staffRooms.length === 0) return;
  const all = await deps.work.transact(async (tx) => [
    ...(await tx.announcements.listOpen()),
    ...(await tx.announcements.listEndedAfter(after(deps.clock.now(), -ENDED_SHOWN_MS))),
  ]);
  const words = deps.words(deps.staffLocale);
  for (const announcement of all) {
    if (announcement.startedAt === undefined) continue;
    const outcomes = await deps.work.transact(async (tx) => ({
      tally: await tx.ledger.tally(announcement.id),
      places: await tx.places.list(announcement.id),
    }));
    const reply = { locale: words.locale, blocks: progressBlocks(words, announcement, outcomes) };
    const isOver = announcement.endedAt !== undefined;
    const subject = `announcement ${announcement.name}`;
    await showBoard(deps, { subject, reply, keys: ['begun'], isOver }, signal);
  }
}
