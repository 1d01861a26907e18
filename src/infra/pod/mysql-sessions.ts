import type { MysqlAddress } from './mysql-address.ts';
import { SILENCE_FACTOR, openMysqlSession } from './mysql-session.ts';
import type { MysqlSession } from './mysql-session.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';

const MAX_SESSIONS = 4;

/**
 * A few sessions at the pod's server, opened when they are needed and closed when they rest for long.
 *
 * The driver's own pool has no limit to waiting for a session.
 */
export class MysqlSessions implements AsyncDisposable {
  readonly #address: MysqlAddress;
  readonly #timeoutMs: number;
  readonly #resting = new Map<MysqlSession, NodeJS.Timeout>();
  readonly #waiting: (() => void)[] = [];
  #freePlaces = MAX_SESSIONS;

  constructor(address: MysqlAddress, timeoutMs: number) {
    this.#address = address;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Lends a session, which has to be given back or dropped.
   *
   * @throws the driver's error, or the reason of the signal.
   */
  async borrow(signal: AbortSignal): Promise<MysqlSession> {
    await this.#takePlace(signal);
    try {
      return this.#wake() ?? (await openMysqlSession(this.#address, this.#timeoutMs, signal));
    } catch (err) {
      this.#leavePlace();
      throw err;
    }
  }

  giveBack(session: MysqlSession): void {
    // Closed by us before the server would: what it closes breaks under the next statement.
    const closing = setTimeout(() => this.#close(session), (SILENCE_FACTOR / 2) * this.#timeoutMs);
    this.#resting.set(session, closing.unref());
    this.#leavePlace();
  }

  /** For a session on which anything went wrong. */
  drop(session: MysqlSession): void {
    session.destroy();
    this.#leavePlace();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const session of this.#resting.keys()) this.#close(session);
  }

  #wake(): MysqlSession | undefined {
    for (const [session, closing] of this.#resting) {
      clearTimeout(closing);
      this.#resting.delete(session);
      if (session.isOpen) return session;
      session.destroy();
    }
    return undefined;
  }

  #close(session: MysqlSession): void {
    clearTimeout(this.#resting.get(session));
    this.#resting.delete(session);
    session.quit();
  }

  async #takePlace(signal: AbortSignal): Promise<void> {
    if (this.#freePlaces > 0) {
      this.#freePlaces -= 1;
      return;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    try {
      await untilAborted(promise, signal);
    } catch (err) {
      const at = this.#waiting.indexOf(resolve);
      if (at < 0) this.#leavePlace();
      else this.#waiting.splice(at, 1);
      throw err;
    }
  }

  #leavePlace(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#freePlaces += 1;
    else next();
  }
}
