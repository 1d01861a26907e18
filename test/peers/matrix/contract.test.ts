import { afterAll, beforeAll, describe } from 'vitest';
import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { Town, openContractRig } from '../../adapters/matrix/matrix-rig.ts';
import { Synapse, missingForSynapse } from '../../rig/matrix/synapse.ts';

const missing = missingForSynapse();
if (missing !== undefined)
  process.stderr.write(`the Matrix adapter is not tried against a homeserver: there is no ${missing}\n`);

/** The chat contract over a real homeserver, with people who encrypt. */
describe.skipIf(missing !== undefined)('on Synapse', { timeout: 60_000 }, () => {
  let synapse: Synapse;
  let town: Town;
  beforeAll(async () => {
    synapse = await Synapse.start();
    town = new Town({
      url: synapse.url,
      register: async (name) => {
        const { userId, deviceId, accessToken } = await synapse.register(name);
        return { userId, deviceId, token: accessToken };
      },
    });
  }, 90_000);
  afterAll(async () => {
    await town[Symbol.asyncDispose]();
    await synapse[Symbol.asyncDispose]();
  });

  chatAdapterContract('matrix', () => openContractRig(town));
});
