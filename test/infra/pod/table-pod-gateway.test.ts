import { podGatewayContract } from '../../contracts/pod-gateway.contract.ts';
import { openTableRig } from '../../rig/pod-gateway-rig.ts';

podGatewayContract('a pod on PostgreSQL with its jobs in a table', openTableRig);
