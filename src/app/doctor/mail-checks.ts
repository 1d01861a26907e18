import { MailUnsentError } from '../../core/identity/errors.ts';
import { failure, notLookedAt, ok } from './check.ts';
import type { Check } from './check.ts';
import type { PodDatabaseDeps } from './pod-database-checks.ts';

export interface MailServerDeps {
  /** Connects, says hello and signs in, and sends nothing. @throws {@link MailUnsentError} */
  readonly tryMailServer: () => Promise<void>;
}

export const mailServerCheck: Check<MailServerDeps> = {
  name: 'mail server',
  async run({ tryMailServer }) {
    try {
      await tryMailServer();
      return ok('takes mails of this user; none was sent');
    } catch (err) {
      if (!(err instanceof MailUnsentError)) throw err;
      return failure(err.message, 'look at SMTP_URL: docs/run-it.md, Code by e-mail');
    }
  },
};

export const mailRightCheck: Check<PodDatabaseDeps> = {
  name: 'pod database, e-mail addresses',
  async run({ podDatabase }) {
    const survey = await podDatabase();
    if (survey.kind === 'unreachable') return notLookedAt('the pod’s database does not answer');
    const mayRead = survey.rights.readableSecrets.some(({ table, column }) => table === 'users' && column === 'email');
    return mayRead
      ? ok('Pappus may read where to send codes')
      : failure('Pappus may not read users.email', 'grant it: docs/connect-your-pod.md has the line of SQL');
  },
};
