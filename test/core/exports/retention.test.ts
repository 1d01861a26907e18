import { expect, test } from 'vitest';
import { keepUntil } from '../../../src/core/exports/retention.ts';
import { DAY } from '../../../src/kernel/clock.ts';

const keepMs = 30 * DAY;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

test('an archive is kept for its days while nobody knows when the pod closes', () => {
  expect(keepUntil({ closesOn: undefined, keepMs }, day('2026-02-01'))).toEqual(day('2026-03-03'));
});

test('an archive that is ready before the pod closes is kept until after its last day', () => {
  expect(keepUntil({ closesOn: day('2026-03-01'), keepMs }, day('2026-02-01'))).toEqual(day('2026-04-01'));
});

test('an archive that is ready after the pod has closed is kept for its days all the same', () => {
  expect(keepUntil({ closesOn: day('2026-03-01'), keepMs }, day('2026-05-01'))).toEqual(day('2026-05-31'));
});
