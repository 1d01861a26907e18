import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FaultOptions {
  /** How many of all requests fail, between 0 and 1. */
  readonly share: number;
}

/** Refused; cut off before it got through; got through, and the answer was lost. */
const FAULTS = ['refuse', 'cut-before', 'cut-after'] as const;

/** Stands before a homeserver and loses requests and answers, as networks and reverse proxies do. */
export class FaultProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #target: URL;
  /** How many requests have failed, by how. */
  readonly failed = { refuse: 0, 'cut-before': 0, 'cut-after': 0 };

  /** How often the homeserver has said that there are too many requests. */
  tooMany = 0;

  private constructor(target: string, { share }: FaultOptions) {
    this.#target = new URL(target);
    this.#server = createServer((incoming, answer) => {
      const isLost = Math.random() < share;
      const fault = isLost ? FAULTS[Math.floor(Math.random() * FAULTS.length)] : undefined;
      if (fault !== undefined) this.failed[fault] += 1;
      if (fault === 'cut-before') return void incoming.socket.destroy();
      if (fault === 'refuse') return void answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway');
      return this.#pass(incoming, answer, fault === 'cut-after');
    });
  }

  static async start(target: string, options: FaultOptions): Promise<FaultProxy> {
    const proxy = new FaultProxy(target, options);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    // oxlint-disable-next-line no-unsafe-type-assertion -- a server that listens on a port has this address
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(incoming: IncomingMessage, answer: ServerResponse, loseAnswer: boolean): void {
    const { hostname, port } = this.#target;
    const { method, url, headers } = incoming;
    const onward = request({ hostname, port, method, path: url, headers }, (response) => {
      if (response.statusCode === 429) this.tooMany += 1;
      if (loseAnswer) {
        response.resume();
        response.once('end', () => incoming.socket.destroy());
        return;
      }
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.once('error', () => incoming.socket.destroy());
    answer.once('close', () => onward.destroy());
    incoming.pipe(onward);
  }
}
