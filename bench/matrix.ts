import { execFileSync, fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LoopbackHomeserver } from '../test/rig/matrix/loopback/homeserver.ts';
import { MatrixPerson } from '../test/rig/matrix/person.ts';
import { Synapse, missingForSynapse } from '../test/rig/matrix/synapse.ts';
import { meetPeople } from './rig/known-people.ts';

const ROUNDS = 200;
const WARM_UP = 10;
const PEOPLE = 5_000;
const STARTS = 7;
/** Of the first and the last messages to somebody new, that are compared. */
const SAMPLE = 250;
const ADAPTER = path.resolve(import.meta.dirname, '../test/peers/matrix/echo-process.ts');
const BARE_SDK = path.resolve(import.meta.dirname, 'rig/bare-echo.ts');

/**
 * From a message to its encrypted answer on a local Synapse: through the adapter, which writes down what it receives,
 * asks who is in the room and sends under an id of its own, beside the bare SDK's echo. Both take turns in one run.
 *
 * Then how soon the adapter is there and what memory it takes when it knows many people, beside one that knows nobody.
 * The many live on the homeserver on loopback: what grows with them is the store, not the homeserver.
 *
 * @param args - How many messages to each; how many people.
 */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  const [rounds = ROUNDS, people = PEOPLE] = args.map(Number);
  const missing = missingForSynapse();
  if (missing !== undefined) throw new Error(`this benchmark needs ${missing}`);
  return { ...(await measureEcho(rounds)), ...(await measureStart(people)) };
}

async function measureEcho(rounds: number): Promise<Record<string, number | string>> {
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

async function measureStart(people: number): Promise<Record<string, number | string>> {
  await using stack = new AsyncDisposableStack();
  const homeserver = stack.use(await LoopbackHomeserver.start());
  const settle = async (name: string, count: number) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
    stack.defer(() => rm(directory, { recursive: true, force: true }));
    const account = await homeserver.register(name);
    const assistant = { ...account, directory, storeKey: randomBytes(32) };
    const times = await meetPeople(homeserver, assistant, count);
    return { env: envOf({ homeserver: homeserver.url, ...assistant }), times };
  };
  const [busy, lonely] = [await settle('busy', people), await settle('lonely', 0)];
  const starts = { busy: new Array<Start>(), lonely: new Array<Start>() };
  for (let at = 0; at < STARTS; at += 1) {
    starts.busy.push(await start(busy.env));
    starts.lonely.push(await start(lonely.env));
  }
  const middle = (all: readonly Start[], of: keyof Start) =>
    percentile(
      all.map((each) => each[of]),
      0.5,
    );
  const first = percentile(busy.times.slice(WARM_UP, WARM_UP + SAMPLE), 0.5);
  const last = percentile(busy.times.slice(-SAMPLE), 0.5);
  return {
    people,
    start_ms: middle(starts.busy, 'ms').toFixed(0),
    start_ratio: (middle(starts.busy, 'ms') / middle(starts.lonely, 'ms')).toFixed(2),
    rss_mb: middle(starts.busy, 'mb').toFixed(0),
    rss_ratio: (middle(starts.busy, 'mb') / middle(starts.lonely, 'mb')).toFixed(2),
    new_person_p50_ms: last.toFixed(1),
    new_person_growth: (last / first).toFixed(2),
  };
}

interface Start {
  /** From nothing until it reads messages. */
  readonly ms: number;
  /** Of memory, by then. */
  readonly mb: number;
}

async function start(env: NodeJS.ProcessEnv): Promise<Start> {
  const began = performance.now();
  const child = fork(ADAPTER, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  const ms = performance.now() - began;
  const mb = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1_024;
  await end(child);
  return { ms, mb };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function envOf(as: {
  readonly homeserver: string;
  readonly token: string;
  readonly userId: string;
  readonly deviceId: string;
  readonly directory: string;
  readonly storeKey: Buffer;
}): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOMESERVER: as.homeserver,
    TOKEN: as.token,
    USER: as.userId,
    DEVICE: as.deviceId,
    DIRECTORY: as.directory,
    STORE_KEY: as.storeKey.toString('base64'),
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
  const { accessToken: token, ...account } = await synapse.register(name);
  const env = envOf({ homeserver: synapse.url, ...account, token, directory, storeKey: randomBytes(32) });
  const child = fork(program, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  stack.defer(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  const room = await alice.open([account.userId]);
  while (!(await alice.rooms()).some((each) => each.room === room && each.joined.includes(account.userId)))
    await delay(50);
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
