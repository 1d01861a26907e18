import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sealMessage } from '../src/core/conversation/sealed-message.ts';
import { deliverJob } from '../src/core/work/jobs.ts';
import { deriveKey } from '../src/infra/crypto/keys.ts';
import { SealedBox } from '../src/infra/crypto/sealed-box.ts';
import { MINUTE, SECOND } from '../src/kernel/clock.ts';
import { newDeliveryId } from '../src/kernel/ids.ts';
import { Secret } from '../src/kernel/secret.ts';
import { startDiscord } from '../test/rig/discord/discord-double.ts';
import type { DiscordDouble } from '../test/rig/discord/discord-double.ts';
import type { User } from '../test/rig/discord/world.ts';
import { findFreePort } from '../test/rig/free-port.ts';
import { startSimulatedPod } from '../test/rig/pod/simulated-pod.ts';
import { startProgram } from '../test/rig/program.ts';
import type { Program } from '../test/rig/program.ts';
import { startRedis } from '../test/rig/redis.ts';
import { openBenchDatabase } from './rig/bench-database.ts';

const DELIVERIES = 2_000;
const ALLOWED_PER_SECOND = 50;
const SEND = 'POST /channels/:channel/messages';
const LATENCY_MS = [40, 160] as const;
const EACH_HEARS = 5;
/** Of the deliveries, those that are under way when a sender is killed. */
const KILL_SHARE = 0.1;

/**
 * Delivers a backlog to Discord's double, which allows exactly 50 requests in any second and takes 40 to 160 ms for each:
 * how much of it is used by one whole Pappus alone, and by two that share a Redis? Then one of them is killed with more
 * deliveries under way and started again: is anything lost, sent twice or out of order?
 *
 * @param args - How many deliveries in each of the two.
 */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  const count = Number(args[0] ?? DELIVERIES);
  const one = await measure({ count, senders: 1 });
  process.stderr.write(`one sender: ${JSON.stringify(one)}\n`);
  const two = await measure({ count, senders: 2 });
  process.stderr.write(`two senders: ${JSON.stringify(two)}\n`);
  return {
    deliveries: count,
    one_sender_ratio: one.ratio.toFixed(3),
    two_senders_ratio: two.ratio.toFixed(3),
    // Scaled to ten minutes, of the two the worse.
    http_429: Math.max(one.refusedPerTenMinutes, two.refusedPerTenMinutes),
    one_429: one.refused,
    two_429: two.refused,
    lost: one.lost + two.lost,
    twice: one.twice + two.twice,
    out_of_order: one.outOfOrder + two.outOfOrder,
  };
}

interface Course {
  readonly count: number;
  readonly senders: 1 | 2;
}

async function measure({ count, senders }: Course) {
  await using stack = new AsyncDisposableStack();
  const discord = stack.use(await startDiscord({ globalPerSecond: ALLOWED_PER_SECOND, identifies: { windowMs: 0 } }));
  discord.context.settings.latencyMs = LATENCY_MS;
  const backlog = await openBacklog(stack, discord);
  const start = await openPappus(stack, { discord, databaseUrl: backlog.databaseUrl, isShared: senders > 1 });
  await backlog.promise(count);
  const roles = ['chat,worker,web', 'chat'].slice(0, senders);
  const running = await Promise.all(roles.map(async (each) => ({ roles: each, program: await start(each) })));
  await backlog.sentUpTo(0);
  const { tookMs, made, refused } = seenBy(discord);

  const more = Math.ceil(count * KILL_SHARE);
  await backlog.promise(more);
  await backlog.sentUpTo(Math.floor(more / 2));
  const killed = running.at(-1);
  await killed?.program.kill();
  await start(killed?.roles ?? '');
  await backlog.sentUpTo(0);
  return {
    ratio: (made - 1) / (tookMs / SECOND) / ALLOWED_PER_SECOND,
    refused,
    refusedPerTenMinutes: Math.ceil((refused * 10 * MINUTE) / tookMs),
    ...backlog.compare(),
  };
}

/** What has arrived at the double, from the first message to the last. */
function seenBy(discord: DiscordDouble) {
  const sends = discord.answered.filter(({ route, status }) => route === SEND && status === 200);
  const [first, last] = [sends[0]?.at ?? Number.NaN, sends.at(-1)?.at ?? Number.NaN];
  return { tookMs: last - first, made: sends.length, refused: discord.context.invalid.totals['429'] };
}

