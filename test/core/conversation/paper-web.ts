import type { Tables } from '../../../src/app/tables.ts';
import type { DestinationDesk } from '../../../src/core/conversation/tell-destination.ts';
import { keptAt } from '../../../src/core/downloads/ready-archives.ts';
import { askDestination } from '../../../src/core/moving/ask-destination.ts';
import type { OutsideAnswer, OutsideWeb } from '../../../src/core/moving/outside-web.ts';
import { rehearseImport } from '../../../src/core/moving/rehearse-import.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import { newPodQuestionId } from '../../../src/kernel/ids.ts';

/** Pods on paper: what each host says of itself. */
export class PaperWeb implements OutsideWeb {
  /** Every address that was asked for. */
  readonly asked: string[] = [];
  readonly #pods = new Map<string, object>();

  /** Sets up a server that says this of itself. */
  open(host: string, software: { readonly name: string; readonly version: string }, more: object = {}): void {
    this.#pods.set(host, { software, ...more });
  }

  async get(url: URL): Promise<OutsideAnswer> {
    this.asked.push(url.href);
    const said = this.#pods.get(url.hostname);
    if (said === undefined) return { kind: 'silent', code: 'ENOTFOUND' };
    const links = [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `https://${url.hostname}/n` }];
    return { kind: 'answered', status: 200, url, body: JSON.stringify(url.pathname === '/n' ? said : { links }) };
  }
}

export function destinationDesk(clock: Clock): DestinationDesk<Tables> {
  const deps = { clock, newPodQuestionId, looksOutside: true };
  return {
    ask: (tx, asked) => askDestination(deps, tx, asked),
    rehearse: async (tx, podUserId) => rehearseImport(keptAt(await tx.readyArchives.forUser(podUserId), clock.now())),
    helpers: (tx) => tx.helpingPods.list(),
  };
}
