import { Client } from 'pg';
import type { PromiseBell } from '../../core/work/outbox.ts';
import type { Logger } from '../../kernel/log.ts';
import type { Secret } from '../../kernel/secret.ts';

const CHANNEL = 'pappus_promised';

/**
 * Hears PostgreSQL's NOTIFY on a connection of its own.
 *
 * A lost connection is made anew at the next wait; until then waits end by their own time limit, so that a missed
 * ring costs that much and nothing more.
 */
export class PostgresBell implements PromiseBell, AsyncDisposable {
  readonly #url: Secret;
  readonly #log: Logger;
  #client: Client | undefined;
  #rung = false;
  #wake: () => void = () => undefined;

  constructor(url: Secret, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  async wait(maxMs: number, signal: AbortSignal): Promise<void> {
    await this.#listen();
    if (!this.#rung && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, maxMs);
        signal.addEventListener('abort', done);
        this.#wake = done;
      });
    }
    this.#rung = false;
  }

  async #listen(): Promise<void> {
    if (this.#client) return;
    const client = new Client({ connectionString: this.#url.reveal(), application_name: 'pappus-bell' });
    const forget = () => {
      if (this.#client === client) this.#client = undefined;
    };
    client.on('notification', () => {
      this.#rung = true;
      this.#wake();
    });
    client.on('error', (err) => {
      this.#log.warn({ err }, 'the connection that hears of new work failed');
      forget();
    });
    client.on('end', forget);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#client = client;
    } catch (err) {
      this.#log.warn({ err }, 'the connection that hears of new work failed');
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client?.end();
  }
}
