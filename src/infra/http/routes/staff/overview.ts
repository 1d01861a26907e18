import type { FastifyInstance } from 'fastify';
import { readBurnDown } from '../../../../core/exports/burn-down.ts';
import { readOverview } from '../../../../core/staff/read-overview.ts';
import { SECOND } from '../../../../kernel/clock.ts';
import { DESK_SCRIPT } from '../../pages/staff/desk-script.ts';
import { renderOverview } from '../../pages/staff/overview.ts';
import { contentSecurity, sendPage } from '../../server.ts';
import { obey, refuseField, showsDesk, takesForm } from './desk.ts';
import type { DeskRoutesDeps } from './desk.ts';
import { addLiveFigures } from './live-figures.ts';
import type { LiveFigures, LiveLimits } from './live-figures.ts';
import { readForm } from './forms.ts';

/** However many look, the days are counted no more often: that goes through all requests there are. */
const DAYS_FRESH_MS = 60 * SECOND;
const MAX_NOTE_LENGTH = 1_000;

/** The overview, what is done from it, and the script that keeps it up to date. */
export function addOverview(scope: FastifyInstance, deps: DeskRoutesDeps, limits?: Partial<LiveLimits>): void {
  const { closesAt } = deps.pod;
  const readDays = remembered(deps, DAYS_FRESH_MS, async () => readBurnDown(deps));
  const read = async (): Promise<LiveFigures> => ({ days: await readDays(), overview: await readOverview(deps) });
  const next = '/staff';
  showsDesk(scope, deps, {
    path: '/staff',
    helmet: { contentSecurityPolicy: contentSecurity({ runsOurScripts: true }) },
    handle: async ({ reply, words, frame }) =>
      sendPage(reply, renderOverview(frame, { words, closesAt, ...(await read()) })),
  });
  takesForm(scope, deps, {
    path: '/staff/line/pause',
    async handle(scene) {
      const { note } = readForm(scene.request.body, ['note']);
      if (note.length > MAX_NOTE_LENGTH) return refuseField(scene, scene.words.t('page.desk.pauseNote'), next);
      return obey(deps, scene, { command: { verb: 'pause', note: note === '' ? undefined : note }, next });
    },
  });
  takesForm(scope, deps, {
    path: '/staff/line/resume',
    handle: async (scene) => obey(deps, scene, { command: { verb: 'resume' }, next }),
  });
  takesForm(scope, deps, {
    path: '/staff/alerts/ack',
    handle: async (scene) => obey(deps, scene, { command: { verb: 'ack' }, next }),
  });
  scope.get('/staff/desk.js', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/javascript; charset=utf-8').send(DESK_SCRIPT),
  );
  addLiveFigures(scope, deps, { read, limits });
}

/** The same answer to everybody who asks within a while. */
function remembered<T>({ clock }: Pick<DeskRoutesDeps, 'clock'>, freshMs: number, read: () => Promise<T>) {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return async (): Promise<T> => {
    const at = clock.now().getTime();
    if (last === undefined || at - last.at >= freshMs) {
      const answer = read();
      last = { at, answer };
      answer.catch(() => {
        last = undefined;
      });
    }
    return last.answer;
  };
}
