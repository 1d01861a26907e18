import { errorCode } from '../../kernel/errors.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { failure } from './check.ts';
import type { Check, Finding, Verdict } from './check.ts';

export interface Examined extends Finding {
  readonly name: string;
}

/**
 * Runs all checks side by side.
 *
 * @param limitMs - For each check. One that is not done by then is a failure, and the others are told all the same.
 * @returns in the order of `checks`.
 */
export async function runChecks<Deps>(
  checks: readonly Check<Deps>[],
  deps: Deps,
  { limitMs, signal }: { readonly limitMs: number; readonly signal: AbortSignal },
): Promise<readonly Examined[]> {
  const examine = async (check: Check<Deps>): Promise<Examined> => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    // What is not done by then goes on by itself; its connections end with the doctor.
    const finding = await untilAborted(check.run(deps, limit), limit).catch((err: unknown) =>
      limit.aborted
        ? failure(
            `no answer within ${limitMs / 1_000} seconds`,
            'look whether what stands there is alive or overloaded',
          )
        : failure(`the check could not be made (${errorCode(err)})`, 'look at what stands there by hand'),
    );
    return { name: check.name, ...finding };
  };
  return Promise.all(checks.map(examine));
}

export function worstOf(examined: readonly Finding[]): Verdict {
  for (const verdict of ['failure', 'warning'] as const) {
    if (examined.some((finding) => finding.verdict === verdict)) return verdict;
  }
  return 'ok';
}
