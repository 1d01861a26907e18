import { CompiledQuery } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PodDatabaseError } from '../../src/core/pods/errors.ts';
import { createPodGateway } from '../../src/infra/pod/create-pod-gateway.ts';
import { openPodSql } from '../../src/infra/pod/open-pod-sql.ts';
import type { PodSql } from '../../src/infra/pod/pod-sql.ts';
import { PREFLIGHT_CHECKS } from '../../src/infra/pod/preflight-checks.ts';
import { SqlPreflight } from '../../src/infra/pod/sql-preflight.ts';
import { MINUTE, after } from '../../src/kernel/clock.ts';
import { errorCode } from '../../src/kernel/errors.ts';
import { parsePodUserId } from '../../src/kernel/ids.ts';
import { Secret } from '../../src/kernel/secret.ts';
import type { PodHome } from '../rig/pod-home.ts';
import { startTestPod } from '../rig/pod-rig.ts';
import { failure, never } from './pod-gateway/steps.ts';

const REFUSED = [
  'select encrypted_password from users',
  'select serialized_private_key from users',
  'select reset_password_token from users',
  'select plain_otp_secret from users',
  'select * from users',
  'select text from messages',
  'select text from posts',
  'select text from comments',
  'select lat, lng from locations',
  'select token from o_auth_access_tokens',
  "update users set email = 'thief@mail.example'",
  "update users set encrypted_password = ''",
  'update users set locked_at = null',
  "update users set username = 'thief'",
  'update people set closed_account = true',
  "insert into roles (person_id, name) values (1, 'admin')",
  'delete from users',
  'delete from posts',
  'drop table users',
];

/** What the documented rights do not give. What they do give is shown by the whole gateway's contract, run under them. */
export function leastPrivilegeContract(name: string, createHome: () => Promise<PodHome>): void {
  describe(`the documented rights on ${name}`, () => {
    test('reach no password, key, message or text, and change nothing but the marks of exports', async () => {
      const { asPappus } = await open(createHome);
      for (const statement of REFUSED) {
        const err = await failure(asPappus(statement));
        expect.soft(err, statement).toBeInstanceOf(PodDatabaseError);
        // 42501 on PostgreSQL; MariaDB has one state for missing rights and for mistakes, and says which by its code.
        expect.soft(String(err instanceof Error ? err.cause : err), statement).toMatch(/42501|ACCESS_DENIED/);
      }
    });

    test('reach e-mail addresses only once they are given for codes by e-mail', async () => {
      const { home, asPappus } = await open(createHome);
      expect(await failure(asPappus('select email from users'))).toBeInstanceOf(PodDatabaseError);
      await home.admitToMail();
      expect((await asPappus("select email from users where language = 'de'")).rows).toEqual([
        { email: 'bob@mail.example' },
      ]);
    });

    test('let every look for broken rows be taken but those that need addresses and texts, until these may be read', async () => {
      const { home, podSql } = await open(createHome);
      const refusedLooks = async () => {
        const refused: string[] = [];
        for (const { defect, find } of PREFLIGHT_CHECKS) {
          const statement = find(parsePodUserId(1)).compile(podSql.build);
          await podSql.run(statement, never).catch((err: unknown) => refused.push(`${defect} ${errorCode(err)}`));
        }
        return refused;
      };
      expect(await refusedLooks()).toEqual([
        'POD_ROW_EMAIL_INVALID POD_DATABASE',
        'POD_ROW_EMAIL_INVALID POD_DATABASE',
        'POD_ROW_COMMENT_EMPTY POD_DATABASE',
        'POD_ROW_COMMENT_EMPTY POD_DATABASE',
        'POD_ROW_LOCATION_EMPTY POD_DATABASE',
      ]);
      await home.admitToTexts();
      expect(await refusedLooks()).toEqual([]);
    });

    test('that are missing for the record of moves keep nothing but that from being read', async () => {
      const { home, pod, role } = await open(createHome);
      const gateway = createPodGateway({
        databaseUrl: new Secret(role.url),
        queue: 'table',
        webUrl: pod.url,
        timeoutMs: 5_000,
      });
      onTestFinished(() => gateway[Symbol.asyncDispose]());
      const moves = () => gateway.completedMoves({ after: 0, limit: 10 }, never);
      expect(await moves()).toEqual([]);
      const grantee = role.url.startsWith('postgres') ? role.user : `'${role.user}'@'localhost'`;
      await home.run([`revoke select (completed_at, remote_photo_path) on account_migrations from ${grantee}`]);
      expect(await failure(moves())).toBeInstanceOf(PodDatabaseError);
      const alice = parsePodUserId((await pod.account('alice')).userId);
      await pod.migrate('alice', 'alice@new.example');
      expect(await gateway.findById(alice, never)).toMatchObject({ moved: true });
    });

    test('that are missing keep one look from being taken and no other, until they have been given a while', async () => {
      const { home, podSql, pod } = await open(createHome);
      let now = new Date('2026-03-01T12:00:00Z');
      const preflight = new SqlPreflight(podSql, { now: () => now });
      const alice = parsePodUserId((await pod.account('alice')).userId);
      const found = () => preflight.findDefects(alice, 'profile', never);
      for (const defect of ['empty-comment', 'unsigned-like'] as const) await pod.breakAccount('alice', defect);
      expect(await found()).toEqual(['POD_ROW_SIGNATURE_MISSING']);
      await home.admitToTexts();
      now = after(now, 9 * MINUTE);
      expect(await found()).toEqual(['POD_ROW_SIGNATURE_MISSING']);
      now = after(now, 2 * MINUTE);
      expect(await found()).toEqual(['POD_ROW_COMMENT_EMPTY', 'POD_ROW_SIGNATURE_MISSING']);
    });
  });
}

async function open(createHome: () => Promise<PodHome>) {
  const home = await createHome();
  onTestFinished(() => home[Symbol.asyncDispose]());
  const pod = await startTestPod({ databaseUrl: home.url, runWorker: false });
  await home.run(['create table if not exists messages (id integer primary key, text text)']);
  const role = await home.admit();
  const podSql: PodSql = openPodSql({ databaseUrl: new Secret(role.url), timeoutMs: 5_000 });
  onTestFinished(() => podSql[Symbol.asyncDispose]());
  return { home, pod, role, podSql, asPappus: (statement: string) => podSql.run(CompiledQuery.raw(statement), never) };
}
