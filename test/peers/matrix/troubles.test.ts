import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { missingForSynapse } from '../../rig/matrix/synapse.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { takenOf } from '../../rig/journey-facts.ts';
import { PATIENTLY, expectDelivered, openChat, openMatrixJourney, prove, waitForText } from './matrix-journey.ts';
import type { MatrixJourney, MatrixJourneyOptions } from './matrix-journey.ts';

const LEFT_OUT = isLeftOut('troubles of Matrix on Synapse', missingForSynapse());

async function open(options: MatrixJourneyOptions = {}): Promise<MatrixJourney> {
  const rig = await openMatrixJourney(options);
  onTestFinished(() => rig[Symbol.asyncDispose]());
  return rig;
}

const connectionOf = async ({ metrics }: MatrixJourney) =>
  /chat_connection\{platform="matrix",connection="(\w+)"\} 1/u.exec(await metrics())?.[1];

describe.skipIf(LEFT_OUT)('Matrix in trouble, on Synapse', { timeout: 240_000 }, () => {
  test('a homeserver that restarts in the middle is waited for, and nothing is lost or said twice', async () => {
    const rig = await open();
    const alice = await rig.login(await rig.register('alice'));
    const room = await openChat(rig, alice);
    await alice.say(room, 'export');
    await waitForText(alice, room, /\/sign-in\//u);
    await rig.synapse.kill();
    await vi.waitFor(async () => expect(await connectionOf(rig)).toBe('lost'), PATIENTLY);
    await rig.synapse.restart();
    await vi.waitFor(async () => expect(await connectionOf(rig)).toBe('connected'), PATIENTLY);
    await prove(rig, alice, room, 'alice');
    await expectDelivered(rig, alice, room, 'alice');
    expect(await takenOf(rig, 'alice')).toEqual({ profile: 1, photos: 1 });
  });

  test('a revoked token is a clear end and no loop, and the rest of the program goes on', async () => {
    const rig = await open();
    const logout = { method: 'POST', headers: { authorization: `Bearer ${rig.token}` } };
    expect((await fetch(`${rig.synapse.url}/_matrix/client/v3/logout`, logout)).ok).toBe(true);
    await vi.waitFor(async () => expect(await connectionOf(rig)).toBe('ended'), PATIENTLY);
    const told = rig.log.filter((line) => line.includes('pappus matrix login'));
    expect(told).toHaveLength(1);
    await rig.chat.ask('hi', /./u, { from: 'bob' });
    expect(rig.log.filter((line) => line.includes('pappus matrix login'))).toHaveLength(1);
    expect(rig.log.join('\n')).not.toContain(rig.token);
  });

  test('a program that is killed 100 times under load reads and is read all along', async () => {
    const rig = await open();
    const alice = await rig.login(await rig.register('alice'));
    const room = await openChat(rig, alice);
    await alice.say(room, 'hi');
    await waitForText(alice, room, /./u);
    for (let kills = 0; kills < 100; kills += 1) {
      const saying = alice.say(room, 'help');
      await rig.crash();
      await saying;
    }
    await alice.say(room, 'language');
    await waitForText(alice, room, /Deutsch/u);

    const own = (await alice.events(room)).filter(({ from }) => from === alice.userId).length;
    const screen = await alice.screen(room);
    expect(screen.filter(({ unreadable, encrypted }) => unreadable !== undefined || !encrypted)).toEqual([]);
    expect(own).toBe(102);
    const { executor } = rig.database.database;
    const received = await executor
      .selectFrom('inbound_events')
      .select('event_id')
      .where('platform', '=', 'matrix')
      .execute();
    expect(received.length).toBeGreaterThanOrEqual(102);
    const indexes = (await alice.indexes(room)).filter(({ from }) => from === rig.assistant);
    expect(new Set(indexes.map(({ session, index }) => `${session} ${index}`)).size).toBe(indexes.length);
  });
});
