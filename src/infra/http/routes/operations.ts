import { setTimeout as delay } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { SECOND } from '../../../kernel/clock.ts';
import { errorCode } from '../../../kernel/errors.ts';
import type { Logger } from '../../../kernel/log.ts';
import { logRequests } from '../request-log.ts';

/** Rejects when the part does not work. */
export type Check = (signal: AbortSignal) => Promise<unknown>;

export interface OperationsServerOptions {
  /** What must work before people are sent here, by name. */
  readonly checks: Readonly<Record<string, Check>>;
  /** In the text format of Prometheus. */
  readonly metricsText: () => Promise<string>;
  readonly log: Logger;
  /** A check that takes longer has failed; default 5 000. */
  readonly checkTimeoutMs?: number;
}

/**
 * A server for operators alone, on a port that the outside does not reach: `/healthz` says that the process runs,
 * `/readyz` runs the checks and answers 503 when one fails, `/metrics` is for Prometheus.
 *
 * It does not listen yet.
 */
export async function createOperationsServer(options: OperationsServerOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: 1_024, requestTimeout: 10 * SECOND });
  logRequests(app, quieted(options.log));
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const { status, checks } = await runChecks(options);
    return reply.code(status === 'ok' ? 200 : 503).send({ status, checks });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await options.metricsText()),
  );
  await app.ready();
  return app;
}

type Verdict = 'ok' | 'failed';

interface Readiness {
  readonly status: Verdict;
  /** `ok`, or the code of what went wrong. */
  readonly checks: Readonly<Record<string, string>>;
}

async function runChecks({ checks, checkTimeoutMs = 5 * SECOND, log }: OperationsServerOptions): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const code = await failureOf(check, checkTimeoutMs);
      if (code !== undefined) log.warn({ check: name, code }, 'readiness check failed');
      return [name, code ?? 'ok'] as const;
    }),
  );
  const status = results.every(([, result]) => result === 'ok') ? 'ok' : 'failed';
  return { status, checks: Object.fromEntries(results) };
}

/** The code of the failure, so that no message of a driver, with addresses or names in it, gets out. */
async function failureOf(check: Check, timeoutMs: number): Promise<string | undefined> {
  const aborter = new AbortController();
  const { signal } = aborter;
  try {
    const timeout = delay(timeoutMs, 'TIMEOUT', { signal });
    const verdict = check(signal).then(() => undefined, errorCode);
    return await Promise.race([verdict, timeout]);
  } finally {
    aborter.abort();
  }
}

/** Probes come every few seconds: their lines are for debugging. */
function quieted(log: Logger): Logger {
  return {
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.debug(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}
