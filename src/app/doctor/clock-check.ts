import { MINUTE, SECOND } from '../../kernel/clock.ts';
import { failure, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { sayDuration } from '../say-amount.ts';

/** What a clock showed, and this machine's at the same moment. */
export interface Reading {
  readonly there: Date;
  readonly here: Date;
}

export interface ClockDeps {
  /** Every clock that could be read, by whose it is. */
  readonly clocks: () => Promise<readonly (Reading & { readonly whose: string })[]>;
}

const NOTICED_MS = 60 * SECOND;
/** The proof of a sign-in is good for so long, on the pod's clock. @see diaspora*, app/models/api/openid_connect/id_token.rb */
const PROOF_MS = 30 * MINUTE;

export const clockCheck: Check<ClockDeps> = {
  name: 'clocks',
  async run({ clocks }): Promise<Finding> {
    const read = await clocks();
    if (read.length === 0)
      return warning('no clock of the pod could be read', 'look at the checks of the pod, then ask again');
    const off = read
      .map(({ whose, there, here }) => ({ whose, aheadMs: there.getTime() - here.getTime() }))
      .filter(({ aheadMs }) => Math.abs(aheadMs) > NOTICED_MS);
    if (off.length === 0)
      return ok(`${read.map(({ whose }) => whose).join(', ')} and this machine agree to the minute`);
    const said = off.map(
      ({ whose, aheadMs }) =>
        `${whose} is ${sayDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine`,
    );
    const advice =
      'let both machines set their clocks by the network (NTP): times that people are told are wrong, and sign-ins may be refused';
    return off.some(({ aheadMs }) => Math.abs(aheadMs) > PROOF_MS)
      ? failure(said.join(', '), advice)
      : warning(said.join(', '), advice);
  },
};
