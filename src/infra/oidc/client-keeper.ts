import type { PodClient, PodClientStore } from '../../core/identity/pod-client-store.ts';
import type { Sealer } from '../../core/work/sealer.ts';
import type { UnitOfWork } from '../../core/work/unit-of-work.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/log.ts';
import { Secret } from '../../kernel/secret.ts';
import type { PodProvider } from './pod-discovery.ts';
import { hasPodForgotten, registerAtPod } from './pod-registration.ts';

/** What a client proves itself with at the pod. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: Secret;
}

export interface ClientKeeperOptions {
  readonly work: UnitOfWork<{ readonly podClients: PodClientStore }>;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Logger;
  /** What people read at the pod when they are asked to consent; best with the host of this installation in it. */
  readonly clientName: string;
  readonly redirectUri: string;
}

/** What a client's secret is sealed for. */
export const CLIENT_SECRET_CONTEXT = 'pod_clients.client_secret';

/**
 * The credentials kept for this pod and redirect URI; registers when there are none or the pod has lost them.
 *
 * Processes that start together wait for one another, so that one registers and the others read.
 *
 * @throws {@link PodUnreachableError}
 * @throws {@link PodSignInError}
 */
export async function keepClient(
  options: ClientKeeperOptions,
  provider: PodProvider,
  signal: AbortSignal,
): Promise<ClientCredentials> {
  const { work, redirectUri, sealer } = options;
  const known = await work.transact((tx) => tx.podClients.find(provider.issuer, redirectUri));
  if (known !== undefined) {
    if (!(await hasPodForgotten(provider, known.clientName, signal))) return openClient(sealer, known);
    await forgetClient(options, known);
  }
  return work.transact(async (tx) => {
    await tx.podClients.lockRegistration();
    const meanwhile = await tx.podClients.find(provider.issuer, redirectUri);
    if (meanwhile !== undefined) return openClient(sealer, meanwhile);
    // The request runs inside the transaction on purpose: the lock has to outlast it. Were it to run twice, the pod
    // would have a client that nobody uses.
    const { clientId, clientSecret, clientName } = await registerAtPod(provider, options, signal);
    const sealedClientSecret = sealer.seal(clientSecret.reveal(), CLIENT_SECRET_CONTEXT);
    const registeredAt = options.clock.now();
    const { issuer } = provider;
    await tx.podClients.insert({ issuer, redirectUri, clientId, clientName, sealedClientSecret, registeredAt });
    return { clientId, clientSecret };
  });
}

/** Forgets credentials that the pod no longer accepts, so that the next try registers anew. */
export async function forgetClient(
  { work, log }: Pick<ClientKeeperOptions, 'work' | 'log'>,
  client: Pick<PodClient, 'issuer' | 'redirectUri' | 'clientId'>,
): Promise<void> {
  log.warn({ clientId: client.clientId }, 'the pod no longer knows this client; the next sign-in registers anew');
  await work.transact((tx) => tx.podClients.remove(client));
}

function openClient(sealer: Sealer, client: PodClient): ClientCredentials {
  return {
    clientId: client.clientId,
    clientSecret: new Secret(sealer.open(client.sealedClientSecret, CLIENT_SECRET_CONTEXT)),
  };
}
