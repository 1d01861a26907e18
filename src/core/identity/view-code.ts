import type { Buffer } from 'node:buffer';
import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { digestOfToken } from './secret-token.ts';
import { deriveCode } from './sign-in-code.ts';
import type { SignInCode } from './sign-in-code.ts';
import { askerOf, isExpired } from './sign-in.ts';
import type { Asker } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';

export interface ViewCodeDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly clock: Clock;
  /** The key that codes are derived with. */
  readonly codeKey: Secret<Buffer>;
}

export type CodeView =
  | {
      readonly kind: 'code';
      readonly code: SignInCode;
      readonly diasporaId: DiasporaId;
      readonly asker: Asker;
      readonly expiresAt: Date;
    }
  /** The pod is being asked; look again in a moment. */
  | { readonly kind: 'checking'; readonly asker: Asker }
  | { readonly kind: 'linked'; readonly asker: Asker }
  | { readonly kind: 'expired'; readonly asker: Asker }
  /** This browser has nothing under way. */
  | { readonly kind: 'nothing' };

/**
 * What the browser that signed in at the pod may see: the code, as often as it asks while the code is good.
 *
 * @param browser - The secret from the cookie.
 */
export async function viewCode(deps: ViewCodeDeps, browser: string | undefined): Promise<CodeView> {
  const browserHash = digestOfToken(browser ?? '');
  if (browserHash === undefined) return { kind: 'nothing' };
  const signIn = await deps.work.transact((tx) => tx.signIns.findByBrowser(browserHash));
  if (signIn === undefined) return { kind: 'nothing' };
  const asker = askerOf(signIn);
  if (signIn.state === 'linked') return { kind: 'linked', asker };
  if (signIn.state !== 'redeeming' && signIn.state !== 'pod-proven') return { kind: 'nothing' };
  if (isExpired(signIn, deps.clock.now())) return { kind: 'expired', asker };
  const { diasporaId, expiresAt } = signIn;
  if (signIn.state === 'redeeming' || diasporaId === undefined) return { kind: 'checking', asker };
  return { kind: 'code', code: deriveCode(deps.codeKey, signIn.id), diasporaId, asker, expiresAt };
}
