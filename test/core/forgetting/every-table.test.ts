import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refreshBoards } from '../../../src/core/conversation/staff/refresh-boards.ts';
import { conductAnnouncements } from '../../../src/core/broadcasts/conduct-announcements.ts';
import { HOUR, MINUTE, after } from '../../../src/kernel/clock.ts';
import { newGrantId, newLinkId, newSignInId, parseDiasporaId } from '../../../src/kernel/ids.ts';
import { ALICE, STAFF_ROOM } from '../conversation/conversation-rig.ts';
import { openOwnerRig } from '../conversation/owner-rig.ts';
import { PaperChat } from '../conversation/paper-chat.ts';

type Rig = Awaited<ReturnType<typeof openOwnerRig>>;
type Row = Readonly<Record<string, unknown>>;

const RECEIPT = { profile: { posts: 1, contacts: 0, interactions: 0 } };
const PHONE = '@alice:phone';
const never = new AbortController().signal;
const phone = { from_: PHONE, from: { platform: 'matrix', id: PHONE } };
const ADA = { from_: 'ada', from: { platform: 'matrix', id: 'ada' } };
const BO = { from_: 'bo', from: { platform: 'matrix', id: 'bo' } };

/** Whatever leads to her: nowhere in any row may one of these be found afterwards. */
const MARKS = [
  'alice',
  'passport',
  'age1ql3',
  'cat pictures',
  'person:7',
  Buffer.from('alice').toString('hex'),
  Buffer.from('alice').toString('base64').slice(0, 6),
];

/** Tables whose rows may be new afterwards, and why; none of these rows may lead to her. */
const KEPT: Readonly<Record<string, string>> = {
  announcement_recipients: 'how many heard an announcement; the numbers in place of accounts are drawn at random',
  announcements: 'the team’s own: what they said, to how many',
  audit_entries: 'who did what when, without whom it was about',
  deliveries: 'that the team was written to; what stood in it is gone',
  erasure_tallies: 'how many rows went',
  forgotten_deliveries: 'how many exports were delivered in a quarter of an hour',
  inbound_events: 'ids of messages, for thirty days, so that none is answered twice',
  line_counts: 'how many wait',
  pods_seen: 'what other pods are',
  promised_jobs: 'the periodic ones',
  staff_alerts: 'the team’s own',
  staff_boards: 'the team’s own',
};

/** Tables that hold nothing of hers in the first place. */
const FOREIGN: Readonly<Record<string, string>> = {
  announcement_places: 'the team’s own',
  adapter_memory: 'kept by the adapters, and forgotten by them: test/contracts/chat-adapter.contract.ts',
  announcement_texts: 'the team’s own',
  canned_answers: 'the team’s own',
  helping_pods: 'the team’s own',
  kysely_migration: 'the schema’s own',
  kysely_migration_lock: 'the schema’s own',
  pace: 'how the pod does',
  pod_authorizations: 'what the team’s own account has allowed',
  pod_clients: 'how Pappus is registered at the pod',
  staff_sign_ins: 'the team’s own, and names nobody',
  staff_members: 'who serves: a member is let go by an admin',
};

