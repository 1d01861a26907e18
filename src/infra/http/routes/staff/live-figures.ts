import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { findWebMember, useWebSession } from '../../../../core/staff/web-session.ts';
import { SECOND } from '../../../../kernel/clock.ts';
import { explainFailure } from '../../request-log.ts';
import { renderLiveParts } from '../../pages/staff/overview.ts';
import type { OverviewPage } from '../../pages/staff/overview.ts';
import { sessionToken, wordsFor } from './desk.ts';
import type { DeskRoutesDeps } from './desk.ts';

export interface LiveLimits {
  /** Time between two looks. */
  readonly everyMs: number;
  /** Browsers that are kept up to date at once, by this process. */
  readonly maxStreams: number;
}

const DEFAULTS: LiveLimits = { everyMs: 5 * SECOND, maxStreams: 50 };

/**
 * Keeps overviews up to date by server-sent events. At every look the session and its role are looked up anew; whoever
 * has none any more hears `over` and nothing else.
 *
 * @see HTML standard, §9.2 Server-sent events
 */
export function addLiveFigures(
  scope: FastifyInstance,
  deps: DeskRoutesDeps,
  {
    read,
    limits = DEFAULTS,
  }: {
    readonly read: () => Promise<Pick<OverviewPage, 'overview' | 'days'>>;
    readonly limits?: Partial<LiveLimits> | undefined;
  },
): void {
  const { everyMs, maxStreams } = { ...DEFAULTS, ...limits };
  const streams = new Set<PassThrough>();
  const close = (stream: PassThrough) => {
    streams.delete(stream);
    stream.end();
  };
  scope.addHook('preClose', async () => streams.forEach(close));

  scope.get('/staff/live', async (request, reply): Promise<FastifyReply> => {
    const visit = await useWebSession(deps, sessionToken(deps, request), { mayRotate: false });
    if (visit === undefined) return reply.code(401).send();
    if (streams.size >= maxStreams) return reply.code(503).header('retry-after', '30').send();
    const words = wordsFor(deps, request);
    const stream = new PassThrough();
    streams.add(stream);
    let last = '';
    const look = async (): Promise<void> => {
      // A browser that has not read what it was sent is sent nothing more until it has.
      if (stream.writableNeedDrain) return;
      if ((await findWebMember(deps, visit.session.id)) === undefined) {
        stream.write('event: over\ndata: \n\n');
        close(stream);
        return;
      }
      const parts = renderLiveParts({ words, closesAt: deps.pod.closesAt, ...(await read()) });
      const data = JSON.stringify(
        Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, String(part)])),
      );
      if (!streams.has(stream)) return;
      stream.write(data === last ? ': still here\n\n' : `data: ${data}\n\n`);
      last = data;
    };
    const goOn = async (): Promise<void> => {
      try {
        await look();
      } catch (err) {
        deps.log.warn(explainFailure(err), 'the figures of the overview could not be read');
        close(stream);
      }
      if (streams.has(stream)) timer = setTimeout(() => void goOn(), everyMs);
    };
    let timer = setTimeout(() => void goOn(), 0);
    stream.once('close', () => {
      clearTimeout(timer);
      streams.delete(stream);
    });
    return (
      reply
        .type('text/event-stream; charset=utf-8')
        // Proxies such as nginx would hold the events back.
        .header('x-accel-buffering', 'no')
        .send(stream)
    );
  });
}
