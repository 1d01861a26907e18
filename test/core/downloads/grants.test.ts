import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { grantState } from '../../../src/core/downloads/grant.ts';
import { newGrantToken } from '../../../src/core/downloads/grant-token.ts';
import { issueGrant, type IssueGrantDeps } from '../../../src/core/downloads/issue-grant.ts';
import type { ReadyArchive } from '../../../src/core/downloads/ready-archives.ts';
import {
  recordPageView,
  recordTransfer,
  redeemGrant,
  type RedeemGrantDeps,
} from '../../../src/core/downloads/redeem-grant.ts';
import { revokeAllGrants, revokeGrant } from '../../../src/core/downloads/revoke-grant.ts';
import { after, DAY, HOUR } from '../../../src/kernel/clock.ts';
import { newExportId, newGrantId, parseArchiveId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { MemoryGrants } from './memory-grants.ts';

const T0 = new Date('2026-02-22T12:00:00.000Z');
const alice = parsePodUserId(1);
const speaker = { platform: 'matrix', id: '@alice:matrix.org' };
const order = { podUserId: alice, speaker, locale: 'de' };

function archive(changes: Partial<ReadyArchive> = {}): ReadyArchive {
  return {
    archiveId: parseArchiveId(randomUUID()),
    exportId: newExportId(),
    kind: 'profile',
    fileName: 'alice.json.gz',
    sizeBytes: 10,
    sha256: '00',
    readyAt: T0,
    keepUntil: after(T0, 30 * DAY),
    receipt: {},
    ...changes,
  };
}

let now: Date;
let archives: ReadyArchive[];
let work: MemoryGrants;
let deps: IssueGrantDeps & RedeemGrantDeps;
beforeEach(() => {
  now = after(T0, HOUR);
  archives = [archive()];
  work = new MemoryGrants();
  deps = {
    work,
    archives: { forUser: async (user) => (user === alice ? archives : []) },
    clock: { now: () => now },
    newGrantId,
    newGrantToken,
    publicUrl: 'https://export.pod.example',
    ttlMs: 3 * DAY,
  };
});

async function issue() {
  const issued = await issueGrant(deps, order);
  if (issued.kind !== 'issued') throw new Error('nothing was ready');
  const token = new Secret(issued.link.reveal().replace('https://export.pod.example/d/', ''));
  return { ...issued, token };
}

test('a link carries 256 random bits, and printing it shows none', async () => {
  const { link, token } = await issue();
  expect(token.reveal()).toMatch(/^[\w-]{43}$/u);
  expect((await issue()).token.reveal()).not.toBe(token.reveal());
  expect(JSON.stringify({ link })).toBe('{"link":"[secret]"}');
});

test('there is no link where nothing is ready or everything is destroyed', async () => {
  archives = [];
  expect(await issueGrant(deps, order)).toEqual({ kind: 'nothing-ready' });
  archives = [archive({ keepUntil: now })];
  expect(await issueGrant(deps, order)).toEqual({ kind: 'nothing-ready' });
});

test('the first link counts from ready, the next ones from now', async () => {
  expect((await issue()).expiresAt).toEqual(after(T0, 3 * DAY));
  now = after(T0, 2 * DAY);
  expect((await issue()).expiresAt).toEqual(after(T0, 5 * DAY));
});

test('the first link after a second archive became ready counts from then', async () => {
  await issue();
  archives.push(archive({ kind: 'photos', readyAt: after(T0, DAY) }));
  now = after(T0, DAY + HOUR);
  expect((await issue()).expiresAt).toEqual(after(T0, 4 * DAY));
});

test('a first link that could not be told in time still gets its time', async () => {
  now = after(T0, 4 * DAY);
  expect((await issue()).expiresAt).toEqual(after(T0, 7 * DAY));
});

test('no link outlives the last of its archives', async () => {
  archives = [archive({ keepUntil: after(T0, DAY) }), archive({ kind: 'photos', keepUntil: after(T0, 2 * DAY) })];
  const { expiresAt, token } = await issue();
  expect(expiresAt).toEqual(after(T0, 2 * DAY));
  now = after(T0, DAY);
  expect(await redeemGrant(deps, token)).toMatchObject({ kind: 'ok', archives: [{ kind: 'photos' }] });
});

test('a token opens what is ready at that time, as often as one likes', async () => {
  const { token } = await issue();
  for (let look = 0; look < 3; look += 1) {
    expect(await redeemGrant(deps, token)).toMatchObject({
      kind: 'ok',
      grant: { podUserId: alice, speaker },
      archives,
    });
  }
  archives = [archive({ sha256: '11' })];
  expect(await redeemGrant(deps, token)).toMatchObject({ kind: 'ok', archives: [{ sha256: '11' }] });
});

test('a token that was never made opens nothing', async () => {
  await issue();
  for (const guess of [newGrantToken(), new Secret(''), new Secret('x'.repeat(10_000))]) {
    expect(await redeemGrant(deps, guess)).toEqual({ kind: 'unknown' });
    expect(await revokeGrant(deps, guess)).toEqual({ kind: 'unknown' });
  }
});

test('a link ends at its expiry, and when its archives are gone', async () => {
  const { token, expiresAt } = await issue();
  now = after(expiresAt, -1);
  expect(await redeemGrant(deps, token)).toMatchObject({ kind: 'ok' });
  now = expiresAt;
  expect(await redeemGrant(deps, token)).toEqual({ kind: 'expired' });
  expect(await revokeGrant(deps, token)).toEqual({ kind: 'expired' });
  now = T0;
  archives = [];
  expect(await redeemGrant(deps, token)).toEqual({ kind: 'expired' });
});

test('a revoked link stays revoked, and revoking again is no error and no second entry', async () => {
  const { token } = await issue();
  expect(await revokeGrant(deps, token)).toEqual({ kind: 'revoked', locale: 'de' });
  expect(await revokeGrant(deps, token)).toEqual({ kind: 'revoked', locale: 'de' });
  expect(await redeemGrant(deps, token)).toEqual({ kind: 'revoked' });
  expect(work.actions()).toEqual(['grant-issued', 'grant-revoked']);
});

test('all links of a person are revoked together, with who and why', async () => {
  const tokens = [(await issue()).token, (await issue()).token];
  const by = { actor: 'staff:matrix/@dana:pod.example', reason: 'phone stolen' };
  expect(await revokeAllGrants(deps, alice, by)).toBe(2);
  expect(await revokeAllGrants(deps, alice, by)).toBe(0);
  for (const token of tokens) expect(await redeemGrant(deps, token)).toEqual({ kind: 'revoked' });
  expect(work.entries.at(-1)).toEqual({ ...by, action: 'grant-revoked', subject: 'person:1', at: now });
});

test('views and transfers are audited for the person, whole ones counted as downloads', async () => {
  const { token, grantId } = await issue();
  const redeemed = await redeemGrant(deps, token);
  if (redeemed.kind !== 'ok') throw new Error(redeemed.kind);
  await recordPageView(deps, redeemed.grant);
  for (const outcome of ['broken', 'part', 'whole'] as const) {
    await recordTransfer(deps, { grant: redeemed.grant, kind: 'photos', outcome });
  }
  expect(work.countsOf(grantId)).toEqual({ pageViews: 1, downloads: 1 });
  expect(work.actions().slice(1)).toEqual([
    'grant-viewed',
    'photos-download-broken',
    'photos-partly-downloaded',
    'photos-downloaded',
  ]);
  expect(work.entries.every(({ subject }) => subject === 'person:1')).toBe(true);
});

test('nothing that is kept or audited holds the token', async () => {
  const { token } = await issue();
  await revokeGrant(deps, token);
  expect(JSON.stringify([work.entries, await work.findLatest(alice)])).not.toContain(token.reveal());
});

test('a grant that is both revoked and past its time was revoked', () => {
  expect(grantState({ expiresAt: T0, revokedAt: T0 }, now)).toBe('revoked');
});

test('while the owner has said STOP no link is made, and none that was made in that very moment opens anything', async () => {
  const { token } = await issue();
  work.frozen.add(alice);
  expect(await issueGrant(deps, order)).toEqual({ kind: 'frozen' });
  expect(await redeemGrant(deps, token)).toEqual({ kind: 'revoked' });
  work.frozen.delete(alice);
  expect(await redeemGrant(deps, token)).toMatchObject({ kind: 'ok' });
});
