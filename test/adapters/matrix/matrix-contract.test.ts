import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { LoopbackHomeserver } from '../../rig/matrix/loopback/homeserver.ts';
import { openContractRig } from './matrix-rig.ts';

chatAdapterContract('matrix', async () => {
  const homeserver = await LoopbackHomeserver.start();
  const rig = await openContractRig(homeserver);
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
    [Symbol.asyncDispose]: async () => {
      await rig[Symbol.asyncDispose]();
      await homeserver.stop();
    },
  };
});
