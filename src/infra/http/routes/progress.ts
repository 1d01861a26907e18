import type { Announcement, AnnouncementStore } from '../../../core/broadcasts/announcement.ts';
import { renderForAll } from '../../../core/broadcasts/render-announcement.ts';
import type { RenderDeps } from '../../../core/broadcasts/render-announcement.ts';
import type { PodFacts } from '../../../core/conversation/desk.ts';
import { readProgress } from '../../../core/exports/progress.ts';
import type { Progress, ReadProgressDeps, ReadProgressTables } from '../../../core/exports/progress.ts';
import type { UnitOfWork } from '../../../core/work/unit-of-work.ts';
import { SECOND } from '../../../kernel/clock.ts';
import type { ChoosePageWords } from '../page-words.ts';
import { renderProgressPage } from '../pages/progress.ts';
import { type Routes, sendPage } from '../server.ts';

export interface ProgressRoutesDeps extends ReadProgressDeps {
  readonly work: UnitOfWork<ReadProgressTables & { readonly announcements: AnnouncementStore }>;
  readonly pod: PodFacts;
  readonly words: RenderDeps['words'];
  readonly chooseWords: ChoosePageWords;
}

/** However many people look, the figures are counted no more often. */
const FRESH_MS = 30 * SECOND;

/** Some may be for readers of their own only, and are passed over. */
const LOOKED_THROUGH = 5;

interface Shown {
  readonly progress: Progress;
  readonly announcements: readonly Announcement[];
}

async function readShown(deps: ProgressRoutesDeps): Promise<Shown> {
  const announcements = await deps.work.transact((tx) => tx.announcements.listHeardByAll(LOOKED_THROUGH));
  return { progress: await readProgress(deps), announcements };
}

/** The public page that says how far it is with everybody's exports. */
export function progressRoutes(deps: ProgressRoutesDeps): Routes {
  let last: { readonly at: number; readonly shown: Promise<Shown> } | undefined;
  const read = async (): Promise<Shown> => {
    const at = deps.clock.now().getTime();
    if (last === undefined || at - last.at >= FRESH_MS) {
      const shown = readShown(deps);
      last = { at, shown };
      shown.catch(() => {
        last = undefined;
      });
    }
    return last.shown;
  };
  return (app) => {
    app.get('/progress', async (request, reply) => {
      const words = deps.chooseWords(undefined, request.headers['accept-language']);
      const { progress, announcements } = await read();
      const page = { words, progress, pod: deps.pod, now: deps.clock.now() };
      return sendPage(reply, renderProgressPage({ ...page, announcement: lastFor(deps, announcements, words.locale) }));
    });
  };
}

/** The last announcement in this language, or in another one where it was not written in this. */
function lastFor(deps: ProgressRoutesDeps, announcements: readonly Announcement[], locale: string) {
  for (const { texts, endedAt } of announcements) {
    const reply = renderForAll(deps, texts, locale);
    if (reply !== undefined && endedAt !== undefined) return { ...reply, at: endedAt };
  }
  return undefined;
}
