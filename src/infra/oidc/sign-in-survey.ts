import { z } from 'zod';
import { PodSignInError } from '../../core/identity/errors.ts';
import type { PodSignInFault } from '../../core/identity/errors.ts';
import type { PodClientStore } from '../../core/identity/pod-client-store.ts';
import { PodUnreachableError } from '../../core/pods/errors.ts';
import { discoverPod } from './pod-discovery.ts';
import type { PodProvider } from './pod-discovery.ts';
import { hasPodForgotten } from './pod-registration.ts';
import { fetchJson } from './pod-web.ts';

export type ProviderSurvey =
  | { readonly kind: 'silent' }
  | { readonly kind: 'unusable'; readonly fault: PodSignInFault }
  | {
      readonly kind: 'found';
      readonly provider: PodProvider;
      /** Whether there is a key with which ID tokens can be checked. */
      readonly hasKey: boolean;
    };

export type RegistrationSurvey = 'kept' | 'forgotten-by-pod' | 'not-registered-yet' | 'closed';

const keysSchema = z.object({
  keys: z.array(z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() })).min(1),
});
const refusalSchema = z.object({ error: z.string() });

/** Reads discovery and keys of the pod's OpenID Connect provider. */
export async function surveyProvider(podUrl: URL, signal: AbortSignal): Promise<ProviderSurvey> {
  try {
    const provider = await discoverPod(podUrl, signal);
    const { status, body } = await fetchJson(provider.jwksUri, { headers: { accept: 'application/json' } }, signal);
    return { kind: 'found', provider, hasKey: status === 200 && keysSchema.safeParse(body).success };
  } catch (err) {
    signal.throwIfAborted();
    if (err instanceof PodSignInError) return { kind: 'unusable', fault: err.fault };
    if (err instanceof PodUnreachableError) return { kind: 'silent' };
    throw err;
  }
}

/**
 * Whether Pappus is registered, or could be. Registers nothing: what it sends is without the address that every client
 * must have, and the pod says so.
 */
export async function surveyRegistration(
  clients: Pick<PodClientStore, 'find'>,
  provider: PodProvider,
  redirectUri: string,
  signal: AbortSignal,
): Promise<RegistrationSurvey> {
  const known = await clients.find(provider.issuer, redirectUri);
  if (known !== undefined) {
    return (await hasPodForgotten(provider, known.clientName, signal)) ? 'forgotten-by-pod' : 'kept';
  }
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  try {
    const init = { method: 'POST', headers, body: '{}' };
    const { status, body } = await fetchJson(provider.registrationEndpoint, init, signal);
    return status === 400 && refusalSchema.safeParse(body).success ? 'not-registered-yet' : 'closed';
  } catch (err) {
    signal.throwIfAborted();
    if (err instanceof PodSignInError || err instanceof PodUnreachableError) return 'closed';
    throw err;
  }
}
