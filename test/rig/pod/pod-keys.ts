import { createPrivateKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateAccountKeys } from './store/account-keys.ts';

/** A real pod takes 4 096; clients refuse less than this. */
const OIDC_KEY_BITS = 2_048;

export interface PodKeys {
  /** Made when it is first needed, which on most pods of a test run is never. */
  readonly oidcKey: () => Promise<KeyObject>;
  readonly sessionKey: Buffer;
}

/** Reads the pod's keys from its directory and makes those that are missing, so that sessions outlive a restart. */
export async function loadPodKeys(directory: string): Promise<PodKeys> {
  const config = path.join(directory, 'config');
  await mkdir(config, { recursive: true });
  const secret = await readOrWrite(path.join(config, 'secret_token'), async () => randomBytes(32).toString('hex'));
  let oidcKey: Promise<KeyObject> | undefined;
  return {
    sessionKey: Buffer.from(secret, 'hex'),
    oidcKey: async () => (oidcKey ??= loadOidcKey(path.join(config, 'oidc_key.pem'))),
  };
}

async function loadOidcKey(file: string): Promise<KeyObject> {
  return createPrivateKey(
    await readOrWrite(file, async () => (await generateAccountKeys(OIDC_KEY_BITS)).privateKeyPem),
  );
}

async function readOrWrite(file: string, make: () => Promise<string>): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const fresh = await make();
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}
