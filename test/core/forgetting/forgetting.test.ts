import { describe, expect, test } from 'vitest';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import { verifyAuditChain } from '../../../src/core/staff/audit-chain.ts';
import { moveExport } from '../../../src/core/exports/move-export.ts';
import type { MoveTables } from '../../../src/core/exports/move-export.ts';
import type { ExportRequest } from '../../../src/core/exports/export-request.ts';
import { MINUTE, after } from '../../../src/kernel/clock.ts';
import { ALICE } from '../conversation/conversation-rig.ts';
import { openOwnerRig } from '../conversation/owner-rig.ts';

type Rig = Awaited<ReturnType<typeof openOwnerRig>>;

const RECEIPT = { profile: { posts: 1, contacts: 0, interactions: 0 } };
const PHONE = '@alice:phone';
const MALLORY = '@mallory:matrix.org';
const as = (id: string) => ({ from_: id, from: { platform: 'matrix', id } });
const CONFIRM = 'yes, forget me';
const moveOn = (tx: MoveTables, request: ExportRequest) => moveExport(tx, request, 'archive-built');

/** Everything that is left of an erasure happens: what waits, then the second look. */
async function finish(rig: Rig): Promise<void> {
  await rig.settle();
  for (let minute = 0; minute < 3; minute += 1) {
    rig.time.now = after(rig.time.now, MINUTE + 1_000);
    await rig.settle();
  }
}

async function delivered(): Promise<Rig> {
  const rig = await openOwnerRig();
  await rig.link(PHONE);
  await rig.finish('profile', RECEIPT);
  await rig.finish('photos', RECEIPT);
  await rig.settle();
  return rig;
}

const count = async (rig: Rig, table: 'links' | 'exports' | 'archives' | 'erasures' | 'speakers' | 'deliveries') =>
  (await rig.db.selectFrom(table).selectAll().execute()).length;

