import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Tables } from '../../../src/app/tables.ts';
import { progressUrl } from '../../../src/core/conversation/progress-link.ts';
import type { UnitOfWork } from '../../../src/core/work/unit-of-work.ts';
import { createPageWords } from '../../../src/infra/http/page-words.ts';
import { ownProgressRoutes } from '../../../src/infra/http/routes/own-progress.ts';
import type { OwnProgressRoutesDeps } from '../../../src/infra/http/routes/own-progress.ts';
import { createHttpServer, listen } from '../../../src/infra/http/server.ts';
import type { LogFields } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { RIGHT_CODE, openConversation } from '../../core/conversation/conversation-rig.ts';

/** The page of one's own progress on a real socket, over real tables. ALICE has asked for her export. */
export async function openProgressPage(options: Partial<OwnProgressRoutesDeps['live']> = {}) {
  const rig = await openConversation();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  const link = await rig.work.transact((tx) => tx.links.findLive({ platform: rig.chat.platform, id: 'alice' }));
  if (link === undefined) throw new Error('nobody is linked');
  const lines: string[] = [];
  const write = (fields: LogFields, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const log = { debug: write, info: write, warn: write, error: write };
  const chooseWords = createPageWords('Europe/Berlin');
  const progressKey = new Secret(randomBytes(32));
  const reads: number[] = [];
  const work: UnitOfWork<Tables> = {
    transact: (body) =>
      rig.work.transact((tx) => {
        const latestOf = tx.exports.latestOf.bind(tx.exports);
        tx.exports.latestOf = async (ids) => {
          reads.push(ids.length);
          return latestOf(ids);
        };
        return body(tx);
      }),
  };
  const live = { everyMs: 50, maxCount: 100, maxPerAddress: 100, ...options };
  const deps = { work, clock: rig.clock, pace: rig.staff.pace, progressKey, chooseWords, log, live };
  const app = await createHttpServer({ log, chooseWords, routes: [ownProgressRoutes(deps)] });
  const server = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 10_000 });
  let isOpen = true;
  const stop = async () => {
    if (isOpen) await server[Symbol.asyncDispose]();
    isOpen = false;
  };
  onTestFinished(stop);
  const publicUrl = new URL(`http://127.0.0.1:${server.port}/`);
  const url = progressUrl({ key: progressKey, clock: rig.clock, publicUrl }, link);
  return { ...rig, link, lines, reads, stop, url };
}

/** One event as the server sends it. */
export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Reads a stream of events; comments and times to come back are passed over. */
export async function* eventsOf(response: Response): AsyncGenerator<ServerEvent> {
  let text = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const valuesOf = (name: string) =>
        lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
      const [event] = valuesOf('event');
      if (event !== undefined) yield { id: valuesOf('id').join(''), event, data: valuesOf('data').join('\n') };
    }
  }
}
