import { leastPrivilegeContract } from '../../contracts/least-privilege.contract.ts';
import { createPostgresHome } from '../../rig/postgres-home.ts';

leastPrivilegeContract('PostgreSQL', createPostgresHome);
