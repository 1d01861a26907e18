import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a request instead of being passed on. */
export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly headers?: Record<string, string>;
    }
  /** The pod does its work and its answer is lost. */
  | { readonly kind: 'lose-answer' }
  /** Nobody answers. */
  | { readonly kind: 'hang-up' }
  /** The pod's answer, rewritten. */
  | { readonly kind: 'rewrite'; readonly rewrite: (body: string) => string };

/** Stands before the simulated pod as a reverse proxy does: counts what passes, and breaks what it is told to. */
export class PodProxy implements AsyncDisposable {
  readonly url: string;
  readonly seen: { readonly method: string; readonly path: string }[] = [];
  target = '';
  readonly #server: Server;
  readonly #faults = new Map<string, Fault>();
  readonly #held = new Map<string, Promise<void>>();

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${port}/`;
    server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => void this.#pass(incoming, outgoing));
  }

  static async start(): Promise<PodProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new PodProxy(server, port);
  }

  /** Applies to every request with this path from now on; `undefined` mends it. */
  break(path: string, fault: Fault | undefined): void {
    if (fault === undefined) this.#faults.delete(path);
    else this.#faults.set(path, fault);
  }

  /** Holds requests with this path back until the returned function is called. */
  hold(path: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held.set(path, promise);
    return () => {
      this.#held.delete(path);
      resolve();
    };
  }

  count(path: string): number {
    return this.seen.filter((entry) => entry.path === path).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = (incoming.url ?? '').split('?')[0] ?? '';
    this.seen.push({ method: incoming.method ?? '', path });
    await this.#held.get(path);
    const fault = this.#faults.get(path);
    if (fault?.kind === 'hang-up') {
      incoming.socket.destroy();
      return;
    }
    if (fault?.kind === 'answer') {
      outgoing.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers }).end(fault.body);
      return;
    }
    const onward = request(new URL(incoming.url ?? '/', this.target), {
      method: incoming.method,
      headers: incoming.headers,
      setHost: false,
    });
    onward.on('error', () => outgoing.destroy());
    onward.on('response', (answer) => {
      if (fault === undefined) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      } else if (fault.kind === 'lose-answer') answer.resume().on('end', () => incoming.socket.destroy());
      else void rewriteAnswer(answer, outgoing, fault.rewrite);
    });
    incoming.pipe(onward);
  }
}

async function rewriteAnswer(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  rewrite: (body: string) => string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, headers).end(rewrite(Buffer.concat(chunks).toString('utf8')));
}
