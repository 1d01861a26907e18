import { onTestFinished } from 'vitest';
import { createPodGateway } from '../../src/infra/pod/create-pod-gateway.ts';
import type { PodGateway } from '../../src/core/pods/pod-gateway.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { gatedDatabase, openNetworkGate } from './pod/network-gate.ts';
import type { NetworkGate } from './pod/network-gate.ts';
import type { SimulatedPodOptions } from './pod/options.ts';
import type { SimulatedPod } from './pod/simulated-pod.ts';
import type { PodHome } from './pod-home.ts';
import { startTestPod } from './pod-rig.ts';
import { TEMPLATE_PUBLIC_URL } from './pod-template.ts';
import type { PodContents } from './pod-template.ts';
import { createPostgresHome } from './postgres-home.ts';
import { startRedis } from './redis.ts';
import type { TestRedis } from './redis.ts';

/** What {@link PodGateway} calls may take in tests. */
export const GATEWAY_TIMEOUT_MS = 1_000;

export interface PodGatewayRigOptions extends SimulatedPodOptions {
  /** How the gateway gets at archives. */
  readonly reach?: 'disk' | 'web';
}

/** A gateway and the pod behind it, with a network between them that can be cut. */
export interface PodGatewayRig {
  readonly pod: SimulatedPod;
  readonly gateway: PodGateway;
  /** The pod's database, from its operator's side. */
  readonly home: PodHome;
  readonly databaseGate: NetworkGate;
  /** In front of Redis, or the same as {@link databaseGate} where the queue is a table. */
  readonly queueGate: NetworkGate;
  readonly queuePart: 'database' | 'redis';
  /** Occurs in the message that pushes a job, and in no other. */
  readonly pushText: string;
  readonly redis: TestRedis | undefined;
}

export async function openTableRig({ reach, ...options }: PodGatewayRigOptions = {}): Promise<PodGatewayRig> {
  const home = await createPostgresHome(contentsFor(options));
  onTestFinished(() => home[Symbol.asyncDispose]());
  const pod = await startTestPod({ publicUrl: TEMPLATE_PUBLIC_URL, ...options, databaseUrl: home.url });
  const { gate, url } = await gatedDatabase(home.url);
  onTestFinished(() => gate[Symbol.asyncDispose]());
  const gateway = createPodGateway({
    queue: 'table',
    // A session far from UTC: the pod's times have no zone, and nothing may read them in that of the session.
    databaseUrl: new Secret(`${url}?options=${encodeURIComponent('-c TimeZone=Asia/Tokyo')}`),
    webUrl: pod.url,
    uploadsDirectory: reach === 'web' ? undefined : pod.uploadsDirectory,
    timeoutMs: GATEWAY_TIMEOUT_MS,
  });
  onTestFinished(() => gateway[Symbol.asyncDispose]());
  const pushText = 'insert into simulated_push_markers';
  return { pod, gateway, home, databaseGate: gate, queueGate: gate, queuePart: 'database', pushText, redis: undefined };
}

/**
 * The gateway is let into the database as the document for operators says, and no further.
 *
 * @param createHome - Makes the pod's database; on the PostgreSQL of the run unless given.
 */
export async function openSidekiqRig(
  { reach, ...options }: PodGatewayRigOptions = {},
  createHome: (contents: PodContents) => Promise<PodHome> = createPostgresHome,
): Promise<PodGatewayRig> {
  const redis = await startRedis();
  if (redis === undefined) throw new Error('there is no redis-server on the PATH');
  onTestFinished(() => redis[Symbol.asyncDispose]());
  const home = await createHome(contentsFor(options));
  onTestFinished(() => home[Symbol.asyncDispose]());
  const pod = await startTestPod({
    publicUrl: TEMPLATE_PUBLIC_URL,
    ...options,
    databaseUrl: home.url,
    redisUrl: redis.url,
  });
  const { gate, url } = await gatedDatabase((await home.admit()).url);
  onTestFinished(() => gate[Symbol.asyncDispose]());
  const queueGate = await openNetworkGate({ path: redis.socket });
  onTestFinished(() => queueGate[Symbol.asyncDispose]());
  const gateway = createPodGateway({
    queue: 'sidekiq',
    databaseUrl: new Secret(url),
    redisUrl: new Secret(`redis://127.0.0.1:${queueGate.port}/0`),
    webUrl: pod.url,
    uploadsDirectory: reach === 'web' ? undefined : pod.uploadsDirectory,
    timeoutMs: GATEWAY_TIMEOUT_MS,
  });
  onTestFinished(() => gateway[Symbol.asyncDispose]());
  return { pod, gateway, home, databaseGate: gate, queueGate, queuePart: 'redis', pushText: 'lpush', redis };
}

function contentsFor({ version = '0.9.1.0', accounts }: SimulatedPodOptions): PodContents {
  return { version, hasPeople: accounts === undefined };
}
