import { expect, onTestFinished, test } from 'vitest';
import { StaffCallsTable } from '../../../src/infra/sql/tables/staff-calls-table.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

const T0 = new Date('2026-02-22T12:00:00Z');
const T1 = new Date('2026-02-22T13:00:00Z');

test('a call is raised once until it is closed, and then anew', async () => {
  const { database, [Symbol.asyncDispose]: dispose } = await createPappusDatabase();
  onTestFinished(dispose);
  const calls = new StaffCallsTable(database.executor);
  const call = { key: 'delivery-frozen person:7', kind: 'delivery-frozen', subject: 'person:7', at: T0 };
  expect(await calls.raise(call)).toBe(true);
  expect(await calls.raise({ ...call, at: T1 })).toBe(false);
  expect(await calls.open()).toEqual([call]);
  expect(await calls.close(call.key, T1)).toBe(true);
  expect(await calls.close(call.key, T1)).toBe(false);
  expect(await calls.open()).toEqual([]);
  expect(await calls.raise({ ...call, at: T1 })).toBe(true);
  expect(await calls.open()).toEqual([{ ...call, at: T1 }]);
});
