import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReadyArchive } from '../../../src/core/downloads/ready-archives.ts';
import { WebRig } from './web-rig.ts';

const CHUNK_BYTES = 512 * 1_024;
const plain = randomBytes(3 * CHUNK_BYTES + 1_000);

let rig: WebRig;
let link: string;
beforeAll(async () => {
  rig = await WebRig.start();
});
beforeEach(async () => {
  rig.archives = [];
  await rig.addArchive(plain);
  link = await rig.addLink();
});
afterAll(() => rig[Symbol.asyncDispose]());

const archive = (): ReadyArchive => {
  const [first] = rig.archives;
  if (first === undefined) throw new Error('no archive is ready');
  return first;
};
const get = (headers: Record<string, string> = {}, query = '') =>
  fetch(rig.url(`${link}/profile${query}`), { headers });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const etag = () => `"${archive().sha256}"`;

test('a whole archive arrives with the headers that keep it private and let it resume', async () => {
  const response = await get();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-length': String(plain.length),
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="alice.json.gz"; filename*=UTF-8''alice.json.gz`,
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    etag: etag(),
  });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await bytesOf(response)).equals(plain)).toBe(true);
});

test('every single range arrives as the same range of the archive', async () => {
  const position = fc.nat(plain.length + 10);
  const edge = fc.option(position, { nil: undefined });
  await fc.assert(
    fc.asyncProperty(edge, edge, async (first, last) => {
      const response = await get({ range: `bytes=${first ?? ''}-${last ?? ''}` });
      const body = await bytesOf(response);
      const expected = answerTo(first, last);
      expect({
        status: response.status,
        contentRange: response.headers.get('content-range'),
        contentLength: response.headers.get('content-length'),
      }).toEqual({
        status: expected.status,
        contentRange: expected.contentRange,
        contentLength: String(expected.body.length),
      });
      expect(body.equals(expected.body)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

/** What RFC 9110 §14 asks for, written as plainly as can be. */
function answerTo(first: number | undefined, last: number | undefined) {
  const size = plain.length;
  const isNonsense = first === undefined ? last === undefined : last !== undefined && last < first;
  if (isNonsense) return { status: 200, contentRange: null, body: plain };
  const start = first ?? Math.max(0, size - (last ?? 0));
  const end = first === undefined || last === undefined ? size : Math.min(size, last + 1);
  if (start >= size) return { status: 416, contentRange: `bytes */${size}`, body: Buffer.alloc(0) };
  return { status: 206, contentRange: `bytes ${start}-${end - 1}/${size}`, body: plain.subarray(start, end) };
}

test('what is no single range of bytes is answered with the whole', async () => {
  const ranges = ['bytes=0-1,5-6', 'bytes=-', 'bytes=a-b', 'items=0-1', 'bytes 0-1', 'bytes=5-2', 'bytes=--1', ''];
  for (const range of ranges) {
    const response = await get({ range });
    expect([range, response.status]).toEqual([range, 200]);
    expect(await bytesOf(response)).toHaveLength(plain.length);
  }
});

test('a range outside is refused, however far', async () => {
  for (const range of ['bytes=-0', `bytes=${plain.length}-`, `bytes=${'9'.repeat(400)}-`]) {
    const response = await get({ range });
    expect(response.status).toBe(416);
    expect(await response.text()).toBe('');
  }
  expect((await get({ range: `bytes=0-${'9'.repeat(400)}` })).status).toBe(206);
});

test('an empty archive arrives empty and has no ranges', async () => {
  await rig.addArchive(Buffer.alloc(0));
  expect(await bytesOf(await get())).toHaveLength(0);
  expect((await get({ range: 'bytes=0-' })).status).toBe(416);
});

test('a download broken at a random byte goes on to the same bytes', async () => {
  for (let round = 0; round < 10; round += 1) {
    const socket = connect(rig.port, '127.0.0.1');
    socket.write(`GET ${link}/profile HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    const parts: Buffer[] = [];
    let gotBytes = 0;
    const stopAt = 1_000 + Math.floor(Math.random() * plain.length * 0.9);
    for await (const piece of socket) {
      parts.push(piece);
      gotBytes += piece.length;
      if (gotBytes > stopAt) break;
    }
    socket.destroy();
    const received = Buffer.concat(parts);
    const body = received.subarray(received.indexOf('\r\n\r\n') + 4);
    const rest = await get({ range: `bytes=${body.length}-`, 'if-range': etag() });
    expect(rest.status).toBe(206);
    expect(Buffer.concat([body, await bytesOf(rest)]).equals(plain)).toBe(true);
  }
});

test('a resume after a new export starts over or stops, and never mixes two archives', async () => {
  const range = { range: 'bytes=100-' };
  const version = `?v=${archive().sha256.slice(0, 16)}`;
  const ifRange = etag();
  expect((await get(range, version)).status).toBe(206);
  await rig.addArchive(randomBytes(500));
  expect((await get({ ...range, 'if-range': ifRange })).status).toBe(200);
  expect((await get({ ...range, 'if-range': 'Sun, 22 Feb 2026 12:00:00 GMT' })).status).toBe(200);
  const replaced = await get(range, version);
  expect(replaced.status).toBe(409);
  expect(await replaced.text()).toContain('There is a newer file');
});

test('a HEAD tells the size and opens nothing', async () => {
  await rig.vault.remove(archive().archiveId);
  const response = await fetch(rig.url(`${link}/profile`), { method: 'HEAD', headers: { range: 'bytes=0-9' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe(String(plain.length));
  expect(response.headers.get('accept-ranges')).toBe('bytes');
});

test('the buttons of the page lead to the files', async () => {
  await rig.addArchive(plain.subarray(0, 10), { kind: 'photos', fileName: 'photos.zip' });
  const page = await (await fetch(rig.url(link))).text();
  const hrefs = [...page.matchAll(/href="(\/d\/[^"]+\?v=[^"]+)"/gu)].map(([, href]) => href ?? '');
  expect(hrefs).toHaveLength(4);
  for (const href of hrefs) {
    const response = await fetch(rig.url(href));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    await response.arrayBuffer();
  }
});

test('a hostile file name cannot leave its header or its directory', async () => {
  const fileName = '../..\\evil\r\nSet-Cookie: a=b\u202E"gpj.%41\u{1F4F7}\uD800é.zip';
  await rig.addArchive(plain.subarray(0, 10), { fileName });
  const { headers } = await get();
  expect(headers.has('set-cookie')).toBe(false);
  const disposition = headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="[^"\\/]*\.zip"; filename\*=UTF-8''[\w.~!$&+^`|%#-]*\.zip$/u);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toMatch(/^_.*\u{1F4F7}.é\.zip$/u);
});

test('no token, file name or digest is ever logged', async () => {
  const { fileName, sha256 } = archive();
  await bytesOf(await get());
  await fetch(rig.url(`${link}/profile?x=${link}`));
  await fetch(rig.url(`${link}%ff`));
  await fetch(rig.url(`${link}/a/b/c`));
  await fetch(rig.url(link), { method: 'PUT' });
  await fetch(rig.url(`${link}/revoke`), { method: 'POST' });
  const routes = rig.lines.map((line) => JSON.parse(line).route);
  expect(routes).toContain('/d/:token/:kind');
  expect(routes).toContain('none');
  const log = rig.lines.join('\n');
  for (const secret of [link.slice(3), fileName, sha256, '@alice']) expect(log).not.toContain(secret);
});
