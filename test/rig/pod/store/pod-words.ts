import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { MariadbAdapter } from './mariadb-dialect.ts';
import type { PodDatabase } from './pod-database.ts';

/** What the two makes of the pod's database spell differently. */
export interface PodWords {
  /** A new one for every row. */
  readonly guid: RawBuilder<string>;
  /** Rows with a column `n` from 1 to `count`, to select from. */
  readonly numbers: (count: number) => RawBuilder<unknown>;
  /** Ends an insert that leaves rows alone which are there already. */
  readonly orNothing: (table: string) => RawBuilder<unknown>;
}

const POSTGRES: PodWords = {
  guid: sql`replace(gen_random_uuid()::text, '-', '')`,
  numbers: (count) => sql`generate_series(1, ${count}::int) n`,
  orNothing: () => sql`on conflict do nothing`,
};

const MARIADB: PodWords = {
  guid: sql`replace(uuid(), '-', '')`,
  // A table of MariaDB's that counts by itself; from 1 to 0 it would count backwards.
  numbers: (count) => sql`(select seq as n from ${sql.table(`seq_1_to_${Math.max(count, 1)}`)} limit ${count}) numbers`,
  orNothing: (table) => sql`on duplicate key update ${sql.ref(`${table}.id`)} = ${sql.ref(`${table}.id`)}`,
};

export function wordsOf(db: PodDatabase): PodWords {
  return db.getExecutor().adapter instanceof MariadbAdapter ? MARIADB : POSTGRES;
}
