import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { sealMessage } from '../src/core/conversation/sealed-message.ts';
import { deliverJob } from '../src/core/work/jobs.ts';
import { SealedBox } from '../src/infra/crypto/sealed-box.ts';
import { migratePostgresQueue } from '../src/infra/queue/backend.ts';
import { newDeliveryId } from '../src/kernel/ids.ts';
import { Secret } from '../src/kernel/secret.ts';
import { startRedis } from '../test/rig/redis.ts';
import { openBenchDatabase } from './rig/bench-database.ts';
import type { BroadcastSettings } from './rig/broadcast-process.ts';
import { BroadcastWatch } from './rig/broadcast-watch.ts';
import { LoopbackPlatform } from './rig/loopback-platform.ts';

/** Registered users of the pod whose closing this program is for. */
const PEOPLE = 316_611;
/** Announcements in a second, on both platforms together: with everybody it takes 18 minutes. */
const PER_SECOND = 300;
const KILLS = 10;
/** One person in three is on the smaller platform, which takes a third of the announcements. */
const SHARES = { alpha: 2 / 3, beta: 1 / 3 } as const;
/** Of what a platform takes, kept for answers. */
const RESERVED = 0.25;
const ANSWERS_EVERY_MS = 200;
const IDLE_ANSWERS = 50;
/** Undisturbed until this share of the people has been reached. */
const CALM_UNTIL = 0.5;
const LONGEST_LIFE_MS = 4_000;
const CHILD = path.resolve(import.meta.dirname, 'rig/broadcast-process.ts');

/**
 * An announcement to everybody on two rate-limited chats, with people asking meanwhile; in its second half the process is
 * killed again and again, and Redis is emptied once.
 *
 * @param args - People, announcements in a second, and kills.
 */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  const [people = PEOPLE, perSecond = PER_SECOND, kills = KILLS] = args.map(Number);
  await using stack = new AsyncDisposableStack();
  const stage = await openStage(stack, { people, perSecond });
  const { watch } = stage;
  await using asking = startAsking(stage);
  stage.launch();
  await until(() => asking.latencies.length >= IDLE_ANSWERS);
  const idle = asking.takeLatencies().slice(IDLE_ANSWERS / 5);

  await announce(stage, people);
  await until(() => watch.reached() >= people * CALM_UNTIL);
  const busy = asking.takeLatencies();
  for (let kill = 1; kill <= kills && watch.reached() < people; kill += 1) {
    const before = watch.reached();
    await until(() => watch.reached() > before);
    if (kill === Math.ceil(kills / 2)) await stage.emptyQueue();
    await delay(Math.random() * LONGEST_LIFE_MS);
    await stage.kill();
    stage.launch();
  }
  await until(async () => (await stateOf(stage)) === 'sent');
  const peakMb = await stage.peakMb();
  const { platforms } = stage;
  return {
    people,
    ratio: Math.min(...watch.ratios(stage.rates)).toFixed(3),
    reply_p95_ratio: (percentile(busy, 0.95) / percentile(idle, 0.95)).toFixed(2),
    reply_p50_ms: percentile(busy, 0.5).toFixed(0),
    idle_p50_ms: percentile(idle, 0.5).toFixed(0),
    reply_p95_ms: percentile(busy, 0.95).toFixed(0),
    idle_p95_ms: percentile(idle, 0.95).toFixed(0),
    peak_mb: peakMb,
    lost: people - watch.reached(),
    twice: watch.twice(),
    kills: stage.killed(),
    down_s: (watch.downMs() / 1_000).toFixed(1),
    repeated: platforms.reduce((sum, { repeated }) => sum + repeated, 0),
    refused: platforms.reduce((sum, { refused }) => sum + refused, 0),
    queue: stage.queue,
  };
}

type Stage = Awaited<ReturnType<typeof openStage>>;

