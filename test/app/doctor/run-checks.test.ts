import { describe, expect, test } from 'vitest';
import { failure, ok, warning } from '../../../src/app/doctor/check.ts';
import type { Check } from '../../../src/app/doctor/check.ts';
import { renderJson, renderText } from '../../../src/app/doctor/render-report.ts';
import { runChecks, worstOf } from '../../../src/app/doctor/run-checks.ts';

const NEVER = new Promise<never>(() => undefined);
const { signal } = new AbortController();

function check(name: string, run: Check<object>['run']): Check<object> {
  return { name, run };
}

describe('checks', () => {
  test('run side by side and are reported in their order', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const checks = [
      check('waits for the other', async () => promise.then(() => ok('done'))),
      check('lets it go', async () => {
        resolve();
        return ok('done');
      }),
    ];
    const examined = await runChecks(checks, {}, { limitMs: 5_000, signal });
    expect(examined.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([
      'waits for the other: ok',
      'lets it go: ok',
    ]);
  });

  test('that do not end in time are failures, and those that end are told all the same', async () => {
    let ended = false;
    const stuck = check('stuck', async (_, limit) => {
      limit.addEventListener('abort', () => (ended = true));
      return NEVER;
    });
    const examined = await runChecks([stuck, check('quick', async () => ok('done'))], {}, { limitMs: 50, signal });
    expect(examined.map(({ verdict }) => verdict)).toEqual(['failure', 'ok']);
    expect(examined[0]?.found).toBe('no answer within 0.05 seconds');
    expect(ended).toBe(true);
  });

  test('that throw are failures which repeat no message', async () => {
    const torn = check('torn', async () => {
      throw Object.assign(new Error('postgres://hunter2@db'), { code: 'ECONNRESET' });
    });
    const [examined] = await runChecks([torn], {}, { limitMs: 1_000, signal });
    expect(examined?.verdict).toBe('failure');
    expect(examined?.found).toContain('ECONNRESET');
    expect(JSON.stringify(examined)).not.toContain('hunter2');
  });
});

describe('the report', () => {
  const examined = [
    { name: 'sail', ...ok('whole') },
    { name: 'seed', ...warning('dry', 'water it') },
    { name: 'wind', ...failure('none', 'wait') },
  ];

  test('is a line a check, with what to do where something is not ok', () => {
    expect(renderText(examined)).toEqual([
      'ok       sail: whole.',
      'warning  seed: dry. To do: water it.',
      'failure  wind: none. To do: wait.',
      '',
      '1 ok, 1 warning, 1 failure',
    ]);
  });

  test('is one object with the worst verdict for programs', () => {
    expect(JSON.parse(renderJson(examined))).toEqual({ verdict: 'failure', checks: examined });
    expect([worstOf(examined.slice(0, 2)), worstOf(examined.slice(0, 1))]).toEqual(['warning', 'ok']);
  });
});
