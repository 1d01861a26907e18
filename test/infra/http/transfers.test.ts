import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, readlink, stat, truncate, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ReadyArchive } from '../../../src/core/downloads/ready-archives.ts';
import { DAY, after } from '../../../src/kernel/clock.ts';
import { WebRig, alice } from './web-rig.ts';

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
  rig.transfers.length = 0;
  rig.unreadable.length = 0;
});
afterAll(() => rig[Symbol.asyncDispose]());

const archive = (): ReadyArchive => {
  const [first] = rig.archives;
  if (first === undefined) throw new Error('no archive is ready');
  return first;
};
const get = (headers: Record<string, string> = {}) => fetch(rig.url(`${link}/profile`), { headers });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const transferred = () => vi.waitFor(() => expect(rig.transfers).not.toEqual([]));

/** Sends a request on a socket of its own and reads nothing. */
async function ask(path: string): Promise<Socket> {
  const socket = connect(rig.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return socket;
}

test('transfers are told apart, audited, and counted when they reach the last byte', async () => {
  const before = rig.grants.entries.length;
  for (const range of ['bytes=0-9', 'bytes=10-', 'bytes=0-']) await bytesOf(await get({ range }));
  await vi.waitFor(() => expect(rig.transfers).toHaveLength(3));
  expect(rig.transfers.map(({ outcome, sentBytes }) => [outcome, sentBytes])).toEqual([
    ['part', 10],
    ['whole', plain.length - 10],
    ['whole', plain.length],
  ]);
  expect(rig.grants.actions().slice(before)).toEqual([
    'profile-partly-downloaded',
    'profile-downloaded',
    'profile-downloaded',
  ]);
});

test('a client that goes away closes the file and is recorded as broken off', async () => {
  await rig.addArchive(randomBytes(30_000_000));
  const socket = await ask(`${link}/profile`);
  await once(socket, 'data');
  socket.pause();
  expect(await openArchives()).toBe(1);
  socket.destroy();
  await transferred();
  expect(rig.transfers[0]).toMatchObject({ outcome: 'broken', kind: 'profile' });
  expect(rig.transfers[0]?.sentBytes).toBeLessThan(30_000_000);
  await vi.waitFor(async () => expect(await openArchives()).toBe(0));
  expect(rig.unreadable).toEqual([]);
});

test('a link that is switched off ends what it has begun, one that expires does not', async () => {
  await using strict = await WebRig.start({ recheckMs: 0 });
  await strict.addArchive(randomBytes(60_000_000));
  const [kept, ended] = [await strict.addLink(), await strict.addLink()];
  const begin = async (path: string) => (await fetch(strict.url(`${path}/profile`))).body?.getReader();
  const [keeper, loser] = [await begin(kept), await begin(ended)];
  await Promise.all([keeper?.read(), loser?.read()]);
  expect((await fetch(strict.url(`${ended}/revoke`), { method: 'POST' })).status).toBe(200);
  strict.now = after(strict.now, 30 * DAY);
  const rest = async (reader: typeof keeper) => {
    while (!(await reader?.read())?.done);
  };
  await expect(rest(loser)).rejects.toThrow('terminated');
  await rest(keeper);
  await vi.waitFor(() => expect(strict.transfers).toHaveLength(2));
  expect(strict.transfers.map(({ outcome }) => outcome)).toEqual(['broken', 'whole']);
});

test('what is handed out ends where its owner says STOP', async () => {
  await using strict = await WebRig.start({ recheckMs: 0 });
  await strict.addArchive(randomBytes(60_000_000));
  const reader = (await fetch(strict.url(`${await strict.addLink()}/profile`))).body?.getReader();
  await reader?.read();
  strict.grants.frozen.add(alice);
  const rest = async () => {
    while (!(await reader?.read())?.done);
  };
  await expect(rest()).rejects.toThrow('terminated');
  await vi.waitFor(() => expect(strict.transfers.map(({ outcome }) => outcome)).toEqual(['broken']));
});

test('an archive damaged in the middle ends the connection before a wrong byte, and is reported', async () => {
  const file = join(rig.directory, `${archive().archiveId}.vault`);
  const bytes = await readFile(file);
  bytes.writeUInt8((bytes[600_000] ?? 0) ^ 1, 600_000);
  await writeFile(file, bytes);
  const response = await get();
  expect(response.status).toBe(200);
  const received: Buffer[] = [];
  await expect(async () => {
    for await (const piece of response.body ?? []) received.push(Buffer.from(piece));
  }).rejects.toThrow('terminated');
  expect(Buffer.concat(received).equals(plain.subarray(0, CHUNK_BYTES))).toBe(true);
  await transferred();
  expect(rig.transfers[0]).toMatchObject({ outcome: 'broken', sentBytes: CHUNK_BYTES });
  expect(rig.unreadable).toEqual(['ARCHIVE_CORRUPT']);
});

test('an archive that does not open, is gone or has another size is told kindly and reported', async () => {
  const ready = archive();
  rig.archives = [{ ...ready, sizeBytes: 7 }];
  expect((await get()).status).toBe(500);
  rig.archives = [ready];
  const file = join(rig.directory, `${ready.archiveId}.vault`);
  await truncate(file, (await stat(file)).size - 1);
  const damaged = await get();
  expect(damaged.status).toBe(500);
  expect(await damaged.text()).toContain('Something is wrong with this file');
  await rig.vault.remove(ready.archiveId);
  expect((await get()).status).toBe(500);
  expect(rig.unreadable).toEqual(['ARCHIVE_SIZE_WRONG', 'ARCHIVE_CORRUPT', 'ARCHIVE_MISSING']);
});

test('fifty clients that stop reading cost a bounded amount of memory and do not hold up others', async () => {
  await using crowded = await WebRig.start({ maxTransfers: 100 });
  await crowded.addArchive(randomBytes(20_000_000));
  const links = await Promise.all(Array.from({ length: 10 }, () => crowded.addLink()));
  const before = process.memoryUsage().arrayBuffers;
  const sockets = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const socket = connect(crowded.port, '127.0.0.1');
      await once(socket, 'connect');
      socket.pause().write(`GET ${links[index % 10]}/profile HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      return socket;
    }),
  );
  const response = await fetch(crowded.url(`${links[0]}/profile`));
  let gotBytes = 0;
  for await (const piece of response.body ?? []) gotBytes += piece.length;
  expect(gotBytes).toBe(20_000_000);
  // A piece in the socket, the next one and a chunk ahead each, and what the client in this very process holds; 1 GB
  // was asked for.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 3 * CHUNK_BYTES + 20_000_000);
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(() => expect(crowded.transfers).toHaveLength(51));
});

test('more transfers than there is room for are asked to come back', async () => {
  await using small = await WebRig.start({ maxTransfers: 1 });
  await small.addArchive(randomBytes(30_000_000));
  const path = `${await small.addLink()}/profile`;
  const held = httpRequest(small.url(path)).end();
  const [answer] = await once(held, 'response');
  expect(answer.statusCode).toBe(200);
  const refused = await fetch(small.url(path));
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(await refused.text()).toContain('Many people are downloading right now');
  held.destroy();
  await vi.waitFor(async () =>
    expect((await fetch(small.url(path), { headers: { range: 'bytes=0-0' } })).status).toBe(206),
  );
});

test('a transfer that stands still is cut off', async () => {
  await using impatient = await WebRig.start({ maxStallMs: 200 });
  await impatient.addArchive(randomBytes(30_000_000));
  const held = httpRequest(impatient.url(`${await impatient.addLink()}/profile`))
    .on('error', () => undefined)
    .end();
  await once(held, 'response');
  await vi.waitFor(() => expect(impatient.transfers).toMatchObject([{ outcome: 'broken' }]), { timeout: 10_000 });
});

test('a server that stops cuts transfers off after its grace and leaves no file open', async () => {
  const stopping = await WebRig.start();
  await stopping.addArchive(randomBytes(30_000_000));
  const held = httpRequest(stopping.url(`${await stopping.addLink()}/profile`))
    .on('error', () => undefined)
    .end();
  await once(held, 'response');
  await stopping[Symbol.asyncDispose]();
  expect(stopping.transfers).toMatchObject([{ outcome: 'broken' }]);
});

/** File handles this process holds on archives; 0 where the system does not tell. */
async function openArchives(): Promise<number> {
  const targets = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
  return (await Promise.all(targets)).filter((target) => target.endsWith('.vault')).length;
}
