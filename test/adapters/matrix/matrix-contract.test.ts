import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { openContractRig, openTown } from './matrix-rig.ts';

const { homeserver, town } = await openTown();

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
