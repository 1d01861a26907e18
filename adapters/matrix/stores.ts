import { mkdirSync } from 'node:fs';
import { StoreType } from '@matrix-org/matrix-sdk-crypto-nodejs';
import { RustSdkCryptoStorageProvider } from 'matrix-bot-sdk';
import { z } from 'zod';
import { DAY } from '../../src/kernel/clock.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';

/** What is kept of a room that is encrypted. Once it is, it stays so: nothing goes there in the clear any more. */
export const encryptionSchema = z.looseObject({
  // A room that says so without a readable algorithm is none to write in the clear.
  algorithm: z.string().catch('unknown'),
  // Anybody may have written anything there, and the library makes a BigInt of it: else what the specification advises.
  rotation_period_ms: z
    .int()
    .nonnegative()
    .catch(7 * DAY),
  rotation_period_msgs: z.int().nonnegative().catch(100),
});
export type RoomEncryption = z.infer<typeof encryptionSchema>;

/** What of the encryption's settings lives in the adapter's memory; the keys are in files of their own. */
export class CryptoStorage extends RustSdkCryptoStorageProvider {
  readonly #memory: Pick<AdapterMemory, 'get' | 'put'>;
  readonly #deviceId: string;

  /** @param key - 32 bytes that the keys are encrypted with. */
  constructor(options: {
    readonly directory: string;
    readonly key: Uint8Array;
    readonly memory: Pick<AdapterMemory, 'get' | 'put'>;
    readonly deviceId: string;
  }) {
    mkdirSync(options.directory, { recursive: true, mode: 0o700 });
    super(options.directory, StoreType.encrypted(options.key));
    this.#memory = options.memory;
    this.#deviceId = options.deviceId;
  }

  override async getDeviceId(): Promise<string> {
    return this.#deviceId;
  }

  override async setDeviceId(): Promise<void> {
    // It is the login's, and known from the start.
  }

  // An empty answer means "not encrypted" to the library; the types say otherwise.
  override async getRoom(roomId: string): Promise<RoomEncryption> {
    const text = await this.#memory.get(`encryption ${roomId}`);
    return encryptionSchema.parse(text === undefined ? { algorithm: '' } : JSON.parse(text));
  }

  override async storeRoom(roomId: string, config: object): Promise<void> {
    await this.#memory.put(`encryption ${roomId}`, JSON.stringify(config));
  }
}
