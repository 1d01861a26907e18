import { createHash, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export interface IdTokenFacts {
  readonly issuer: string;
  readonly subject: string;
  readonly clientId: string;
  readonly nonce: string | null;
  readonly authTime: number;
  readonly accessToken: string;
}

const LIFETIME_SECONDS = 30 * 60;

/** @see diaspora*, app/models/api/openid_connect/id_token.rb */
export function createIdToken(key: KeyObject, facts: IdTokenFacts, now: Date): string {
  const iat = Math.floor(now.getTime() / 1_000);
  const half = createHash('sha256').update(facts.accessToken).digest().subarray(0, 16);
  const claims = {
    iss: facts.issuer,
    sub: facts.subject,
    aud: facts.clientId,
    exp: iat + LIFETIME_SECONDS,
    iat,
    auth_time: facts.authTime,
    ...(facts.nonce === null ? {} : { nonce: facts.nonce }),
    acr: '0',
    at_hash: half.toString('base64url'),
  };
  const signed = `${encode({ typ: 'JWT', alg: 'RS256', kid: 'default' })}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
