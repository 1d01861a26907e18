import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '../../../src/core/downloads/grant.ts';
import type { GrantStore } from '../../../src/core/downloads/grant-store.ts';
import { digestOfToken, newGrantToken } from '../../../src/core/downloads/grant-token.ts';
import { type Database, openDatabase } from '../../../src/infra/sql/database.ts';
import { migrate } from '../../../src/infra/sql/migrate.ts';
import { GrantsTable } from '../../../src/infra/sql/tables/grants-table.ts';
import { after, DAY, HOUR } from '../../../src/kernel/clock.ts';
import { newGrantId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase, type TestDatabase } from '../../rig/database.ts';
import { MemoryGrants } from './memory-grants.ts';

const T0 = new Date('2026-02-22T12:00:00.000Z');
const alice = parsePodUserId(1);

const grantFor = (podUserId = alice, changes: Partial<Grant> = {}): Grant => ({
  id: newGrantId(),
  podUserId,
  speaker: { platform: 'matrix', id: '@alice:matrix.org' },
  locale: 'de',
  createdAt: T0,
  expiresAt: after(T0, 3 * DAY),
  revokedAt: undefined,
  ...changes,
});
const someDigest = () => digestOfToken(newGrantToken());

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase({ url: new Secret(testDatabase.url), maxConnections: 2, log: silentLogger });
  await migrate(database.executor);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await testDatabase[Symbol.asyncDispose]();
});

const stores: readonly (readonly [string, () => GrantStore])[] = [
  ['in PostgreSQL', () => new GrantsTable(database.executor)],
  ['in memory', () => new MemoryGrants()],
];

describe.each(stores)('a grant store %s', (_name, open) => {
  test('finds a grant by the digest of its token and by nothing else', async () => {
    const store = open();
    const grant = grantFor();
    const digest = someDigest();
    await store.insert(grant, digest);
    expect(await store.findByToken(digest)).toEqual(grant);
    expect(await store.findByToken(someDigest())).toBeUndefined();
  });

  test('knows the latest grant of each person', async () => {
    const store = open();
    const carol = parsePodUserId(3);
    const latest = grantFor(carol, { createdAt: after(T0, HOUR) });
    await store.insert(grantFor(carol), someDigest());
    await store.insert(latest, someDigest());
    await store.insert(grantFor(parsePodUserId(4), { createdAt: after(T0, DAY) }), someDigest());
    expect(await store.findLatest(carol)).toEqual(latest);
    expect(await store.findLatest(parsePodUserId(5))).toBeUndefined();
  });

  test('revokes once and lists what is left', async () => {
    const store = open();
    const dave = parsePodUserId(6);
    const [first, second] = [grantFor(dave, { createdAt: after(T0, -HOUR) }), grantFor(dave)];
    const expired = grantFor(dave, { expiresAt: T0 });
    for (const grant of [first, second, expired]) await store.insert(grant, someDigest());
    expect(await store.live(dave, T0)).toEqual([second, first]);
    expect(await store.revoke(second.id, T0)).toBe(true);
    expect(await store.revoke(second.id, after(T0, HOUR))).toBe(false);
    expect(await store.live(dave, T0)).toEqual([first]);
  });

  test('forgets only what expired before the instant', async () => {
    const store = open();
    const digest = someDigest();
    const early = new Date('2020-01-01T00:00:00.000Z');
    await store.insert(grantFor(alice, { expiresAt: early }), digest);
    expect(await store.forgetExpiredBefore(early)).toBe(0);
    expect(await store.forgetExpiredBefore(after(early, 1))).toBe(1);
    expect(await store.findByToken(digest)).toBeUndefined();
  });
});

test('the table counts views and whole downloads apart', async () => {
  const store = new GrantsTable(database.executor);
  const grant = grantFor();
  await store.insert(grant, someDigest());
  await store.countPageView(grant.id);
  await store.countPageView(grant.id);
  await store.countDownload(grant.id);
  const query = database.executor.selectFrom('grants').select(['page_views', 'downloads']).where('id', '=', grant.id);
  expect(await query.executeTakeFirst()).toEqual({ page_views: 2, downloads: 1 });
});
