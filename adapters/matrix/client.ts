import { setTimeout as delay } from 'node:timers/promises';
import { RoomId } from '@matrix-org/matrix-sdk-crypto-nodejs';
import { EncryptedRoomEvent, LogLevel, LogService, MatrixClient, MemoryStorageProvider } from 'matrix-bot-sdk';
import { MINUTE, SECOND } from '../../src/kernel/clock.ts';
import type { Secret } from '../../src/kernel/secret.ts';
import { HomeserverError } from './errors.ts';
import { askHomeserver } from './homeserver-request.ts';
import type { HomeserverRequest } from './homeserver-request.ts';
import type { CryptoStorage, RoomEncryption } from './stores.ts';

export interface ClientOptions {
  readonly homeserverUrl: string;
  readonly token: Secret;
  readonly userId: string;
  readonly storage: CryptoStorage;
  /** How long one answer of the homeserver may take. */
  readonly timeoutMs: number;
  /** Ends every request. */
  readonly signal: AbortSignal;
  /** Called once the homeserver knows the token no more. */
  readonly onEnd: (err: HomeserverError) => void;
}

const REPEATABLE_POST = /\/keys\/(?:upload|query|claim|signatures\/upload)$|\/(?:join|leave|invite|receipt)\b/u;
const CLOSE_PATIENCE_MS = 5 * SECOND;

/**
 * matrix-bot-sdk's client with requests of our own: with a deadline, tried again, ended by a signal. Its sync loop and
 * its sending are not used, because the one loses batches and the other takes a failed look at a room for "not
 * encrypted".
 */
export class HardenedClient extends MatrixClient {
  readonly #options: ClientOptions;
  /** Who shall be able to read what is encrypted for a room next. */
  readonly #audiences = new Map<string, readonly string[]>();

  constructor(options: ClientOptions) {
    LogService.setLevel(LogLevel.ERROR);
    LogService.setLogger(SILENT);
    super(options.homeserverUrl, '', new MemoryStorageProvider(), options.storage);
    this.#options = options;
  }

  override async getUserId(): Promise<string> {
    return this.#options.userId;
  }

  /** @throws {@link HomeserverError} */
  override async doRequest(
    method: string,
    path: string,
    query?: Readonly<Record<string, unknown>> | null,
    body?: unknown,
    timeoutMs?: number,
  ): Promise<unknown> {
    const isRepeatable = method !== 'POST' || REPEATABLE_POST.test(path);
    const limitMs = Math.min(timeoutMs ?? this.#options.timeoutMs, 2 * MINUTE);
    return this.#ask({ method, path, query: query ?? {}, body, timeoutMs: limitMs, isRepeatable });
  }

  /** Waits for news. @throws {@link HomeserverError} The signal's reason. */
  async poll(query: Readonly<Record<string, unknown>>, patienceMs: number, signal: AbortSignal): Promise<unknown> {
    const request = {
      method: 'GET',
      path: '/_matrix/client/v3/sync',
      query,
      timeoutMs: patienceMs,
      isRepeatable: false,
    };
    return this.#ask(request, signal);
  }

  async #ask(request: HomeserverRequest, until = this.#options.signal): Promise<unknown> {
    const { homeserverUrl: url, token, signal, onEnd } = this.#options;
    try {
      return await askHomeserver({ url, token: token.reveal() }, request, AbortSignal.any([signal, until]));
    } catch (err) {
      if (err instanceof HomeserverError && err.isEnd) onEnd(err);
      throw err;
    }
  }

  /** Asked by the library whom a room key goes to: those who were looked at, whoever has come since. */
  override async getJoinedRoomMembers(roomId: string): Promise<string[]> {
    const audience = this.#audiences.get(roomId);
    if (audience === undefined) throw new TypeError('nobody has been named who may read this');
    return [...audience];
  }

  /** Reads or makes the keys of this device. @throws {@link CryptoStoreError} {@link HomeserverError} */
  async openEncryption(): Promise<void> {
    await this.crypto.prepare([]);
  }

  get machine() {
    return this.crypto['engine'].machine;
  }

  /**
   * The caller encrypts for one room at a time.
   *
   * @param audience - Who gets the key.
   */
  async encrypt(
    { roomId, encryption }: { readonly roomId: string; readonly encryption: RoomEncryption },
    content: object,
    audience: readonly string[],
  ): Promise<unknown> {
    this.#audiences.set(roomId, audience);
    try {
      // The library's own way sends what else is pending besides a sync that does the same: keys that are uploaded a
      // second time, after somebody has taken one, are handed out twice, and the second person cannot be read.
      await this.crypto['engine'].prepareEncrypt(roomId, encryption);
      const text = JSON.stringify(content);
      return JSON.parse(await this.machine.encryptRoomEvent(new RoomId(roomId), 'm.room.message', text));
    } finally {
      this.#audiences.delete(roomId);
    }
  }

  /** @throws {@link MegolmDecryptionError} */
  async decrypt(roomId: string, event: object): Promise<unknown> {
    const { raw } = await this.crypto.decryptRoomEvent(new EncryptedRoomEvent(event), roomId);
    return raw;
  }

  /** Lets the keys go, so that another process may open them. */
  async close(): Promise<void> {
    if (this.crypto.isReady)
      await Promise.race([this.machine.close(), delay(CLOSE_PATIENCE_MS, undefined, { ref: false })]);
  }
}

const nothing = () => undefined;
/** The library's own lines hold names and addresses of people. */
const SILENT = { info: nothing, warn: nothing, error: nothing, debug: nothing, trace: nothing };
