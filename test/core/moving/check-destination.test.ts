import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkDestination } from '../../../src/core/moving/check-destination.ts';
import { NAMES, PUBLIC, openOutside } from '../../infra/outside/outside-rig.ts';

let outside: Awaited<ReturnType<typeof openOutside>>;
beforeAll(async () => {
  outside = await openOutside();
});
afterAll(() => outside[Symbol.asyncDispose]());
beforeEach(() => {
  for (const name of NAMES) outside.let(name, [PUBLIC]);
});

const NOBODY = new AbortController().signal;
const SCHEMA = 'http://nodeinfo.diaspora.software/ns/schema';

const check = async (host: string) =>
  checkDestination({ outside: outside.web, podHost: 'closing.example' }, host, NOBODY);

/** A pod as diaspora* has it: an index, and one document under each of its addresses. */
function serve(document: object, { host = 'pod.example', versions = ['1.0', '2.0', '2.1'] } = {}): void {
  const links = versions.map((version) => ({
    rel: `${SCHEMA}/${version}`,
    href: `https://${host}/nodeinfo/${version}`,
  }));
  outside.answers((request, response) => {
    const isIndex = request.url === '/.well-known/nodeinfo';
    response.end(JSON.stringify(isIndex ? { links } : { ...document, from: request.url }));
  });
}

const diaspora = (version: string, more: object = {}) => ({
  version: '2.1',
  software: { name: 'diaspora', version, repository: 'https://github.com/diaspora/diaspora' },
  protocols: ['diaspora'],
  openRegistrations: true,
  usage: { users: {} },
  metadata: { nodeName: 'Pod', adminAccount: 'Podmin' },
  ...more,
});

describe('a pod', () => {
  test('says what it runs, whether it is open, and who its podmin is; it is asked twice and told nothing', async () => {
    serve(diaspora('0.9.1.0-p150f7788'));
    const before = outside.requests.length;
    expect(await check('pod.example')).toEqual({
      kind: 'pod',
      host: 'pod.example',
      version: '0.9.1.0-p150f7788',
      openRegistrations: true,
      podmin: 'podmin',
      importer: 'yes',
    });
    const asked = outside.requests.slice(before).map(({ method, url }) => `${method} ${url}`);
    expect(asked).toEqual(['GET /.well-known/nodeinfo', 'GET /nodeinfo/2.1']);
  });

  test('of the oldest NodeInfo is understood, and what it does not say is not known', async () => {
    serve({ software: { name: 'diaspora', version: '0.7.18.2' }, protocols: { inbound: [] } }, { versions: ['1.0'] });
    expect(await check('pod.example')).toMatchObject({
      importer: 'no',
      openRegistrations: undefined,
      podmin: undefined,
    });
  });

  test.each([
    ['0.9.0.0', 'yes'],
    ['0.10.0.0', 'yes'],
    ['1.0.0.0', 'yes'],
    ['0.7.18.2', 'no'],
    ['0.6.9.0', 'no'],
    ['0.7.99.0-p1234567', 'perhaps'],
    ['head', 'perhaps'],
  ])('of version %s has the importer: %s', async (version, importer) => {
    serve(diaspora(version));
    expect(await check('pod.example')).toMatchObject({ kind: 'pod', importer });
  });

  test('keeps to itself what is not of the form it should have', async () => {
    serve(diaspora('0.9.1.0', { openRegistrations: 'yes', metadata: { adminAccount: '<b>[x](https://y.example)' } }));
    expect(await check('pod.example')).toMatchObject({ kind: 'pod', openRegistrations: undefined, podmin: undefined });
    serve(diaspora('0.9 [x](https://y.example)'));
    expect(await check('pod.example')).toEqual({ kind: 'not-a-pod', host: 'pod.example' });
  });

  test('that sends on to another name is the one of that name', async () => {
    serve(diaspora('0.9.1.0'), { host: 'other.example' });
    outside.answers((request, response) => {
      if (request.headers.host === 'pod.example') {
        response.writeHead(301, { location: `https://other.example${request.url}` }).end();
      } else if (request.url === '/.well-known/nodeinfo') {
        response.end(JSON.stringify({ links: [{ rel: `${SCHEMA}/2.0`, href: 'https://other.example/n' }] }));
      } else response.end(JSON.stringify(diaspora('0.9.1.0')));
    });
    expect(await check('pod.example')).toMatchObject({ kind: 'pod', host: 'other.example' });
  });
});

describe('what is none', () => {
  test('says what it is', async () => {
    serve({ software: { name: 'Mastodon', version: '4.3.1+glitch' } });
    expect(await check('pod.example')).toEqual({
      kind: 'other-software',
      host: 'pod.example',
      software: 'mastodon',
      version: '4.3.1+glitch',
    });
  });

  test.each([
    ['a web site', 404, '<html>not found</html>'],
    ['a page for everything', 200, '<html>hello</html>'],
    ['an index of nothing', 200, '{"links":[]}'],
    ['JSON of another kind', 200, '[1,2]'],
    ['an index that points elsewhere', 200, `{"links":[{"rel":"${SCHEMA}/2.0","href":"https://other.example/n"}]}`],
  ])('such as %s, is not taken for a pod', async (_what, status, body) => {
    outside.answers((_request, response) => response.writeHead(status).end(body));
    expect(await check('pod.example')).toEqual({ kind: 'not-a-pod', host: 'pod.example' });
  });

  test.each([429, 500, 503])('may still be one where the answer is %i', async (status) => {
    outside.answers((_request, response) => response.writeHead(status).end());
    expect(await check('pod.example')).toEqual({ kind: 'unreachable', host: 'pod.example', code: `HTTP_${status}` });
  });

  test('cannot be told from what is nowhere, or inside', async () => {
    outside.let('inside.example', ['10.0.0.1']);
    expect(await check('inside.example')).toMatchObject({ kind: 'unreachable', code: 'ADDRESS_NOT_PUBLIC' });
    expect(await check('nowhere.example')).toMatchObject({ kind: 'unreachable', code: 'ENOTFOUND' });
  });

  test('can be the pod that closes, by whatever name, and that one is not asked', async () => {
    const before = outside.connections;
    expect(await check('www.closing.example')).toEqual({ kind: 'this-pod', host: 'www.closing.example' });
    expect(outside.connections).toBe(before);
    outside.answers(({ headers, url }, response) =>
      headers.host === 'pod.example'
        ? response.writeHead(302, { location: `https://other.example${url}` }).end()
        : response.end('{}'),
    );
    const deps = { outside: outside.web, podHost: 'other.example' };
    expect(await checkDestination(deps, 'pod.example', NOBODY)).toEqual({ kind: 'this-pod', host: 'other.example' });
  });
});
