import type { RedisFacts, RedisSurvey } from '../../infra/redis/redis-survey.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { explainTrouble } from './explain-trouble.ts';
import { saySize } from '../say-amount.ts';

export interface QueueRedisDeps {
  readonly queueRedis: () => Promise<RedisSurvey>;
}

export interface PodRedisDeps {
  readonly podRedis: () => Promise<RedisSurvey>;
}

/** BullMQ and Sidekiq 7 need it. */
const OLDEST_VERSION = [6, 2] as const;
const FULL_SHARE = 0.9;
const NEARLY_FULL_SHARE = 0.75;

export const queueRedisCheck: Check<QueueRedisDeps> = {
  name: 'queue Redis',
  async run({ queueRedis }) {
    const survey = await queueRedis();
    if (survey.kind === 'unreachable')
      return failure(explainTrouble(survey.code), 'look at REDIS_URL and at the server');
    const { facts } = survey;
    if (facts.role === 'slave') return failure('it is a copy that only reads', 'let REDIS_URL name the primary server');
    if (isOld(facts)) {
      return failure(`version ${facts.version} is too old`, `give Pappus a Redis ${OLDEST_VERSION.join('.')} or newer`);
    }
    if (facts.version === undefined) return hidden('REDIS_URL');
    return ok(`version ${facts.version}, answers`);
  },
};

export const queueRedisMemoryCheck: Check<QueueRedisDeps> = {
  name: 'queue Redis, memory',
  async run({ queueRedis }) {
    const survey = await queueRedis();
    if (survey.kind === 'unreachable') return notLookedAt('the queue’s Redis does not answer');
    const worst = judgeMemory(survey.facts, 'REDIS_URL');
    if (worst.verdict !== 'ok' || survey.facts.keepsAppendOnlyFile !== false) return worst;
    return warning(
      `${worst.found}, but it writes no append-only file`,
      'set appendonly yes: otherwise a restart of Redis empties the queue, and Pappus has to offer its work again',
    );
  },
};

export const podRedisCheck: Check<PodRedisDeps> = {
  name: 'pod Redis',
  async run({ podRedis }) {
    const survey = await podRedis();
    if (survey.kind === 'unreachable') {
      return failure(
        explainTrouble(survey.code),
        'look at POD_REDIS_URL: it is `environment.redis` of the pod’s diaspora.toml or .yml',
      );
    }
    const { facts, refused } = survey;
    const [first] = refused;
    if (first?.code === 'OOM')
      return failure(explainTrouble('OOM'), 'give the pod’s Redis more memory: it takes no more jobs');
    if (first !== undefined) {
      const commands = [...new Set(refused.map(({ command }) => command))].join(', ');
      return failure(
        `${explainTrouble(first.code)}: ${commands}`,
        'let POD_REDIS_URL name a user of the primary server who may use these commands',
      );
    }
    if (facts.version === undefined) return hidden('POD_REDIS_URL');
    return isOld(facts)
      ? warning(`version ${facts.version}, takes jobs; Sidekiq 7 wants a newer one`, 'update it with the pod')
      : ok(`version ${facts.version}, takes jobs`);
  },
};

export const podRedisMemoryCheck: Check<PodRedisDeps> = {
  name: 'pod Redis, memory',
  async run({ podRedis }) {
    const survey = await podRedis();
    if (survey.kind === 'unreachable') return notLookedAt('the pod’s Redis does not answer');
    return judgeMemory(survey.facts, 'POD_REDIS_URL');
  },
};

function judgeMemory({ evictionPolicy, maxMemoryBytes, usedMemoryBytes }: RedisFacts, variable: string): Finding {
  if (evictionPolicy === undefined || maxMemoryBytes === undefined || usedMemoryBytes === undefined) {
    return hidden(variable);
  }
  const isBounded = maxMemoryBytes > 0;
  const used = isBounded
    ? `uses ${saySize(usedMemoryBytes)} of ${saySize(maxMemoryBytes)}`
    : `uses ${saySize(usedMemoryBytes)}, no limit`;
  if (evictionPolicy !== 'noeviction') {
    const advice =
      'set maxmemory-policy noeviction: what Redis drops is a job that nobody does, or one that is done twice';
    return isBounded
      ? failure(`it drops what it holds when its memory is full (${evictionPolicy}); ${used}`, advice)
      : warning(`it would drop what it holds if it had a limit (${evictionPolicy}); ${used}`, advice);
  }
  const share = isBounded ? usedMemoryBytes / maxMemoryBytes : 0;
  const advice = 'give it more memory (maxmemory): a full Redis takes no more jobs';
  if (share >= FULL_SHARE) return failure(used, advice);
  return share >= NEARLY_FULL_SHARE ? warning(used, advice) : ok(`noeviction, ${used}`);
}

function isOld({ version }: RedisFacts): boolean {
  if (version === undefined) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST_VERSION[0] || (major === OLDEST_VERSION[0] && minor < OLDEST_VERSION[1]);
}

function hidden(variable: string): Finding {
  return warning('it answers, but does not let this user look', `let the user in ${variable} use INFO (ACL: +info)`);
}
