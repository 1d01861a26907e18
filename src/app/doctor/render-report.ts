import type { Verdict } from './check.ts';
import { worstOf } from './run-checks.ts';
import type { Examined } from './run-checks.ts';

const WIDEST: Verdict = 'failure';

/** One line a check, and one for all. */
export function renderText(examined: readonly Examined[]): readonly string[] {
  const lines = examined.map(({ name, verdict, found, advice }) => {
    const head = `${verdict.padEnd(WIDEST.length)}  ${name}: ${found}.`;
    return advice === undefined ? head : `${head} To do: ${advice}.`;
  });
  const count = (verdict: Verdict) => examined.filter((finding) => finding.verdict === verdict).length;
  const [warnings, failures] = [count('warning'), count('failure')];
  const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return [...lines, '', `${count('ok')} ok, ${plural(warnings, 'warning')}, ${plural(failures, 'failure')}`];
}

/** One object on one line. */
export function renderJson(examined: readonly Examined[]): string {
  return JSON.stringify({ verdict: worstOf(examined), checks: examined });
}
