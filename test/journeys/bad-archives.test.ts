import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bindTables } from '../../src/app/tables.ts';
import { releaseExports } from '../../src/core/exports/release-exports.ts';
import { SqlUnitOfWork } from '../../src/infra/sql/sql-unit-of-work.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { HAS_LINK, expectWhole, requestsOf, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { nameFile, returnFile } from '../rig/pod-mishaps.ts';

const PATIENTLY = { timeout: 60_000, interval: 50 };
const ONCE = { profile: 1, photos: 1 };
const READY = [
  { kind: 'profile', state: 'ready', cause: null },
  { kind: 'photos', state: 'ready', cause: null },
];
/** Sidekiq waits 15 s and more before the first repeat. */
const RETRY_MS = 15_000;

describe('an archive at the pod', { timeout: 180_000 }, () => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;

  beforeAll(async () => {
    rig = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: {
          keyBits: 1_024,
          accounts: ['alice', 'bob', 'carol', 'dave'].map((username) => ({ username, photos: 1, posts: 200 })),
          worker: {
            heartbeatMs: 200,
            heartbeatTtlMs: 1_000,
            pollMs: 200,
            exportDurationMs: () => 500,
            retryDelayMs: () => RETRY_MS,
          },
        },
        env: { EXPORT_BUDGET: '4' },
      }),
    );
  });
  afterAll(() => stack.disposeAsync());

  async function release(cause: string): Promise<number> {
    const { executor } = rig.database.database;
    const work = new SqlUnitOfWork(executor, (tx) => bindTables(tx, systemClock));
    return releaseExports({ work, clock: systemClock }, { cause, actor: 'operator', reason: 'mended' });
  }

  async function expectHeld(username: string, cause: string, words: string): Promise<void> {
    const told = await rig.chat.waitFor(/Profile: stopped/, { to: username });
    expect(told.texts.at(-1)).toContain(`Profile: stopped. ${words}`);
    expect(await requestsOf(rig, username)).toContainEqual({ kind: 'profile', state: 'held', cause });
    const line = `exports_held{cause="${cause}"} 1`;
    await vi.waitFor(async () => expect(await rig.metrics()).toContain(line), PATIENTLY);
  }

  async function expectDelivered(username: string, taken: typeof ONCE = ONCE): Promise<void> {
    await rig.chat.waitFor(/Your data is ready/, { to: username });
    await rig.chat.waitFor(HAS_LINK, { to: username });
    const fresh = await rig.chat.ask('link', /Here is your download link/, { from: username });
    expect(await expectWhole(rig, username, fresh)).toEqual(['photos', 'profile']);
    expect(await requestsOf(rig, username)).toEqual(READY);
    expect(await takenOf(rig, username)).toEqual(taken);
  }

  test('that the row names and the disk has not is held, and delivered without another export once it is back', async () => {
    await rig.pod.fault({ fault: 'vanish', username: 'alice', kind: 'profile' });
    await rig.prove('alice');
    await expectHeld('alice', 'POD_FILE_MISSING', 'The pod no longer had the finished archive.');
    await returnFile(rig.pod, 'alice', 'profile');
    expect(await release('POD_FILE_MISSING')).toBe(1);
    await rig.chat.waitFor(/The team has looked at your export, and it goes on/, { to: 'alice' });
    await expectDelivered('alice');
  });

  test('that is cut off in the middle of its gzip is refused and not built again blindly', async () => {
    await rig.pod.fault({ fault: 'archive:gzip-truncated', username: 'bob', kind: 'profile' });
    await rig.prove('bob');
    await expectHeld('bob', 'GZIP_TRUNCATED', 'The archive had a fault, so I do not give it to you.');
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'bob' });
    expect(await expectWhole(rig, 'bob', told)).toEqual(['photos']);
    expect(await takenOf(rig, 'bob')).toEqual(ONCE);
  });

  test('that grows while it is read is never delivered half', async () => {
    await rig.pod.pressButton('carol', 'profile');
    const built = await vi.waitFor(async () => {
      const { fileName } = (await rig.pod.account('carol')).profile;
      if (fileName === undefined) throw new Error('not built yet');
      return fileName;
    }, PATIENTLY);
    const whole = await readFile(path.join(rig.pod.uploadsDirectory, built));
    const growing = built.replace('_data_', '_data_x');
    const file = path.join(rig.pod.uploadsDirectory, growing);
    await writeFile(file, whole.subarray(0, whole.length >>> 2));
    await nameFile(rig.pod, 'carol', growing);
    const writing = writeSlowly(file, whole.subarray(whole.length >>> 2));
    await rig.prove('carol');
    await writing;
    await vi.waitFor(async () => {
      const profile = (await requestsOf(rig, 'carol')).find(({ kind }) => kind === 'profile');
      expect(['ready', 'held']).toContain(profile?.state);
    }, PATIENTLY);
    // Cut short or refused: which of them depends on where the reading met the writing.
    // A refused archive is not taken once more: whoever releases it asks for another.
    const isHeld = (await requestsOf(rig, 'carol')).some(({ state }) => state === 'held');
    await release('GZIP_TRUNCATED');
    await expectDelivered('carol', { profile: isHeld ? 2 : 1, photos: 1 });
  });

  test('whose mail fails after it was copied is not built a second time', async () => {
    await rig.pod.fault({ fault: 'mail', username: 'dave', delayMs: 3_000, times: 2 });
    await rig.prove('dave');
    await rig.chat.waitFor(HAS_LINK, { to: 'dave' });
    await vi.waitFor(
      async () => expect(await countAtPod("simulated_job_log where outcome = 'mail-failed'")).toBe(2),
      PATIENTLY,
    );
    await vi.waitFor(async () => expect(await countAtPod("simulated_jobs where place <> 'dead'")).toBe(0), PATIENTLY);
    await expectDelivered('dave');
  });

  async function countAtPod(what: string): Promise<number> {
    const client = new Client({ connectionString: rig.pod.databaseUrl });
    await client.connect();
    try {
      return (await client.query(`select 1 from ${what}`)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  }
});

async function writeSlowly(file: string, rest: Buffer): Promise<void> {
  const pieceBytes = Math.ceil(rest.length / 40);
  for (let at = 0; at < rest.length; at += pieceBytes) {
    await appendFile(file, rest.subarray(at, at + pieceBytes));
    await delay(100);
  }
}
