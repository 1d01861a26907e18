import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bindTables } from '../../../src/app/tables.ts';
import type { Tables } from '../../../src/app/tables.ts';
import { verifyAuditChain } from '../../../src/core/staff/audit-chain.ts';
import type { UnitOfWork } from '../../../src/core/work/unit-of-work.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import { MINUTE, after } from '../../../src/kernel/clock.ts';
import type { ArchiveId } from '../../../src/kernel/ids.ts';
import { openOwnerRig } from '../conversation/owner-rig.ts';

type Rig = Awaited<ReturnType<typeof openOwnerRig>>;
const RECEIPT = { profile: { posts: 1, contacts: 0, interactions: 0 } };
const PHONE = '@alice:phone';
const phone = { from_: PHONE, from: { platform: 'matrix', id: PHONE } };

/** The program dies here; nothing that it did since the last commit is there. */
class Killed extends Error {}

/**
 * A program that dies at one step of its life: before a transaction commits that has written something, right after it has,
 * or right after a file is gone.
 */
function dyingProgram(rig: Rig, lifeSpan: number) {
  let steps = 0;
  const live = () => {
    steps += 1;
    if (steps === lifeSpan) throw new Killed();
  };
  const real = new SqlUnitOfWork(rig.db, (tx) => ({ tx, tables: bindTables(tx, rig.clock) }));
  const work: UnitOfWork<Tables> = {
    async transact(inside) {
      let isWriting = false;
      const result = await real.transact(async ({ tx, tables }) => {
        const value = await inside(tables);
        const { rows } = await sql<{ id: string | null }>`select pg_current_xact_id_if_assigned() as id`.execute(tx);
        isWriting = rows[0]?.id !== null;
        if (isWriting) live();
        return value;
      });
      if (isWriting) live();
      return result;
    },
  };
  const vault = {
    remove: async (id: ArchiveId): Promise<undefined> => {
      await rig.deps.vault.remove(id);
      live();
    },
  };
  return { work, vault };
}

async function asked(): Promise<Rig> {
  const rig = await openOwnerRig();
  await rig.link(PHONE);
  await rig.finish('profile', RECEIPT);
  await rig.finish('photos', RECEIPT);
  await rig.settle();
  await rig.say('forget me', phone);
  await rig.receive(rig.message('yes, forget me', phone));
  return rig;
}

test.each([1, 2, 3])(
  'cut off again and again, first at step %i, an erasure ends, tells each chat once and counts right',
  async (first) => {
    const rig = await asked();
    let deaths = 0;
    for (let minute = 0; minute < 5; minute += 1) {
      // Each life lasts one step longer than the one before, so that none dies where another has.
      for (let lifeSpan = first, isDying = true; isDying; lifeSpan += 1) {
        // The queue offers again what nobody has acknowledged.
        await rig.db.updateTable('promised_jobs').set({ offered_at: null }).execute();
        isDying = await rig.settle(dyingProgram(rig, lifeSpan)).then(
          () => false,
          (err: unknown) => {
            if (!(err instanceof Killed)) throw err;
            return true;
          },
        );
        if (isDying) deaths += 1;
      }
      rig.time.now = after(rig.time.now, MINUTE);
    }
    for (const table of ['erasures', 'erasure_chats', 'erasure_archives', 'speakers', 'deliveries', 'links'] as const) {
      expect([table, await rig.db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
    }
    expect(rig.stored.size).toBe(0);
    const said = rig.elsewhere.screen(`private ${PHONE}`);
    expect(said.filter((text) => text.includes('Done: everything'))).toHaveLength(1);
    expect(rig.told('alice').filter((text) => text.includes('asked me to forget everything'))).toHaveLength(1);
    const tallies = await rig.work.transact((tx) => tx.erasures.report());
    expect(tallies.find(({ kind }) => kind === 'archives')?.count).toBe(2);
    expect(tallies.find(({ kind }) => kind === 'links')?.count).toBe(1);
    expect(await verifyAuditChain(new AuditTable(rig.db).all())).toMatchObject({ kind: 'whole' });
    expect(deaths).toBeGreaterThan(5);
  },
);
