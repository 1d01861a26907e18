import { statfs } from 'node:fs/promises';

/** Which share of the disk under a directory is free for Pappus, 0 to 1; `undefined` where that cannot be told. */
export async function freeShare(directory: string): Promise<number | undefined> {
  try {
    const { bavail, blocks } = await statfs(directory);
    return blocks > 0 ? bavail / blocks : undefined;
  } catch {
    return undefined;
  }
}
