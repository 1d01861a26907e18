import { describe } from 'vitest';
import { tiredDatabaseContract } from '../../contracts/pod-gateway/tired-database.contract.ts';
import { createPostgresHome } from '../../rig/postgres-home.ts';
import { needsRedis } from '../../rig/peers.ts';

describe.skipIf(needsRedis('a pod whose database is tired'))('with redis-server on the PATH', () => {
  tiredDatabaseContract('PostgreSQL', createPostgresHome);
});
