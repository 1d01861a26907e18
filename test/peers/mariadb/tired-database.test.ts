import { describe } from 'vitest';
import { tiredDatabaseContract } from '../../contracts/pod-gateway/tired-database.contract.ts';
import { createMariadbHome } from '../../rig/mariadb-home.ts';
import { HAS_MARIADB_POD, mariadbForFile } from '../../rig/peer-servers.ts';

const server = await mariadbForFile();

describe.skipIf(!HAS_MARIADB_POD)('with mariadbd and redis-server', () => {
  tiredDatabaseContract('MariaDB', () => createMariadbHome(server()));
});
