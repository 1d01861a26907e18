import { describe } from 'vitest';
import { leastPrivilegeContract } from '../../contracts/least-privilege.contract.ts';
import { createMariadbHome } from '../../rig/mariadb-home.ts';
import { HAS_MARIADB_POD, mariadbForFile } from '../../rig/peer-servers.ts';

const server = await mariadbForFile();

describe.skipIf(!HAS_MARIADB_POD)('with mariadbd and redis-server', () => {
  leastPrivilegeContract('MariaDB', () => createMariadbHome(server()));
});
