import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface PodKeys {
  readonly oidcKey: KeyObject;
  readonly sessionKey: Buffer;
}

/** Reads the pod's keys from its directory and makes those that are missing, so that sessions outlive a restart. */
export async function loadPodKeys(directory: string): Promise<PodKeys> {
  const config = path.join(directory, 'config');
  await mkdir(config, { recursive: true });
  const pem = await readOrWrite(path.join(config, 'oidc_key.pem'), () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    return privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  });
  const secret = await readOrWrite(path.join(config, 'secret_token'), () => randomBytes(32).toString('hex'));
  return { oidcKey: createPrivateKey(pem), sessionKey: Buffer.from(secret, 'hex') };
}

async function readOrWrite(file: string, make: () => string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const fresh = make();
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}
