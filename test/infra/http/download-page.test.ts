import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReceipt } from '../../../src/core/archive/receipt.ts';
import type { ArchiveReport } from '../../../src/core/archive/report.ts';
import { newGrantToken } from '../../../src/core/downloads/grant-token.ts';
import { after, DAY } from '../../../src/kernel/clock.ts';
import { T0, WebRig } from './web-rig.ts';

const photosReport: ArchiveReport = {
  kind: 'photos',
  sizeBytes: 500,
  unpackedBytes: 500,
  isComplete: true,
  photoCount: 523,
  findings: [],
  match: { named: 500, present: 498, missing: 2, missingNames: ['a.jpg', 'b.jpg'], unposted: 25, findings: [] },
};

let rig: WebRig;
beforeAll(async () => {
  rig = await WebRig.start();
});
afterAll(() => rig[Symbol.asyncDispose]());

async function readyWith(receipts: { profile?: unknown; photos?: unknown }): Promise<string> {
  rig.archives = [];
  if ('profile' in receipts) await rig.addArchive(randomBytes(3_200), { receipt: receipts.profile });
  if ('photos' in receipts) {
    await rig.addArchive(randomBytes(500), { kind: 'photos', fileName: 'photos.zip', receipt: receipts.photos });
  }
  return rig.addLink();
}
const textOf = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(rig.url(path), { headers })).text();

test('the page says what each file is, how large, until when, and what to keep to oneself', async () => {
  const link = await readyWith({ profile: {}, photos: {} });
  const response = await fetch(rig.url(link));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await response.text();
  for (const text of [
    'Your profile',
    '3.2 kB',
    'Your photos',
    '500 byte',
    '25 February',
    '13:00 (CET)',
    'private key',
  ]) {
    expect(page).toContain(text);
  }
  for (const { sha256 } of rig.archives) expect(page).toContain(sha256);
});

test('a page for one kind offers that kind alone', async () => {
  const page = await textOf(await readyWith({ photos: {} }));
  expect(page).toContain('Save my photos');
  expect(page).not.toContain('Save my profile');
  expect(page).not.toContain('private key');
});

test('what the server says in place of a file is shown, not saved', async () => {
  const page = await textOf(await readyWith({ profile: {}, photos: {} }));
  expect(page).not.toMatch(/<a[^>]*\sdownload/u);
});

test('the page claims that all photos are there only where they were counted', async () => {
  const uncounted = await textOf(await readyWith({ photos: {} }));
  expect(uncounted).not.toContain('Not in it');
  const whole = await textOf(await readyWith({ photos: { photos: { found: 2, expected: 2 } } }));
  expect(whole).toContain('every photo is there');
  const short = await textOf(await readyWith({ photos: { photos: { found: 1, expected: 2 } } }));
  expect(short).toContain('One photo that the pod no longer has.');
});

test('every word from outside is escaped', async () => {
  const hostile = `"><script>alert('1')</script>&\`.jpg`;
  const missingPhotos = [hostile];
  const page = await textOf(await readyWith({ photos: { photos: { found: 1, expected: 2 }, missingPhotos } }));
  expect(page).not.toContain('<script');
  expect(page).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&#96;.jpg');
});

test('a long list of missing photos is cut on the page and whole in the receipt', async () => {
  const missingPhotos = Array.from({ length: 1_000 }, (_, index) => `photo-${index}.jpg`);
  const receipt = { photos: { found: 0, expected: 1_100 }, missingPhotos, missingPhotosCount: 1_100 };
  const link = await readyWith({ photos: receipt });
  const page = await textOf(link);
  expect(page).toContain('photo-199.jpg');
  expect(page).not.toContain('photo-200.jpg');
  expect(page).toContain('and 900 more');
  expect(await (await fetch(rig.url(`${link}/photos/receipt.json`))).json()).toMatchObject({ receipt });
});

test('the page shows what a receipt of the verification says', async () => {
  const photos = createReceipt(photosReport, { checkedAt: T0 });
  const profile = { profile: { posts: 1_284, contacts: 1, interactions: 2_310 } };
  const page = await textOf(await readyWith({ profile, photos }));
  expect(page).toContain('1,284 posts, 1 contact, 2,310 comments and likes.');
  expect(page).toContain('523 of 525 photos.');
  expect(page).toContain('2 photos that the pod no longer has.');
});

test('a receipt nobody can read still gives a page', async () => {
  for (const receipt of [undefined, null, 7, [], { profile: 'x', missingPhotos: 'y' }]) {
    expect(await textOf(await readyWith({ profile: receipt }))).toContain('Save my profile');
  }
});

test('the page is in the language of the chat, pages without a link in that of the browser', async () => {
  await readyWith({ profile: {} });
  const page = await textOf(await rig.addLink('de-AT'), { 'accept-language': 'en' });
  expect(page).toContain('<html lang="de" dir="ltr">');
  expect(page).toContain('Deine Daten sind bereit');
  const fallback = await textOf(await rig.addLink('eo'), { 'accept-language': 'eo;q=0.9, de-CH;q=0.5, en;q=0.1' });
  expect(fallback).toContain('<html lang="de"');
  const unknown = `/d/${newGrantToken().reveal()}`;
  expect(await textOf(unknown, { 'accept-language': 'de' })).toContain('Dieser Link funktioniert nicht');
  expect(await textOf(unknown)).toContain('This link does not work');
});

