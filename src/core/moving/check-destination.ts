import { SECOND } from '../../kernel/clock.ts';
import type { Destination } from './destination.ts';
import { findDocument, parseNodeInfo } from './node-info.ts';
import type { NodeInfo } from './node-info.ts';
import type { OutsideAnswer, OutsideWeb } from './outside-web.ts';

export interface CheckDestinationDeps {
  readonly outside: OutsideWeb;
  /** The part of the closing pod's diaspora* IDs after `@`. */
  readonly podHost: string;
}

/** For both requests and all their redirects. */
export const CHECK_TIMEOUT_MS = 5 * SECOND;

/** The first with the importer, and the line of development before it. @see pod facts §1 */
const FIRST_IMPORTER = [0, 9] as const;
const DEVELOPMENT = /^0\.[78]\.99\b/u;

/**
 * Asks a server what it is, as every other server may. It learns nothing of who asks, or why.
 *
 * @param host - As `findHost` gives it.
 * @throws the signal's reason when that is aborted.
 */
export async function checkDestination(
  { outside, podHost }: CheckDestinationDeps,
  host: string,
  signal: AbortSignal,
): Promise<Destination> {
  if (isSame(host, podHost)) return { kind: 'this-pod', host };
  const limited = AbortSignal.any([signal, AbortSignal.timeout(CHECK_TIMEOUT_MS)]);
  try {
    const index = await outside.get(new URL(`https://${host}/.well-known/nodeinfo`), limited);
    const named = index.kind === 'answered' ? index.url.hostname : host;
    if (isSame(named, podHost)) return { kind: 'this-pod', host: named };
    if (index.kind !== 'answered' || !isSound(index)) return withoutInfo(host, index);
    const address = findDocument(index.body, index.url);
    // What one server says of another is hearsay.
    if (address === undefined || !isSame(address.hostname, named)) return { kind: 'not-a-pod', host };
    const document = await outside.get(address, limited);
    if (document.kind !== 'answered' || !isSound(document)) return withoutInfo(host, document);
    const info = parseNodeInfo(document.body);
    return info === undefined ? { kind: 'not-a-pod', host } : judge(named, info);
  } catch (err) {
    signal.throwIfAborted();
    if (!limited.aborted) throw err;
    return { kind: 'unreachable', host, code: 'TIMEOUT' };
  }
}

function isSound(answer: OutsideAnswer): boolean {
  return answer.kind === 'answered' && answer.status === 200;
}

function withoutInfo(host: string, answer: OutsideAnswer): Destination {
  if (answer.kind !== 'answered') return { kind: 'unreachable', host, code: answer.code };
  const { status } = answer;
  // It may well be a pod, and cannot say so at the moment.
  if (status >= 500 || status === 429) return { kind: 'unreachable', host, code: `HTTP_${status}` };
  return { kind: 'not-a-pod', host };
}

function judge(host: string, { software, version, openRegistrations, podmin }: NodeInfo): Destination {
  if (software !== 'diaspora') return { kind: 'other-software', host, software, version };
  return { kind: 'pod', host, version, openRegistrations, podmin, importer: importerIn(version) };
}

function importerIn(version: string): 'yes' | 'no' | 'perhaps' {
  if (DEVELOPMENT.test(version)) return 'perhaps';
  const [major, minor] = version.split(/[.-]/u).map(Number);
  if (major === undefined || minor === undefined || Number.isNaN(major + minor)) return 'perhaps';
  const [firstMajor, firstMinor] = FIRST_IMPORTER;
  return major > firstMajor || (major === firstMajor && minor >= firstMinor) ? 'yes' : 'no';
}

/** @see diaspora*, `bare_pod_uri`: `www.` is no part of a pod's name. */
function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(host: string): string {
  return host.replace(/^www\./u, '');
}
