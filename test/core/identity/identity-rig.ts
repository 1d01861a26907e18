import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Speaker } from '../../../src/core/chat/chat-adapter.ts';
import { enterCode } from '../../../src/core/identity/enter-code.ts';
import { deriveCode, formatCode } from '../../../src/core/identity/sign-in-code.ts';
import { CODE_TTL_MS } from '../../../src/core/identity/sign-in.ts';
import { startLink } from '../../../src/core/identity/start-link.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import { LinksTable } from '../../../src/infra/sql/tables/links-table.ts';
import { SignInsTable } from '../../../src/infra/sql/tables/sign-ins-table.ts';
import { after } from '../../../src/kernel/clock.ts';
import { newLinkId, newSignInId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import type { SignInId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

export const alice: Speaker = { platform: 'matrix', id: '@alice:matrix.org' };
export const bob: Speaker = { platform: 'discord', id: '200' };

/** The use-cases on a real database, without a pod: proof is put into the table by hand. */
export async function startIdentityRig() {
  const { database, [Symbol.asyncDispose]: dispose } = await createPappusDatabase();
  onTestFinished(dispose);
  const clock = { current: new Date('2026-02-22T12:00:00Z'), now: () => clock.current };
  const work = new SqlUnitOfWork(database.executor, (tx) => ({
    signIns: new SignInsTable(tx),
    links: new LinksTable(tx),
    audit: new AuditTable(tx),
  }));
  const codeKey = new Secret(randomBytes(32));
  const ids: SignInId[] = [];
  const deps = {
    work,
    clock,
    codeKey,
    newLinkId,
    randomBytes,
    publicUrl: new URL('https://help.example/'),
    newSignInId: () => {
      const id = newSignInId();
      ids.push(id);
      return id;
    },
  };
  const rig = {
    database,
    clock,
    work,
    deps,
    advance: (ms: number) => (clock.current = after(clock.current, ms)),
    ask: (speaker: Speaker, wanted = 'export') =>
      startLink(deps, { speaker, displayName: speaker.id, conversation: '!room', locale: 'en', wanted }),
    /** As if this chat account's link had been used to sign in as that account. @returns the code. */
    prove: async (speaker: Speaker, account: number, wanted = 'export'): Promise<string> => {
      await rig.ask(speaker, wanted);
      const id = ids.at(-1) ?? newSignInId();
      await work.transact((tx) =>
        tx.signIns.move(id, 'offered', 'pod-proven', {
          podUserId: parsePodUserId(account),
          diasporaId: parseDiasporaId(`user${account}@pod.example`),
          expiresAt: after(clock.now(), CODE_TTL_MS),
        }),
      );
      return formatCode(deriveCode(codeKey, id));
    },
    enter: (speaker: Speaker, text: string) => enterCode(deps, { speaker, text }),
    rows: async (sql: string): Promise<readonly Record<string, unknown>[]> => (await database.pool.query(sql)).rows,
    states: async (): Promise<readonly unknown[]> =>
      (await rig.rows('select state from sign_ins order by created_at, id')).map(({ state }) => state),
  };
  return rig;
}

/** A code that is not this one. */
export function wrongCode(right: string): string {
  return right.startsWith('7') ? `9${right.slice(1)}` : `7${right.slice(1)}`;
}
