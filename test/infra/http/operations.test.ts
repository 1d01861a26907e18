import { afterEach, expect, test } from 'vitest';
import { type Check, createOperationsServer } from '../../../src/infra/http/routes/operations.ts';
import { listen, type ListeningServer } from '../../../src/infra/http/server.ts';
import { silentLogger } from '../../../src/kernel/log.ts';

let server: ListeningServer | undefined;
afterEach(async () => server?.[Symbol.asyncDispose]());

async function start(checks: Readonly<Record<string, Check>>): Promise<string> {
  const app = await createOperationsServer({
    checks,
    metricsText: async () => 'exports_total 1\n',
    log: silentLogger,
    checkTimeoutMs: 100,
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${server.port}`;
}

const works: Check = async () => undefined;

test('a process that runs is healthy whatever its parts do', async () => {
  const url = await start({ database: async () => Promise.reject(new Error('down')) });
  const response = await fetch(`${url}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test('a process is ready when every part works', async () => {
  const url = await start({ database: works, queue: works });
  const response = await fetch(`${url}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', checks: { database: 'ok', queue: 'ok' } });
});

test('a part that fails or hangs is named by a code, never by the message of its driver', async () => {
  const refused = Object.assign(new Error('connect to 10.0.0.7 as pappus'), { code: 'ECONNREFUSED' });
  let aborted = false;
  const url = await start({
    database: async () => Promise.reject(refused),
    queue: async (signal) => {
      signal.addEventListener('abort', () => (aborted = true));
      return new Promise(() => undefined);
    },
    vault: works,
  });
  const response = await fetch(`${url}/readyz`);
  expect(response.status).toBe(503);
  const checks = { database: 'ECONNREFUSED', queue: 'TIMEOUT', vault: 'ok' };
  expect(await response.json()).toEqual({ status: 'failed', checks });
  expect(aborted).toBe(true);
});

test('metrics come in the text format of Prometheus', async () => {
  const response = await fetch(`${await start({})}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await response.text()).toBe('exports_total 1\n');
});
