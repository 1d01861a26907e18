import { describe } from 'vitest';
import { podGatewayContract, podTablesContract } from '../../contracts/pod-gateway.contract.ts';
import { openSidekiqRig } from '../../rig/pod-gateway-rig.ts';
import { needsRedis } from '../../rig/peers.ts';

// A zone far from UTC: the pod's times have no zone, and nothing may read them in that of the process.
process.env['TZ'] = 'Pacific/Auckland';

describe.skipIf(needsRedis('a pod with its jobs in Redis'))('with redis-server on the PATH', () => {
  podGatewayContract('a pod on PostgreSQL with its jobs in Redis', openSidekiqRig);
  for (const version of ['0.7.18.2', '0.9.1.0'] as const) {
    podTablesContract(`diaspora* ${version} on PostgreSQL`, (options) => openSidekiqRig({ version, ...options }));
  }
});
