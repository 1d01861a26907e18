import { Secret } from '../../kernel/secret.ts';
import type { SignInId } from '../../kernel/ids.ts';
import type { Sealer } from '../work/sealer.ts';
import type { RoundTripSecrets } from './oidc-login.ts';

/** Nonce and code verifier as they are kept while somebody is at the pod. The state is not: the callback brings it. */
export type KeptSecrets = Omit<RoundTripSecrets, 'state'>;

/** Seals for one attempt: moved to another row, the text does not open. */
export function sealRoundTrip(sealer: Sealer, id: SignInId, { nonce, codeVerifier }: KeptSecrets): string {
  return sealer.seal(`${nonce.reveal()}.${codeVerifier.reveal()}`, `sign_ins.${id}`);
}

/** @throws {@link SealBrokenError} */
export function openRoundTrip(sealer: Sealer, id: SignInId, sealed: string): KeptSecrets {
  const [nonce = '', codeVerifier = ''] = sealer.open(sealed, `sign_ins.${id}`).split('.');
  return { nonce: new Secret(nonce), codeVerifier: new Secret(codeVerifier) };
}
