import type { DirectorySurvey } from '../../infra/machine/directory-survey.ts';
import type { DatabaseSurvey } from '../../infra/sql/database-survey.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';
import type { Check } from './check.ts';
import { explainTrouble } from './explain-trouble.ts';
import { saySize } from '../say-amount.ts';

/** `not-made-yet`: the embedded database, before Pappus was ever started. */
export type OwnDatabaseSurvey = DatabaseSurvey | { readonly kind: 'not-made-yet' };

export interface OwnDatabaseDeps {
  readonly ownDatabase: () => Promise<OwnDatabaseSurvey>;
  /** Whether it is the one that Pappus brings along. */
  readonly isEmbedded: boolean;
  /** Of one process: `DATABASE_CONNECTIONS`. */
  readonly connections: number;
}

const OLDEST_VERSION = 15;
const AWAY = 'Pappus’ own database does not answer';
const NOT_MADE_YET = 'not there yet; Pappus makes it when it starts for the first time';
const MIB = 1024 ** 2;
const LEAST_BYTES = 256 * MIB;
const ENOUGH_BYTES = 2_048 * MIB;

export const ownDatabaseCheck: Check<OwnDatabaseDeps> = {
  name: 'own database',
  async run({ ownDatabase, isEmbedded, connections }) {
    const survey = await ownDatabase();
    if (survey.kind === 'not-made-yet') return ok(NOT_MADE_YET);
    if (survey.kind === 'unreachable') {
      const advice = isEmbedded
        ? 'read postgres.log in the directory `database` under DATA_DIRECTORY, and run this as the user that Pappus runs as'
        : 'look at DATABASE_URL and at the server';
      return failure(explainTrouble(survey.code), advice);
    }
    const { majorVersion, freeConnections, sizeBytes } = survey;
    if (majorVersion < OLDEST_VERSION) {
      return failure(`PostgreSQL ${majorVersion} is too old`, `give Pappus a PostgreSQL ${OLDEST_VERSION} or newer`);
    }
    if (survey.isReadOnly)
      return failure('it only reads', 'let DATABASE_URL name the primary server, not a copy of it');
    const found = `PostgreSQL ${majorVersion}, ${isEmbedded ? 'the embedded one' : 'answers'}, ${saySize(sizeBytes)}`;
    return freeConnections < connections
      ? warning(
          `${found}, but the server has only ${freeConnections} connections left`,
          'raise max_connections of the server, or lower DATABASE_CONNECTIONS',
        )
      : ok(found);
  },
};

export const ownTablesCheck: Check<OwnDatabaseDeps> = {
  name: 'own tables',
  async run({ ownDatabase }) {
    const survey = await ownDatabase();
    if (survey.kind === 'not-made-yet') return ok(NOT_MADE_YET);
    if (survey.kind === 'unreachable') return notLookedAt(AWAY);
    const { pending, foreign, hasTables } = survey;
    if (foreign.length > 0) {
      return failure(
        `a newer Pappus has changed them (${foreign.join(', ')})`,
        'start the newer one, or go back to a backup from before it',
      );
    }
    if (!hasTables) return ok(NOT_MADE_YET);
    return pending.length === 0
      ? ok('up to date')
      : warning(
          `behind this Pappus (${pending.join(', ')})`,
          'restart Pappus: it brings them up to date when it starts',
        );
  },
};

export interface DatabaseRoomDeps {
  /** The directory of the embedded database. */
  readonly databaseDirectory: () => Promise<DirectorySurvey>;
}

export const databaseRoomCheck: Check<DatabaseRoomDeps> = {
  name: 'own database, room',
  async run({ databaseDirectory }) {
    const survey = await databaseDirectory();
    if (survey.kind === 'not-a-directory') {
      return failure('a file is in the place of its directory', 'move it away, or set DATA_DIRECTORY');
    }
    const found = `${saySize(survey.freeBytes)} are free`;
    if (survey.freeBytes >= ENOUGH_BYTES) return ok(found);
    const advice = 'make room on the disk of DATA_DIRECTORY: a database without room stops';
    return survey.freeBytes < LEAST_BYTES ? failure(found, advice) : warning(found, advice);
  },
};
