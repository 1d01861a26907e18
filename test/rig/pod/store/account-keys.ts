import { generateKeyPair, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

export interface KeyPairPem {
  /** PKCS #1, as `users.serialized_private_key` holds it. */
  readonly privateKeyPem: string;
  /** SPKI, as `people.serialized_public_key` holds it. */
  readonly publicKeyPem: string;
}

const generate = promisify(generateKeyPair);
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const HASH_BYTES = 32;
/** Cheap on purpose: nobody attacks a simulation, and every test makes some accounts. */
const COST: ScryptOptions = { N: 16 };

/** An RSA pair in the two formats of a diaspora* account. A real pod takes 4096 bits. */
export async function generateAccountKeys(modulusLength: number): Promise<KeyPairPem> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength });
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** A real pod keeps bcrypt with a pepper here; no other program reads the column. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('hex')}$${(await derive(password, salt, HASH_BYTES, COST)).toString('hex')}`;
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [scheme, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return false;
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'hex'), HASH_BYTES, COST), Buffer.from(hash, 'hex'));
}
