import { createPrivateKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateAccountKeys } from './store/account-keys.ts';

/** A real pod takes 4 096; clients refuse less than this. */
const OIDC_KEY_BITS = 2_048;

export interface PodKeys {
  readonly oidcKey: KeyObject;
  readonly sessionKey: Buffer;
}

/** Reads the pod's keys from its directory and makes those that are missing, so that sessions outlive a restart. */
export async function loadPodKeys(directory: string): Promise<PodKeys> {
  const config = path.join(directory, 'config');
  await mkdir(config, { recursive: true });
  const pem = await readOrWrite(
    path.join(config, 'oidc_key.pem'),
    async () => (await generateAccountKeys(OIDC_KEY_BITS)).privateKeyPem,
  );
  const secret = await readOrWrite(path.join(config, 'secret_token'), async () => randomBytes(32).toString('hex'));
  return { oidcKey: createPrivateKey(pem), sessionKey: Buffer.from(secret, 'hex') };
}

async function readOrWrite(file: string, make: () => Promise<string>): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const fresh = await make();
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}
