import type { FastifyInstance } from 'fastify';
import { findNamed } from '../../../../core/conversation/staff/staff-desk.ts';
import { verifyAuditChain } from '../../../../core/staff/audit-chain.ts';
import { actorOf, findWrittenSpeaker } from '../../../../core/staff/staff-member.ts';
import type { AuditSearch } from '../../../../core/work/audit-log.ts';
import { parseLocalTime } from '../../../../core/broadcasts/parse-local-time.ts';
import { DAY, after } from '../../../../kernel/clock.ts';
import { OneByOne } from '../../../../kernel/one-by-one.ts';
import { EXAMPLES, renderChainCheck, renderRecord } from '../../pages/staff/record.ts';
import type { Searched } from '../../pages/staff/record.ts';
import { sendPage } from '../../server.ts';
import { refuseField, showsDesk, takesForm } from './desk.ts';
import type { DeskRoutesDeps, Scene } from './desk.ts';
import { findNumber, readForm } from './forms.ts';

const PAGE_SIZE = 50;
const PATH = '/staff/record';
const FIELDS = ['subject', 'member', 'action', 'from', 'to', 'before'] as const;
const ACTION = /^[a-z][a-z-]{1,60}$/u;
const HASH = /^[0-9a-f]{64}$/u;
/** What the record names that is no account, such as `staff:matrix:@anna:example.org`. */
const OTHER_SUBJECT = /^(?:person|staff|announcement|case|canned|pod):\S{1,300}$|^(?:line|system)$/u;

/** Searching who did what, and checking that nobody has changed it. */
export function addRecord(scope: FastifyInstance, deps: DeskRoutesDeps): void {
  const turns = new OneByOne();
  showsDesk(scope, deps, {
    path: PATH,
    async handle(scene) {
      const { request, reply, words, frame } = scene;
      const searched = readForm(request.query, FIELDS);
      const wanted = await readSearch(deps, scene, searched);
      if ('wrong' in wanted) return refuseField(scene, wanted.wrong, PATH);
      const before = findNumber(searched.before);
      const found = await deps.work.transact((tx) => tx.audit.search(wanted, { before, limit: PAGE_SIZE + 1 }));
      const entries = found.slice(0, PAGE_SIZE);
      const page = { words, searched, entries, hasMore: found.length > PAGE_SIZE, now: deps.clock.now() };
      return sendPage(reply, renderRecord(frame, page));
    },
  });
  // Sent as a form: the name of somebody's account is to stand in no address.
  takesForm(scope, deps, {
    path: `${PATH}/search`,
    async handle(scene) {
      const searched = readForm(scene.request.body, FIELDS);
      const wanted = await readSearch(deps, scene, searched);
      if ('wrong' in wanted) return refuseField(scene, wanted.wrong, PATH);
      const { member, action, from, to } = searched;
      const query = new URLSearchParams({ subject: wanted.subject ?? '', member, action, from, to });
      return scene.reply.redirect(`${PATH}?${query.toString()}`, 303);
    },
  });
  takesForm(scope, deps, {
    path: `${PATH}/check`,
    async handle(scene) {
      const { request, reply, words, frame } = scene;
      const noted = readForm(request.body, ['noted']).noted.toLowerCase();
      if (noted !== '' && !HASH.test(noted)) return refuseField(scene, words.t('page.desk.noted'), PATH);
      // It reads everything: however many ask, one at a time.
      const verdict = await turns.run('check', () => verifyAuditChain(deps.record(), noted === '' ? undefined : noted));
      return sendPage(reply, renderChainCheck(frame, { words, verdict }));
    },
  });
}

/** @returns what to look for, or the name of the field that cannot be understood. */
async function readSearch(
  deps: DeskRoutesDeps,
  { words: { t } }: Scene,
  { subject, member, action, from, to }: Searched,
): Promise<AuditSearch | { readonly wrong: string }> {
  const speaker = findWrittenSpeaker(member);
  if (member !== '' && speaker === undefined) return { wrong: t('page.desk.member', { example: EXAMPLES.member }) };
  if (action !== '' && !ACTION.test(action)) return { wrong: t('page.desk.act', { example: EXAMPLES.action }) };
  const [fromAt, toAt] = [from, to].map((day) => startOf(day, deps.timeZone));
  if (from !== '' && fromAt === undefined) return { wrong: t('page.desk.from') };
  if (to !== '' && toAt === undefined) return { wrong: t('page.desk.to') };
  const about = subject === '' ? undefined : await subjectOf(deps, subject);
  if (subject !== '' && about === undefined) return { wrong: t('page.desk.account') };
  return {
    subject: about,
    actor: speaker && actorOf(speaker),
    action: action === '' ? undefined : action,
    from: fromAt,
    until: toAt && startOf(dayAfter(to), deps.timeZone),
  };
}

function startOf(day: string, timeZone: string): Date | undefined {
  return parseLocalTime(`${day} 00:00`, timeZone);
}

function dayAfter(day: string): string {
  return after(new Date(`${day}T00:00:00Z`), DAY)
    .toISOString()
    .slice(0, 10);
}

async function subjectOf(deps: DeskRoutesDeps, written: string): Promise<string | undefined> {
  if (OTHER_SUBJECT.test(written)) return written;
  const named = await findNamed(deps, { verb: 'audit', named: written });
  return named?.kind === 'found' ? `person:${named.account.podUserId}` : undefined;
}
