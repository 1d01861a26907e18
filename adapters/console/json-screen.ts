import type { Writable } from 'node:stream';
import { write } from './screen.ts';
import type { Screen, Shown } from './screen.ts';

/** One line of JSON for each message, for programs. Dropping a line seen before is up to the program. */
export class JsonScreen implements Screen {
  readonly #output: Writable;

  constructor(output: Writable) {
    this.#output = output;
  }

  async show({ type, id, to, reply, parts }: Shown): Promise<void> {
    for (const [at, text] of parts.entries()) {
      const part = at === 0 ? { id, blocks: reply.blocks } : { id: `${id}.${at + 1}` };
      await this.#line({
        type,
        ...part,
        delivery: id,
        to: to.conversation,
        speaker: to.speaker,
        locale: reply.locale,
        text,
      });
    }
  }

  /** The message is safe: the program need not send it again. */
  async acknowledge(event: string): Promise<void> {
    await this.#line({ type: 'received', event });
  }

  async refuse(problem: string): Promise<void> {
    await this.#line({ type: 'error', problem });
  }

  async #line(value: object): Promise<void> {
    await write(this.#output, `${JSON.stringify(value)}\n`);
  }
}
