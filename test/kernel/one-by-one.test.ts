import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { OneByOne } from '../../src/kernel/one-by-one.ts';

test('work under one key goes one after the other, in the order in which it came, past failures', async () => {
  const turns = new OneByOne();
  const seen: string[] = [];
  const step = (name: string, fails = false) =>
    turns.run('key', async () => {
      seen.push(`${name} begins`);
      await nextTurn();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const results = await Promise.allSettled([step('first'), step('second', true), step('third')]);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('work under another key waits for nobody', async () => {
  const turns = new OneByOne();
  const never = turns.run('one', () => new Promise(() => undefined));
  expect(await turns.run('other', async () => 'done')).toBe('done');
  void never;
});
