import { Resolver } from 'node:dns/promises';
import { SECOND } from '../../kernel/clock.ts';

/**
 * Finds every address of a name, IPv4 and IPv6. Rejects when there is none, when nobody can say, and when the signal is
 * aborted.
 */
export type ResolveName = (name: string, signal: AbortSignal) => Promise<readonly string[]>;

const TRY_MS = 1.5 * SECOND;

/**
 * Asks name servers: those of this machine, unless others are named. Not `dns.lookup`: that one cannot be called off, and
 * keeps one of the four threads busy that files and keys wait for, for as long as a name server somewhere pleases.
 */
export function createResolveName(servers?: readonly string[]): ResolveName {
  return async (name, signal) => {
    signal.throwIfAborted();
    const resolver = new Resolver({ timeout: TRY_MS, tries: 2 });
    if (servers !== undefined) resolver.setServers(servers);
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
      const found = [v4, v6].flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      if (found.length === 0 && v4.status === 'rejected') throw v4.reason;
      return found;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}
