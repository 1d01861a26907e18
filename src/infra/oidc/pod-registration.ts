import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { PodSignInError } from '../../core/identity/errors.ts';
import { Secret } from '../../kernel/secret.ts';
import type { PodProvider } from './pod-discovery.ts';
import { fetchJson } from './pod-web.ts';

export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** As the pod has it, which is not always as it was asked for. */
  readonly clientName: string;
}

export interface RegistrationRequest {
  /** What people read when they are asked to consent. */
  readonly clientName: string;
  readonly redirectUri: string;
}

const registeredSchema = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });
const refusalSchema = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/u) });
const foundSchema = z.object({ client_id: z.string().optional(), error: z.string().optional() });

/**
 * Registers a client by hand: the pod answers 200 where RFC 7591 §3.2.1 asks for 201, so libraries refuse the answer.
 *
 * A name is taken once per redirect URI. Where it is, an earlier registration was lost here, and the name gets a suffix.
 *
 * @throws {@link PodUnreachableError}
 * @throws {@link PodSignInError}
 * @see diaspora*, app/controllers/api/openid_connect/clients_controller.rb
 */
export async function registerAtPod(
  provider: PodProvider,
  request: RegistrationRequest,
  signal: AbortSignal,
): Promise<RegisteredClient> {
  const first = await tryToRegister(provider, request, signal);
  if ('clientId' in first) return first;
  const clientName = `${request.clientName} ${randomBytes(3).toString('hex')}`;
  const second = await tryToRegister(provider, { ...request, clientName }, signal);
  if ('clientId' in second) return second;
  throw new PodSignInError('registration', second.refusal);
}

async function tryToRegister(
  { registrationEndpoint }: PodProvider,
  { clientName, redirectUri }: RegistrationRequest,
  signal: AbortSignal,
): Promise<RegisteredClient | { readonly refusal: string }> {
  const metadata = {
    client_name: clientName,
    redirect_uris: [redirectUri],
    application_type: 'web',
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_post',
  };
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(metadata) };
  const { status, body } = await fetchJson(registrationEndpoint, init, signal);
  if (status === 200 || status === 201) {
    const { success, data } = registeredSchema.safeParse(body);
    if (success) return { clientId: data.client_id, clientSecret: new Secret(data.client_secret), clientName };
  }
  return { refusal: refusalSchema.safeParse(body).data?.error ?? `HTTP ${status}` };
}

/**
 * Whether the pod has lost a client. People sent to its consent page would be stranded there: the pod shows them an
 * error and does not send them back.
 *
 * @returns `true` only if the pod says so; a pod that cannot answer, or answers something else, has lost nothing.
 */
export async function hasPodForgotten(
  { registrationEndpoint }: PodProvider,
  clientName: string,
  signal: AbortSignal,
): Promise<boolean> {
  const url = new URL(`${registrationEndpoint}/find`);
  url.searchParams.set('client_name', clientName);
  try {
    const { status, body } = await fetchJson(url, { headers: { accept: 'application/json' } }, signal);
    const found = foundSchema.safeParse(body).data;
    return status === 200 && found?.error !== undefined && found.client_id === undefined;
  } catch {
    return false;
  }
}
