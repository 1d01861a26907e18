import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { FindingList } from './finding.ts';

const PROBE = Buffer.from('the two halves belong together');

function readKey(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    // The cause could quote the key, so only the fact leaves this function.
    return undefined;
  }
}

function signs(privateKey: KeyObject, publicKey: KeyObject): boolean {
  try {
    return verify('sha256', PROBE, publicKey, sign('sha256', PROBE, privateKey));
  } catch {
    return false;
  }
}

/**
 * The archive's private key has to be the other half of the account's public key, or the new pod refuses the move.
 *
 * @param accountKeyPem - `people.serialized_public_key` of the account: SPKI, or PKCS #1 on old accounts.
 * @see diaspora*, lib/archive_validator/author_private_key_validator.rb
 */
export function checkAccountKey(privateKeyPem: string | undefined, accountKeyPem: string, findings: FindingList): void {
  const path = 'user.private_key';
  if (privateKeyPem === undefined || privateKeyPem.trim() === '') return findings.add('KEY_MISSING', {}, path);
  const accountKey = readKey(() => createPublicKey(accountKeyPem));
  if (accountKey === undefined) findings.add('ACCOUNT_KEY_UNREADABLE');
  const privateKey = readKey(() => createPrivateKey(privateKeyPem));
  if (privateKey === undefined) return findings.add('KEY_UNREADABLE', {}, path);
  if (accountKey === undefined) return undefined;
  const ownPublic = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const isSame = ownPublic.equals(accountKey.export({ type: 'spki', format: 'der' }));
  // The halves are compared first: the numbers of a damaged key can agree and still not sign.
  if (!isSame) findings.add('KEY_WRONG', { reason: 'other-key' }, path);
  else if (!signs(privateKey, accountKey)) findings.add('KEY_WRONG', { reason: 'does-not-sign' }, path);
  return undefined;
}
