import type { FastifyInstance } from 'fastify';
import { errorCode } from '../../kernel/errors.ts';
import type { LogFields, Logger } from '../../kernel/log.ts';

/**
 * Logs every answer by its route's pattern, such as `/d/:token`.
 *
 * Never by its URL, headers or address: the token in the path is all that somebody needs to fetch an archive.
 */
export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const fields = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    log.info({ ...fields, durationMs: Math.round(reply.elapsedTime) }, 'request answered');
  });
}

/** What may be logged of an unexpected error: its kind and where it came from. Messages may repeat what was asked. */
export function explainFailure(err: unknown): LogFields {
  if (!(err instanceof Error)) return { code: errorCode(err) };
  const frames = (err.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { code: errorCode(err), name: err.name, frames: frames.slice(0, 8).map((frame) => frame.trim()) };
}
