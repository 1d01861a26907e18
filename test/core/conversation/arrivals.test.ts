import { describe, expect, test } from 'vitest';
import { tellArrivals } from '../../../src/core/conversation/tell-arrivals.ts';
import type { PodMove } from '../../../src/core/pods/pod-moves.ts';
import type { Audience } from '../../../src/core/broadcasts/audience.ts';
import { HOUR, after } from '../../../src/kernel/clock.ts';
import { newLinkId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { ALICE, POD_PLATFORM, RIGHT_CODE, openConversation } from './conversation-rig.ts';
import type { ConversationRig } from './conversation-rig.ts';

const never = new AbortController().signal;
const MOVE: PodMove = {
  position: 5,
  user: ALICE.podUserId,
  movedTo: 'alice@new.example',
  completedAt: new Date('2026-11-23T11:00:00Z'),
  photosLeft: false,
};

/** Alice has shown which account is hers; `moves` is what the pod has recorded. */
async function openArrivals() {
  const rig = await openConversation();
  const moves: PodMove[] = [];
  const pod = {
    completedMoves: async ({ after: position, limit }: { readonly after: number; readonly limit: number }) =>
      moves.filter((move) => move.position > position).slice(0, limit),
  };
  const look = async () => {
    await tellArrivals({ ...rig.deps, podFacts: rig.deps.pod, pod }, never);
    await rig.settle();
  };
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  return { ...rig, moves, look };
}

/** Another chat in which Alice has written. */
async function chatOf({ work, time }: ConversationRig, platform: string, id: string): Promise<string> {
  const conversation = `private ${platform} ${id}`;
  time.now = after(time.now, HOUR);
  await work.transact(async (tx) => {
    await tx.speakers.remember({ platform, id, displayName: id, conversation }, time.now);
    await tx.links.insert({ id: newLinkId(), speaker: { platform, id }, ...ALICE, linkedAt: time.now });
  });
  return conversation;
}

const arrivalsIn = ({ chat }: ConversationRig, conversation: string) =>
  chat.screen(conversation).filter((text) => text.includes('You have arrived!'));

test('whoever has arrived is congratulated once, with what to look for there, and migrate shows it again', async () => {
  const rig = await openArrivals();
  const { say, look, moves, finish, settle } = rig;
  await finish('profile', { profile: { posts: 1, contacts: 87, interactions: 0 } });
  await finish('photos', { photos: { found: 5, expected: 5 } });
  await settle();
  await say('migrate');
  await look();
  expect(arrivalsIn(rig, 'private alice')).toEqual([]);
  moves.push(MOVE);
  await look();
  await look();
  const [told, ...more] = arrivalsIn(rig, 'private alice');
  expect(more).toEqual([]);
  expect(told).toContain('You have arrived!\n(6/6) Look around in your new home');
  expect(told).toContain('From now on you are alice@new.example');
  expect(told).toContain('- your profile picture: upload it again');
  expect(told).toContain('- your contacts: 87 were in your archive');
  expect(told).not.toContain('Your photos seem');
  expect(await say('migrate')).toContain('From now on you are alice@new.example');
});

test('photos that have stayed behind are told of, with where their file is', async () => {
  const rig = await openArrivals();
  await rig.finish('photos', { photos: { found: 5, expected: 5 } });
  rig.moves.push({ ...MOVE, photosLeft: true });
  await rig.look();
  const [told] = arrivalsIn(rig, 'private alice');
  expect(told).toContain(
    'Your photos seem not to have come along: your old posts still show pictures that lie on pod.',
  );
  expect(told).toContain('Ask the podmin of new.example to import your photos file (.zip)');
  expect(told).toContain('You can download it until 14 March 2027');
  expect(told).toContain('= link]');
});

test('what still waits for its turn or for the team ends, and nothing says that it could be asked for again', async () => {
  const rig = await openArrivals();
  await rig.move('photos', 'hold', { cause: 'POD_EXPORT_FAILED' });
  rig.moves.push(MOVE);
  await rig.look();
  const ended = await rig.db.selectFrom('exports').select(['kind', 'state', 'cause']).orderBy('kind').execute();
  const failed = { state: 'failed', cause: 'ACCOUNT_MOVED' };
  expect(ended).toEqual([
    { kind: 'photos', ...failed },
    { kind: 'profile', ...failed },
  ]);
  const status = await rig.say('status');
  expect(status).toContain('Your account has moved to another pod');
  expect(status).not.toContain('ask for');
  expect(status).toContain('[Move to another pod = migrate]');
});

describe('the congratulation goes', () => {
  test('to the chat that was used last and is not at the pod, which lets nobody in any more', async () => {
    const rig = await openArrivals();
    const [latest, atThePod] = [await chatOf(rig, 'paper', 'alice too'), await chatOf(rig, POD_PLATFORM, 'alice')];
    rig.moves.push(MOVE);
    await rig.look();
    expect(arrivalsIn(rig, latest)).toHaveLength(1);
    expect(arrivalsIn(rig, atThePod)).toEqual([]);
    expect(arrivalsIn(rig, 'private alice')).toEqual([]);
  });

  test('to nobody while the owner has said STOP', async () => {
    const rig = await openArrivals();
    await rig.work.transact((tx) => tx.freezes.insert({ ...ALICE, frozenAt: rig.time.now }));
    rig.moves.push(MOVE);
    await rig.look();
    expect(arrivalsIn(rig, 'private alice')).toEqual([]);
  });

  test('to nobody whom Pappus does not know, of the many of whom the pod knows', async () => {
    const rig = await openArrivals();
    for (let position = 6; position < 1_200; position += 1) {
      rig.moves.push({ ...MOVE, position, user: parsePodUserId(10_000 + position) });
    }
    rig.moves.push({ ...MOVE, position: 1_200 });
    await rig.look();
    expect(arrivalsIn(rig, 'private alice')).toHaveLength(1);
    expect(await rig.db.selectFrom('account_moves').select('pod_user_id').execute()).toHaveLength(1);
  });

  test('out with the note of it or not at all, so that a crash in between tells nobody twice and loses nobody', async () => {
    const rig = await openArrivals();
    rig.moves.push(MOVE);
    const { desk } = rig.deps;
    const broken = { ...desk, moving: { ...desk.moving, open: async () => Promise.reject(new Error('killed')) } };
    const pod = { completedMoves: async ({ after: at }: { readonly after: number }) => (at === 0 ? [MOVE] : []) };
    const deps = { ...rig.deps, podFacts: rig.deps.pod, pod };
    await expect(tellArrivals({ ...deps, desk: broken }, never)).rejects.toThrow('killed');
    await Promise.all([tellArrivals(deps, never), tellArrivals(deps, never)]);
    await rig.settle();
    expect(arrivalsIn(rig, 'private alice')).toHaveLength(1);
  });
});

test('who has arrived is in no audience that is told to move, or that its export can go on', async () => {
  const rig = await openArrivals();
  await rig.finish('profile', { profile: { posts: 1, contacts: 0, interactions: 0 } });
  await rig.finish('photos', { photos: { found: 0, expected: 0 } });
  const subject = `person:${ALICE.podUserId}`;
  for (const action of ['profile-downloaded', 'photos-downloaded']) {
    await rig.work.transact((tx) => tx.audit.append({ actor: 'grant:x', action, subject, at: rig.time.now }));
  }
  const reach = async (audience: Audience) => {
    const selection = { audiences: [audience], platforms: ['paper'] };
    return (await rig.work.transact((tx) => tx.ledger.count(selection))).byPlatform.get('paper') ?? 0;
  };
  expect([await reach('not-moved'), await reach('failed')]).toEqual([1, 0]);
  await rig.db.updateTable('exports').set({ state: 'failed' }).where('kind', '=', 'photos').execute();
  expect([await reach('not-moved'), await reach('failed')]).toEqual([1, 1]);
  rig.moves.push(MOVE);
  await rig.look();
  expect([await reach('not-moved'), await reach('failed')]).toEqual([0, 0]);
  await rig.db.updateTable('exports').set({ pod_user_id: 8 }).execute();
  expect([await reach('never-asked'), await reach('everyone')]).toEqual([0, 1]);
});
