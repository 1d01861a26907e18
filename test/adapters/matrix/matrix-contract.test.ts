import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { LoopbackHomeserver } from './loopback/homeserver.ts';
import { openContractRig } from './matrix-rig.ts';

chatAdapterContract('matrix', async () => {
  const homeserver = await LoopbackHomeserver.start();
  const rig = await openContractRig(homeserver);
  return {
    ...rig,
    [Symbol.asyncDispose]: async () => {
      await rig[Symbol.asyncDispose]();
      await homeserver.stop();
    },
  };
});
