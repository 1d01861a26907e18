import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { assert, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { createTestDatabase } from '../../rig/database.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../rig/pod/main.ts');
const readySchema = z.object({ ready: z.literal(true), url: z.url(), controlUrl: z.url(), databaseUrl: z.string() });
const statsSchema = z.object({
  jobs: z.array(z.object({ username: z.string(), taken: z.number(), outcomes: z.record(z.string(), z.number()) })),
});

async function startProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...process.env, ...env }, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, nextLine: async () => (await lines.next()).value };
}

async function control(controlUrl: string, call: string, body: object): Promise<number> {
  const response = await fetch(`${controlUrl}control/${call}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status;
}

test('the pod runs as a program of its own, is steered over HTTP and stops in order', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database[Symbol.asyncDispose]());
  const settings = { POD_SIM_DATABASE_URL: database.url, POD_SIM_KEY_BITS: '1024', POD_SIM_CROWD: '20' };
  const { child, nextLine } = await startProgram(['--export-ms', '20'], settings);
  const ready = readySchema.parse(JSON.parse((await nextLine()) ?? ''));
  expect(ready.databaseUrl).toBe(database.url);
  expect((await fetch(`${ready.url}nodeinfo/2.1`)).status).toBe(200);

  expect(await control(ready.controlUrl, 'faults', { fault: 'exception', account: 'user7' })).toBe(204);
  expect(await control(ready.controlUrl, 'faults', { fault: 'no such thing' })).toBe(400);
  expect(await control(ready.controlUrl, 'press-button', { account: 'nobody', kind: 'profile' })).toBe(400);
  expect(await control(ready.controlUrl, 'press-button', { account: 'user7', kind: 'profile' })).toBe(204);
  await vi.waitFor(async () => {
    const stats = statsSchema.parse(await (await fetch(`${ready.controlUrl}control/stats`)).json());
    expect(stats.jobs).toEqual([{ username: 'user7', taken: 1, outcomes: { failed: 1 } }]);
  });

  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('the program explains itself, and refuses settings it does not understand', async () => {
  const { nextLine } = await startProgram(['--help']);
  expect(await nextLine()).toContain('simulated diaspora* pod');
  const { child } = await startProgram(['--throttle', 'sometimes']);
  assert((await once(child, 'exit'))[0] === 2);
});
