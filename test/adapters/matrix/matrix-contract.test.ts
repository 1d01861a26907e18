import { afterAll, beforeAll } from 'vitest';
import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { LoopbackHomeserver } from '../../rig/matrix/loopback/homeserver.ts';
import { Town, openContractRig } from './matrix-rig.ts';

let homeserver: LoopbackHomeserver;
let town: Town;
beforeAll(async () => {
  homeserver = await LoopbackHomeserver.start();
  town = new Town(homeserver);
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  await homeserver.stop();
});

chatAdapterContract('matrix', async () => {
  const rig = await openContractRig(town);
  const { ledger, acknowledged } = homeserver;
  return {
    ...rig,
    accepted: async () => {
      const { roomId, person } = rig.people.get('alice') ?? {};
      const said = (ledger.rooms.get(roomId ?? '') ?? []).filter(
        ({ sender, state_key: key }) => sender === person?.userId && key === undefined,
      );
      const until = acknowledged.get(rig.account.token) ?? 0;
      return said.filter(({ at }) => at <= until).length;
    },
  };
});
