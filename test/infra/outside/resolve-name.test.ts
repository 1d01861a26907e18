import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { createResolveName } from '../../../src/infra/outside/resolve-name.ts';

const A = 1;
const AAAA = 28;
const HEADER_BYTES = 12;

let sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

/** A name server that gives these addresses to every name, or says nothing at all. */
async function startNameServer(addresses: Readonly<Record<number, Uint8Array>> | undefined): Promise<string> {
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (query, from) => {
    if (addresses === undefined) return;
    const type = query.readUInt16BE(query.indexOf(0, HEADER_BYTES) + 1);
    const end = query.indexOf(0, HEADER_BYTES) + 5;
    const found = addresses[type];
    const head = Buffer.from(query.subarray(0, HEADER_BYTES));
    head.writeUInt16BE(0x8180, 2);
    head.writeUInt16BE(found === undefined ? 0 : 1, 6);
    head.writeUInt16BE(0, 10);
    // The name of the question, the type, class IN, a minute, and the address.
    const record = found && Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 60, 0, found.length, ...found]);
    socket.send(Buffer.concat([head, query.subarray(HEADER_BYTES, end), record ?? Buffer.alloc(0)]), from.port);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return `127.0.0.1:${socket.address().port}`;
}

test('a name gives all its addresses, of both kinds', async () => {
  const v6 = new Uint8Array(16).fill(0x2a);
  const resolve = createResolveName([await startNameServer({ [A]: new Uint8Array([9, 9, 9, 9]), [AAAA]: v6 })]);
  const { signal } = new AbortController();
  expect(await resolve('pod.example', signal)).toEqual(['9.9.9.9', '2a2a:2a2a:2a2a:2a2a:2a2a:2a2a:2a2a:2a2a']);
});

test('a name with addresses of one kind gives those, and one without any is said to have none', async () => {
  const { signal } = new AbortController();
  const one = createResolveName([await startNameServer({ [A]: new Uint8Array([10, 0, 0, 1]) })]);
  expect(await one('pod.example', signal)).toEqual(['10.0.0.1']);
  const none = createResolveName([await startNameServer({})]);
  await expect(none('pod.example', signal)).rejects.toMatchObject({ code: 'ENODATA' });
});

test('a name server that says nothing is given up with the signal', async () => {
  const resolve = createResolveName([await startNameServer(undefined)]);
  const looking = new AbortController();
  const resolved = resolve('pod.example', looking.signal);
  looking.abort();
  await expect(resolved).rejects.toMatchObject({ code: 'ECANCELLED' });
});
