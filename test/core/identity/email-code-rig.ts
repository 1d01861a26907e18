import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Speaker } from '../../../src/core/chat/chat-adapter.ts';
import { askEmailCode } from '../../../src/core/identity/ask-email-code.ts';
import type { CodeMailOutcome } from '../../../src/core/identity/code-mail-events.ts';
import type { CodeMailLimits } from '../../../src/core/identity/code-mail-limits.ts';
import { enterCode } from '../../../src/core/identity/enter-code.ts';
import { findAccountNamed } from '../../../src/core/identity/find-account-named.ts';
import { sendEmailCode } from '../../../src/core/identity/send-email-code.ts';
import { deriveCode, formatCode } from '../../../src/core/identity/sign-in-code.ts';
import { startLink } from '../../../src/core/identity/start-link.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import { sendCodeJob } from '../../../src/core/work/jobs.ts';
import { SmtpMailer } from '../../../src/infra/mail/smtp-mailer.ts';
import { createPodGateway } from '../../../src/infra/pod/create-pod-gateway.ts';
import { openMailAddresses } from '../../../src/infra/pod/open-mail-addresses.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import { CodeMailsTable } from '../../../src/infra/sql/tables/code-mails-table.ts';
import { LinksTable } from '../../../src/infra/sql/tables/links-table.ts';
import { PromisedJobsTable } from '../../../src/infra/sql/tables/promised-jobs-table.ts';
import { SignInsTable } from '../../../src/infra/sql/tables/sign-ins-table.ts';
import { errorCode } from '../../../src/kernel/errors.ts';
import { after } from '../../../src/kernel/clock.ts';
import { newLinkId, newSignInId, parseSignInId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import { gatedDatabase } from '../../rig/pod/network-gate.ts';
import { startSmtp } from '../../rig/smtp.ts';

export interface EmailCodeRigOptions {
  readonly limits?: Partial<CodeMailLimits>;
  /** For every call to the pod. */
  readonly podTimeoutMs?: number;
}

export const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{3}\b/u;
const ROOMY: CodeMailLimits = { perSpeaker: 50, perAccount: 50, overall: 500 };

export type EmailCodeRig = Awaited<ReturnType<typeof openEmailCodes>>;

/** The use-cases on a real database, beside a simulated pod whose network can be cut, with a real mail server. */
export async function openEmailCodes({ limits, podTimeoutMs = 2_000 }: EmailCodeRigOptions = {}) {
  const { database, [Symbol.asyncDispose]: drop } = await createPappusDatabase();
  onTestFinished(drop);
  const podDatabase = await createTestDatabase();
  onTestFinished(() => podDatabase[Symbol.asyncDispose]());
  const pod = await startTestPod({ databaseUrl: podDatabase.url, publicUrl: 'https://pod.example/', runWorker: false });
  const { gate, url } = await gatedDatabase(podDatabase.url);
  onTestFinished(() => gate[Symbol.asyncDispose]());
  const reach = { databaseUrl: new Secret(url), timeoutMs: podTimeoutMs };
  const gateway = createPodGateway({ ...reach, queue: 'table', webUrl: pod.url });
  onTestFinished(() => gateway[Symbol.asyncDispose]());
  const mailAddresses = openMailAddresses(reach);
  onTestFinished(() => mailAddresses[Symbol.asyncDispose]());
  const smtp = await startSmtp();
  onTestFinished(() => smtp[Symbol.asyncDispose]());

  const clock = { current: new Date('2026-02-22T12:00:00Z'), now: () => clock.current };
  const work = new SqlUnitOfWork(database.executor, (tx) => ({
    signIns: new SignInsTable(tx),
    links: new LinksTable(tx),
    audit: new AuditTable(tx),
    codeMails: new CodeMailsTable(tx),
    outbox: new PromisedJobsTable(tx, clock),
  }));
  const ended: CodeMailOutcome[] = [];
  const deps = {
    work,
    clock,
    codeKey: new Secret(randomBytes(32)),
    codeMailLimits: { ...ROOMY, ...limits },
    newLinkId,
    newSignInId,
    randomBytes,
    publicUrl: new URL('https://help.example/'),
    podUsers: gateway,
    podHost: pod.host,
    mailAddresses,
    mailer: new SmtpMailer({
      smtpUrl: new Secret(smtp.url),
      from: { name: 'Pappus', address: 'pappus@pod.example' },
      timeoutMs: 2_000,
    }),
    words: createWords('Europe/Berlin'),
    events: { codeMailEnded: ({ outcome }: { readonly outcome: CodeMailOutcome }) => void ended.push(outcome) },
  };
  const promised = new PromisedJobsTable(database.executor, clock);
  const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await database.pool.query(sql)).rows;

  return {
    clock,
    database,
    deps,
    ended,
    gate,
    pod,
    podDatabaseUrl: podDatabase.url,
    rows,
    smtp,
    work,
    advance: (ms: number) => (clock.current = after(clock.current, ms)),
    ask: (speaker: Speaker, name: string) => {
      const account = findAccountNamed(name, pod.host);
      if (account === undefined) throw new Error(`${name} is no name`);
      return askEmailCode(deps, { speaker, displayName: speaker.id, conversation: '!room', locale: 'en', account });
    },
    startLink: (speaker: Speaker, wanted: string) =>
      startLink(deps, { speaker, displayName: speaker.id, conversation: '!room', locale: 'en', wanted }),
    enter: (speaker: Speaker, text: string) => enterCode(deps, { speaker, text }),
    /** Does what is promised and due, all of it at once. @returns the codes of the errors; what failed stays promised. */
    send: async (): Promise<readonly string[]> => {
      const jobs = await promised.claimDue(100);
      const failures = await Promise.all(
        jobs.map(async ({ key, generation, payload }) => {
          const { signInId } = sendCodeJob.payload.parse(payload);
          try {
            await sendEmailCode(deps, signInId, new AbortController().signal);
            await promised.acknowledge(key, generation);
            return [];
          } catch (err) {
            await promised.release(key, generation);
            return [errorCode(err)];
          }
        }),
      );
      return failures.flat();
    },
    promisedCount: async () => (await rows('select 1 from promised_jobs')).length,
    /** Codes in the mails that the server took, oldest first. */
    codes: () => smtp.mails.map(({ text }) => CODE.exec(text)?.[0] ?? ''),
    /** What the code of the newest attempt would be, whether it was sent or not. */
    newestCode: async () => {
      const [row] = await rows('select id from sign_ins order by created_at desc, id desc limit 1');
      return formatCode(deriveCode(deps.codeKey, parseSignInId(String(row?.['id']))));
    },
  };
}
