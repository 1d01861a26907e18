import path from 'node:path';
import { z } from 'zod';
import { SECOND } from '../../src/kernel/clock.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { HardenedClient } from './client.ts';
import { ensureCrossSigning } from './cross-signing.ts';
import type { CrossSigningState } from './cross-signing.ts';
import { HomeserverError } from './errors.ts';
import { askHomeserver } from './homeserver-request.ts';
import type { MatrixLogin } from './matrix-adapter.ts';
import { pathOf } from './rooms.ts';
import { whoAmISchema } from './shapes.ts';
import { CryptoStorage } from './stores.ts';

/** What an operator has to show: the account's password, or the access token of a session made elsewhere. */
export type LogInProof =
  | { readonly kind: 'password'; readonly user: string; readonly password: Secret; readonly deviceName: string }
  | { readonly kind: 'token'; readonly token: Secret };

export interface LogInOptions {
  readonly homeserverUrl: string;
  readonly directory: string;
  readonly storeKey: Secret<Uint8Array>;
  /** Shown to people beside the account's id; left alone when it is `undefined`. */
  readonly displayName: string | undefined;
}

const TIMEOUT_MS = 20 * SECOND;
const loginSchema = z.object({ user_id: z.string(), device_id: z.string(), access_token: z.string() });

/**
 * Logs in once, makes the device's keys and lets the account vouch for them.
 *
 * @throws {@link HomeserverError} when the homeserver refuses.
 */
export async function logIn(
  options: LogInOptions,
  proof: LogInProof,
  signal: AbortSignal,
): Promise<{ readonly login: MatrixLogin; readonly crossSigning: CrossSigningState }> {
  const login = await (proof.kind === 'password'
    ? byPassword(options, proof, signal)
    : byToken(options, proof.token, signal));
  const client = openClient(options, login, signal);
  try {
    await client.openEncryption();
    const crossSigning = await ensureCrossSigning(
      client,
      login,
      proof.kind === 'password' ? proof.password : undefined,
    );
    if (options.displayName !== undefined) {
      const body = { displayname: options.displayName };
      await client.doRequest('PUT', pathOf('profile', login.userId, 'displayname'), null, body);
    }
    return { login, crossSigning };
  } finally {
    await client.close();
  }
}

/** As whom a token speaks. @throws {@link HomeserverError} */
export async function byToken(
  { homeserverUrl: url }: Pick<LogInOptions, 'homeserverUrl'>,
  token: Secret,
  signal: AbortSignal,
): Promise<MatrixLogin> {
  const request = { method: 'GET', path: pathOf('account', 'whoami'), timeoutMs: TIMEOUT_MS, isRepeatable: true };
  const who = whoAmISchema.parse(await askHomeserver({ url, token: token.reveal() }, request, signal));
  // Without a device there is nothing to encrypt for: such tokens belong to appservices.
  if (who.device_id === undefined) throw new HomeserverError({ status: 200, errcode: 'NO_DEVICE' });
  return { userId: who.user_id, deviceId: who.device_id, token };
}

async function byPassword(
  { homeserverUrl: url }: LogInOptions,
  { user, password, deviceName }: LogInProof & { readonly kind: 'password' },
  signal: AbortSignal,
): Promise<MatrixLogin> {
  const body = {
    type: 'm.login.password',
    identifier: { type: 'm.id.user', user },
    password: password.reveal(),
    initial_device_display_name: deviceName,
  };
  const request = { method: 'POST', path: pathOf('login'), body, timeoutMs: TIMEOUT_MS, isRepeatable: false };
  const answer = loginSchema.parse(await askHomeserver({ url, token: undefined }, request, signal));
  return { userId: answer.user_id, deviceId: answer.device_id, token: new Secret(answer.access_token) };
}

function openClient({ homeserverUrl, directory, storeKey }: LogInOptions, login: MatrixLogin, signal: AbortSignal) {
  const { userId, deviceId, token } = login;
  const storage = new CryptoStorage({
    directory: path.join(directory, encodeURIComponent(deviceId)),
    key: storeKey.reveal(),
    memory: { get: async () => undefined, put: async () => undefined },
    deviceId,
  });
  const onEnd = () => undefined;
  return new HardenedClient({ homeserverUrl, token, userId, storage, timeoutMs: TIMEOUT_MS, signal, onEnd });
}
