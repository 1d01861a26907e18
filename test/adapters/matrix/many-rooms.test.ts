import { expect, onTestFinished, test, vi } from 'vitest';
import { openContractRig, openTown } from './matrix-rig.ts';

const PATIENTLY = { timeout: 20_000, interval: 20 };

const { homeserver, town } = await openTown();

async function open() {
  const rig = await openContractRig(town, { names: ['alice'] });
  onTestFinished(async () => {
    homeserver.mishap = () => undefined;
    await rig[Symbol.asyncDispose]();
  });
  homeserver.calls.length = 0;
  await rig.adapter.start(async () => undefined);
  const alice = rig.people.get('alice');
  if (alice === undefined) throw new TypeError('alice is missing');
  return { ...rig, alice: alice.person, roomId: alice.roomId };
}

test('a room of which the homeserver tells nothing keeps nobody else from being heard', async () => {
  const { adapter, account, alice, open: reopen, roomId } = await open();
  await adapter[Symbol.asyncDispose]();
  const { ledger } = homeserver;
  const rooms = Array.from({ length: 40 }, () => ledger.createRoom(alice.userId, { invite: [account.userId] }));
  for (const room of [roomId, ...rooms]) {
    ledger.add(room, {
      type: 'm.room.member',
      sender: account.userId,
      state_key: account.userId,
      content: { membership: 'join' },
    });
    ledger.add(room, { type: 'm.room.message', sender: alice.userId, content: { msgtype: 'm.text', body: room } });
  }
  homeserver.mishap = ({ path }) => (path[2] === 'members' && path[1] === roomId ? 500 : undefined);
  const later = new Set<string>();
  await reopen().start(async ({ content }) => void later.add(content.kind === 'text' ? content.text : ''));
  await vi.waitFor(() => expect([...later].toSorted()).toEqual(rooms.toSorted()), PATIENTLY);
  homeserver.mishap = () => undefined;
  await vi.waitFor(() => expect(later.size).toBe(rooms.length + 1), PATIENTLY);
});

test('an invitation into a room whose server does not answer keeps nobody else waiting', async () => {
  const { alice, account } = await open();
  const dead = homeserver.ledger.createRoom('@bob:loopback', { invite: [account.userId], is_direct: true });
  homeserver.mishap = ({ path }) => (path[0] === 'join' && path[1] === dead ? 'silence' : undefined);
  await vi.waitFor(() => expect(homeserver.calls).toContain(`POST join/${dead}`), PATIENTLY);
  const room = await alice.beginDirect(account.userId);
  await vi.waitFor(() => expect(homeserver.ledger.membership(room, account.userId)).toBe('join'), {
    ...PATIENTLY,
    timeout: 5_000,
  });
});

test('who is in a room is not remembered for ever more rooms', async () => {
  const { alice } = await open();
  const asked = (room: string) => homeserver.calls.filter((call) => call === `GET rooms/${room}/members`).length;
  const [first, second] = ['!first:loopback', '!second:loopback'];
  await alice.rooms.audience(first);
  for (let at = 0; at < 1_999; at += 1) await alice.rooms.audience(`!${at}:loopback`);
  await alice.rooms.audience(first);
  expect(asked(first)).toBe(1);
  await alice.rooms.audience(second);
  await alice.rooms.audience(first);
  expect(asked(first)).toBe(2);
});
