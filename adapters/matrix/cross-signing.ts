import { UserId } from '@matrix-org/matrix-sdk-crypto-nodejs';
import type { OutgoingRequest } from '@matrix-org/matrix-sdk-crypto-nodejs';
import { z } from 'zod';
import type { Secret } from '../../src/kernel/secret.ts';
import type { HardenedClient } from './client.ts';
import { HomeserverError } from './errors.ts';
import { pathOf } from './rooms.ts';

/**
 * `ready`: the account's keys have signed this device. `other-keys`: the account has keys that this store does not know;
 * they are never replaced. `needs-password`: the homeserver wants a password before it takes keys.
 */
export type CrossSigningState = 'ready' | 'other-keys' | 'needs-password';

const keySchema = z.looseObject({
  keys: z.record(z.string(), z.string()).default({}),
  signatures: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
const querySchema = z.object({
  device_keys: z.record(z.string(), z.record(z.string(), keySchema)).default({}),
  master_keys: z.record(z.string(), keySchema).default({}),
  self_signing_keys: z.record(z.string(), keySchema).default({}),
});

/** What the homeserver shows everybody of an account's keys. */
export interface PublicKeys {
  readonly master: string | undefined;
  readonly hasDevice: boolean;
  /** The account's own keys have signed the device, as far as names tell. */
  readonly isDeviceSigned: boolean;
}

type Asker = (method: string, path: string, query: null, body: unknown) => Promise<unknown>;

export async function findPublicKeys(ask: Asker, user: string, device: string): Promise<PublicKeys> {
  const body = { device_keys: { [user]: [] } };
  const found = querySchema.parse(await ask('POST', pathOf('keys', 'query'), null, body));
  const own = found.device_keys[user]?.[device];
  const signers = Object.keys(own?.signatures[user] ?? {});
  const signing = Object.keys(found.self_signing_keys[user]?.keys ?? {});
  return {
    master: Object.values(found.master_keys[user]?.keys ?? {})[0],
    hasDevice: own !== undefined,
    isDeviceSigned: signing.some((key) => signers.includes(key)),
  };
}

/**
 * Lets the account vouch for this device, because clients refuse devices that nobody vouches for. Makes the account's
 * keys when it has none; goes on where an earlier try was cut off; replaces nothing.
 *
 * @param password - Shown to homeservers that want one even where no keys are replaced.
 * @throws {@link HomeserverError}
 * @see MSC3967: keys that replace none need no password
 */
export async function ensureCrossSigning(
  client: HardenedClient,
  { userId, deviceId }: { readonly userId: string; readonly deviceId: string },
  password?: Secret,
): Promise<CrossSigningState> {
  const { machine } = client;
  const { master, isDeviceSigned } = await findPublicKeys(client.doRequest.bind(client), userId, deviceId);
  await learnOwnKeys(client, userId);
  const { hasMaster, hasSelfSigning } = await machine.crossSigningStatus();
  const hasKeys = hasMaster && hasSelfSigning;
  if (master !== undefined && (!hasKeys || (await machine.masterKey()) !== master)) return 'other-keys';
  if (master !== undefined && isDeviceSigned) return 'ready';
  const requests = await machine.bootstrapCrossSigning(!hasKeys);
  if (requests.uploadKeys) await upload(client, requests.uploadKeys);
  if (master === undefined) {
    const keys: unknown = JSON.parse(requests.uploadSigningKeysBody);
    if (!(await publish(client, keys, { userId, password }))) return 'needs-password';
  }
  const signatures: unknown = JSON.parse(requests.uploadSignaturesBody);
  await client.doRequest('POST', pathOf('keys', 'signatures', 'upload'), null, signatures);
  await learnOwnKeys(client, userId);
  return 'ready';
}

async function upload(client: HardenedClient, { id, type, body }: OutgoingRequest): Promise<void> {
  const answer = await client.doRequest('POST', pathOf('keys', 'upload'), null, JSON.parse(body));
  await client.machine.markRequestAsSent(id, type, JSON.stringify(answer));
}

/** @returns whether the homeserver has taken the account's keys. */
async function publish(
  client: HardenedClient,
  keys: unknown,
  { userId, password }: { readonly userId: string; readonly password: Secret | undefined },
): Promise<boolean> {
  const path = pathOf('keys', 'device_signing', 'upload');
  try {
    await client.doRequest('POST', path, null, keys);
    return true;
  } catch (err) {
    if (!(err instanceof HomeserverError) || err.status !== 401 || err.isEnd) throw err;
    if (err.session === undefined || password === undefined) return false;
    const auth = {
      type: 'm.login.password',
      session: err.session,
      identifier: { type: 'm.id.user', user: userId },
      password: password.reveal(),
    };
    await client.doRequest('POST', path, null, { ...z.looseObject({}).parse(keys), auth });
    return true;
  }
}

/** Takes in what the homeserver shows of the account itself. */
async function learnOwnKeys(client: HardenedClient, user: string): Promise<void> {
  const { machine } = client;
  const { id, type, body } = machine.queryKeysOf(new UserId(user));
  const answer = await client.doRequest('POST', pathOf('keys', 'query'), null, JSON.parse(body));
  await machine.markRequestAsSent(id, type, JSON.stringify(answer));
}
