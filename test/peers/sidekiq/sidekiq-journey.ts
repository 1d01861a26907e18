import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { ShownMessage } from '../../rig/console-client.ts';
import { HAS_LINK, expectWhole, requestsOf, waitForState } from '../../rig/journey-facts.ts';
import { openJourney } from '../../rig/journey-rig.ts';
import type { JourneyRig } from '../../rig/journey-rig.ts';
import type { PodHome } from '../../rig/pod-home.ts';
import type { AccountSeed } from '../../rig/pod/store/account-seed.ts';
import { openPodDatabase } from '../../rig/pod/store/pod-database.ts';
import type { ExportKind } from '../../rig/pod/worker/job.ts';
import { prepareArchives, preparedFile } from './prepare-archives.ts';
import { RealSidekiq } from './real-sidekiq.ts';
import type { RealSidekiqOptions } from './real-sidekiq.ts';

export interface SidekiqJourneyOptions extends Pick<RealSidekiqOptions, 'throttle' | 'exportMs' | 'threads'> {
  readonly accounts: readonly AccountSeed[];
  /** A database without tables for the pod; a PostgreSQL unless given. */
  readonly home?: PodHome;
  readonly env?: Readonly<Record<string, string>>;
}

/** An export that the worker has begun. */
export interface BegunExport {
  readonly jobId: string;
  readonly kind: ExportKind;
  /** `working` until it ends; a killed worker leaves it at that. */
  readonly outcome: string;
}

/** A whole Pappus beside a pod whose jobs a real Sidekiq does. */
export interface SidekiqJourney extends JourneyRig {
  readonly sidekiq: RealSidekiq;
  /** Every export that was ever begun for an account, oldest first. */
  begunFor(username: string): Promise<readonly BegunExport[]>;
}

export async function openSidekiqJourney(options: SidekiqJourneyOptions): Promise<SidekiqJourney> {
  const { accounts, home, env = {}, ...worker } = options;
  const stack = new AsyncDisposableStack();
  const pod = { accounts, keyBits: 1_024, runWorker: false, ...(home && { databaseUrl: home.url }) };
  const asDocumented = home && { POD_DATABASE_URL: await admitTo(home) };
  const ownEnv = { EXPORT_JOB_MISSING_SECONDS: '2', ...asDocumented, ...env };
  const rig = stack.use(await openJourney({ engine: 'redis', env: ownEnv, pod }));
  if (rig.redis === undefined) throw new Error('redis-server went away');
  await prepareArchives(rig.pod);
  const podDatabase = stack.use(await openPodDatabase(rig.pod.databaseUrl));
  const sidekiq = stack.use(new RealSidekiq({ redis: rig.redis, pod: rig.pod, ...worker }));
  await sidekiq.start();
  return {
    ...rig,
    sidekiq,
    begunFor: async (username) =>
      podDatabase
        .selectFrom('simulated_job_log')
        .select(['jid as jobId', 'kind', 'outcome'])
        .where('username', '=', username)
        .orderBy('id')
        .execute(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

async function admitTo(home: PodHome): Promise<string> {
  await (await openPodDatabase(home.url)).destroy(); // rights are given on tables that are there
  return (await home.admit()).url;
}

/** How the exports begun for an account have ended, oldest first. */
export async function outcomesOf(rig: SidekiqJourney, username: string, kind: ExportKind): Promise<readonly string[]> {
  return (await rig.begunFor(username)).filter((begun) => begun.kind === kind).map(({ outcome }) => outcome);
}

/** Brings somebody's profile export to where the worker has it in hand, and will have for a minute. */
export async function beginSlowExport(rig: SidekiqJourney, username: string): Promise<void> {
  await rig.pod.fault({ fault: 'slow', username, kind: 'profile', delayMs: 20_000 });
  await rig.prove(username);
  await waitForState(rig, username, ['building']);
}

/** Waits for the link to both archives, which must have been sent once, and downloads what is behind it. */
export async function expectDelivered(rig: SidekiqJourney, username: string): Promise<void> {
  const told = await rig.chat.waitFor(HAS_LINK, { to: username, timeoutMs: 60_000 });
  expect(await expectIntact(rig, username, told)).toEqual(['photos', 'profile']);
  expect(await requestsOf(rig, username)).toEqual([
    { kind: 'profile', state: 'ready', cause: null },
    { kind: 'photos', state: 'ready', cause: null },
  ]);
  const links = rig.chat.messages.filter(({ to, texts }) => to === username && HAS_LINK.test(texts.at(-1) ?? ''));
  expect(links).toHaveLength(1);
}

/** Downloads everything behind a link and holds it against what was laid ready for the worker. @returns the kinds. */
export async function expectIntact(
  rig: SidekiqJourney,
  username: string,
  told: ShownMessage,
): Promise<readonly string[]> {
  const kinds = await expectWhole(rig, username, told);
  const { userId, diasporaId } = await rig.pod.account(username);
  const delivered = await rig.database.database.executor
    .selectFrom('archives')
    .innerJoin('exports', 'exports.archive_id', 'archives.id')
    .select(['exports.kind', 'archives.sha256'])
    .where('exports.diaspora_id', '=', diasporaId)
    .where('archives.state', '=', 'ready')
    .execute();
  for (const { kind, sha256 } of delivered) {
    const laidReady = await readFile(preparedFile(rig.pod, userId, kind));
    expect(sha256).toBe(createHash('sha256').update(laidReady).digest('hex'));
  }
  return kinds;
}
