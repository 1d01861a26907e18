import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { takenOf } from '../../rig/journey-facts.ts';
import { missingForSynapse } from '../../rig/matrix/synapse.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { PATIENTLY, expectDelivered, openChat, openMatrixJourney, prove, waitForText } from './matrix-journey.ts';
import type { MatrixJourney, MatrixJourneyOptions } from './matrix-journey.ts';

const LEFT_OUT = isLeftOut('journeys in Matrix on Synapse', missingForSynapse());
const SLOW_POD = { worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 3_000 } };

async function open(options: MatrixJourneyOptions = {}): Promise<MatrixJourney> {
  const rig = await openMatrixJourney(options);
  onTestFinished(() => rig[Symbol.asyncDispose]());
  return rig;
}

describe.skipIf(LEFT_OUT)('a whole journey in an encrypted direct chat on Synapse', { timeout: 180_000 }, () => {
  test('goes from the first word to the download, with edits in place and one message of each kind', async () => {
    const rig = await open({ pod: SLOW_POD });
    const alice = await rig.login(await rig.register('alice'));
    const room = await openChat(rig, alice);
    await prove(rig, alice, room, 'alice');
    await waitForText(alice, room, /in line|its turn at the pod has come/u);
    await expectDelivered(rig, alice, room, 'alice');

    const screen = await alice.screen(room);
    expect(screen.filter(({ unreadable, encrypted }) => unreadable !== undefined || !encrypted)).toEqual([]);
    expect(screen.filter(({ texts }) => texts.some((text) => text.includes('/d/')))).toHaveLength(1);
    const card = screen.find(({ texts }) => texts.some((text) => text.includes('putting it together')));
    expect(card?.texts.length).toBeGreaterThan(1);
    expect(await takenOf(rig, 'alice')).toEqual({ profile: 1, photos: 1 });
  });

  test('is the same for somebody who excludes insecure devices', async () => {
    const rig = await open();
    const alice = await rig.login(await rig.register('alice'));
    await alice.excludeInsecureDevices();
    const room = await openChat(rig, alice);
    await prove(rig, alice, room, 'alice');
    await expectDelivered(rig, alice, room, 'alice');
    const screen = await alice.screen(room);
    expect(screen.filter(({ unreadable, encrypted }) => unreadable !== undefined || !encrypted)).toEqual([]);
  });

  test('can be followed on a second device, and by somebody who has logged in anew', async () => {
    const rig = await open({ pod: SLOW_POD });
    const account = await rig.register('alice');
    const phone = await rig.login(account);
    const room = await openChat(rig, phone);
    await prove(rig, phone, room, 'alice');
    await waitForText(phone, room, /Asking again changes nothing/u);

    const laptop = await rig.login(account);
    await vi.waitFor(async () => expect((await laptop.rooms()).map((each) => each.room)).toContain(room), PATIENTLY);
    await laptop.say(room, 'status');
    await expectDelivered(rig, laptop, room, 'alice');
    await waitForText(phone, room, /\/d\//u);

    await phone[Symbol.asyncDispose]();
    await laptop[Symbol.asyncDispose]();
    const anew = await rig.login(account);
    await vi.waitFor(async () => expect((await anew.rooms()).map((each) => each.room)).toContain(room), PATIENTLY);
    await anew.say(room, 'link');
    await expectDelivered(rig, anew, room, 'alice');
    expect(await takenOf(rig, 'alice')).toEqual({ profile: 1, photos: 1 });
  });

  test('goes on at the limits that Synapse has of itself, and everything is said once', async () => {
    const rig = await open({ rateLimits: 'defaults', pod: SLOW_POD });
    const alice = await rig.login(await rig.register('alice'));
    const room = await openChat(rig, alice);
    await prove(rig, alice, room, 'alice');
    await expectDelivered(rig, alice, room, 'alice');
    const screen = await alice.screen(room);
    expect(screen.filter(({ texts }) => texts.some((text) => text.includes('/d/')))).toHaveLength(1);
  });
});
