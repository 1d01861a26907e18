import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { openContractRig } from './diaspora-rig.ts';

chatAdapterContract('the pod’s own messages', openContractRig);
