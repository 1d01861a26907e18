import { constants } from 'node:fs';
import { access, opendir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';

export type DirectorySurvey =
  | {
      readonly kind: 'missing';
      /** Whether this process could make it. */
      readonly canBeMade: boolean;
      /** On the disk where it would be. */
      readonly freeBytes: number;
    }
  | { readonly kind: 'not-a-directory' }
  | {
      readonly kind: 'there';
      readonly isReadable: boolean;
      readonly isWritable: boolean;
      /** The last three octal digits of its permissions. */
      readonly mode: number;
      /** Whether it belongs to the user of this process; `true` where there are no users. */
      readonly isOurs: boolean;
      /** For the user of this process. */
      readonly freeBytes: number;
    };

/** Looks at a directory without touching it. @throws a system error other than that it is not there. */
export async function surveyDirectory(directory: string): Promise<DirectorySurvey> {
  const found = await stat(directory).catch(undefinedIfMissing);
  if (found === undefined) {
    const ancestor = await nearestAncestor(directory);
    return {
      kind: 'missing',
      canBeMade: await may(ancestor, constants.W_OK | constants.X_OK),
      freeBytes: await freeOn(ancestor),
    };
  }
  if (!found.isDirectory()) return { kind: 'not-a-directory' };
  return {
    kind: 'there',
    isReadable: await may(directory, constants.R_OK | constants.X_OK),
    isWritable: await may(directory, constants.W_OK | constants.X_OK),
    mode: found.mode & 0o777,
    isOurs: process.getuid === undefined || found.uid === process.getuid(),
    freeBytes: await freeOn(directory),
  };
}

/** The size of the largest file right in the directory, 0 where there is none. Stops counting when the signal aborts. */
export async function largestFileBytes(directory: string, signal: AbortSignal): Promise<number> {
  let largest = 0;
  for await (const entry of await opendir(directory)) {
    signal.throwIfAborted();
    if (!entry.isFile()) continue;
    const found = await stat(path.join(directory, entry.name)).catch(undefinedIfMissing);
    largest = Math.max(largest, found?.size ?? 0);
  }
  return largest;
}

async function freeOn(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

async function may(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}

async function nearestAncestor(directory: string): Promise<string> {
  const parent = path.dirname(path.resolve(directory));
  const found = await stat(parent).catch(undefinedIfMissing);
  return found === undefined && parent !== path.dirname(parent) ? nearestAncestor(parent) : parent;
}

function undefinedIfMissing(err: NodeJS.ErrnoException): undefined {
  if (err.code !== 'ENOENT' && err.code !== 'ENOTDIR') throw err;
}
