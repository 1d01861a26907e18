import type { Block } from '../../chat/reply.ts';
import { forecastEnd } from '../../exports/forecast.ts';
import type { Words } from '../../i18n/words.ts';
import { explainPace } from '../../pace/explain-pace.ts';
import { pauseLine, resumeLine } from '../../staff/pause-line.ts';
import { actorOf } from '../../staff/staff-member.ts';
import type { StaffMember } from '../../staff/staff-member.ts';
import { EXPORT_STATES } from '../../work/export-states.ts';
import { releaseGroupJob } from '../../work/jobs.ts';
import { joined } from '../../work/unit-of-work.ts';
import { headline, paragraph } from '../answer.ts';
import type { StaffCommand } from './staff-command.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';

/** Who asks, and in which words the answer is given. */
export interface DeskScene {
  readonly by: StaffMember;
  readonly words: Words;
}

/** Where the line is, how fast it moves and whether that is enough. */
export async function queueAnswer(deps: StaffDeps, tx: StaffTables, { words }: DeskScene): Promise<readonly Block[]> {
  const { t } = words;
  const now = deps.clock.now();
  const { waiting, atPod, oldestWaitingMs, verdict, pause } = await explainPace({ ...deps, work: joined(tx) });
  const is = pause === undefined ? verdict?.is : 'paused';
  const rows = [
    { label: t('staff.labelWaiting'), value: String(waiting) },
    { label: t('staff.labelAtPod'), value: String(atPod) },
    { label: t('staff.labelPace'), value: t('staff.verdict', { verdict: (is ?? 'none').replaceAll('-', '_') }) },
  ];
  if (oldestWaitingMs !== undefined) {
    rows.push({
      label: t('staff.labelOldest'),
      value: words.duration(oldestWaitingMs),
    });
  }
  const { closesAt } = deps.pod;
  if (waiting > 0) {
    const line = await tx.exports.wholeLine();
    const end = forecastEnd({ line, samples: await tx.exports.recentDurations(), pace: deps.pace, now });
    const isLate = closesAt !== undefined && end > closesAt;
    rows.push({
      label: t('staff.labelForecast'),
      value: t(isLate ? 'staff.forecastLate' : 'staff.forecast', { day: words.day(end, now) }),
    });
  }
  if (closesAt !== undefined) rows.push({ label: t('staff.labelClosing'), value: words.day(closesAt, now) });
  return [
    headline(t('staff.queue')),
    { kind: 'facts', rows },
    ...(pause?.note === undefined ? [] : [paragraph(t('staff.pauseNote', { note: pause.note }))]),
  ];
}

export async function requestsAnswer(tx: StaffTables, { t }: Words): Promise<readonly Block[]> {
  const counts = await tx.exports.countByState();
  const rows = EXPORT_STATES.flatMap((state) => {
    const count = counts[state];
    return count === undefined ? [] : [{ label: t('staff.state', { state }), value: String(count) }];
  });
  if (rows.length === 0) return [paragraph(t('staff.noRequests'))];
  return [headline(t('staff.requests')), { kind: 'facts', rows }];
}

export async function failuresAnswer({ clock }: StaffDeps, tx: StaffTables, words: Words): Promise<readonly Block[]> {
  const { t } = words;
  const groups = await tx.exports.heldByCause();
  if (groups.length === 0) return [paragraph(t('staff.noFailures'))];
  const items = groups.map(({ cause, count, oldestAt }) =>
    t('staff.failureLine', { cause, count, day: words.day(oldestAt, clock.now()) }),
  );
  return [headline(t('staff.failures')), { kind: 'list', items }, paragraph(t('staff.failuresNext'))];
}

/** A group can be large: it is freed by a job, in portions. */
export async function releaseAnswer(
  tx: StaffTables,
  { by, words }: DeskScene,
  { cause, reason }: Extract<StaffCommand, { readonly verb: 'release' }>,
): Promise<readonly Block[]> {
  const group = (await tx.exports.heldByCause()).find((held) => held.cause === cause);
  if (group) await tx.outbox.put(releaseGroupJob, { cause, reason, actor: actorOf(by.speaker) });
  return [paragraph(words.t('staff.released', { cause, count: group?.count ?? 0 }))];
}

export async function pauseAnswer(
  deps: StaffDeps,
  tx: StaffTables,
  { scene: { by, words }, note }: { readonly scene: DeskScene; readonly note: string | undefined },
): Promise<readonly Block[]> {
  await pauseLine(deps, tx, { by, note });
  return [paragraph(note === undefined ? words.t('staff.pausedPlain') : words.t('staff.paused', { note }))];
}

export async function resumeAnswer(deps: StaffDeps, tx: StaffTables, { by, words }: DeskScene) {
  const isResumed = await resumeLine(deps, tx, by);
  return [paragraph(words.t(isResumed ? 'staff.resumed' : 'staff.notPaused'))];
}

/** Counts and states that help whoever looks for a fault, and nothing about anybody. */
export async function diagnosticsAnswer(deps: StaffDeps, tx: StaffTables, scene: DeskScene): Promise<readonly Block[]> {
  const { t } = scene.words;
  const { brake, failuresInARow } = await tx.pace.find();
  const rows = [
    { label: 'brake', value: brake === undefined ? '-' : [brake.level, ...brake.reasons].join(' ') },
    { label: 'failures_in_a_row', value: String(failuresInARow) },
    { label: 'open_cases', value: String(await tx.cases.countOpen()) },
    { label: 'alerts', value: String((await tx.alerts.list()).length) },
    { label: 'staff_calls', value: String((await tx.staffCalls.open()).length) },
  ];
  return [
    headline(t('staff.diagnostics')),
    { kind: 'facts', rows },
    ...(await queueAnswer(deps, tx, scene)),
    ...(await requestsAnswer(tx, scene.words)),
    ...(await failuresAnswer(deps, tx, scene.words)),
  ];
}