async function openStage(
  stack: AsyncDisposableStack,
  { people, perSecond }: { readonly people: number; readonly perSecond: number },
) {
  const { database, work, url: databaseUrl } = await openBenchDatabase(stack);
  const redis = await startRedis();
  if (redis) stack.use(redis);
  else await migratePostgresQueue(new Secret(databaseUrl));
  const directory = await mkdtemp(path.join(tmpdir(), 'loopback-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const names = ['alpha', 'beta'] as const;
  const rates = new Map(names.map((name) => [name, perSecond * SHARES[name]]));
  const platforms = await Promise.all(
    [...rates].map(async ([name, rate]) => {
      const limit = rate / (1 - RESERVED);
      const started = LoopbackPlatform.start(path.join(directory, name), { perSecond: limit, burst: limit });
      return stack.use(await started);
    }),
  );
  const watch = new BroadcastWatch(platforms, names);
  const sealKey = randomBytes(32);
  const settings: BroadcastSettings = {
    databaseUrl,
    ...(redis && { redisUrl: redis.url }),
    sealKey: sealKey.toString('base64url'),
    platforms: names.map((name, at) => ({
      name,
      socketPath: platforms[at]?.socketPath ?? '',
      perSecond: rates.get(name) ?? 1,
    })),
  };
  let child: ChildProcess | undefined;
  let [killed, peakMb] = [0, 0];
  const look = async () => void (peakMb = Math.max(peakMb, await highWaterMb(child?.pid)));
  const kill = async () => {
    if (child === undefined) return;
    await look();
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    watch.noteAccident();
    await ended;
    killed += 1;
  };
  stack.defer(kill);
  await seed(database.executor, people);
  return {
    database,
    work,
    watch,
    rates,
    platforms,
    kill,
    killed: () => killed,
    launch: () =>
      void (child = fork(CHILD, [JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })),
    peakMb: async () => {
      await look();
      return peakMb;
    },
    sealer: new SealedBox(new Secret(sealKey)),
    queue: redis ? 'redis' : 'postgres',
    emptyQueue: async () => {
      if (redis) await flush(redis.socket);
    },
  };
}

type Executor = Awaited<ReturnType<typeof openBenchDatabase>>['database']['executor'];

async function seed(db: Executor, people: number): Promise<void> {
  await sql`insert into speakers (platform, speaker, display_name, conversation, seen_at)
    select case when n % 3 = 0 then 'beta' else 'alpha' end, 'speaker ' || n, 'Somebody', 'home of ' || n, now()
      from generate_series(1, ${people}::integer) n`.execute(db);
  await sql`insert into links (id, platform, speaker, pod_user_id, diaspora_id, linked_at)
    select gen_random_uuid(), case when n % 3 = 0 then 'beta' else 'alpha' end, 'speaker ' || n, n,
        'user' || n || '@pod.example', now()
      from generate_series(1, ${people}::integer) n`.execute(db);
  await sql`analyze`.execute(db);
}

const NAME = 'bench';

async function announce({ work }: Stage, people: number): Promise<void> {
  await work.transact(async (tx) => {
    const startedAt = new Date();
    await tx.announcements.create({
      name: NAME,
      changedBy: 'bench',
      audiences: ['everyone'],
      state: 'sending',
      startedAt,
    });
    const made = await tx.announcements.lock(NAME);
    if (made) await tx.announcements.putText(made.id, 'en', `Dear {account}, all ${people} of you hear this.`);
  });
}

async function stateOf({ work }: Stage): Promise<string | undefined> {
  return work.transact(async (tx) => (await tx.announcements.lock(NAME))?.state);
}

/** People who ask all the time, each in a conversation of their own: their answers go the way of all answers. */
function startAsking({ work, watch, sealer }: Stage) {
  const stopping = new AbortController();
  const asked = new Map<string, number>();
  const latencies: number[] = [];
  watch.onAnswer = (conversation, atMs) => {
    const askedMs = asked.get(conversation);
    if (askedMs !== undefined) latencies.push(atMs - askedMs);
    asked.delete(conversation);
  };
  const ask = async (n: number) => {
    const [id, conversation] = [newDeliveryId(), `answer ${n}`];
    const to = { platform: n % 2 === 0 ? 'alpha' : 'beta', conversation, speaker: conversation };
    const reply = { locale: 'en', blocks: [{ kind: 'paragraph' as const, text: 'Your place in line is 41.' }] };
    const sealedReply = sealMessage(sealer, id, { reply });
    asked.set(conversation, performance.now());
    await work.transact(async (tx) => {
      await tx.deliveries.insert({ id, key: conversation, to, sealedReply, createdAt: new Date() });
      await tx.outbox.put(deliverJob, { deliveryId: id });
    });
  };
  const running = (async () => {
    for (let n = 0; !stopping.signal.aborted; n += 1) {
      await ask(n);
      await delay(ANSWERS_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    latencies,
    takeLatencies: () => latencies.splice(0),
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(50);
}

/** The most memory that a process has had. Linux tells. */
async function highWaterMb(pid: number | undefined): Promise<number> {
  const status = pid === undefined ? '' : await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1_024);
}

async function flush(socketPath: string): Promise<void> {
  const client = connect(socketPath);
  client.write('FLUSHALL\r\n');
  await once(client, 'data');
  client.destroy();
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}
