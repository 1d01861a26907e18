import { Redis } from 'ioredis';
import type { Secret } from '../../kernel/secret.ts';

/** What `INFO` says of a server; `undefined` where the user may not ask it or the server does not say. */
export interface RedisFacts {
  /** Valkey reports the Redis version it stands in for. */
  readonly version: string | undefined;
  readonly role: string | undefined;
  readonly evictionPolicy: string | undefined;
  /** 0: no limit of its own. */
  readonly maxMemoryBytes: number | undefined;
  readonly usedMemoryBytes: number | undefined;
  readonly keepsAppendOnlyFile: boolean | undefined;
}

export interface RefusedCommand {
  readonly command: string;
  /** First word of the refusal, such as `NOPERM`, `OOM`, `READONLY`, `MISCONF`. */
  readonly code: string;
}

export type RedisSurvey =
  /** `code` is that of the system or the first word of the server's refusal. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | {
      readonly kind: 'reached';
      readonly facts: RedisFacts;
      /** The server's clock, with this machine's at the same moment. */
      readonly clock: { readonly there: Date; readonly here: Date } | undefined;
      readonly refused: readonly RefusedCommand[];
    };

export interface RedisSurveyOptions {
  readonly url: Secret;
  /** For the connection, and for each command. */
  readonly timeoutMs: number;
  /** Commands whose rights are asked for; they are queued in a transaction and thrown away, and change nothing. */
  readonly rehearse?: readonly (readonly [command: string, ...args: string[]])[];
}

/** Looks at a Redis, or Valkey, without changing anything in it. */
export async function surveyRedis({ url, timeoutMs, rehearse = [] }: RedisSurveyOptions): Promise<RedisSurvey> {
  let trouble: unknown;
  const redis = new Redis(url.reveal(), {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    // The client would warn on the terminal where INFO is not allowed.
    enableReadyCheck: false,
    retryStrategy: () => null,
    connectionName: 'pappus doctor',
  });
  redis.on('error', (err) => (trouble ??= err));
  try {
    await redis.connect();
    const facts = await readFacts(redis);
    return { kind: 'reached', facts, clock: await readClock(redis), refused: await rehearseAll(redis, rehearse) };
  } catch (err) {
    return { kind: 'unreachable', code: codeOf(trouble ?? err) };
  } finally {
    redis.disconnect();
  }
}

async function readFacts(redis: Redis): Promise<RedisFacts> {
  const text = await unlessRefused(async () => redis.info(), '');
  const fields = new Map(
    text.split(/\r?\n/u).map((line) => [line.split(':', 1).join(''), line.replace(/^[^:]*:/u, '')]),
  );
  const numberOf = (name: string) => (fields.has(name) ? Number(fields.get(name)) : undefined);
  const append = fields.get('aof_enabled');
  return {
    version: fields.get('redis_version'),
    role: fields.get('role'),
    evictionPolicy: fields.get('maxmemory_policy'),
    maxMemoryBytes: numberOf('maxmemory'),
    usedMemoryBytes: numberOf('used_memory'),
    keepsAppendOnlyFile: append === undefined ? undefined : append === '1',
  };
}

async function readClock(redis: Redis): Promise<{ readonly there: Date; readonly here: Date } | undefined> {
  return unlessRefused(async () => {
    const [seconds, microseconds] = await redis.time();
    return { there: new Date(Number(seconds) * 1_000 + Number(microseconds) / 1_000), here: new Date() };
  }, undefined);
}

/** The server checks rights, memory and role when a command enters a transaction, before anything is done. */
async function rehearseAll(
  redis: Redis,
  commands: readonly (readonly [command: string, ...args: string[]])[],
): Promise<readonly RefusedCommand[]> {
  if (commands.length === 0) return [];
  const refused: RefusedCommand[] = [];
  for (const [command, ...args] of [['MULTI'] as const, ...commands, ['DISCARD'] as const]) {
    try {
      await redis.call(command, ...args);
    } catch (err) {
      if (!isRefusal(err)) throw err;
      refused.push({ command, code: codeOf(err) });
    }
  }
  return refused;
}

/** A right that is missing says so; anything else means that the server cannot be used at all. */
async function unlessRefused<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch (err) {
    if (codeOf(err) === 'NOPERM') return otherwise;
    throw err;
  }
}

function isRefusal(err: unknown): boolean {
  return err instanceof Error && err.name === 'ReplyError';
}

/** Never the message: it may repeat a name or an address. */
function codeOf(err: unknown): string {
  if (!(err instanceof Error)) return 'UNKNOWN';
  if (isRefusal(err)) return /^[A-Z]{2,20}\b/u.exec(err.message)?.[0] ?? 'REFUSED';
  if ('code' in err && typeof err.code === 'string') return err.code;
  return /timed? ?out/iu.test(err.message) ? 'ETIMEDOUT' : err.name;
}
