import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { MINUTE, SECOND } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/log.ts';
import { explainFailure } from './request-log.ts';
import { takeOver } from './take-over.ts';
import { TransferSlots } from './transfer-slots.ts';

export interface LivePagesOptions<Id, View> {
  /** Reads what all of these look at, in one go. */
  readonly read: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, View>>;
  /** Time between two reads, while anybody looks. */
  readonly everyMs: number;
  /** Connections at once. */
  readonly maxCount: number;
  /** Connections at once of one client address. */
  readonly maxPerAddress: number;
  readonly log: Logger;
}

/** What stands on a page: sent when its key is another one than the page has. */
export interface Frame {
  readonly key: string;
  readonly html: string;
  /** Nothing will change any more. */
  readonly isOver: boolean;
}

export interface Onlooker<Id, View> {
  readonly id: Id;
  /** Taken over: whoever hands it in does no more with it. */
  readonly reply: FastifyReply;
  /** The key of what the page shows already. */
  readonly seenKey: string | undefined;
  readonly render: (view: View | undefined) => Frame;
}

interface Live<Id, View> extends Omit<Onlooker<Id, View>, 'reply' | 'seenKey'> {
  readonly response: ServerResponse;
  readonly endsAtMs: number;
  shownKey: string | undefined;
  quietSinceMs: number;
}

/** The browser comes again after that; by then whoever lost the right to look is turned away. */
const LIFETIME_MS = 10 * MINUTE;
/** Proxies cut off what says nothing for a minute. */
const STILL_HERE_MS = 20 * SECOND;
/** Browsers come back between once and twice this long after they were cut off, so that not all come at once. */
const COME_BACK_MS = 3 * SECOND;

/**
 * Keeps pages up to date by server-sent events. However many look, what they look at is read by one shared query, and
 * each connection holds no more than one frame at a time: a client that does not read misses frames, and gets the latest.
 *
 * @see HTML Standard, 9.2 Server-sent events
 */
export class LivePages<Id, View> implements Disposable {
  readonly #options: LivePagesOptions<Id, View>;
  readonly #slots: TransferSlots;
  readonly #live = new Set<Live<Id, View>>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: LivePagesOptions<Id, View>) {
    this.#options = options;
    this.#slots = new TransferSlots({ maxCount: options.maxCount, maxPerHolder: options.maxPerAddress });
  }

  /**
   * Makes room for one more connection.
   *
   * @returns what keeps a page up to date from then on, or `undefined` when there is no room.
   */
  admit(address: string): ((onlooker: Onlooker<Id, View>) => void) | undefined {
    const slot = this.#isClosed ? undefined : this.#slots.take(address);
    return slot && ((onlooker) => this.#keep(onlooker, slot));
  }

  /** Ends all connections and takes no more. */
  [Symbol.dispose](): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const { response } of this.#live) response.end();
  }

  #keep({ id, reply, seenKey, render }: Onlooker<Id, View>, slot: Disposable): void {
    // A proxy that gathers what passes would keep the page waiting.
    const response = takeOver(reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no'));
    const now = Date.now();
    const live = { id, response, render, shownKey: seenKey, endsAtMs: now + LIFETIME_MS, quietSinceMs: now };
    response.on('error', () => undefined);
    response.once('close', () => {
      slot[Symbol.dispose]();
      this.#live.delete(live);
    });
    if (response.destroyed) return slot[Symbol.dispose]();
    this.#live.add(live);
    response.write(`retry: ${Math.round(COME_BACK_MS * (1 + Math.random()))}\n\n`);
    this.#timer ??= setTimeout(() => void this.#look(), this.#options.everyMs);
  }

  /** Looks for all, tells all, and looks again while anybody is there. Never rejects. */
  async #look(): Promise<void> {
    const { read, everyMs, log } = this.#options;
    try {
      const views = await read([...new Set([...this.#live].map(({ id }) => id))]);
      for (const live of this.#live) tell(live, views.get(live.id));
    } catch (err) {
      log.error(explainFailure(err), 'live pages not read');
    }
    this.#timer = this.#isClosed || this.#live.size === 0 ? undefined : setTimeout(() => void this.#look(), everyMs);
  }
}

function tell<Id, View>(live: Live<Id, View>, view: View | undefined): void {
  const { response } = live;
  const now = Date.now();
  // Its client has not taken the last one yet.
  if (response.writableLength > 0) {
    if (now >= live.endsAtMs) response.destroy();
    return;
  }
  const { key, html, isOver } = live.render(view);
  if (key !== live.shownKey) {
    const data = html.split('\n').map((line) => `data: ${line}\n`);
    response.write(`id: ${key}\nevent: fresh\n${data.join('')}\n`);
    live.shownKey = key;
    live.quietSinceMs = now;
  } else if (now - live.quietSinceMs >= STILL_HERE_MS) {
    response.write(': still here\n\n');
    live.quietSinceMs = now;
  }
  if (isOver) response.write('event: over\ndata:\n\n');
  if (isOver || now >= live.endsAtMs) response.end();
}
