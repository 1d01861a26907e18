import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES, createGuardedWeb } from '../../../src/infra/outside/guarded-web.ts';
import { INSIDE, NAMES, PUBLIC, openOutside } from './outside-rig.ts';

const LOOK = 'https://pod.example/.well-known/nodeinfo';

/** Addresses of machines that a stranger must not reach through us, each in the way a name server may give it. */
const INWARD = [
  INSIDE,
  '127.255.255.254',
  '::1',
  '::ffff:127.0.0.1',
  '169.254.169.254',
  'fe80::1',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.64.0.1',
  'fd00:ec2::254',
  '64:ff9b::7f00:1',
  '2002:7f00:1::1',
  '0.0.0.0',
  '::',
  '224.0.0.1',
] as const;

let outside: Awaited<ReturnType<typeof openOutside>>;
beforeAll(async () => {
  outside = await openOutside({ timeoutMs: 3_000 });
});
afterAll(() => outside[Symbol.asyncDispose]());

beforeEach(() => {
  for (const name of NAMES) outside.let(name, [PUBLIC]);
  outside.answers((_request, response) => response.end('{}'));
});

/** How many connections the server has got meanwhile. */
async function connectionsDuring(act: () => Promise<unknown>): Promise<number> {
  const before = outside.connections;
  await act();
  return outside.connections - before;
}

const sendTo = (location: string) => (_: unknown, response: ServerResponse) =>
  response.writeHead(302, { location }).end();

