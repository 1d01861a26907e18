import { expect, test } from 'vitest';
import { eraseClosed } from '../../../src/core/forgetting/erase-closed.ts';
import { DAY, MINUTE, after } from '../../../src/kernel/clock.ts';
import {
  newArchiveId,
  newExportId,
  newLinkId,
  newWebSessionId,
  parseDiasporaId,
  parsePodUserId,
} from '../../../src/kernel/ids.ts';
import { POD_PLATFORM, openConversation } from '../conversation/conversation-rig.ts';
import type { ConversationRig } from '../conversation/conversation-rig.ts';

const CLOSES_ON = new Date('2026-11-01T00:00:00Z');
const never = new AbortController().signal;
/** More than go in one transaction. */
const PEOPLE = 120;

/** So many people with an archive each, and one who has only said hello. */
async function peopled(): Promise<ConversationRig> {
  const rig = await openConversation();
  await rig.say('hello', { from_: 'stranger' });
  await rig.say('staff grant paper:bo operator', { from_: 'ada' });
  await rig.say('hello', { from_: 'bo' });
  await rig.work.transact(async (tx) => {
    for (let number = 1; number <= PEOPLE; number += 1) {
      const account = {
        podUserId: parsePodUserId(1_000 + number),
        diasporaId: parseDiasporaId(`user${number}@pod.example`),
      };
      const speaker = { platform: 'paper', id: `person ${number}` };
      const at = rig.time.now;
      await tx.speakers.remember({ ...speaker, displayName: speaker.id, conversation: `home of ${number}` }, at);
      await tx.links.insert({ id: newLinkId(), speaker, ...account, linkedAt: at });
      const asked = { ...account, id: newExportId(), kind: 'profile', lane: 1, weight: 1, requestedAt: at } as const;
      const request = await tx.exports.insert(asked);
      const id = newArchiveId();
      rig.stored.add(id);
      const { podUserId } = account;
      const copy = { state: 'kept', sizeBytes: 1, sha256: '', copiedAt: at, keepUntil: after(at, DAY) } as const;
      await tx.archives.insert({ id, exportId: request?.id, podUserId, kind: 'profile', ...copy });
    }
  });
  return rig;
}

const depsOf = (rig: ConversationRig, graceDays: number) => ({
  ...rig.deps,
  firstAdmins: rig.staff.firstAdmins,
  closesOn: CLOSES_ON,
  eraseAllAfterMs: graceDays * DAY,
  podPlatform: POD_PLATFORM,
});

/** Does what the queue does until nothing is left. */
async function finish(rig: ConversationRig): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await rig.settle();
    rig.time.now = after(rig.time.now, MINUTE);
  }
}

test('everybody is forgotten once the days after the closing are over, and not before', async () => {
  const rig = await peopled();
  const said = rig.chat.messages.length;
  // The last day counts as a whole: 1 November and 22 days are over at the beginning of the 24th.
  await eraseClosed(depsOf(rig, 22), never);
  await finish(rig);
  expect(rig.stored.size).toBe(PEOPLE);

  rig.time.now = new Date('2026-11-24T00:00:00Z');
  await eraseClosed(depsOf(rig, 22), never);
  await finish(rig);
  expect(rig.stored.size).toBe(0);
  expect(rig.chat.forgotten).toHaveLength(PEOPLE + 1);
  expect(rig.chat.messages).toHaveLength(said);
  for (const table of ['links', 'exports', 'archives', 'erasures', 'erasure_chats'] as const) {
    expect([table, await rig.db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
  }
  expect(await rig.db.selectFrom('speakers').select('speaker').orderBy('speaker').execute()).toEqual([
    { speaker: 'ada' },
    { speaker: 'bo' },
  ]);
  expect(await rig.db.selectFrom('staff_members').select('speaker').execute()).toEqual([{ speaker: 'bo' }]);

  const report = await rig.work.transact((tx) => tx.erasures.report());
  const counted = Object.fromEntries(report.map(({ kind, count }) => [kind, count]));
  expect(counted).toMatchObject({ accounts: PEOPLE, archives: PEOPLE, links: PEOPLE, 'chats-alone': 1 });
  expect(report.every(({ day, cause }) => day === '2026-11-24' && cause === 'closed')).toBe(true);
});

test('the team goes on working afterwards, and counts as nobody who was forgotten', async () => {
  const rig = await peopled();
  const deps = depsOf(rig, 0);
  await eraseClosed(deps, never);
  await finish(rig);
  const reported = async () => rig.work.transact((tx) => tx.erasures.report());
  const before = await reported();
  const forgotten = rig.chat.forgotten.length;

  await rig.say('staff queue', { from_: 'ada' });
  const [podUserId, at] = [parsePodUserId(9), rig.time.now];
  const account = { podUserId, diasporaId: parseDiasporaId('ada@pod.example') };
  const session = { id: newWebSessionId(), account, createdAt: at, rotatedAt: at, seenAt: at };
  await rig.work.transact((tx) => tx.webSessions.insert(session, Buffer.alloc(32)));
  await eraseClosed(deps, never);
  await finish(rig);
  expect(await reported()).toEqual(before);
  expect(rig.chat.forgotten).toHaveLength(forgotten);
  expect(await rig.work.transact((tx) => tx.webSessions.find(session.id))).toBeDefined();
});

test('nobody is forgotten unasked while it is not known when the pod closes', async () => {
  const rig = await peopled();
  await eraseClosed({ ...depsOf(rig, 0), closesOn: undefined }, never);
  await finish(rig);
  expect(rig.stored.size).toBe(PEOPLE);
});
