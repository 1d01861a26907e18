import type { PodColumn } from '../../infra/pod/pod-rights.ts';
import type { PodDatabaseSurvey, PodMark } from '../../infra/pod/pod-survey.ts';
import type { ArchiveKind } from '../../core/pods/pod-gateway.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { explainTrouble } from './explain-trouble.ts';

export interface PodDatabaseDeps {
  readonly podDatabase: () => Promise<PodDatabaseSurvey>;
  /** Codes are sent by e-mail, so addresses have to be read. */
  readonly needsAddresses: boolean;
}

const AWAY = 'the pod’s database does not answer';
const GRANTS = 'docs/connect-your-pod.md has the lines of SQL';
const SLOW_MS = 1_000;

export const podDatabaseCheck: Check<PodDatabaseDeps> = {
  name: 'pod database',
  async run({ podDatabase }) {
    const survey = await podDatabase();
    if (survey.kind === 'unreachable') {
      return failure(
        explainTrouble(survey.code),
        'look at POD_DATABASE_URL and at the server, which has to let Pappus in',
      );
    }
    const found = `${survey.make} ${survey.version}`;
    if (survey.isReadOnly) {
      return failure(
        `${found} only reads`,
        'let POD_DATABASE_URL name the primary server, and end its read-only state',
      );
    }
    return survey.tookMs > SLOW_MS
      ? warning(`${found} takes ${Math.round(survey.tookMs)} ms for the smallest question`, 'look what keeps it busy')
      : ok(`${found}, answers`);
  },
};

export const podRightsCheck: Check<PodDatabaseDeps> = {
  name: 'pod database, rights',
  async run({ podDatabase }) {
    const survey = await podDatabase();
    if (survey.kind === 'unreachable') return notLookedAt(AWAY);
    const { absent, unreadable, unwritable } = survey.rights;
    if (absent.length > 0) {
      return failure(
        `this is not the database of a pod that Pappus knows: ${sayColumns(absent)} missing`,
        'let POD_DATABASE_URL name the database of the diaspora* pod, of version 0.7.18 or newer',
      );
    }
    const missing = [
      ...(unreadable.length > 0 ? [`read ${sayColumns(unreadable)}`] : []),
      ...(unwritable.length > 0 ? [`write ${sayColumns(unwritable)}`] : []),
    ];
    return missing.length === 0
      ? ok('Pappus may read and write what it needs')
      : failure(`Pappus may not ${missing.join(', nor ')}`, `grant it: ${GRANTS}`);
  },
};

export const podSpareRightsCheck: Check<PodDatabaseDeps> = {
  name: 'pod database, spare rights',
  async run({ podDatabase, needsAddresses }) {
    const survey = await podDatabase();
    if (survey.kind === 'unreachable') return notLookedAt(AWAY);
    const { writableOthers } = survey.rights;
    const readableSecrets = survey.rights.readableSecrets.filter(({ column }) => !needsAddresses || column !== 'email');
    const advice = `give Pappus a user of its own with less: ${GRANTS}`;
    if (survey.isSuperuser) return warning('Pappus’ user there is a superuser, who may do anything', advice);
    const spare = [
      ...(readableSecrets.length > 0 ? [`read ${sayColumns(readableSecrets)}`] : []),
      ...(writableOthers.length > 0 ? [`change ${sayColumns(writableOthers)}`] : []),
    ];
    return spare.length === 0
      ? ok('Pappus can read no password, key, address or letter, and change nothing beside its columns')
      : warning(`Pappus’ user there could also ${spare.join(', and ')}`, advice);
  },
};

export interface MarksDeps extends PodDatabaseDeps {
  readonly settledMarks: (signal: AbortSignal) => Promise<readonly PodMark[]>;
  /** `undefined` where the jobs cannot be seen. */
  readonly accountsExporting: (kind: ArchiveKind, signal: AbortSignal) => Promise<ReadonlySet<number> | undefined>;
}

export const marksCheck: Check<MarksDeps> = {
  name: 'pod accounts, marks without a job',
  async run(deps, signal): Promise<Finding> {
    if ((await deps.podDatabase()).kind === 'unreachable') return notLookedAt(AWAY);
    const marks = await deps.settledMarks(signal);
    if (marks.length === 0) return ok('no account has been marked as exporting for long');
    const [profile, photos] = [
      await deps.accountsExporting('profile', signal),
      await deps.accountsExporting('photos', signal),
    ];
    if (profile === undefined || photos === undefined) return notLookedAt('the pod’s jobs cannot be seen');
    const jobs = { profile, photos };
    const stuck = marks.filter(({ userId, kind }) => !jobs[kind].has(userId));
    if (stuck.length === 0) return ok(`marked as exporting: ${marks.length}, each with its job`);
    return warning(
      `${stuck.length} ${stuck.length === 1 ? 'export is' : 'exports are'} marked as running, and no job is there`,
      'their owners see no button at the pod: let them ask Pappus, which takes such a mark over',
    );
  },
};

/** `users.export and users.exporting`, with the rest counted. */
function sayColumns(columns: readonly PodColumn[]): string {
  const MOST = 4;
  const names = columns.slice(0, MOST).map(({ table, column }) => `${table}.${column}`);
  return columns.length > MOST ? `${names.join(', ')} and ${columns.length - MOST} more` : names.join(', ');
}
