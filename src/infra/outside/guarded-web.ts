import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIPv6 } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { OutsideAnswer, OutsideWeb } from '../../core/moving/outside-web.ts';
import { SECOND } from '../../kernel/clock.ts';
import { errorCode } from '../../kernel/errors.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { findUrlFault } from './find-url-fault.ts';
import { isPublicAddress } from './public-address.ts';
import { createResolveName } from './resolve-name.ts';
import type { ResolveName } from './resolve-name.ts';

/** All is set but in tests, which have neither public addresses nor the port of https. */
export interface GuardedWebOptions {
  readonly resolve?: ResolveName;
  readonly isReachable?: (address: string) => boolean;
  /** @defaultValue 443; addresses that name a port are refused whichever it is. */
  readonly port?: number;
  /** @defaultValue the certificate authorities that Node knows. */
  readonly ca?: string;
  /** For everything together: names, connections, redirects and the body. @defaultValue 5 000 */
  readonly timeoutMs?: number;
}

/** A NodeInfo document is about 1 KB. */
export const MAX_BODY_BYTES = 64 * 1024;
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Says who asks and nothing of why, or for whom. */
const HEADERS = {
  accept: 'application/json',
  'accept-encoding': 'identity',
  'user-agent': 'Pappus',
  connection: 'close',
};

/**
 * Looks at addresses that strangers have typed, and cannot be sent anywhere but to public machines.
 *
 * Every name is resolved once, its addresses are judged, and the connection goes to one of those and no other: a name
 * server that changes its mind in between changes nothing. Redirects begin all over. The certificate has to be good for
 * the name, so that a machine inside, were one reached after all, could not be talked to.
 */
export function createGuardedWeb({
  resolve = createResolveName(),
  isReachable = isPublicAddress,
  port = 443,
  ca,
  timeoutMs = 5 * SECOND,
}: GuardedWebOptions = {}): OutsideWeb {
  async function visit(
    url: URL,
    signal: AbortSignal,
  ): Promise<OutsideAnswer | { readonly kind: 'sent-on'; readonly to: URL }> {
    const fault = findUrlFault(url);
    if (fault !== undefined) return { kind: 'refused', code: fault };
    const addresses = await resolve(url.hostname, signal);
    signal.throwIfAborted();
    if (addresses.length === 0) return { kind: 'silent', code: 'ENOTFOUND' };
    // One that is not public among others is an attempt, or a mistake: either way nobody is asked.
    if (!addresses.every(isReachable)) return { kind: 'refused', code: 'ADDRESS_NOT_PUBLIC' };
    const response = await ask(url, { addresses, port, ca, signal });
    const { statusCode: status = 0, headers } = response;
    if (REDIRECTS.includes(status)) {
      response.destroy();
      const to = headers.location ?? '';
      if (to === '' || !URL.canParse(to, url.href)) return { kind: 'silent', code: 'REDIRECT_NOWHERE' };
      return { kind: 'sent-on', to: new URL(to, url) };
    }
    const body = await read(response);
    return body === undefined ? { kind: 'silent', code: 'BODY_UNREADABLE' } : { kind: 'answered', status, url, body };
  }

  return {
    async get(url, signal) {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      let next = url;
      try {
        for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
          const answer = await untilAborted(visit(next, limited), limited);
          if (answer.kind !== 'sent-on') return answer;
          next = answer.to;
        }
        return { kind: 'silent', code: 'REDIRECTS_TOO_MANY' };
      } catch (err) {
        signal.throwIfAborted();
        return { kind: 'silent', code: limited.aborted ? 'TIMEOUT' : errorCode(err) };
      }
    },
  };
}

interface Dialling {
  readonly addresses: readonly string[];
  readonly port: number;
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
}

/** Sends the request to one of the addresses. @returns once the head of the answer is there. */
async function ask(url: URL, { addresses, port, ca, signal }: Dialling): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({
      host: url.hostname,
      servername: url.hostname,
      port,
      path: `${url.pathname}${url.search}`,
      headers: { ...HEADERS, host: url.hostname },
      lookup: pinned(addresses),
      // No connection that was made for another request, with other addresses, and no proxy.
      agent: false,
      maxHeaderSize: MAX_HEADER_BYTES,
      signal,
      ...(ca !== undefined && { ca }),
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

/** A resolver that knows nothing but these. */
function pinned(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_name, options, done) => {
    const [first = { address: '', family: 0 }] = known;
    if (options.all === true) done(null, known);
    else done(null, first.address, first.family);
  };
}

/** @returns `undefined` for what is too long, or packed although nobody asked for that. */
async function read(response: IncomingMessage): Promise<string | undefined> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  const chunks: Buffer[] = [];
  let bytes = 0;
  if (encoding === 'identity') {
    for await (const chunk of response) {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) break;
      chunks.push(chunk);
    }
    if (bytes <= MAX_BODY_BYTES) return Buffer.concat(chunks).toString('utf8');
  }
  response.destroy();
  return undefined;
}
