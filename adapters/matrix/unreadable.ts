import { z } from 'zod';
import { SECOND } from '../../src/kernel/clock.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import { eventSchema } from './shapes.ts';
import type { MatrixEvent } from './shapes.ts';

const KEY = 'unreadable';
/** How long the key of a message may take to arrive before its writer is told. */
const PATIENCE_MS = 30 * SECOND;
/** More than these are no accident of one key. */
const MAX_KEPT = 200;

const listSchema = z.array(z.object({ roomId: z.string(), event: eventSchema, sinceMs: z.number() }));
type List = z.infer<typeof listSchema>;

/** Messages whose keys have not come yet. They are kept between runs, so that none is passed over in silence. */
export class Unreadable {
  readonly #memory: AdapterMemory;
  readonly #nowMs: () => number;
  #list: List | undefined;

  constructor(memory: AdapterMemory, nowMs: () => number) {
    this.#memory = memory;
    this.#nowMs = nowMs;
  }

  async note(roomId: string, event: MatrixEvent): Promise<void> {
    const list = await this.#all();
    if (list.some((each) => each.event.event_id === event.event_id)) return;
    await this.#save([...list, { roomId, event, sinceMs: this.#nowMs() }].slice(-MAX_KEPT));
  }

  async forget(eventId: string): Promise<void> {
    const list = await this.#all();
    const rest = list.filter(({ event }) => event.event_id !== eventId);
    if (rest.length < list.length) await this.#save(rest);
  }

  /** Keys have come. */
  async tryAgain(pass: (roomId: string, event: MatrixEvent) => Promise<boolean>): Promise<void> {
    for (const { roomId, event } of await this.#all()) await pass(roomId, event);
  }

  /** Those that have waited long enough; each is given once `tell` has resolved for it, and then forgotten. */
  async giveUp(tell: (roomId: string, event: MatrixEvent) => Promise<void>): Promise<void> {
    for (const { roomId, event, sinceMs } of await this.#all()) {
      if (this.#nowMs() - sinceMs < PATIENCE_MS) continue;
      await tell(roomId, event);
      await this.forget(event.event_id);
    }
  }

  async #all(): Promise<List> {
    if (this.#list === undefined) {
      const text = await this.#memory.get(KEY);
      this.#list = text === undefined ? [] : listSchema.parse(JSON.parse(text));
    }
    return this.#list;
  }

  async #save(list: List): Promise<void> {
    this.#list = list;
    await this.#memory.put(KEY, JSON.stringify(list));
  }
}
