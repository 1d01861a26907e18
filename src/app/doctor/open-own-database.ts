import { findEmbeddedPostgres, hasEmbeddedPostgres, startEmbeddedPostgres } from '../../infra/sql/embedded-postgres.ts';
import { findPostgresBinaries } from '../../infra/sql/postgres-binaries.ts';
import type { Config } from '../../config/config.ts';
import { openDatabase } from '../../infra/sql/database.ts';
import type { Database } from '../../infra/sql/database.ts';
import { countOtherClients } from '../../infra/sql/database-survey.ts';
import { errorCode } from '../../kernel/errors.ts';
import { silentLogger } from '../../kernel/log.ts';
import { Secret } from '../../kernel/secret.ts';
import { EMBEDDED_DATABASE, embeddedDirectory } from '../compose.ts';

/** Pappus' own database as the doctor finds it. Nothing is made that is not there. */
export type OwnDatabase =
  | { readonly kind: 'open'; readonly database: Database }
  | { readonly kind: 'not-made-yet' }
  /** The embedded one does not start; any other is asked when it is needed. */
  | { readonly kind: 'broken'; readonly code: string };

const QUERY_TIMEOUT_MS = 10_000;

/**
 * Opens the database that `DATABASE_URL` names, or the embedded one: that of a running Pappus is left running, and one
 * that has to be started for this is stopped again when `stack` is disposed.
 */
export async function openOwnDatabase(config: Config, stack: AsyncDisposableStack): Promise<OwnDatabase> {
  if (config.databaseUrl !== undefined) return { kind: 'open', database: open(config.databaseUrl, stack) };
  const directory = embeddedDirectory(config.dataDirectory);
  try {
    if (!(await hasEmbeddedPostgres(directory))) {
      await findPostgresBinaries();
      return { kind: 'not-made-yet' };
    }
    const running = await findEmbeddedPostgres(directory);
    const server = running ?? (await startEmbeddedPostgres({ directory, log: silentLogger }));
    if (running === undefined) {
      stack.defer(async () => {
        // A Pappus that was started meanwhile uses this server as its own.
        if (!(await isInUse(server.url('postgres')))) await server[Symbol.asyncDispose]();
      });
    }
    return { kind: 'open', database: open(new Secret(server.url(EMBEDDED_DATABASE)), stack) };
  } catch (err) {
    return { kind: 'broken', code: errorCode(err) };
  }
}

function open(url: Secret, stack: AsyncDisposableStack): Database {
  return stack.use(openDatabase({ url, maxConnections: 2, log: silentLogger, queryTimeoutMs: QUERY_TIMEOUT_MS }));
}

async function isInUse(url: string): Promise<boolean> {
  await using database = openDatabase({ url: new Secret(url), maxConnections: 1, log: silentLogger });
  return (await countOtherClients(database.executor)) > 0;
}
