export type Verdict = 'ok' | 'warning' | 'failure';

/** What a check came to, in words for the operator of one server. No secret, no name of a person. */
export interface Finding {
  readonly verdict: Verdict;
  readonly found: string;
  /** What to do about it, where it is not ok. */
  readonly advice?: string;
}

/** One question about the installation. It changes nothing. */
export interface Check<Deps> {
  /** What is looked at. */
  readonly name: string;
  /** May throw: the doctor then says that the check could not be made. */
  run(deps: Deps, signal: AbortSignal): Promise<Finding>;
}

export function ok(found: string): Finding {
  return { verdict: 'ok', found };
}

/** Pappus works, and it could be better or soon worse. */
export function warning(found: string, advice: string): Finding {
  return { verdict: 'warning', found, advice };
}

/** People do not get their archives until this is put right. */
export function failure(found: string, advice: string): Finding {
  return { verdict: 'failure', found, advice };
}

/** For a check that needs something which another check finds missing. */
export function notLookedAt(because: string): Finding {
  return warning(`not looked at, because ${because}`, 'put that right first, then ask again');
}
