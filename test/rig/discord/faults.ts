import { DiscordError } from './discord-error.ts';

/**
 * `before`: nothing is done, and the answer is an error. `after`: it is done, and the answer is an error. `close`: it is
 * done, and the connection ends instead of an answer. `refuse`: the connection ends and nothing is done. `silence`: it is
 * done, and no answer ever comes.
 */
export type FaultMoment = 'before' | 'after' | 'close' | 'refuse' | 'silence';

export interface Fault {
  /** Method and pattern, such as `POST /channels/:channel/messages`. */
  readonly route: string;
  readonly moment: FaultMoment;
  /** 1 unless given. */
  readonly times?: number;
  /** 500 unless given. */
  readonly status?: number;
  /** Discord's own code beside the status. */
  readonly code?: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

/** What is to go wrong with the next requests. */
export class Faults {
  #planned: { readonly fault: Fault; left: number }[] = [];

  plan(fault: Fault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
  }

  take(route: string): Fault | undefined {
    const planned = this.#planned.find(({ fault, left }) => fault.route === route && left > 0);
    if (!planned) return undefined;
    planned.left -= 1;
    return planned.fault;
  }
}

export function errorOf({ status = 500, code = 0, message = `${status}: Internal Server Error` }: Fault): DiscordError {
  return new DiscordError(status, code, message);
}
