import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS } from '../../../src/app/commands/commands.ts';
import { runCommandLine } from '../../../src/app/commands/run-command-line.ts';
import { bindTables } from '../../../src/app/tables.ts';
import { readConfig } from '../../../src/config/config.ts';
import { LANES } from '../../../src/core/exports/export-request.ts';
import { holdExport } from '../../../src/core/exports/hold-export.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { newExportId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

const AT = new Date('2026-03-01T12:00:00Z');

/** The commands over Pappus' own database, as an operator types them. */
async function openBooks() {
  const { url, database, [Symbol.asyncDispose]: dispose } = await createPappusDatabase();
  onTestFinished(dispose);
  const clock = systemClock;
  const work = new SqlUnitOfWork(database.executor, (tx) => bindTables(tx, clock));
  const env = {
    MASTER_KEY: randomBytes(32).toString('base64url'),
    PUBLIC_URL: 'https://export.pod.example',
    POD_URL: 'https://pod.example',
    POD_DATABASE_URL: 'postgresql://pod',
    POD_REDIS_URL: 'redis://pod',
    DATABASE_URL: url,
  };
  return {
    work,
    hold: async (account: number, cause: string) => {
      const diasporaId = parseDiasporaId(`user${account}@pod.example`);
      const who = { podUserId: parsePodUserId(account), diasporaId, lane: LANES.people, weight: 1, requestedAt: AT };
      const id = newExportId();
      await work.transact((tx) => tx.exports.insert({ ...who, id, kind: 'profile' }));
      await holdExport({ work, clock }, id, cause);
      return id;
    },
    ask: async (...words: readonly string[]) => {
      const said: string[] = [];
      const exitCode = await runCommandLine({
        words,
        commands: COMMANDS,
        readConfig: () => readConfig(env),
        io: { say: (line) => void said.push(line), complain: (line) => void said.push(`! ${line}`) },
        signal: new AbortController().signal,
      });
      return { exitCode, said: said.join('\n') };
    },
  };
}

test('what is held is listed by cause, and freed by cause with a reason on the record', async () => {
  const { ask, hold, work } = await openBooks();
  expect(await ask('failures')).toEqual({ exitCode: 0, said: 'nothing is held' });
  const one = await hold(1, 'POD_EXPORT_FAILED');
  await hold(2, 'POD_EXPORT_FAILED');
  const other = await hold(3, 'ZIP_CRC_WRONG');
  const { said } = await ask('failures');
  expect(said).toMatch(/2 {2}POD_EXPORT_FAILED +the earliest asked on 2026-03-01\n +1 {2}ZIP_CRC_WRONG/);

  expect(await ask('release', 'POD_EXPORT_FAILED')).toMatchObject({
    exitCode: 2,
    said: expect.stringContaining('--reason'),
  });
  expect(await ask('release', 'everything', '--reason', 'x')).toMatchObject({ exitCode: 2 });
  expect(await work.transact((tx) => tx.exports.find(one))).toMatchObject({ state: 'held' });
  expect(await ask('release', 'POD_EXPORT_FAILED', '--reason', 'disk was full')).toMatchObject({
    exitCode: 0,
    said: expect.stringContaining('2 released'),
  });
  expect(await work.transact((tx) => tx.exports.find(one))).toMatchObject({
    state: 'requested',
    skipsPreflight: false,
  });
  expect(await work.transact((tx) => tx.exports.find(other))).toMatchObject({ state: 'held' });
  expect(await ask('release', 'POD_EXPORT_FAILED', '--reason', 'again')).toMatchObject({ exitCode: 1 });
  expect(await ask('release', 'ZIP_CRC_WRONG', '--reason', 'tried by hand', '--anyway')).toMatchObject({ exitCode: 0 });
  expect(await work.transact((tx) => tx.exports.find(other))).toMatchObject({ skipsPreflight: true });
});

test('the pace is explained with the reasons of the brake', async () => {
  const { ask, work } = await openBooks();
  expect((await ask('pace')).said).toContain('not looked at yet');
  await work.transact(async (tx) => {
    const health = { queueLatencyMs: 90_000, responseMs: 5_000, freeMemory: 0.42, workerCount: 1 };
    const reasons = ['queue-latency', 'response-time'] as const;
    await tx.pace.noteBrake({ level: 'stopped', reasons, since: AT, calmSince: undefined, health });
    await tx.pace.noteVerdict('stopped', AT);
  });
  const { said, exitCode } = await ask('pace');
  expect(exitCode).toBe(0);
  for (const part of [
    'the brake lets nothing through, since 2026-03-01T12:00:00Z',
    'jobs wait long in Sidekiq’s queues before exports (BRAKE_QUEUE_LATENCY_SECONDS)',
    'the pod’s pages are slow (BRAKE_RESPONSE_SECONDS)',
    'urgent jobs wait 90.0 s, a page takes 5.0 s, 42 % of the memory is free, 1 Sidekiq process',
  ]) {
    expect(said).toContain(part);
  }
  expect(JSON.parse((await ask('pace', '--json')).said)).toMatchObject({ waiting: 0, verdict: { is: 'stopped' } });
});

test('calls of people are listed until somebody has seen to them', async () => {
  const { ask, work } = await openBooks();
  expect((await ask('calls')).said).toBe('nobody has called');
  const key = 'delivery-frozen person:7';
  await work.transact((tx) => tx.staffCalls.raise({ key, kind: 'delivery-frozen', subject: 'person:7', at: AT }));
  expect((await ask('calls')).said).toBe(`2026-03-01T12:00:00Z  ${key}`);
  expect(await ask('close-call', key)).toEqual({ exitCode: 0, said: 'closed' });
  expect(await ask('close-call', key)).toMatchObject({ exitCode: 1 });
  expect((await ask('calls')).said).toBe('nobody has called');
});

test('what was erased is told by day and kind, for people and for programs', async () => {
  const { ask, work } = await openBooks();
  expect((await ask('erasure', 'report')).said).toContain('nothing was erased yet');
  await work.transact(async (tx) => {
    await tx.erasures.tally({ cause: 'asked', kind: 'archives', count: 2 }, AT);
    await tx.erasures.tally({ cause: 'asked', kind: 'archives', count: 1 }, AT);
  });
  const told = await ask('erasure', 'report');
  expect(told.exitCode).toBe(0);
  expect(told.said).toMatch(/^2026-03-01 {2}asked for +3 {2}archives$/mu);
  expect(told.said).toContain('everybody is forgotten when POD_CLOSES_ON says');
  expect(JSON.parse((await ask('erasure', 'report', '--json')).said)).toEqual({
    everybodyFrom: null,
    underWay: 0,
    tallies: [{ day: '2026-03-01', cause: 'asked', kind: 'archives', count: 3 }],
  });
  expect((await ask('erasure', 'all')).exitCode).toBe(2);
});
