import type { PodFacts } from '../../../core/conversation/desk.ts';
import { readProgress } from '../../../core/exports/progress.ts';
import type { Progress, ReadProgressDeps } from '../../../core/exports/progress.ts';
import { SECOND } from '../../../kernel/clock.ts';
import type { ChoosePageWords } from '../page-words.ts';
import { renderProgressPage } from '../pages/progress.ts';
import { type Routes, sendPage } from '../server.ts';

export interface ProgressRoutesDeps extends ReadProgressDeps {
  readonly pod: PodFacts;
  readonly chooseWords: ChoosePageWords;
}

/** However many people look, the figures are counted no more often. */
const FRESH_MS = 30 * SECOND;

/** The public page that says how far it is with everybody's exports. */
export function progressRoutes(deps: ProgressRoutesDeps): Routes {
  let last: { readonly at: number; readonly progress: Promise<Progress> } | undefined;
  const read = async (): Promise<Progress> => {
    const at = deps.clock.now().getTime();
    if (last === undefined || at - last.at >= FRESH_MS) {
      const progress = readProgress(deps);
      last = { at, progress };
      progress.catch(() => {
        last = undefined;
      });
    }
    return last.progress;
  };
  return (app) => {
    app.get('/progress', async (request, reply) => {
      const words = deps.chooseWords(undefined, request.headers['accept-language']);
      const progress = await read();
      return sendPage(reply, renderProgressPage({ words, progress, pod: deps.pod, now: deps.clock.now() }));
    });
  };
}
