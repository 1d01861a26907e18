import { z } from 'zod';
import { PodSignInError } from '../../core/identity/errors.ts';
import { podHostOf } from '../../core/identity/pod-host.ts';
import { fetchJson } from './pod-web.ts';

/** Where the pod's OpenID Connect provider is, with the issuer exactly as the pod spells it. */
export interface PodProvider {
  /** `environment.url` of the pod's configuration: with a slash at the end, and maybe `http` where the pod is https. */
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly registrationEndpoint: string;
  /** What an account can allow. */
  readonly scopes: readonly string[];
}

const documentSchema = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  registration_endpoint: z.url(),
  scopes_supported: z.array(z.string()).default([]),
});

/**
 * Reads the pod's discovery document.
 *
 * The issuer is taken from it and not derived from the pod's address, because ID tokens repeat it letter by letter. It
 * has to be the same host, though, and every endpoint has to be at the pod.
 *
 * @throws {@link PodUnreachableError}
 * @throws {@link PodSignInError}
 * @see OpenID Connect Discovery 1.0 §4; diaspora*, app/controllers/api/openid_connect/discovery_controller.rb
 */
export async function discoverPod(podUrl: URL, signal: AbortSignal): Promise<PodProvider> {
  const address = new URL('/.well-known/openid-configuration', podUrl);
  const { status, body } = await fetchJson(address, { headers: { accept: 'application/json' } }, signal);
  const parsed = documentSchema.safeParse(body);
  if (status !== 200 || !parsed.success) {
    throw new PodSignInError('discovery', `no discovery document of a pod (HTTP ${status})`);
  }
  const document = parsed.data;
  if (podHostOf(new URL(document.issuer)) !== podHostOf(podUrl)) {
    throw new PodSignInError('issuer', 'the pod calls itself by another host than the configured one');
  }
  return {
    issuer: document.issuer,
    authorizationEndpoint: atPod(document.authorization_endpoint, podUrl),
    tokenEndpoint: atPod(document.token_endpoint, podUrl),
    jwksUri: atPod(document.jwks_uri, podUrl),
    registrationEndpoint: atPod(document.registration_endpoint, podUrl),
    scopes: document.scopes_supported,
  };
}

/**
 * The pod builds its endpoints from the request as its proxy passed it on, so scheme and port can be those of the
 * inside. They are replaced by the configured ones: a secret for an https pod never travels in the clear.
 */
function atPod(endpoint: string, podUrl: URL): string {
  const url = new URL(endpoint);
  if (url.hostname !== podUrl.hostname) throw new PodSignInError('endpoint', 'an endpoint is at another host');
  url.protocol = podUrl.protocol;
  url.port = podUrl.port;
  return url.href;
}