describe('a public address', () => {
  test('is asked once, with nothing in the request but what it takes', async () => {
    outside.answers((_request, response) => response.end('{"links":[]}'));
    const answer = await outside.get(`${LOOK}?a=b`);
    expect(answer).toMatchObject({ kind: 'answered', status: 200, body: '{"links":[]}' });
    const { method, url, headers } = outside.requests.at(-1) ?? {};
    expect({ method, url, headers }).toEqual({
      method: 'GET',
      url: '/.well-known/nodeinfo?a=b',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        connection: 'close',
        host: 'pod.example',
        'user-agent': 'Pappus',
      },
    });
  });

  test('is found under an international name', async () => {
    expect(await outside.get('https://münchen.example/')).toMatchObject({ kind: 'answered' });
    expect(outside.requests.at(-1)?.headers.host).toBe('xn--mnchen-3ya.example');
  });

  test('sends on, and says where the answer came from in the end', async () => {
    outside.answers((request, response) =>
      request.headers.host === 'pod.example'
        ? sendTo('https://other.example/x')(request, response)
        : response.end('there'),
    );
    const answer = await outside.get(LOOK);
    expect(answer).toMatchObject({ kind: 'answered', body: 'there' });
    expect(answer.kind === 'answered' && answer.url.href).toBe('https://other.example/x');
  });

  test('that sends on for ever is left after a few times', async () => {
    outside.answers(sendTo('/again'));
    const sent = await connectionsDuring(async () =>
      expect(await outside.get(LOOK)).toEqual({ kind: 'silent', code: 'REDIRECTS_TOO_MANY' }),
    );
    expect(sent).toBe(4);
  });

  test('with a certificate for another name, or from nobody that is known, is not talked to', async () => {
    outside.let('elsewhere.example', [PUBLIC]);
    const before = outside.requests.length;
    expect(await outside.get('https://elsewhere.example/')).toEqual({
      kind: 'silent',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    const strict = createGuardedWeb(outside.options);
    const answer = await strict.get(new URL(LOOK), new AbortController().signal);
    expect(answer).toMatchObject({ kind: 'silent', code: expect.stringMatching(/CERT|SIGNATURE|ISSUER/u) });
    expect(outside.requests.length).toBe(before);
  });
});

describe('nobody is reached', () => {
  test.each(INWARD)('under a name for %s', async (address) => {
    outside.let('inside.example', [address]);
    const sent = await connectionsDuring(async () =>
      expect(await outside.get('https://inside.example/')).toEqual({ kind: 'refused', code: 'ADDRESS_NOT_PUBLIC' }),
    );
    expect(sent).toBe(0);
  });

  test.each(INWARD)('by a redirect to a name for %s', async (address) => {
    outside.let('inside.example', [address]);
    outside.answers(sendTo('https://inside.example/'));
    const sent = await connectionsDuring(async () =>
      expect(await outside.get(LOOK)).toEqual({ kind: 'refused', code: 'ADDRESS_NOT_PUBLIC' }),
    );
    expect(sent).toBe(1);
  });

  test('when one address of several is not public', async () => {
    outside.let('pod.example', [PUBLIC, INSIDE]);
    expect(await connectionsDuring(() => outside.get(LOOK))).toBe(0);
  });

  test.each([
    ['http://pod.example/', 'URL_NOT_HTTPS'],
    ['file:///etc/passwd', 'URL_NOT_HTTPS'],
    ['https://alice@pod.example/', 'URL_WITH_CREDENTIALS'],
    ['https://alice:secret@pod.example/', 'URL_WITH_CREDENTIALS'],
    ['https://pod.example:8443/', 'URL_WITH_PORT'],
    ['https://pod.example:22/', 'URL_WITH_PORT'],
    ['https://127.0.0.1/', 'URL_WITHOUT_NAME'],
    ['https://1.1.1.1/', 'URL_WITHOUT_NAME'],
    ['https://0x7f.1/', 'URL_WITHOUT_NAME'],
    ['https://2130706433/', 'URL_WITHOUT_NAME'],
    ['https://0177.0.0.1/', 'URL_WITHOUT_NAME'],
    ['https://[::1]/', 'URL_WITHOUT_NAME'],
    ['https://[::ffff:169.254.169.254]/', 'URL_WITHOUT_NAME'],
    ['https://①②⑦.0.0.1/', 'URL_WITHOUT_NAME'],
    ['https://pod/', 'URL_WITHOUT_NAME'],
    ['https://pod.example./', 'URL_WITHOUT_NAME'],
    ['https://localhost/', 'URL_WITHOUT_NAME'],
    ['https://a.localhost/', 'URL_NAME_NOT_PUBLIC'],
    ['https://metadata.google.internal/', 'URL_NAME_NOT_PUBLIC'],
    ['https://printer.local/', 'URL_NAME_NOT_PUBLIC'],
  ])('at %s, neither when it is typed nor when somebody sends on to it', async (url, code) => {
    const asked = outside.asked.length;
    expect(await outside.get(url)).toEqual({ kind: 'refused', code });
    expect(outside.asked.length).toBe(asked);
    outside.answers(sendTo(url.replaceAll(/[^ -~]/gu, encodeURIComponent)));
    expect(await outside.get(LOOK)).toEqual({ kind: 'refused', code });
  });

  test('through a name that changes its mind: the address that was judged is the one that is asked', async () => {
    outside.let('pod.example', [PUBLIC], [INSIDE]);
    outside.answers((request, response) => response.end(request.socket.localAddress));
    const asked = outside.asked.length;
    expect(await outside.get(LOOK)).toMatchObject({ kind: 'answered', body: PUBLIC });
    expect(outside.asked.length).toBe(asked + 1);
    // The second time it is judged anew.
    expect(await outside.get(LOOK)).toEqual({ kind: 'refused', code: 'ADDRESS_NOT_PUBLIC' });
  });

  test('through a name that changes its mind while it sends on to itself', async () => {
    outside.let('pod.example', [PUBLIC], [INSIDE]);
    outside.answers(sendTo(LOOK));
    expect(await connectionsDuring(() => outside.get(LOOK))).toBe(1);
  });
});

describe('an answer is let go', () => {
  test('when it is longer than allowed, however it is sent', async () => {
    outside.answers((_request, response) => response.end('x'.repeat(MAX_BODY_BYTES)));
    expect(await outside.get(LOOK)).toMatchObject({ kind: 'answered' });
    outside.answers((_request, response) => response.end('x'.repeat(MAX_BODY_BYTES + 1)));
    expect(await outside.get(LOOK)).toEqual({ kind: 'silent', code: 'BODY_UNREADABLE' });
  });

  test('when it never ends, and the connection with it', async () => {
    let closed = false;
    outside.answers((_request, response) => {
      const pour = () => void (response.writable && response.write('x'.repeat(1_000), () => setImmediate(pour)));
      response.on('close', () => (closed = true));
      pour();
    });
    expect(await outside.get(LOOK)).toEqual({ kind: 'silent', code: 'BODY_UNREADABLE' });
    await expect.poll(() => closed).toBe(true);
  });

  test('when it is packed, which could be anything', async () => {
    outside.answers((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('xx'));
    expect(await outside.get(LOOK)).toEqual({ kind: 'silent', code: 'BODY_UNREADABLE' });
  });

  test('when its head is too long', async () => {
    outside.answers((_request, response) => response.writeHead(200, { 'x-much': 'x'.repeat(20_000) }).end());
    expect(await outside.get(LOOK)).toEqual({ kind: 'silent', code: 'HPE_HEADER_OVERFLOW' });
  });

  test('when it drips, when nothing comes, and when no name server answers: all within the time allowed', async () => {
    await using hasty = await openOutside({ timeoutMs: 300 });
    hasty.answers((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await hasty.get(LOOK)).toEqual({ kind: 'silent', code: 'TIMEOUT' });
    hasty.answers(() => undefined);
    expect(await hasty.get(LOOK)).toEqual({ kind: 'silent', code: 'TIMEOUT' });
    const deaf = createGuardedWeb({ resolve: () => new Promise(() => undefined), timeoutMs: 100 });
    expect(await deaf.get(new URL(LOOK), new AbortController().signal)).toEqual({ kind: 'silent', code: 'TIMEOUT' });
  });

  test('when the program stops, and that is said', async () => {
    outside.answers(() => undefined);
    const stopping = new AbortController();
    const looking = outside.web.get(new URL(LOOK), stopping.signal);
    stopping.abort(new Error('stopping'));
    await expect(looking).rejects.toThrow('stopping');
  });

  test('where there is no such name', async () => {
    expect(await outside.get('https://nowhere.example/')).toEqual({ kind: 'silent', code: 'ENOTFOUND' });
  });
});