const masterKey = randomBytes(32);

async function openBacklog(stack: AsyncDisposableStack, discord: DiscordDouble) {
  const { database, work, url } = await openBenchDatabase(stack);
  const sealer = new SealedBox(deriveKey(new Secret(masterKey), 'seal'));
  const told = new Map<User, string[]>();
  return {
    databaseUrl: url,
    /** Promises so many deliveries, everybody's first before anybody's second. */
    promise: async (count: number) => {
      const people = Array.from({ length: Math.ceil(count / EACH_HEARS) }, () =>
        addPerson(discord, told.size + 1, told),
      );
      for (let at = 0; at < count; at += 1) {
        const person = people[at % people.length];
        if (person === undefined) throw new Error('there is nobody to tell');
        const texts = told.get(person) ?? [];
        const text = `message ${texts.length + 1} for ${person.username}`;
        texts.push(text);
        const conversation = discord.context.world.findDm(person.id, discord.bot.id)?.id ?? '';
        const id = newDeliveryId();
        const reply = { locale: 'en', blocks: [{ kind: 'paragraph' as const, text }] };
        await work.transact(async (tx) => {
          await tx.deliveries.insert({
            id,
            key: text,
            to: { platform: 'discord', conversation, speaker: person.id },
            sealedReply: sealMessage(sealer, id, { reply }),
            createdAt: new Date(),
          });
          await tx.outbox.put(deliverJob, { deliveryId: id });
        });
      }
    },
    /** Waits until no more than so many are still to be recorded as sent. */
    sentUpTo: async (left: number) => {
      for (;;) {
        const open = await database.executor
          .selectFrom('deliveries')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .where('state', '!=', 'sent')
          .executeTakeFirstOrThrow();
        if (Number(open.count) <= left) return;
        await delay(200);
      }
    },
    /** What people were to be told, beside what they were told. */
    compare: () => {
      const sum = { lost: 0, twice: 0, outOfOrder: 0 };
      for (const [person, texts] of told) {
        const seen = discord.botMessagesFor(person).map(({ content }) => content);
        const distinct = [...new Set(seen)];
        sum.lost += texts.filter((text) => !distinct.includes(text)).length;
        sum.twice += seen.length - distinct.length;
        const inOrder = texts.filter((text) => distinct.includes(text));
        sum.outOfOrder += inOrder.filter((text, at) => distinct[at] !== text).length;
      }
      return sum;
    },
  };
}

/** Somebody with an open direct message to the bot. */
function addPerson(discord: DiscordDouble, number: number, told: Map<User, string[]>): User {
  const person = discord.addPerson(`person${number}`);
  person.userInstalled = true;
  discord.context.world.addDm(person.id, discord.bot.id);
  told.set(person, []);
  return person;
}

/** @returns what starts a whole Pappus, or one more that only talks. */
async function openPappus(
  stack: AsyncDisposableStack,
  {
    discord,
    databaseUrl,
    isShared,
  }: { readonly discord: DiscordDouble; readonly databaseUrl: string; readonly isShared: boolean },
): Promise<(roles: string) => Promise<Program>> {
  const redis = isShared ? await startRedis() : undefined;
  if (isShared && redis === undefined) throw new Error('this benchmark needs redis-server on the PATH');
  if (redis) stack.use(redis);
  const pod = stack.use(await startSimulatedPod({ keyBits: 1_024, runWorker: false }));
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-bench-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const env = {
    MASTER_KEY: masterKey.toString('base64url'),
    PUBLIC_URL: `http://127.0.0.1:${await findFreePort()}`,
    WEB_PORT: '0',
    OPERATIONS_PORT: '0',
    DATA_DIRECTORY: directory,
    DATABASE_URL: databaseUrl,
    POD_URL: pod.url,
    POD_DATABASE_URL: pod.databaseUrl,
    POD_UPLOADS_DIRECTORY: pod.uploadsDirectory,
    POD_SIMULATED: 'yes',
    DISCORD_TOKEN: discord.bot.token,
    DISCORD_API: discord.api,
    ...(redis && { REDIS_URL: redis.url }),
  };
  return async (roles) => stack.use(await startProgram({ env: { ...env, ROLES: roles } }));
}
