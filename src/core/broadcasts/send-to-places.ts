import { errorCode } from '../../kernel/errors.ts';
import type { ChatAdapter } from '../chat/chat-adapter.ts';
import { DeliveryError } from '../chat/errors.ts';
import { pauseBeforeRetry, waitForPace } from './announce-turns.ts';
import type { Run } from './announce-turns.ts';
import { renderForPlace } from './render-announcement.ts';
import type { PlaceRow, PlaceTurn } from './public-place.ts';
import type { SendAnnouncementsDeps } from './send-announcements.ts';
import { after } from '../../kernel/clock.ts';

/**
 * Says what is to be said in the rooms of one platform, and in its public post. Safe to break off anywhere and to repeat:
 * a place's message keeps its id until the ledger says that it was sent.
 *
 * @returns how long the next one has to wait, when that is longer than this run lasts.
 */
export async function sendToPlaces(
  deps: SendAnnouncementsDeps,
  run: Run,
  { rows, until }: { readonly rows: readonly PlaceRow[]; readonly until: Date },
): Promise<number> {
  for (const row of rows) {
    const waitMs = await waitForPace(deps, run, until);
    if (waitMs > 0 || run.signal.aborted) return waitMs;
    const turn = await deps.work.transact((tx) => tx.places.begin(row, deps.clock.now()));
    if (turn.kind === 'go') await sayIn(deps, run, { row, turn });
  }
  return 0;
}

interface Course {
  readonly row: PlaceRow;
  readonly turn: PlaceTurn & { readonly kind: 'go' };
}

async function sayIn(deps: SendAnnouncementsDeps, run: Run, { row, turn }: Course): Promise<void> {
  const { work, clock, events } = deps;
  const { to, deliveryId, locale } = row;
  const texts = run.announcements.get(row.announcementId)?.texts ?? {};
  const reply = renderForPlace(deps, texts, locale);
  if (reply === undefined) {
    return work.transact((tx) => tx.places.end(row, 'failed', clock.now(), 'TEXT_MISSING'));
  }
  try {
    await deps.turns.run(JSON.stringify([to.platform, to.conversation]), () =>
      run.adapter.send(to, reply, deliveryId, run.signal),
    );
    run.pace.noteTaken();
  } catch (err) {
    if (!run.signal.aborted) await recover(deps, run, { row, turn, err });
    return;
  }
  await work.transact((tx) => tx.places.end(row, 'sent', clock.now()));
  events.deliverySent({ deliveryId, platform: to.platform });
}

async function recover(
  { work, clock, events, log }: SendAnnouncementsDeps,
  { pace, adapter, signal }: Run,
  { row, turn, err }: Course & { readonly err: unknown },
): Promise<void> {
  const { platform } = row.to;
  const now = clock.now();
  if (!(err instanceof DeliveryError)) log.warn({ err, platform }, 'an announcement could not be said in public');
  const pauseMs = pauseBeforeRetry(turn, err, now);
  if (pauseMs !== undefined) {
    pace.noteBusy(pauseMs);
    return work.transact((tx) => tx.places.putOff(row, after(now, pauseMs)));
  }
  const cause = (await causeOf(adapter, row, signal)) ?? errorCode(err);
  await work.transact((tx) => tx.places.end(row, 'failed', now, cause));
  events.deliveryFailed({ deliveryId: row.deliveryId, platform, code: errorCode(err) });
}

/** What stands in the way there, if the platform says. */
async function causeOf(adapter: ChatAdapter, { to }: PlaceRow, signal: AbortSignal): Promise<string | undefined> {
  try {
    return (await adapter.findBarrier?.(to, signal))?.toUpperCase().replaceAll('-', '_');
  } catch {
    return undefined;
  }
}