describe('forget me', () => {
  test('explains, asks once, and forgets nothing until that is answered', async () => {
    const rig = await delivered();
    const said = await rig.say('forget me', as(PHONE));
    expect(said).toContain('the archives of alice@pod.example');
    expect(said).toContain('your account at pod.example with everything in it');
    expect(said).toContain('[Yes, forget me = yes, forget me]');
    await rig.say('status', as(PHONE));
    expect(rig.stored.size).toBe(2);
    expect(await count(rig, 'links')).toBe(1);
  });

  test('asks anew when the answer comes too late, or for no question', async () => {
    const rig = await delivered();
    expect(await rig.say(CONFIRM, as(PHONE))).toContain('Shall I forget you?');
    rig.time.now = after(rig.time.now, 15 * MINUTE);
    expect(await rig.say(CONFIRM, as(PHONE))).toContain('Shall I forget you?');
    expect(rig.stored.size).toBe(2);
  });

  test('destroys the archives, says so, and forgets the chat last', async () => {
    const rig = await delivered();
    await rig.say('forget me', as(PHONE));
    expect(rig.told('alice')).toHaveLength(1);
    const screen = () => rig.elsewhere.screen(`private ${PHONE}`);
    await rig.say(CONFIRM, as(PHONE));
    expect(rig.stored.size).toBe(0);
    expect(screen().at(-2)).toContain('I am forgetting you');
    expect(screen().at(-1)).toContain('Done: everything about you is erased here');
    expect(rig.told('alice').at(-1)).toContain('asked me to forget everything about it');
    expect(rig.elsewhere.forgotten).toEqual([]);
    await finish(rig);
    expect(rig.elsewhere.forgotten).toEqual([PHONE]);
    expect(await count(rig, 'erasures')).toBe(0);
    expect(await count(rig, 'speakers')).toBe(0);
  });

  test('tells the other chats of the account, and forgets them too', async () => {
    const rig = await delivered();
    await rig.write('alice', 'status');
    expect(await rig.say('forget me', as(PHONE))).toContain('One other chat is connected to your account');
    await rig.say(CONFIRM, as(PHONE));
    await finish(rig);
    expect(rig.told('alice').at(-1)).toContain('asked me to forget everything about it');
    expect(rig.podChat.forgotten).toEqual(['alice@pod.example']);
    expect(await count(rig, 'links')).toBe(0);
    expect(await count(rig, 'speakers')).toBe(0);
    expect(await count(rig, 'deliveries')).toBe(0);
  });

  test('is for the owner alone while STOP is in force, and ends it', async () => {
    const rig = await delivered();
    await rig.write('alice', 'stop');
    await rig.link(MALLORY);
    expect(await rig.say('forget me', as(MALLORY))).toContain('has stopped everything that I hand out');
    expect(await rig.say(CONFIRM, as(MALLORY))).toContain('has stopped everything that I hand out');
    expect(rig.stored.size).toBe(2);
    expect(await rig.write('alice', 'forget me')).toContain('Your STOP ends with it');
    await rig.write('alice', CONFIRM);
    expect(rig.stored.size).toBe(0);
    expect(await rig.work.transact((tx) => tx.freezes.isFrozen(ALICE.podUserId))).toBe(false);
  });

  test('forgets the chat alone of somebody who has shown no account', async () => {
    const rig = await delivered();
    const said = await rig.say('forget me', as(MALLORY));
    expect(said).toContain('You have shown me no account here');
    await rig.say(CONFIRM, as(MALLORY));
    await finish(rig);
    expect(rig.elsewhere.forgotten).toEqual([MALLORY]);
    expect(rig.stored.size).toBe(2);
    expect(await rig.links()).toEqual([PHONE]);
  });

  test('leaves alone who has begun anew before the end', async () => {
    const rig = await delivered();
    await rig.say('forget me', as(PHONE));
    await rig.say(CONFIRM, as(PHONE));
    await rig.link(PHONE);
    await finish(rig);
    expect(rig.elsewhere.forgotten).toEqual([]);
    expect(await rig.links()).toEqual([PHONE]);
    expect(await rig.say('status', as(PHONE))).toContain('in line');
    expect(await count(rig, 'erasures')).toBe(0);
  });

  test('leaves a record that names nobody and is still whole', async () => {
    const rig = await delivered();
    await rig.say('staff raise alice in a hurry', as('ada'));
    await rig.say('forget me', as(PHONE));
    await rig.say(CONFIRM, as(PHONE));
    await finish(rig);
    const entries = await rig.db.selectFrom('audit_entries').selectAll().orderBy('position').execute();
    expect(JSON.stringify(entries)).not.toMatch(/person:7|hurry/u);
    expect(entries).toContainEqual(expect.objectContaining({ actor: 'person', action: 'person-forgotten' }));
    const verdict = await verifyAuditChain(new AuditTable(rig.db).all());
    expect(verdict).toMatchObject({ kind: 'whole', count: entries.length });
    expect(verdict.kind === 'whole' && verdict.forgotten).toBeGreaterThan(0);
    // What is forgotten cannot be written anew, and nothing else can be forgotten that way.
    for (const change of [{ reason: 'because' }, { actor: 'operator' }, { action: 'other' }]) {
      await expect(rig.db.updateTable('audit_entries').set(change).execute()).rejects.toThrow('never changed');
    }
  });
});

describe('whatever waits', () => {
  test('is cancelled, and what the pod has in hand is left with the pod', async () => {
    const rig = await openOwnerRig();
    await rig.link(PHONE);
    const now = rig.time.now;
    await rig.move('profile', 'submit', { podStartedAt: now, submittedAt: now });
    await rig.say('forget me', as(PHONE));
    await rig.say(CONFIRM, as(PHONE));
    await finish(rig);
    const left = await rig.db.selectFrom('exports').selectAll().execute();
    expect(left).toMatchObject([{ kind: 'profile', state: 'submitted', diaspora_id: 'forgotten@forgotten.invalid' }]);
    const [request] = await rig.work.transact((tx) => tx.exports.inState(['submitted']));
    expect(request && (await rig.work.transact((tx) => moveOn(tx, request)))).toBe(false);
    expect(await count(rig, 'exports')).toBe(0);
  });

  test('is taken up again by somebody who comes back while the pod is at it', async () => {
    const rig = await openOwnerRig();
    await rig.link(PHONE);
    const now = rig.time.now;
    await rig.move('profile', 'submit', { podStartedAt: now, submittedAt: now });
    await rig.say('forget me', as(PHONE));
    await rig.say(CONFIRM, as(PHONE));
    await finish(rig);
    await rig.link(PHONE);
    const all = await rig.db.selectFrom('exports').select(['kind', 'state', 'diaspora_id']).orderBy('kind').execute();
    expect(all).toEqual([
      { kind: 'photos', state: 'requested', diaspora_id: ALICE.diasporaId },
      { kind: 'profile', state: 'submitted', diaspora_id: ALICE.diasporaId },
    ]);
  });
});
