import { describe } from 'vitest';
import { tiredDatabaseContract } from '../../contracts/pod-gateway/tired-database.contract.ts';
import { createPostgresHome } from '../../rig/postgres-home.ts';
import { findRedisServer } from '../../rig/redis.ts';

describe.skipIf(findRedisServer() === undefined)('with redis-server on the PATH', () => {
  tiredDatabaseContract('PostgreSQL', createPostgresHome);
});