test('the page works without scripts and asks nobody else for anything', async () => {
  const page = await textOf(await readyWith({ profile: {}, photos: {} }));
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|style=/u);
  const targets = [...page.matchAll(/(?:href|src|action)="([^"]*)"/gu)].map(([, target]) => target);
  expect(targets.length).toBeGreaterThan(4);
  expect(targets.filter((target) => !target?.startsWith('/') && target !== 'data:,')).toEqual([]);
  const stylesheet = await fetch(rig.url('/style.css'));
  expect(stylesheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await stylesheet.text()).not.toMatch(/url\(|@import/u);
});

test('headers keep the page out of caches, frames, indexes and referrers', async () => {
  const { headers } = await fetch(rig.url(await readyWith({ profile: {} })));
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy.split(';')).toEqual([
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(headers.has('x-powered-by')).toBe(false);
  expect(headers.has('server')).toBe(false);
});

test('a look at the page is counted and audited, a HEAD is neither', async () => {
  const link = await readyWith({ profile: {} });
  const before = rig.grants.entries.length;
  expect((await fetch(rig.url(link), { method: 'HEAD' })).status).toBe(200);
  expect(rig.grants.entries).toHaveLength(before);
  await textOf(link);
  expect(rig.grants.actions().slice(before)).toEqual(['grant-viewed']);
});

test('links that were never made, are too old or are switched off get one and the same answer', async () => {
  const live = await readyWith({ profile: {} });
  const revoked = await rig.addLink();
  await fetch(rig.url(`${revoked}/revoke`), { method: 'POST' });
  const expired = await rig.addLink();
  const unknown = `/d/${newGrantToken().reveal()}`;
  rig.now = after(T0, 20 * DAY);
  try {
    for (const tail of ['', '/profile', '/profile/receipt.json']) {
      const answers = await Promise.all(
        [unknown, expired, revoked, live, '/d/x', `/d/${'%00'.repeat(20)}`].map(async (link) => {
          const response = await fetch(rig.url(link + tail));
          // The clock and the rate limit go on between two answers.
          const headers = [...response.headers].filter(([name]) => name !== 'date' && !name.startsWith('x-ratelimit-'));
          return { status: response.status, headers, page: await response.text() };
        }),
      );
      expect(answers[0]?.status).toBe(404);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  } finally {
    rig.now = after(T0, DAY / 24);
  }
});

test('a person can switch the link off, twice if they like, and then it is off', async () => {
  const link = await readyWith({ profile: {} });
  const page = await textOf(link);
  expect(page).toContain(`<form method="post" action="${link}/revoke">`);
  for (let press = 0; press < 2; press += 1) {
    const body = new URLSearchParams();
    const response = await fetch(rig.url(`${link}/revoke`), { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('The link is switched off');
  }
  expect((await fetch(rig.url(link))).status).toBe(404);
  expect((await fetch(rig.url(`${link}/profile`))).status).toBe(404);
});

test('nothing is revoked by looking', async () => {
  const link = await readyWith({ profile: {} });
  expect((await fetch(rig.url(`${link}/revoke`))).status).toBe(404);
  expect((await fetch(rig.url(link))).status).toBe(200);
});

test('requests that make no sense get a page and a fitting status', async () => {
  const answers = await Promise.all([
    fetch(rig.url('/nothing-here')),
    fetch(rig.url('/d/%ff')),
    fetch(rig.url('/d/x/revoke'), {
      method: 'POST',
      body: 'x'.repeat(20_000),
      headers: { 'content-type': 'application/json' },
    }),
    fetch(rig.url('/d/x/revoke'), { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 400, 413, 400]);
  for (const answer of answers) expect(await answer.text()).toContain('<!doctype html>');
});

test('somebody who asks too fast is asked to wait', async () => {
  await using slow = await WebRig.start({ maxRequestsPerMinute: 3 });
  const statuses: number[] = [];
  for (let count = 0; count < 5; count += 1) statuses.push((await fetch(slow.url('/d/x'))).status);
  expect(statuses).toEqual([404, 404, 404, 429, 429]);
  const answer = await fetch(slow.url('/nothing'));
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await answer.text()).toContain('One moment, please');
});

test('an unexpected failure is told kindly and logged without what was asked', async () => {
  const failing = { forUser: async () => Promise.reject(new Error(`lost ${link}`)) };
  await using broken = await WebRig.start({ archives: failing });
  await broken.addArchive(randomBytes(10));
  const link = await broken.addLink();
  const response = await fetch(broken.url(link));
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('Something went wrong here');
  const log = broken.lines.join('\n');
  expect(log).toContain('request failed');
  expect(log).not.toContain(link.slice(3));
});
