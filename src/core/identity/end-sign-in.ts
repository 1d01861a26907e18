import type { SignIn } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { transition } from './state.ts';

/**
 * Ends an attempt and erases what it knew: digests, the sealed round trip, the account the pod named.
 *
 * @returns `false`, having done nothing, when somebody else has moved it meanwhile.
 */
export async function endSignIn(tx: { readonly signIns: SignInStore }, signIn: SignIn): Promise<boolean> {
  return tx.signIns.move(signIn.id, signIn.state, transition(signIn.state, 'end'), {
    browserHash: undefined,
    stateHash: undefined,
    sealedRoundTrip: undefined,
    podUserId: undefined,
    diasporaId: undefined,
  });
}
