import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../../src/kernel/clock.ts';
import type { Logger } from '../../src/kernel/log.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { HardenedClient } from './client.ts';
import { HomeserverError } from './errors.ts';
import { pathOf } from './rooms.ts';
import { messagesSchema, syncSchema } from './shapes.ts';
import type { JoinedRoom, MatrixEvent, SyncAnswer } from './shapes.ts';

export interface SyncDeps {
  readonly client: HardenedClient;
  readonly memory: AdapterMemory;
  readonly log: Logger;
  /** Called with each batch; what it throws has the batch read again. The token moves on once it has resolved. */
  readonly take: (batch: Batch) => Promise<void>;
  /** Whether the program is stopping: the batch in hand is read again next time then. */
  readonly isStopping: () => boolean;
  readonly onAnswer: (isThere: boolean) => void;
}

export interface Batch {
  readonly answer: SyncAnswer;
  /** Of a device that has read nothing yet. */
  readonly isFirst: boolean;
  /** Everything since the batch before, the oldest first, also where the homeserver left some out. */
  readonly events: (roomId: string, room: JoinedRoom) => Promise<readonly MatrixEvent[]>;
}

const TOKEN = 'sync token';
/** How long the homeserver holds its answer back while nothing happens. */
const POLL_MS = 30 * SECOND;
const POLL_PATIENCE_MS = 20 * SECOND;
const FIRST_PATIENCE_MS = 120 * SECOND;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15 * SECOND;
/** Of a hundred events each, that are read back where a timeline has a gap. */
const MAX_PAGES = 50;
const PAGE_EVENTS = 100;

const TYPES = ['m.room.message', 'm.room.encrypted', 'm.room.member', 'm.room.encryption'];
const FILTER = JSON.stringify({
  presence: { types: [] },
  account_data: { types: [] },
  room: {
    account_data: { types: [] },
    ephemeral: { types: [] },
    state: { types: ['m.room.encryption'], lazy_load_members: true },
    timeline: { types: TYPES, limit: PAGE_EVENTS },
  },
});

/**
 * Reads what happens, batch after batch, until the signal ends it. A batch that could not be dealt with is read again:
 * the token is kept only once all of it is safe.
 */
export async function runSync(deps: SyncDeps, signal: AbortSignal): Promise<void> {
  let token = await tokenOf(deps, signal);
  let failures = 0;
  while (!signal.aborted) {
    try {
      const answer = await poll(deps.client, { since: token, isHurried: failures > 0 }, signal);
      deps.onAnswer(true);
      const events = async (roomId: string, room: JoinedRoom) => withoutGap(deps, { roomId, room, since: token });
      await deps.take({ answer, isFirst: token === undefined, events });
      if (deps.isStopping()) return;
      await deps.memory.put(TOKEN, answer.next_batch);
      token = answer.next_batch;
      failures = 0;
    } catch (err) {
      if (signal.aborted || (err instanceof HomeserverError && err.isEnd)) return;
      deps.onAnswer(!(err instanceof HomeserverError));
      failures += 1;
      const asked = err instanceof HomeserverError ? (err.retryAfterMs ?? 0) : 0;
      const pauseMs = Math.max(Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS), asked);
      deps.log.warn({ err, pauseMs }, 'what happens on Matrix is read again later');
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** The database that remembers it may be away. */
async function tokenOf({ memory, log }: SyncDeps, signal: AbortSignal): Promise<string | undefined> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await memory.get(TOKEN);
    } catch (err) {
      log.warn({ err, pauseMs }, 'how far Matrix was read could not be looked up');
      await delay(pauseMs, undefined, { signal });
    }
  }
}

async function poll(
  client: HardenedClient,
  { since, isHurried }: { readonly since: string | undefined; readonly isHurried: boolean },
  signal: AbortSignal,
): Promise<SyncAnswer> {
  const timeout = since === undefined || isHurried ? 0 : POLL_MS;
  const patienceMs = since === undefined ? FIRST_PATIENCE_MS : timeout + POLL_PATIENCE_MS;
  const query = { filter: FILTER, timeout, ...(since !== undefined && { since }), set_presence: 'online' };
  return read(await client.poll(query, patienceMs, signal));
}

function read(answer: unknown): SyncAnswer {
  const { data, error } = syncSchema.safeParse(answer);
  if (error) throw new HomeserverError({}, { cause: error });
  return data;
}

async function withoutGap(
  { client, log }: SyncDeps,
  { roomId, room, since }: { readonly roomId: string; readonly room: JoinedRoom; readonly since: string | undefined },
): Promise<readonly MatrixEvent[]> {
  const { events, limited, prev_batch: before } = room.timeline;
  // A room that is new to us has a beginning that concerns nobody.
  if (!limited || since === undefined || before === undefined) return events;
  const missed: MatrixEvent[] = [];
  let from: string | undefined = before;
  for (let pages = 0; from !== undefined && pages < MAX_PAGES; pages += 1) {
    const query = { dir: 'b', from, to: since, limit: PAGE_EVENTS };
    const answer: unknown = await client.doRequest('GET', pathOf('rooms', roomId, 'messages'), query);
    const { chunk, end } = messagesSchema.parse(answer);
    missed.unshift(...chunk.toReversed());
    // A page may be empty, because nothing on it may be seen, and still not be the last.
    from = end === from ? undefined : end;
  }
  if (from !== undefined) log.warn({ events: missed.length }, 'a gap in a Matrix room was too long to be read whole');
  return [...missed, ...events];
}
