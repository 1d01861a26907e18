import type { Config } from '../../config/config.ts';
import { PodFileNameError, PodUnreachableError } from '../../core/pods/errors.ts';
import { POD_DOORS } from '../../infra/pod/pod-doors.ts';
import { findNewestArchive, listSettledMarks, surveyPodDatabase } from '../../infra/pod/pod-survey.ts';
import { PodWeb } from '../../infra/pod/pod-web-survey.ts';
import { openPodSql } from '../../infra/pod/open-pod-sql.ts';
import { podLookupsFor } from '../../infra/pod/pod-lookups-for.ts';
import { SidekiqClient } from '../../infra/pod/sidekiq-client.ts';
import { SidekiqQueue } from '../../infra/pod/sidekiq-queue.ts';
import { QUEUE_COMMANDS, surveySidekiq } from '../../infra/pod/sidekiq-survey.ts';
import { surveyRedis } from '../../infra/redis/redis-survey.ts';
import type { RedisSurvey } from '../../infra/redis/redis-survey.ts';
import { systemClock } from '../../kernel/clock.ts';
import type { Secret } from '../../kernel/secret.ts';
import type { Reading } from './clock-check.ts';
import { once } from './once.ts';

/** Opens what the checks look at on the pod's side, and at the queue's Redis, which is often the same server. */
export function openPodLooks(config: Config, stack: AsyncDisposableStack, signal: AbortSignal) {
  const { pod } = config;
  const { timeoutMs } = pod;
  const podUrl = new URL(`${pod.url}/`);
  const podSql = stack.use(openPodSql({ databaseUrl: pod.databaseUrl, timeoutMs }));
  const podWeb = new PodWeb({ podUrl, timeoutMs });
  const podDatabase = once(async () => surveyPodDatabase(podSql, podLookupsFor(pod.databaseUrl), signal));
  const podRedis = once(async () => lookAtRedis(pod.redisUrl, timeoutMs, QUEUE_COMMANDS));
  const podFront = once(async () => podWeb.front(signal));
  return {
    podUrl,
    doors: POD_DOORS,
    budget: config.pace.budget,
    podDatabase,
    podRedis,
    podFront,
    queueRedis: once(async () => lookAtRedis(config.redisUrl, timeoutMs, [])),
    podSoftware: async (limit: AbortSignal) => podWeb.software(limit),
    knock: podWeb.knock.bind(podWeb),
    unknownFile: async (limit: AbortSignal) => podWeb.unknownFile(limit),
    newestFile: async (limit: AbortSignal) => {
      const name = await findNewestArchive(podSql, limit).catch(undefinedIfPodError);
      return name && podWeb.file(name, limit).catch(undefinedIfPodError);
    },
    settledMarks: async (limit: AbortSignal) => listSettledMarks(podSql, systemClock.now(), limit),
    ...lookAtJobs(config, stack, signal),
    clocks: async () => {
      const [database, redis, front] = await Promise.all([podDatabase(), podRedis(), podFront()]);
      return [
        ...readingOf('the pod’s database', database.kind === 'reached' ? database.clock : undefined),
        ...readingOf('the pod’s Redis', redis.kind === 'reached' ? redis.clock : undefined),
        ...readingOf('the pod’s web server', front.kind === 'answered' ? front.clock : undefined),
      ];
    },
  };
}

function lookAtJobs({ pod }: Config, stack: AsyncDisposableStack, signal: AbortSignal) {
  if (pod.redisUrl === undefined) {
    return { sidekiq: async () => undefined, accountsExporting: async () => undefined };
  }
  const client = stack.use(new SidekiqClient({ redisUrl: pod.redisUrl, timeoutMs: pod.timeoutMs }));
  const queue = new SidekiqQueue(client, systemClock);
  return {
    sidekiq: once(async () => surveySidekiq(client, signal).catch(undefinedIfPodError)),
    accountsExporting: async (...args: Parameters<SidekiqQueue['accountsExporting']>) =>
      queue.accountsExporting(...args).catch(undefinedIfPodError),
  };
}

async function lookAtRedis(
  url: Secret | undefined,
  timeoutMs: number,
  rehearse: typeof QUEUE_COMMANDS,
): Promise<RedisSurvey> {
  return url === undefined ? { kind: 'unreachable', code: 'NOT_SET' } : surveyRedis({ url, timeoutMs, rehearse });
}

function readingOf(whose: string, reading: Reading | undefined): readonly (Reading & { readonly whose: string })[] {
  return reading === undefined ? [] : [{ whose, ...reading }];
}

/** What cannot be seen for a reason that another check tells. */
function undefinedIfPodError(err: unknown): undefined {
  if (!(err instanceof PodUnreachableError) && !(err instanceof PodFileNameError)) throw err;
}
