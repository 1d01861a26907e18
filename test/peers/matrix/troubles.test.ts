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

const connectionOf = async (rig: MatrixJourney) =>
  /chat_connection\{platform="matrix",connection="(\w+)"\} 1/u.exec(await rig.metrics())?.[1];

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
});
