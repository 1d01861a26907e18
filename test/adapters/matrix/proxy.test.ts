import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { openContractRig, openTown } from './matrix-rig.ts';

const PATIENTLY = { timeout: 20_000, interval: 20 };
const never = new AbortController().signal;
const say = (text: string): Reply => ({ locale: 'en', blocks: [{ kind: 'paragraph', text }] });

const { homeserver, town } = await openTown();

async function open() {
  const rig = await openContractRig(town, { names: ['alice'] });
  onTestFinished(async () => {
    homeserver.mishap = () => undefined;
    await rig[Symbol.asyncDispose]();
  });
  await rig.adapter.start(async () => undefined);
  const alice = rig.people.get('alice');
  if (alice === undefined) throw new TypeError('alice is missing');
  const fromSelf = () =>
    [...homeserver.ledger.rooms.values()]
      .flat()
      .filter(({ sender, state_key: key }) => sender === rig.account.userId && key === undefined);
  return { ...rig, fromSelf, alice: alice.person };
}

describe.each([403, 404] as const)(
  '%i without an error code, as a proxy says it when the homeserver is away',
  (status) => {
    test('makes no room one in the clear', async () => {
      const { adapter, addressOf, fromSelf } = await open();
      homeserver.mishap = ({ path }) => (path[2] === 'state' ? status : undefined);
      await expect(adapter.send(addressOf('alice'), say('a secret'), newDeliveryId(), never)).rejects.toMatchObject({
        code: 'DELIVERY_BUSY',
      });
      expect(fromSelf()).toEqual([]);
    });

    test.each(['members', 'send'])('makes nobody unreachable: %s', async (what) => {
      const { adapter, addressOf } = await open();
      homeserver.mishap = ({ path }) => (path[2] === what ? status : undefined);
      await expect(adapter.send(addressOf('alice'), say('later'), newDeliveryId(), never)).rejects.toMatchObject({
        code: 'DELIVERY_BUSY',
      });
    });

    test('lets no invitation be forgotten', async () => {
      const { alice, account, lines } = await open();
      let failures = 0;
      homeserver.mishap = ({ path }) => (path[0] === 'join' && (failures += 1) <= 3 ? status : undefined);
      const room = await alice.createRoom({ invite: [account.userId], is_direct: true });
      const isIn = () => homeserver.ledger.membership(room, account.userId);
      await vi.waitFor(() => expect(failures).toBeGreaterThan(0), PATIENTLY);
      await vi.waitFor(() => expect(isIn()).toBe('join'), PATIENTLY);
      expect(lines.join()).not.toContain('came to nothing');
    });
  },
);
