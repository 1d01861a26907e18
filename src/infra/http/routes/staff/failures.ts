import type { FastifyInstance } from 'fastify';
import { renderFailures } from '../../pages/staff/failures.ts';
import { sendPage } from '../../server.ts';
import { obey, refuseField, showsDesk, takesForm } from './desk.ts';
import type { DeskRoutesDeps } from './desk.ts';
import { MAX_REASON_LENGTH, findText, readForm } from './forms.ts';

/** More causes at once are the same trouble. */
const MAX_GROUPS = 50;
const CAUSE = /^[A-Z][A-Z0-9_]{2,60}$/u;

/** What is held, by cause, and letting a whole group go on. */
export function addFailures(scope: FastifyInstance, deps: DeskRoutesDeps): void {
  const next = '/staff/failures';
  showsDesk(scope, deps, {
    path: next,
    async handle({ reply, words, frame }) {
      const groups = (await deps.work.transact((tx) => tx.exports.heldByCause())).slice(0, MAX_GROUPS);
      return sendPage(reply, renderFailures(frame, { words, groups, now: deps.clock.now() }));
    },
  });
  takesForm(scope, deps, {
    path: '/staff/failures/release',
    async handle(scene) {
      const { cause, reason: written } = readForm(scene.request.body, ['cause', 'reason']);
      if (!CAUSE.test(cause)) return refuseField(scene, scene.words.t('page.desk.failures'), next);
      const reason = findText(written, MAX_REASON_LENGTH);
      if (reason === undefined) return refuseField(scene, scene.words.t('page.desk.reason'), next);
      return obey(deps, scene, { command: { verb: 'release', cause, reason }, next });
    },
  });
}
