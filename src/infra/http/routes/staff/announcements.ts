import type { FastifyInstance } from 'fastify';
import { findBarredPlaces } from '../../../../core/broadcasts/find-barred-places.ts';
import type { BarredPlace } from '../../../../core/broadcasts/public-place.ts';
import { findTransition } from '../../../../core/broadcasts/state.ts';
import { paragraph } from '../../../../core/conversation/answer.ts';
import { announceAnswer } from '../../../../core/conversation/staff/announce-answers.ts';
import type { AnnounceCommand } from '../../../../core/conversation/staff/announce-command.ts';
import { refusalText } from '../../../../core/conversation/staff/announce-words.ts';
import { renderAnnouncement, renderAnnouncements } from '../../pages/staff/announcements.ts';
import { renderDeskNotice } from '../../pages/staff/desk-notices.ts';
import { sendPage } from '../../server.ts';
import { obey, showsDesk, takesForm } from './desk.ts';
import type { DeskRoutesDeps, Scene } from './desk.ts';
import { findNumber, findParam, readForm } from './forms.ts';

const PAGE_SIZE = 25;
const LIST_PATH = '/staff/announcements';
const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/u;

/** What the team says to many: how far each is, and letting it go out or not. */
export function addAnnouncements(scope: FastifyInstance, deps: DeskRoutesDeps): void {
  showsDesk(scope, deps, {
    path: LIST_PATH,
    async handle({ request, reply, words, frame }) {
      const before = findNumber(readForm(request.query, ['before']).before);
      const found = await deps.work.transact((tx) => tx.announcements.list(PAGE_SIZE + 1, before));
      const all = found.slice(0, PAGE_SIZE);
      const page = { words, all, hasMore: found.length > PAGE_SIZE, now: deps.clock.now() };
      return sendPage(reply, renderAnnouncements(frame, page));
    },
  });
  showsDesk(scope, deps, { path: `${LIST_PATH}/:name`, handle: (scene) => show(deps, scene) });
  for (const step of ['approve', 'send', 'pause', 'resume', 'stop'] as const) {
    takesForm(scope, deps, {
      path: `${LIST_PATH}/:name/${step}`,
      async handle(scene) {
        const name = nameOf(scene);
        if (name === undefined) return sendUnknown(scene, '');
        const about = { verb: 'announce', name } as const;
        const command: AnnounceCommand = step === 'send' ? { ...about, step, at: undefined } : { ...about, step };
        return obey(deps, scene, { command, next: `${LIST_PATH}/${name}` });
      },
    });
  }
}

async function show(deps: DeskRoutesDeps, scene: Scene) {
  const { reply, words, by, frame } = scene;
  const name = nameOf(scene);
  const barred = name === undefined ? [] : await barredBefore(deps, name);
  const page = await deps.work.transact(async (tx) => {
    const found = name === undefined ? undefined : await tx.announcements.lock(name);
    if (found === undefined) return undefined;
    const about = { verb: 'announce', name: found.name } as const;
    const answer = (command: AnnounceCommand) => announceAnswer(deps, tx, { command, scene: { by, words }, barred });
    const report = found.startedAt === undefined ? [] : await answer({ ...about, step: 'report' });
    return { found, report, preview: await answer({ ...about, step: 'preview', wanted: [] }) };
  });
  if (page === undefined) return sendUnknown(scene, name ?? '');
  return sendPage(reply, renderAnnouncement(frame, { words, ...page }));
}

/** The places that would not take it, as long as it can still be changed. */
async function barredBefore(deps: DeskRoutesDeps, name: string): Promise<readonly BarredPlace[]> {
  const found = await deps.work.transact((tx) => tx.announcements.find(name));
  if (found === undefined || findTransition(found.state, 'edit') === undefined) return [];
  return findBarredPlaces(deps, name);
}

function nameOf({ request }: Scene): string | undefined {
  const name = findParam(request.params, 'name') ?? '';
  return NAME.test(name) ? name : undefined;
}

function sendUnknown({ reply, words }: Scene, name: string) {
  const blocks = [paragraph(refusalText(words, name, { kind: 'unknown' }))];
  return sendPage(reply.code(404), renderDeskNotice(words, { kind: 'refused', blocks, back: LIST_PATH }));
}
