import type { SidekiqSurvey } from '../../infra/pod/sidekiq-survey.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { sayDuration } from '../say-amount.ts';

export interface SidekiqDeps {
  /** `undefined` when the pod's Redis does not answer, or does not let this user look. */
  readonly sidekiq: () => Promise<SidekiqSurvey | undefined>;
  /** `EXPORT_BUDGET`. */
  readonly budget: number;
}

const AWAY = 'the pod’s Redis does not answer, or does not let Pappus look';
const NOBODY = 'no Sidekiq is alive';
const EXPORT_QUEUE = 'low';
/** What the pod's everyday work needs beside exports. */
const SPARE_THREADS = 2;
const LONG_WAIT_MS = 60_000;
const ENDLESS_WAIT_MS = 30 * 60_000;

export const sidekiqCheck: Check<SidekiqDeps> = {
  name: 'Sidekiq',
  async run({ sidekiq }) {
    const survey = await sidekiq();
    if (survey === undefined) return notLookedAt(AWAY);
    const { processes } = survey;
    if (processes.length === 0) {
      return failure(
        'no process is alive: jobs are taken in and nobody does them',
        'start the pod’s Sidekiq, check that POD_REDIS_URL is the Redis it uses, and on 0.7 switch single_process_mode off',
      );
    }
    const versions = [...new Set(processes.map(({ version }) => version ?? '6 or older'))].join(' and ');
    const found = `${processes.length} ${processes.length === 1 ? 'process' : 'processes'} of version ${versions}`;
    return processes.every(({ isQuiet }) => isQuiet)
      ? warning(`${found}, told to take no more jobs`, 'restart the pod’s Sidekiq, or wait until its restart is over')
      : ok(`${found}, alive`);
  },
};

export const exportQueueCheck: Check<SidekiqDeps> = {
  name: 'Sidekiq, threads for exports',
  async run({ sidekiq, budget }) {
    const survey = await sidekiq();
    if (survey === undefined) return notLookedAt(AWAY);
    if (survey.processes.length === 0) return notLookedAt(NOBODY);
    const serving = survey.processes.filter(({ queues }) => queues.includes(EXPORT_QUEUE));
    if (serving.length === 0) {
      return failure(
        `no process serves the queue ${EXPORT_QUEUE}, where exports wait`,
        'add it to the queues of the pod’s Sidekiq',
      );
    }
    const threads = serving.reduce((sum, { concurrency }) => sum + concurrency, 0);
    const found = `${threads} threads serve the queue ${EXPORT_QUEUE}, where ${survey.waitingExportsCount} jobs wait`;
    return threads - budget < SPARE_THREADS
      ? warning(
          `${found}; with ${budget} at exports too few are left for the pod`,
          'raise environment.sidekiq.concurrency of the pod, or lower EXPORT_BUDGET',
        )
      : ok(found);
  },
};

/** @see diaspora*, app/workers/archive_base.rb; Sidekiq 7 hands out the payload as text, and the pod reads it as a map */
export const throttleCheck: Check<SidekiqDeps> = {
  name: 'Sidekiq, the pod’s own limit',
  async run({ sidekiq }): Promise<Finding> {
    const survey = await sidekiq();
    if (survey === undefined) return notLookedAt(AWAY);
    if (survey.processes.length === 0) return notLookedAt(NOBODY);
    if (survey.processes.every(({ version }) => version === undefined)) {
      return ok(
        'it counts the archive jobs of the latest heartbeat: it holds roughly, jobs that start together run together, ' +
          'and it never holds photos back',
      );
    }
    const threads = survey.processes.reduce((sum, { concurrency }) => sum + concurrency, 0);
    return warning(
      `on Sidekiq 7 it counts nothing: up to ${threads} exports that people start at the pod run at once`,
      'nothing to set; Pappus keeps its own pace and counts those, so ask people to come to Pappus instead of the button',
    );
  },
};

export const waitingWorkCheck: Check<SidekiqDeps> = {
  name: 'Sidekiq, work before exports',
  async run({ sidekiq }) {
    const survey = await sidekiq();
    if (survey === undefined) return notLookedAt(AWAY);
    const said = survey.waits.map(({ queue, waitedMs }) => `${queue} ${sayDuration(waitedMs)}`).join(', ');
    const longest = Math.max(...survey.waits.map(({ waitedMs }) => waitedMs));
    const found = `the oldest jobs wait: ${said}`;
    if (longest < LONG_WAIT_MS) return ok(found);
    const advice = 'exports begin only when these are done: look what keeps the pod’s Sidekiq busy';
    return longest < ENDLESS_WAIT_MS ? warning(found, advice) : failure(found, advice);
  },
};

export const deadJobsCheck: Check<SidekiqDeps> = {
  name: 'Sidekiq, dead jobs',
  async run({ sidekiq }) {
    const survey = await sidekiq();
    if (survey === undefined) return notLookedAt(AWAY);
    const { deadCount, deadExportsCount } = survey;
    return deadExportsCount === 0
      ? ok(`${deadCount}, none of them an export`)
      : warning(
          `${deadCount}, ${deadExportsCount} of them exports`,
          'read their errors on the pod’s page /sidekiq/morgue: mostly the mail failed after the export',
        );
  },
};
