import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

const requestSchema = z.object({ n: z.number(), conversation: z.string(), delivery: z.string() });

/** How long the platform takes over a message. */
const LATENCY_MS = 20;

export interface Arrival {
  readonly conversation: string;
  readonly atMs: number;
}

/** A chat platform on a unix socket: it shows one delivery once, and refuses what is over its limit, as real ones do. */
export class LoopbackPlatform implements AsyncDisposable {
  readonly socketPath: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #limit: { readonly perSecond: number; readonly burst: number };
  readonly #shown = new Set<string>();
  #left: number;
  #asOfMs = performance.now();
  /** Messages over the limit. */
  refused = 0;
  /** Deliveries that it was given once more, and did not show again. */
  repeated = 0;
  onArrival: (arrival: Arrival) => void = () => undefined;

  private constructor(socketPath: string, limit: { readonly perSecond: number; readonly burst: number }) {
    this.socketPath = socketPath;
    this.#limit = limit;
    this.#left = limit.burst;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async start(
    socketPath: string,
    limit: { readonly perSecond: number; readonly burst: number },
  ): Promise<LoopbackPlatform> {
    const platform = new LoopbackPlatform(socketPath, limit);
    platform.#server.listen(socketPath);
    await once(platform.#server, 'listening');
    return platform;
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    // A reader passes a broken connection on as an error of its own.
    const lines = createInterface({ input: socket }).on('error', () => undefined);
    lines.on('line', (line) => void this.#answer(socket, line));
  }

  async #answer(socket: Socket, line: string): Promise<void> {
    const { n, conversation, delivery } = requestSchema.parse(JSON.parse(line));
    const busyMs = this.#count();
    if (busyMs > 0) this.refused += 1;
    else if (this.#shown.has(delivery)) this.repeated += 1;
    else {
      this.#shown.add(delivery);
      this.onArrival({ conversation, atMs: performance.now() });
    }
    await delay(LATENCY_MS);
    if (socket.writable) socket.write(`${JSON.stringify({ n, busyMs })}\n`);
  }

  /** @returns 0, or how long it is until one more may come. */
  #count(): number {
    const now = performance.now();
    const { perSecond, burst } = this.#limit;
    this.#left = Math.min(burst, this.#left + ((now - this.#asOfMs) / 1_000) * perSecond);
    this.#asOfMs = now;
    if (this.#left < 1) return Math.ceil(((1 - this.#left) / perSecond) * 1_000);
    this.#left -= 1;
    return 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
