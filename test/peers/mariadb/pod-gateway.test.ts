import { describe } from 'vitest';
import { podGatewayContract, podTablesContract } from '../../contracts/pod-gateway.contract.ts';
import { createMariadbHome } from '../../rig/mariadb-home.ts';
import { HAS_MARIADB_POD, mariadbForFile } from '../../rig/peer-servers.ts';
import { openSidekiqRig } from '../../rig/pod-gateway-rig.ts';

// A zone far from UTC: the pod's times have no zone, and nothing may read them in that of the process.
process.env['TZ'] = 'Pacific/Auckland';

const server = await mariadbForFile();

describe.skipIf(!HAS_MARIADB_POD)('with mariadbd and redis-server', () => {
  const home = () => createMariadbHome(server());
  podGatewayContract('a pod on MariaDB with its jobs in Redis', (options) => openSidekiqRig(options, home));
  for (const version of ['0.7.18.2', '0.9.1.0'] as const) {
    podTablesContract(`diaspora* ${version} on MariaDB`, (options) => openSidekiqRig({ version, ...options }, home));
  }
});
