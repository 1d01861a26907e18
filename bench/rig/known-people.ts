import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import { HardenedClient } from '../../adapters/matrix/client.ts';
import { CryptoStorage } from '../../adapters/matrix/stores.ts';
import { Secret } from '../../src/kernel/secret.ts';
import type { LoopbackHomeserver } from '../../test/rig/matrix/loopback/homeserver.ts';
import { jsonOf } from '../../test/rig/matrix/loopback/ledger.ts';

export interface Assistant {
  readonly userId: string;
  readonly deviceId: string;
  readonly token: string;
  readonly storeKey: Uint8Array;
  /** As the adapter is given it. */
  readonly directory: string;
}

const encryption = { algorithm: 'm.megolm.v1.aes-sha2', rotation_period_ms: 604_800_000, rotation_period_msgs: 100 };

/**
 * Fills the assistant's crypto store with people it has written to: a device, an Olm session and a Megolm session for
 * each. Simulated is only their side; what is measured is the store's.
 *
 * @returns how long one message to somebody new took, of each, in milliseconds.
 */
export async function meetPeople(
  homeserver: LoopbackHomeserver,
  assistant: Assistant,
  count: number,
): Promise<readonly number[]> {
  const { userId, deviceId, token, storeKey, directory } = assistant;
  const values = new Map<string, string>();
  const memory = {
    get: async (key: string) => values.get(key),
    put: async (key: string, value: string) => void values.set(key, value),
  };
  const client = new HardenedClient({
    homeserverUrl: homeserver.url,
    token: new Secret(token),
    userId,
    storage: new CryptoStorage({
      directory: path.join(directory, encodeURIComponent(deviceId)),
      key: storeKey,
      memory,
      deviceId,
    }),
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    onEnd: () => undefined,
  });
  await client.openEncryption();
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const person = moveIn(homeserver, `person-${at}`);
    const began = performance.now();
    await client.encrypt({ roomId: `!${at}:loopback`, encryption }, { msgtype: 'm.text', body: 'x' }, [userId, person]);
    times.push(performance.now() - began);
  }
  await client.close();
  return times;
}

/** An account whose device has sound keys, and nobody who uses it. */
function moveIn({ ledger }: LoopbackHomeserver, name: string): string {
  const { user, device } = ledger.register(name, randomBytes(9).toString('base64'));
  const ed25519 = generateKeyPairSync('ed25519');
  const signed = (object: Record<string, unknown>) => {
    const signature = unpadded(sign(null, Buffer.from(canonical(object)), ed25519.privateKey));
    return jsonOf({ ...object, signatures: { [user.id]: { [`ed25519:${device.id}`]: signature } } });
  };
  device.keys = signed({
    user_id: user.id,
    device_id: device.id,
    algorithms: ['m.olm.v1.curve25519-aes-sha2', 'm.megolm.v1.aes-sha2'],
    keys: {
      [`curve25519:${device.id}`]: publicPart(generateKeyPairSync('x25519').publicKey),
      [`ed25519:${device.id}`]: publicPart(ed25519.publicKey),
    },
  });
  const oneTimeKey = publicPart(generateKeyPairSync('x25519').publicKey);
  device.oneTimeKeys.set('signed_curve25519:AAAAAA', signed({ key: oneTimeKey }));
  return user.id;
}

function publicPart(key: KeyObject): string {
  return unpadded(Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url'));
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** @see Matrix, appendices, "Canonical JSON" */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}
