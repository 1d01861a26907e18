import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import type { Executor } from './database.ts';
import { MigrationError } from './errors.ts';

const DIRECTORY = path.join(import.meta.dirname, 'migrations');

/**
 * Brings the schema up to date: every `migrations/NNNN-name.sql` not applied yet, in order, under a lock, so that
 * several processes may start at once.
 *
 * @throws {@link MigrationError} when the database was made by a newer Pappus or a statement fails.
 */
export async function migrate(executor: Executor): Promise<void> {
  const migrator = new Migrator({ db: executor, provider: { getMigrations: readMigrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new MigrationError('the database could not be brought up to date', { cause: error });
}

/** The names of all migrations of this program, in the order in which they are applied. */
export async function migrationNames(): Promise<readonly string[]> {
  const files = (await readdir(DIRECTORY)).filter((file) => file.endsWith('.sql')).sort();
  return files.map((file) => path.basename(file, '.sql'));
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const entries = (await migrationNames()).map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(path.join(DIRECTORY, `${name}.sql`), 'utf8');
    return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}
