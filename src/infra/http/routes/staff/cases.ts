import type { FastifyInstance } from 'fastify';
import { paragraph } from '../../../../core/conversation/answer.ts';
import { viewCase } from '../../../../core/staff/view-case.ts';
import { renderCase, renderCases } from '../../pages/staff/cases.ts';
import { renderDeskNotice } from '../../pages/staff/desk-notices.ts';
import { sendPage } from '../../server.ts';
import { obey, refuseField, showsDesk, takesForm } from './desk.ts';
import type { DeskRoutesDeps, DeskTables, Scene } from './desk.ts';
import { MAX_ANSWER_LENGTH, findNumber, findParam, findText, readForm } from './forms.ts';

const PAGE_SIZE = 25;
const LIST_PATH = '/staff/cases';

/** People who want to talk to a person. */
export function addCases(scope: FastifyInstance, deps: DeskRoutesDeps): void {
  showsDesk(scope, deps, {
    path: LIST_PATH,
    async handle({ request, reply, words, frame }) {
      const { after } = readForm(request.query, ['after']);
      const found = await deps.work.transact((tx) => tx.cases.listOpen(PAGE_SIZE + 1, findNumber(after) ?? 0));
      const page = {
        words,
        cases: found.slice(0, PAGE_SIZE),
        hasMore: found.length > PAGE_SIZE,
        now: deps.clock.now(),
      };
      return sendPage(reply, renderCases(frame, page));
    },
  });
  showsDesk(scope, deps, {
    path: `${LIST_PATH}/:id`,
    async handle(scene) {
      const { reply, words, frame } = scene;
      const id = idOf(scene);
      const view = id === undefined ? undefined : await deps.work.transact((tx) => viewCase(deps, tx, id));
      if (view === undefined) return sendUnknown(scene);
      return sendPage(reply, renderCase(frame, { words, view, now: deps.clock.now() }));
    },
  });
  for (const verb of ['claim', 'close'] as const) {
    takesForm(scope, deps, {
      path: `${LIST_PATH}/:id/${verb}`,
      async handle(scene) {
        const id = idOf(scene);
        if (id === undefined) return sendUnknown(scene);
        const next = verb === 'close' ? LIST_PATH : `${LIST_PATH}/${id}`;
        return obey(deps, scene, { command: { verb, id }, next });
      },
    });
  }
  takesForm(scope, deps, {
    path: `${LIST_PATH}/:id/answer`,
    async handle(scene) {
      const id = idOf(scene);
      if (id === undefined) return sendUnknown(scene);
      const next = `${LIST_PATH}/${id}`;
      const { text: written, seen } = readForm(scene.request.body, ['text', 'seen']);
      const text = findText(written, MAX_ANSWER_LENGTH);
      if (text === undefined) return refuseField(scene, scene.words.t('page.desk.answer'), next);
      // A button that was pressed twice, or something that was said meanwhile.
      const isStill = async (tx: DeskTables) => {
        const view = await viewCase(deps, tx, id);
        return view === undefined || view.count === Number(seen);
      };
      return obey(deps, scene, { command: { verb: 'answer', id, text }, next, isStill });
    },
  });
}

function idOf({ request }: Scene): number | undefined {
  return findNumber(findParam(request.params, 'id'));
}

function sendUnknown({ reply, words }: Scene) {
  const blocks = [paragraph(words.t('staff.caseUnknown'))];
  return sendPage(reply.code(404), renderDeskNotice(words, { kind: 'refused', blocks, back: LIST_PATH }));
}
