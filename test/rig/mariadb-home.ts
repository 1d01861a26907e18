import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { documentedGrants } from './documented-grants.ts';
import { ADMIN, mariadbUrl } from './mariadb.ts';
import type { TestMariadb } from './mariadb.ts';
import { lasting } from './pod-home.ts';
import type { DocumentedRole, PodHome } from './pod-home.ts';

const MANY_CONNECTIONS = 10; // the server takes no lower limit

/** A database for a pod on this MariaDB. */
export async function createMariadbHome(server: TestMariadb): Promise<PodHome> {
  const database = await server.createDatabase();
  const names = {
    database: database.name,
    user: `pappus_${database.name}`,
    password: randomBytes(12).toString('hex'),
  };
  const grants = await documentedGrants('### MariaDB and MySQL', names);
  let role: DocumentedRole | undefined;
  return {
    url: database.url,
    run: (statements) => server.run(statements, database.name),
    admit: async () => {
      if (role === undefined) await server.run(grants.always);
      role ??= { ...names, url: mariadbUrl(server.socket, database.name, names.user, names.password) };
      return role;
    },
    admitToMail: () => server.run(grants.forMail),
    admitToTexts: () => server.run(grants.forTexts),
    onlyRead: async () => {
      await server.run(['set global read_only = on']);
      return lasting(() => server.run(['set global read_only = off']));
    },
    hold: async (table = 'users') => {
      const holder = await createConnection({ socketPath: server.socket, user: ADMIN, database: database.name });
      await holder.query(`lock tables ${table} write`);
      return lasting(() => holder.end());
    },
    shut: async () => {
      await server.stop();
      return lasting(() => server.start());
    },
    fill: async () => {
      await server.run([`kill user ${names.user}`, `set global max_connections = ${MANY_CONNECTIONS}`]);
      const guests = await fillUp(server.socket, names.user, names.password);
      return lasting(async () => {
        for (const guest of guests) await guest.end();
        await server.run(['set global max_connections = 151']);
      });
    },
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      if (role) await server.run([`drop user ${role.user}@localhost`]);
    },
  };
}

/** Connects until the server takes no more. */
async function fillUp(socketPath: string, user: string, password: string): Promise<readonly Connection[]> {
  const guests: Connection[] = [];
  for (;;) {
    const guest = await createConnection({ socketPath, user, password }).catch(() => undefined);
    if (guest === undefined) return guests;
    guests.push(guest);
  }
}
