import { MINUTE, SECOND } from '../../src/kernel/clock.ts';

/** A token serves for a quarter of an hour; what is begun with it must end in time. */
const SERVES_MS = 15 * MINUTE - 15 * SECOND;
const MAX_KEPT = 10_000;

/** An interaction that may still be answered. The token in its address is all the leave that takes. */
export interface Answerable {
  readonly token: string;
  readonly untilMs: number;
}

/** Interactions by the place their answers go to, for as long as Discord takes these. */
export class Answers {
  readonly #nowMs: () => number;
  /** The newest of each place. */
  readonly #latest = new Map<string, Answerable>();
  /** Those whose first answer is shown as “thinking” yet. */
  readonly #unfilled = new Map<string, readonly Answerable[]>();
  /** So that an interaction that is told twice is not answered in place of its first answer. */
  readonly #noted = new Map<string, true>();
  /** By the message that only the person sees. */
  readonly #byMessage = new Map<string, Answerable>();

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  note(conversation: string, token: string): void {
    if (this.#noted.has(token)) return;
    this.#keep(this.#noted, token, true);
    const answerable = { token, untilMs: this.#nowMs() + SERVES_MS };
    this.#keep(this.#latest, conversation, answerable);
    this.#keep(this.#unfilled, conversation, [...(this.#unfilled.get(conversation) ?? []), answerable]);
  }

  /** The oldest one that shows “thinking”, which is taken to be answered now. */
  takeUnfilled(conversation: string): Answerable | undefined {
    const [first, ...others] = (this.#unfilled.get(conversation) ?? []).filter((each) => this.#serves(each));
    if (others.length === 0) this.#unfilled.delete(conversation);
    else this.#unfilled.set(conversation, others);
    return first;
  }

  latest(conversation: string): Answerable | undefined {
    return this.#alive(this.#latest.get(conversation));
  }

  noteMessage(message: string, answerable: Answerable): void {
    this.#keep(this.#byMessage, message, answerable);
  }

  ofMessage(message: string): Answerable | undefined {
    return this.#alive(this.#byMessage.get(message));
  }

  #alive(answerable: Answerable | undefined): Answerable | undefined {
    return answerable && this.#serves(answerable) ? answerable : undefined;
  }

  #serves({ untilMs }: Answerable): boolean {
    return untilMs > this.#nowMs();
  }

  /** The oldest make room. */
  #keep<T>(map: Map<string, T>, key: string, value: T): void {
    map.delete(key);
    map.set(key, value);
    const [oldest] = map.keys();
    if (map.size > MAX_KEPT && oldest !== undefined) map.delete(oldest);
  }
}