async function tablesOf({ db }: Rig): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const found = new Map<string, readonly Row[]>();
  for (const { name } of tables) {
    const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(db);
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

function newRows(table: string, now: ReadonlyMap<string, readonly Row[]>, before: ReadonlyMap<string, readonly Row[]>) {
  const known = new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
  return (now.get(table) ?? []).filter((row) => !known.has(JSON.stringify(row)));
}

const TEAM: readonly unknown[] = ['', 'ada', 'bo'];
function isKept(table: string, { speaker, sealed_reply: sealed }: Row): boolean {
  return KEPT[table] !== undefined && (table !== 'deliveries' || (TEAM.includes(speaker) && sealed === null));
}

/** Brings what the staff room shows up to date. */
async function lookForTeam(rig: Rig): Promise<void> {
  const looks = {
    alertLimits: { waitingMs: 72 * HOUR, freeVault: 0.1 },
    freeVault: async () => 0.5,
    connections: () => [],
    closesAt: undefined,
  };
  await refreshBoards({ ...rig.deps, ...rig.staff, ...looks }, never);
  await rig.settle();
}

/** What everybody else does: it has to be there afterwards as it was. */
async function othersStory(rig: Rig): Promise<void> {
  rig.addAccount('bob');
  await rig.write('bob', 'export');
  await rig.write('bob', 'human, my dog pictures are missing');
  await rig.say('staff grant matrix:bo operator', ADA);
  for (const words of ['new closing', 'text closing en We close.', 'audience closing everyone']) {
    await rig.say(`staff announce ${words}`, ADA);
  }
  await rig.say('hello', BO);
}

/** Everything that leaves a row with Alice's name on it. */
async function alicesStory(rig: Rig): Promise<void> {
  const { work } = rig;
  const { now } = rig.time;
  const speaker = { platform: 'matrix', id: PHONE };
  await rig.link(PHONE);
  await rig.finish('profile', RECEIPT);
  await rig.settle();
  await rig.say('human, my cat pictures are missing', phone);
  await rig.say('migrate', phone);
  await rig.say('migrate elsewhere.example', phone);
  await rig.say('no announcements', phone);
  await rig.say('announcements', phone);
  await rig.say('staff raise alice she showed me her passport', ADA);
  await rig.say('staff pair matrix:alices-tablet alice she showed me her passport', ADA);
  const publicKey = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  await sql`insert into public_keys (pod_user_id, public_key, chosen_at)
    values (${ALICE.podUserId}, ${publicKey}, ${now})`.execute(rig.db);
  await sql`insert into staff_sessions (id, token_hash, pod_user_id, diaspora_id, created_at, rotated_at, seen_at)
    values (gen_random_uuid(), 'digest', ${ALICE.podUserId}, ${ALICE.diasporaId}, ${now}, ${now}, ${now})`.execute(
    rig.db,
  );
  await work.transact(async (tx) => {
    const move = { podUserId: ALICE.podUserId, movedTo: parseDiasporaId('alice@elsewhere.example'), photosLeft: false };
    await tx.moves.insert({ ...move, completedAt: now }, now);
    const attempt = { speaker, displayName: 'Alice', conversation: `private ${PHONE}`, locale: 'en', wanted: 'export' };
    const times = { triesLeft: 5, createdAt: now, expiresAt: after(now, HOUR) };
    const ids = [newSignInId(), newSignInId()] as const;
    const expectedDiasporaId = ALICE.diasporaId;
    const linkTokenHash = Buffer.from('alices link');
    await tx.signIns.insert({ ...attempt, ...times, id: ids[0], expectedDiasporaId, linkTokenHash });
    await tx.signIns.insertMailed({ ...attempt, ...times, id: ids[1], expectedDiasporaId });
    // So long ago that it counts against no limit.
    await tx.codeMails.insert({
      signInId: ids[1],
      speaker,
      account: ALICE.diasporaId,
      askedAt: after(now, -72 * HOUR),
    });
    const grant = { id: newGrantId(), podUserId: ALICE.podUserId, speaker, locale: 'en', createdAt: now };
    await tx.grants.insert(
      { ...grant, expiresAt: after(now, HOUR), revokedAt: undefined },
      Buffer.from('alices token'),
    );
    // A chat that held the account once.
    const link = { id: newLinkId(), speaker: { platform: 'matrix', id: '@alice:old' }, ...ALICE, linkedAt: now };
    await tx.links.insert(link);
    await tx.links.revoke(link.id, now);
  });
  await rig.say('staff announce approve closing', BO);
  await rig.say('staff announce send closing', BO);
  await conductAnnouncements({ ...rig.deps, ...rig.announcing }, never);
  await conductAnnouncements({ ...rig.deps, ...rig.announcing }, never);
  await rig.write('alice', 'no announcements');
  await rig.write('alice', 'stop');
  await lookForTeam(rig);
  await rig.write('alice', 'status');
  await rig.write('alice', 'human');
}

test('no table keeps anything of somebody who is forgotten', async () => {
  const rig = await openOwnerRig();
  rig.deps.adapters.set(STAFF_ROOM.platform, new PaperChat(STAFF_ROOM.platform));
  await othersStory(rig);
  const before = await tablesOf(rig);
  await alicesStory(rig);
  const during = await tablesOf(rig);

  await rig.write('alice', 'forget me');
  await rig.receive(rig.letter('alice', 'yes, forget me'));
  const erasing = await tablesOf(rig);
  for (let minute = 0; minute < 3; minute += 1) {
    rig.time.now = after(rig.time.now, MINUTE + 1_000);
    await rig.settle();
  }
  await lookForTeam(rig);
  const afterwards = await tablesOf(rig);

  // Either the story leaves something in a table, so that it can be seen to go, or the table is none of hers.
  const written = [...afterwards.keys()].filter(
    (table) => newRows(table, during, before).length + newRows(table, erasing, before).length > 0,
  );
  const unknown = [...afterwards.keys()].filter((table) => !written.includes(table) && FOREIGN[table] === undefined);
  expect(unknown).toEqual([]);

  const left = [...afterwards.keys()].flatMap((table) =>
    newRows(table, afterwards, before)
      .filter((row) => !isKept(table, row) || MARKS.some((mark) => JSON.stringify(row).includes(mark)))
      .map((row) => ({ table, row })),
  );
  expect(left).toEqual([]);
  const accounts = afterwards.get('announcement_recipients')?.map((row) => row['pod_user_id']);
  expect(accounts).not.toContain(ALICE.podUserId);

  const lost = [...before.keys()].flatMap((table) =>
    newRows(table, before, afterwards)
      .filter(() => KEPT[table] === undefined)
      .map((row) => ({ table, row })),
  );
  expect(lost).toEqual([]);
});
