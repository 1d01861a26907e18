import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Abilities, Address, ChatAdapter, MessageId } from '../../src/core/chat/chat-adapter.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { DeliveryId } from '../../src/kernel/ids.ts';

const answerSchema = z.object({ n: z.number(), busyMs: z.number() });

/** Sends to a {@link LoopbackPlatform}, and receives nothing. */
export class LoopbackAdapter implements ChatAdapter {
  readonly platform: string;
  readonly abilities: Abilities = { maxTextLength: 2_000, buttons: false, edits: false };
  readonly connection = 'connected';
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (busyMs: number) => void>();
  #sent = 0;

  constructor(platform: string, socketPath: string) {
    this.platform = platform;
    this.#socket = connect(socketPath);
    createInterface({ input: this.#socket }).on('line', (line) => {
      const { n, busyMs } = answerSchema.parse(JSON.parse(line));
      this.#waiting.get(n)?.(busyMs);
      this.#waiting.delete(n);
    });
  }

  async start(): Promise<void> {}

  async send(to: Address, _reply: Reply, delivery: DeliveryId): Promise<MessageId> {
    const n = (this.#sent += 1);
    const { promise, resolve } = Promise.withResolvers<number>();
    this.#waiting.set(n, resolve);
    this.#socket.write(`${JSON.stringify({ n, conversation: to.conversation, delivery })}\n`);
    const retryAfterMs = await promise;
    if (retryAfterMs > 0) throw new DeliveryError(this.platform, 'busy', { retryAfterMs });
    return delivery;
  }

  async edit(): Promise<void> {
    throw new DeliveryError(this.platform, 'refused');
  }

  async openPrivate(): Promise<Address> {
    throw new DeliveryError(this.platform, 'unreachable');
  }

  async forget(): Promise<void> {}

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.destroy();
  }
}
