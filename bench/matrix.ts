import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MatrixPerson } from '../test/rig/matrix/person.ts';
import { Synapse, missingForSynapse } from '../test/rig/matrix/synapse.ts';

const ROUNDS = 200;
const WARM_UP = 10;
const ADAPTER = path.resolve(import.meta.dirname, '../test/peers/matrix/echo-process.ts');
const BARE_SDK = path.resolve(import.meta.dirname, 'rig/bare-echo.ts');

/**
 * From a message to its encrypted answer on a local Synapse: through the adapter, which writes down what it receives,
 * asks who is in the room and sends under an id of its own, beside the bare SDK's echo. Both take turns in one run.
 *
 * @param args - How many messages to each.
 */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  const rounds = Number(args[0] ?? ROUNDS);
  const missing = missingForSynapse();
  if (missing !== undefined) throw new Error(`this benchmark needs ${missing}`);
  await using stack = new AsyncDisposableStack();
  const synapse = stack.use(await Synapse.start());
  const { username, password } = await synapse.register('alice');
  const alice = stack.use(await MatrixPerson.login({ url: synapse.url, username, password }));
  const adapter = await meet(stack, { synapse, alice, name: 'pappus', program: ADAPTER });
  const bare = await meet(stack, { synapse, alice, name: 'bare', program: BARE_SDK });
  const times = { adapter: new Array<number>(), bare: new Array<number>() };
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const [ours, theirs] = [await exchange(alice, adapter, round), await exchange(alice, bare, round)];
    if (round < 0) continue;
    times.adapter.push(ours);
    times.bare.push(theirs);
  }
  const [p50, bareP50] = [percentile(times.adapter, 0.5), percentile(times.bare, 0.5)];
  return {
    rounds,
    echo_ratio: (p50 / bareP50).toFixed(2),
    p50_ms: p50.toFixed(0),
    p95_ms: percentile(times.adapter, 0.95).toFixed(0),
    bare_p50_ms: bareP50.toFixed(0),
    bare_p95_ms: percentile(times.bare, 0.95).toFixed(0),
  };
}

interface Meeting {
  readonly synapse: Synapse;
  readonly alice: MatrixPerson;
  readonly name: string;
  readonly program: string;
}

/** Starts a program with an account of its own. @returns the encrypted direct chat with it. */
async function meet(stack: AsyncDisposableStack, { synapse, alice, name, program }: Meeting): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const { userId, deviceId, accessToken } = await synapse.register(name);
  const env = {
    PATH: process.env['PATH'],
    HOMESERVER: synapse.url,
    TOKEN: accessToken,
    USER: userId,
    DEVICE: deviceId,
    DIRECTORY: directory,
    STORE_KEY: randomBytes(32).toString('base64'),
  };
  const child = fork(program, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  stack.defer(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  const room = await alice.open([userId]);
  while (!(await alice.rooms()).some((each) => each.room === room && each.joined.includes(userId))) await delay(50);
  return room;
}

/** @returns how long the answer took, in milliseconds. */
async function exchange(alice: MatrixPerson, room: string, round: number): Promise<number> {
  const began = performance.now();
  await alice.say(room, `line ${round}`);
  await alice.hear(room, `echo line ${round}`);
  return performance.now() - began;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}
