import type { BrakeReason, BrakeState } from '../../core/pace/brake.ts';
import { explainPace } from '../../core/pace/explain-pace.ts';
import type { PaceReport } from '../../core/pace/explain-pace.ts';
import type { PaceVerdict } from '../../core/work/pace-verdict.ts';
import { SECOND } from '../../kernel/clock.ts';
import { sayDuration } from '../say-amount.ts';
import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';
import { openBooks } from './open-books.ts';

const VERDICTS: Readonly<Record<PaceVerdict, string>> = {
  submitted: 'the next request has just been handed to the pod',
  'nothing-waits': 'nothing waits',
  'pod-at-budget': 'the pod has as many exports in hand as EXPORT_BUDGET allows, those of its own buttons among them',
  spacing: 'the last export was handed over less than EXPORT_SPACING_SECONDS ago',
  slowed: 'the brake lets the pod rest between two exports',
  stopped: 'the brake lets nothing through',
  paused: 'somebody of the team has stopped it (`staff resume` lets it go on)',
  'quiet-hours': 'it is one of EXPORT_QUIET_HOURS',
  'waiting-for-night': 'only very large accounts wait, and they have their turn in EXPORT_NIGHT_HOURS',
  'throttle-looks-back': 'the pod’s own throttle still sees the last export, and would put the next off for minutes',
  'copying-earlier':
    'the earlier archive of whoever is next is being copied before the pod replaces it, and it is large',
  'pod-unreachable': 'the pod’s database or Redis does not answer',
};

const REASONS: Readonly<Record<BrakeReason, string>> = {
  'queue-latency': 'jobs wait long in Sidekiq’s queues before exports (BRAKE_QUEUE_LATENCY_SECONDS)',
  'response-time': 'the pod’s pages are slow (BRAKE_RESPONSE_SECONDS)',
  'free-memory': 'the machine is short of memory (BRAKE_FREE_MEMORY_PERCENT)',
  failures: 'exports ended without an archive, one after the other (BRAKE_FAILURES)',
};

/** Says how the line moves, and why not faster. */
export const paceCommand: OperatorCommand = {
  usage: 'pace',
  summary: 'say how the line moves, and why not faster',
  flags: [{ name: '--json', meaning: 'one object for programs instead of lines for people' }],
  async run({ config, flags, io }) {
    await using stack = new AsyncDisposableStack();
    const report = await explainPace(await openBooks(config, stack));
    if (flags['json'] === true) io.say(JSON.stringify(report));
    else for (const line of linesOf(report)) io.say(line);
    return EXIT.ok;
  },
};

function linesOf(report: PaceReport): readonly string[] {
  const { waiting, atPod, oldestWaitingMs, verdict, brake, failuresInARow } = report;
  const oldest = oldestWaitingMs === undefined ? '' : `, the oldest for ${sayDuration(oldestWaitingMs)}`;
  return [
    `waiting     ${waiting}${oldest}`,
    `at the pod  ${atPod}`,
    verdict === undefined
      ? 'line        not looked at yet'
      : `line        ${VERDICTS[verdict.is]}, since ${iso(verdict.since)}`,
    ...(brake === undefined ? ['brake       the pod was not looked at yet'] : brakeLines(brake)),
    ...(failuresInARow > 0 ? [`failures    ${failuresInARow} in a row`] : []),
  ];
}

function brakeLines({ level, since, reasons, health }: BrakeState): readonly string[] {
  const seen = health && [
    `urgent jobs wait ${seconds(health.queueLatencyMs)}`,
    health.responseMs === undefined ? 'no page came' : `a page takes ${seconds(health.responseMs)}`,
    ...(health.freeMemory === undefined ? [] : [`${Math.round(health.freeMemory * 100)} % of the memory is free`]),
    `${health.workerCount} Sidekiq process${health.workerCount === 1 ? '' : 'es'}`,
  ];
  return [
    `brake       ${level} since ${iso(since)}`,
    ...reasons.map((reason) => `            ${REASONS[reason]}`),
    ...(seen ? [`pod         ${seen.join(', ')}`] : []),
  ];
}

function seconds(ms: number): string {
  return `${(ms / SECOND).toFixed(1)} s`;
}

function iso(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
