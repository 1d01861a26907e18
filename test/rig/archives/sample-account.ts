import { generateKeyPairSync } from 'node:crypto';
import { parseDiasporaId } from '../../../src/kernel/ids.ts';
import { photoNames } from './photos-archive.ts';
import type { ProfileArchiveSpec } from './profile-archive.ts';

/** An account with both halves of its key, for archives of the right owner. */
export interface SampleAccount {
  readonly spec: ProfileArchiveSpec;
  readonly publicKeyPem: string;
}

export const SAMPLE_DIASPORA_ID = parseDiasporaId('alice@pod.example');

/** A small account that has some of everything. */
export function createSampleAccount(): SampleAccount {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const spec = {
    diasporaId: SAMPLE_DIASPORA_ID,
    privateKeyPem: privateKey,
    email: 'alice@mail.example',
    language: 'en',
    flavour: '0.9',
    posts: 120,
    contacts: 20,
    ownRelayables: 60,
    othersRelayables: 40,
    photoNames: photoNames(5, 400),
    seed: 5,
  } as const;
  return { spec, publicKeyPem: publicKey };
}
