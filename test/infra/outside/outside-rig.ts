import { once } from 'node:events';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createGuardedWeb } from '../../../src/infra/outside/guarded-web.ts';
import { isPublicAddress } from '../../../src/infra/outside/public-address.ts';
import { createTestCa } from '../../rig/test-ca.ts';

/** Takes the part of a public address: tests have none. All other addresses are what they are. */
export const PUBLIC = '127.0.0.1';
/** A machine on the inside, which has the same server. */
export const INSIDE = '127.0.0.2';
/** The names that the server has a certificate for; every one of them resolves to {@link PUBLIC} unless a test says otherwise. */
export const NAMES = ['pod.example', 'other.example', 'inside.example', 'xn--mnchen-3ya.example'] as const;

/** A web server on all addresses of this machine, names to go with it, and the guard in front of both. */
export async function openOutside({ timeoutMs = 5_000 } = {}) {
  const ca = createTestCa();
  const names = new Map<string, readonly (readonly string[])[]>(NAMES.map((name) => [name, [[PUBLIC]]]));
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  let connections = 0;
  let answer: RequestListener = (_request, response) => response.end('{}');
  const server = createServer(ca.issue(...NAMES), (request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  /** The answers to a name in turn; the last one stays. */
  async function resolve(name: string): Promise<readonly string[]> {
    asked.push(name);
    const [next = [], ...later] = names.get(name) ?? [];
    if (later.length > 0) names.set(name, later);
    return next;
  }

  const options = { resolve, isReachable: (address: string) => address === PUBLIC || isPublicAddress(address), port };
  const web = createGuardedWeb({ ...options, ca: ca.cert, timeoutMs });
  return {
    asked,
    requests,
    web,
    options,
    get connections() {
      return connections;
    },
    /** Lets a name resolve to these addresses, the first list at the first question and so on. */
    let: (name: string, ...answers: readonly (readonly string[])[]) => void names.set(name, answers),
    answers: (listener: RequestListener) => void (answer = listener),
    get: (url: string) => web.get(new URL(url), new AbortController().signal),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
