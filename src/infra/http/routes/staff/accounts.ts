import type { FastifyInstance } from 'fastify';
import { PodUnreachableError } from '../../../../core/pods/errors.ts';
import { findNamed } from '../../../../core/conversation/staff/staff-desk.ts';
import type { StaffCommand } from '../../../../core/conversation/staff/staff-command.ts';
import type { Account } from '../../../../core/exports/request-exports.ts';
import { ARCHIVE_KINDS } from '../../../../core/pods/pod-gateway.ts';
import { viewAccount } from '../../../../core/staff/view-account.ts';
import { SECOND } from '../../../../kernel/clock.ts';
import { parsePodUserId } from '../../../../kernel/ids.ts';
import { renderAccount, renderAccountSearch } from '../../pages/staff/account.ts';
import { renderDeskNotice } from '../../pages/staff/desk-notices.ts';
import { paragraph } from '../../../../core/conversation/answer.ts';
import { sendPage } from '../../server.ts';
import { obey, refuseField, showsDesk, takesForm } from './desk.ts';
import type { DeskRoutesDeps, Scene } from './desk.ts';
import { MAX_REASON_LENGTH, findNumber, findParam, findText, readForm } from './forms.ts';

/** A member of staff waits no longer than this for the pod. */
const LOOK_TIMEOUT_MS = 10 * SECOND;
/** The rest of somebody's history is found in the record. */
const MAX_HISTORY = 30;
const MAX_NAME_LENGTH = 320;
const SEARCH_PATH = '/staff/accounts';

/** Looking an account up, and what can be done for its owner. */
export function addAccounts(scope: FastifyInstance, deps: DeskRoutesDeps): void {
  showsDesk(scope, deps, {
    path: SEARCH_PATH,
    handle: async ({ reply, frame }) => sendPage(reply, renderAccountSearch(frame)),
  });
  takesForm(scope, deps, {
    path: SEARCH_PATH,
    async handle(scene) {
      const name = findText(readForm(scene.request.body, ['account']).account, MAX_NAME_LENGTH);
      if (name === undefined) return refuseField(scene, scene.words.t('page.desk.account'), SEARCH_PATH);
      const named = await findNamed(deps, { verb: 'lookup', named: name });
      if (named?.kind === 'found') return scene.reply.redirect(pathOf(named.account), 303);
      return sendUnfound(deps, scene, named?.kind === 'unreachable' ? undefined : name);
    },
  });
  showsDesk(scope, deps, { path: `${SEARCH_PATH}/:id`, handle: (scene) => show(deps, scene) });
  for (const act of ['rerun', 'raise', 'cancel', 'revoke'] as const) {
    takesForm(scope, deps, {
      path: `${SEARCH_PATH}/:id/${act}`,
      handle: (scene) => serve(deps, scene, act),
    });
  }
}

async function show(deps: DeskRoutesDeps, scene: Scene) {
  const { reply, words, by, frame } = scene;
  const account = await findAccount(deps, scene);
  if (account === 'unreachable') return sendUnfound(deps, scene, undefined);
  if (account === undefined) return sendUnfound(deps, scene, '');
  const { view, history } = await deps.work.transact(async (tx) => ({
    view: await viewAccount(deps, tx, { account, by }),
    history: await tx.audit.about(`person:${account.podUserId}`, MAX_HISTORY),
  }));
  const page = { words, account, view, history, path: pathOf(account), now: deps.clock.now() };
  return sendPage(reply, renderAccount(frame, page));
}

type Act = 'rerun' | 'raise' | 'cancel' | 'revoke';

async function serve(deps: DeskRoutesDeps, scene: Scene, act: Act) {
  const account = await findAccount(deps, scene);
  if (account === 'unreachable') return sendUnfound(deps, scene, undefined);
  if (account === undefined) return sendUnfound(deps, scene, '');
  const next = pathOf(account);
  const { reason: written, kind } = readForm(scene.request.body, ['reason', 'kind']);
  const reason = findText(written, MAX_REASON_LENGTH);
  if (reason === undefined) return refuseField(scene, scene.words.t('page.desk.reason'), next);
  const kinds = ARCHIVE_KINDS.filter((each) => kind === 'both' || kind === each);
  const isOfKinds = act === 'rerun' || act === 'cancel';
  if (isOfKinds && kinds.length === 0) return refuseField(scene, scene.words.t('page.desk.which'), next);
  const about = { named: account.diasporaId, reason };
  const command: StaffCommand = isOfKinds ? { verb: act, kinds, ...about } : { verb: act, ...about };
  return obey(deps, scene, { command, named: { kind: 'found', account }, next });
}

/** The account whose number at the pod the path names: nobody's name stands in an address. */
async function findAccount(deps: DeskRoutesDeps, { request }: Scene): Promise<Account | 'unreachable' | undefined> {
  const id = findNumber(findParam(request.params, 'id'));
  if (id === undefined) return undefined;
  try {
    const user = await deps.podUsers.findById(parsePodUserId(id), AbortSignal.timeout(LOOK_TIMEOUT_MS));
    return user && { podUserId: user.id, diasporaId: user.diasporaId };
  } catch (err) {
    if (err instanceof PodUnreachableError) return 'unreachable';
    throw err;
  }
}

function sendUnfound({ pod }: DeskRoutesDeps, { reply, words }: Scene, named: string | undefined) {
  const text =
    named === undefined ? words.t('staff.podAway') : words.t('staff.unknownAccount', { named, pod: pod.host });
  const notice = { kind: 'refused', blocks: [paragraph(text)], back: SEARCH_PATH } as const;
  return sendPage(reply.code(named === undefined ? 503 : 404), renderDeskNotice(words, notice));
}

function pathOf({ podUserId }: Account): string {
  return `${SEARCH_PATH}/${podUserId}`;
}
