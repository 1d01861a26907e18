import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Secret } from '../kernel/secret.ts';
import type { Sealer } from '../core/work/sealer.ts';

/** As whom the assistant writes on Matrix. */
interface KeptLogin {
  readonly userId: string;
  readonly deviceId: string;
  readonly token: Secret;
}

const CONTEXT = 'matrix login';
const fileOf = (directory: string) => path.join(directory, 'login');
const loginSchema = z.object({ userId: z.string(), deviceId: z.string(), token: z.string() });

/** Keeps a login, sealed, in a file that only its owner can read. An older one is replaced whole or not at all. */
export async function keepMatrixLogin(directory: string, sealer: Sealer, login: KeptLogin): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const text = JSON.stringify({ ...login, token: login.token.reveal() });
  const half = `${fileOf(directory)}.new`;
  await writeFile(half, sealer.seal(text, CONTEXT), { mode: 0o600 });
  await rename(half, fileOf(directory));
}

/** @returns `undefined` when nobody has logged in. @throws SealBrokenError when it was kept under another master key. */
export async function readMatrixLogin(directory: string, sealer: Sealer): Promise<KeptLogin | undefined> {
  let sealed: string;
  try {
    sealed = await readFile(fileOf(directory), 'utf8');
  } catch (err) {
    if (err instanceof Error && 'code' in err && err.code === 'ENOENT') return undefined;
    throw err;
  }
  const { token, ...ids } = loginSchema.parse(JSON.parse(sealer.open(sealed, CONTEXT)));
  return { ...ids, token: new Secret(token) };
}
