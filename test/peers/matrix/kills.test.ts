import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { FaultProxy } from '../../rig/matrix/fault-proxy.ts';
import { MatrixPerson } from '../../rig/matrix/person.ts';
import { Synapse, missingForSynapse } from '../../rig/matrix/synapse.ts';
import type { MatrixAccount } from '../../rig/matrix/synapse.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { PATIENTLY } from './matrix-journey.ts';

const LEFT_OUT = isLeftOut('kills and faults beside Synapse', missingForSynapse());
const KILLS = Number(process.env['KILLS'] ?? 100);
const PROGRAM = path.join(import.meta.dirname, 'echo-process.ts');

async function open(through: (url: string) => Promise<string> = async (url) => url) {
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  const synapse = stack.use(await Synapse.start());
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-echo-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const account = await synapse.register('pappus');
  const { username, password } = await synapse.register('alice');
  const alice = stack.use(await MatrixPerson.login({ url: synapse.url, username, password }));
  const env = {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: path.join(directory, 'compiled'),
    NODE_NO_WARNINGS: '1',
    HOMESERVER: await through(synapse.url),
    TOKEN: account.accessToken,
    USER: account.userId,
    DEVICE: account.deviceId,
    DIRECTORY: directory,
    STORE_KEY: randomBytes(32).toString('base64'),
  };
  const live = new Set<ChildProcess>();
  const kill = async (child: ChildProcess) => {
    live.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  stack.defer(async () => void (await Promise.all([...live].map(kill))));
  /** A process that has loaded its code, and touches nothing until it is woken. */
  const standBy = async () => {
    const child = fork(PROGRAM, { env: { ...env, STANDS_BY: 'yes' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    live.add(child);
    await once(child, 'message');
    return child;
  };
  const wake = async (child: ChildProcess) => {
    child.send('wake');
    await once(child, 'message');
  };
  return { synapse, account, assistant: account.userId, alice, standBy, wake, kill };
}

/** What everybody is shown of the assistant's keys. */
async function publicKeysOf(synapse: Synapse, { userId, accessToken }: MatrixAccount): Promise<unknown> {
  const response = await fetch(`${synapse.url}/_matrix/client/v3/keys/query`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ device_keys: { [userId]: [] } }),
  });
  expect(response.ok).toBe(true);
  return response.json();
}

const uploadedSchema = z.object({ one_time_key_counts: z.object({ signed_curve25519: z.number() }) });

/** Until its first keys are there nobody can send the assistant the key of what they write. */
async function waitForKeys(synapse: Synapse, { accessToken }: MatrixAccount): Promise<void> {
  await vi.waitFor(async () => {
    const response = await fetch(`${synapse.url}/_matrix/client/v3/keys/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: '{}',
    });
    const { one_time_key_counts: counts } = uploadedSchema.parse(await response.json());
    expect(counts.signed_curve25519).toBeGreaterThan(0);
  }, PATIENTLY);
}

/** Everything the assistant has said, which must all be readable. */
async function answersOn(alice: MatrixPerson, room: string): Promise<readonly string[]> {
  const screen = await alice.screen(room);
  expect(screen.filter(({ unreadable, encrypted }) => unreadable !== undefined || !encrypted)).toEqual([]);
  return screen.map(({ texts }) => texts.at(-1) ?? '');
}

async function openChat(alice: MatrixPerson, assistant: string): Promise<string> {
  const room = await alice.open([assistant]);
  await vi.waitFor(async () => {
    expect((await alice.rooms()).find((each) => each.room === room)?.joined).toContain(assistant);
  }, PATIENTLY);
  return room;
}

describe.skipIf(LEFT_OUT)(
  'an adapter that dies, and a network that fails, beside Synapse',
  { timeout: 480_000 },
  () => {
    test(`after ${KILLS} kills under load everything was read and answered once, and no key was used twice`, async () => {
      const rig = await open();
      let current = await rig.standBy();
      await rig.wake(current);
      await waitForKeys(rig.synapse, rig.account);
      const keys = await publicKeysOf(rig.synapse, rig.account);
      expect(keys).toMatchObject({ device_keys: { [rig.assistant]: { [rig.account.deviceId]: expect.anything() } } });
      const room = await openChat(rig.alice, rig.assistant);
      let said = 0;
      const saying = new AbortController();
      const talk = (async () => {
        while (!saying.signal.aborted) {
          await rig.alice.say(room, `line ${(said += 1)}`);
          await delay(600);
        }
      })();
      for (let kills = 0; kills < KILLS; kills += 1) {
        const next = rig.standBy();
        await delay(Math.random() * 400);
        await rig.kill(current);
        current = await next;
        await rig.wake(current);
      }
      saying.abort();
      await talk;

      const expected = Array.from({ length: said }, (_, at) => `echo line ${at + 1}`);
      await vi.waitFor(
        async () => expect([...(await answersOn(rig.alice, room))].sort()).toEqual([...expected].sort()),
        {
          timeout: 120_000,
          interval: 500,
        },
      );
      expect(said).toBeGreaterThan(KILLS / 2);
      expect(await publicKeysOf(rig.synapse, rig.account)).toEqual(keys);
      const used = (await rig.alice.events(room)).filter(({ from }) => from === rig.assistant);
      const indexes = used.map(({ session, index }) => `${session} ${index}`);
      expect(new Set(indexes).size).toBe(used.length);
    });

    test('with a sixth of all requests failing every message is answered once', async () => {
      await using proxies = new AsyncDisposableStack();
      const rig = await open(async (url) => proxies.use(await FaultProxy.start(url, { share: 0.15 })).url);
      await rig.wake(await rig.standBy());
      const room = await openChat(rig.alice, rig.assistant);
      const lines = Array.from({ length: 120 }, (_, at) => `line ${at}`);
      for (const line of lines) await rig.alice.say(room, line);
      await vi.waitFor(
        async () => {
          const answers = await answersOn(rig.alice, room);
          expect([...answers].sort()).toEqual(lines.map((line) => `echo ${line}`).sort());
        },
        { timeout: 120_000, interval: 500 },
      );
    });
  },
);
