import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { LANES } from '../../../src/core/exports/export-request.ts';
import type { ExportRequest, Lane } from '../../../src/core/exports/export-request.ts';
import { ExportsTable } from '../../../src/infra/sql/tables/exports-table.ts';
import { newExportId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

test('a second request of one account for one kind is refused while the first one is current', async () => {
  const { exports } = await open();
  expect(await exports.insert(request(1))).toBeDefined();
  expect(await exports.insert(request(1))).toBeUndefined();
  expect(await exports.insert({ ...request(1), kind: 'photos' })).toBeDefined();
});

test('an account may ask again once its request has ended', async () => {
  const { exports } = await open();
  const first = await exports.insert(request(1));
  expect(first && (await exports.move(first.id, 'requested', 'cancelled', { endedAt: NOW }))).toBe(true);
  expect(await exports.insert(request(1))).toBeDefined();
});

test('of two moves from one state only one happens', async () => {
  const { exports } = await open();
  const first = await exports.insert(request(1));
  const moves = first
    ? [exports.move(first.id, 'requested', 'submitted', {}), exports.move(first.id, 'requested', 'cancelled', {})]
    : [];
  expect((await Promise.all(moves)).filter(Boolean)).toHaveLength(1);
});

test('the place in line is exact whatever joins, leaves, returns and changes weight, in every lane', async () => {
  const { exports } = await open();
  const waiting = new Map<number, ExportRequest>();
  let account = 0;
  const step = fc.record({
    what: fc.constantFrom('join', 'join', 'join', 'leave', 'weigh', 'return'),
    pick: fc.nat(),
    weight: fc.integer({ min: 1, max: 1_000_000 }),
    lane: fc.constantFrom<Lane>(LANES.staff, LANES.people, LANES.people, LANES.sweep),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 40 }), async (steps) => {
      for (const { what, pick, weight, lane } of steps) {
        const chosen = [...waiting.values()][pick % Math.max(waiting.size, 1)];
        if (what === 'join') {
          const joined = await exports.insert({ ...request((account += 1)), weight, lane });
          if (joined) waiting.set(joined.seq, joined);
        } else if (chosen && what === 'leave') {
          await exports.move(chosen.id, 'requested', 'cancelled', {});
          waiting.delete(chosen.seq);
        } else if (chosen && what === 'weigh') {
          await exports.note(chosen.id, 'requested', { weight });
          waiting.set(chosen.seq, { ...chosen, weight });
        } else if (chosen && what === 'return') {
          await exports.move(chosen.id, 'requested', 'submitted', {});
          await exports.move(chosen.id, 'submitted', 'requested', {});
        }
      }
      const sampled = sample([...waiting.values()]);
      const lines = await exports.linesBefore(sampled);
      for (const one of sampled) {
        const before = [...waiting.values()].filter((other) => isBefore(other, one));
        expect(await exports.lineBefore(one)).toEqual({
          waiting: before.length,
          weight: before.reduce((sum, { weight }) => sum + weight, 0),
        });
        expect(lines.get(one.id)).toEqual(await exports.lineBefore(one));
      }
    }),
    { numRuns: 8 },
  );
});

test('the line is served by lane, then by arrival, and passes over what somebody else has locked', async () => {
  const { exports, database } = await open();
  await exports.insert({ ...request(1), lane: LANES.sweep });
  await exports.insert({ ...request(2), lane: LANES.people });
  await exports.insert({ ...request(3), lane: LANES.people });
  await exports.insert({ ...request(4), lane: LANES.staff });
  await database.executor.transaction().execute(async (outer) => {
    expect((await new ExportsTable(outer).lockNext(ALL_LANES, new Date()))?.podUserId).toBe(4);
    await database.executor.transaction().execute(async (inner) => {
      expect((await new ExportsTable(inner).lockNext(ALL_LANES, new Date()))?.podUserId).toBe(2);
    });
  });
});

const ALL_LANES = Object.values(LANES);

async function open() {
  const { database, [Symbol.asyncDispose]: dispose } = await createPappusDatabase();
  onTestFinished(dispose);
  return { database, exports: new ExportsTable(database.executor) };
}

function request(account: number) {
  return {
    id: newExportId(),
    kind: 'profile',
    podUserId: parsePodUserId(account),
    diasporaId: parseDiasporaId(`user${account}@pod.example`),
    lane: LANES.people,
    weight: 10,
    requestedAt: NOW,
  } as const;
}

function isBefore(a: ExportRequest, b: ExportRequest): boolean {
  return a.lane < b.lane || (a.lane === b.lane && a.seq < b.seq);
}

function sample<T>(all: readonly T[]): readonly T[] {
  return all.filter((_, i) => i % 7 === 0);
}
