import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';
import {
  type CrossSigningKeys,
  type CrossSigningRequests,
  type CrossSigningStatus,
  publicKeyIn,
  takeKeys,
  takeRequests,
  takeStatus,
} from './cross-signing.ts';
import type { CryptoStore } from './crypto-store.ts';
import { type DecryptedRoomEvent, takeDecrypted } from './decrypted-event.ts';
import type { EncryptionSettings } from './encryption-settings.ts';
import { guard } from './guard.ts';
import { DeviceId, DeviceLists, type RoomId, toWasm, UserId } from './ids.ts';
import { openMachine, type OpenMachine } from './open-machine.ts';
import {
  isSendable,
  type OutgoingRequest,
  takeRequest,
  takeToDeviceRequest,
  type ToDeviceRequest,
} from './requests.ts';
import { inRounds } from './rounds.ts';
import { type Signatures, takeSignatures } from './signatures.ts';
import type { StoreType } from './store-type.ts';

/**
 * The end-to-end encryption of one device. What a method resolves with may be sent at once: the ratchet behind it is on
 * disk by then. Calls that encrypt for one room must come one after another: the wasm gives up, and the process ends,
 * when a session expires between {@link shareRoomKey} and {@link encryptRoomEvent}.
 */
export class OlmMachine {
  readonly #machine: wasm.OlmMachine;
  readonly #store: CryptoStore | undefined;

  private constructor({ machine, store }: OpenMachine) {
    this.#machine = machine;
    this.#store = store;
  }

  /**
   * Opens the device's store, or makes a new device.
   *
   * @param directory - Where the keys are kept; without it they are gone with the process.
   * @param _passphrase - Not used: matrix-bot-sdk passes an empty one. {@link StoreType} carries the key.
   * @throws CryptoStoreError when the store is in use, damaged, encrypted otherwise or of another device.
   */
  static async initialize(
    userId: UserId,
    deviceId: DeviceId,
    directory?: string | null,
    _passphrase?: string | null,
    storeType?: StoreType | null,
  ): Promise<OlmMachine> {
    return new OlmMachine(await openMachine({ userId, deviceId }, directory, storeType));
  }

  get userId(): UserId {
    using id = this.#machine.userId;
    return new UserId(id.toString());
  }

  get deviceId(): DeviceId {
    using id = this.#machine.deviceId;
    return new DeviceId(id.toString());
  }

  /** The device's public keys. */
  get identityKeys(): wasm.IdentityKeys {
    return this.#machine.identityKeys;
  }

  /**
   * Takes in what a sync brought, one event of a sender after the other: of two keys of one session in the same call the
   * machine keeps the later one, which may begin further on and leave unreadable what came before.
   *
   * @returns JSON: the to-device events, decrypted where they were encrypted to us.
   */
  async receiveSyncChanges(
    toDeviceEvents: string,
    lists: DeviceLists,
    oneTimeKeyCounts: Readonly<Record<string, number>>,
    unusedFallbackKeys: readonly string[],
  ): Promise<string> {
    const received: string[] = [];
    for (const [at, round] of inRounds(toDeviceEvents).entries()) {
      const events = await guard(
        this.#machine.receiveSyncChanges(
          JSON.stringify(round),
          (at === 0 ? lists : new DeviceLists([], [])).toWasm(),
          new Map(Object.entries(oneTimeKeyCounts ?? {})),
          new Set(unusedFallbackKeys ?? []),
        ),
      );
      received.push(...events.map(takeRawEvent));
    }
    return `[${received.join()}]`;
  }

  /** What has to be sent, as far as matrix-bot-sdk can send it. */
  async outgoingRequests(): Promise<OutgoingRequest[]> {
    return (await guard(this.#machine.outgoingRequests())).map(takeRequest).filter(isSendable);
  }

  async markRequestAsSent(id: string, type: wasm.RequestType, response: string): Promise<boolean> {
    return guard(this.#machine.markRequestAsSent(id, type, response));
  }

  /**
   * Asks for one-time keys of the devices without a session.
   *
   * Leaves out people without a known device: for them the wasm waits up to five seconds for a `/keys/query` that
   * matrix-bot-sdk cannot send meanwhile. It asks again after its next query.
   */
  async getMissingSessions(users?: readonly UserId[] | null): Promise<OutgoingRequest | null> {
    const known = [];
    for (const user of users ?? []) if (await this.#hasDevices(user)) known.push(user);
    if (known.length === 0 && users?.length !== 0) return null;
    const request = await guard(this.#machine.getMissingSessions(toWasm(known)));
    return request === null || request === undefined ? null : takeRequest(request);
  }

  async updateTrackedUsers(users: readonly UserId[]): Promise<void> {
    await guard(this.#machine.updateTrackedUsers(toWasm(users)));
  }

  /** @returns the room key for every device that lacks it; each must be sent before the event is. */
  async shareRoomKey(
    roomId: RoomId,
    users: readonly UserId[],
    settings: EncryptionSettings,
  ): Promise<ToDeviceRequest[]> {
    const requests = await guard(this.#machine.shareRoomKey(roomId.toWasm(), toWasm(users), settings.toWasm()));
    return requests.map(takeToDeviceRequest);
  }

  /** @returns JSON: the content of an `m.room.encrypted` event. */
  async encryptRoomEvent(roomId: RoomId, eventType: string, content: string): Promise<string> {
    return guard(this.#machine.encryptRoomEvent(roomId.toWasm(), eventType, content));
  }

  /**
   * @param event - JSON of an `m.room.encrypted` event.
   * @throws MegolmDecryptionError when it cannot be read, or is not from whom the homeserver says it is.
   */
  async decryptRoomEvent(event: string, roomId: RoomId): Promise<DecryptedRoomEvent> {
    const settings = new wasm.DecryptionSettings(wasm.TrustRequirement.Untrusted);
    return takeDecrypted(await guard(this.#machine.decryptRoomEvent(event, roomId.toWasm(), settings)));
  }

  async sign(message: string): Promise<Signatures> {
    return takeSignatures(await guard(this.#machine.sign(message)));
  }

  async crossSigningStatus(): Promise<CrossSigningStatus> {
    return takeStatus(await guard(this.#machine.crossSigningStatus()));
  }

  /**
   * Makes the account's cross-signing keys and signs this device with them; writes the private ones to the store.
   *
   * @param isReset - Makes new ones even where the store has some: everybody who verified the account has to do it again.
   *   Otherwise the requests for the ones it has are made once more.
   */
  async bootstrapCrossSigning(isReset: boolean): Promise<CrossSigningRequests> {
    return takeRequests(await guard(this.#machine.bootstrapCrossSigning(isReset)));
  }

  /** @returns the account's public master key as the store knows it, in unpadded base64. */
  async masterKey(): Promise<string | undefined> {
    const identity = await guard(this.#machine.getIdentity(this.#machine.userId));
    if (identity === undefined) return undefined;
    using known = identity;
    return publicKeyIn(known.masterKey);
  }

  /** @returns whether the account's own keys have signed this device, as the last answer about them said. */
  async isSignedByOwner(): Promise<boolean> {
    const device = await guard(this.#machine.getDevice(this.#machine.userId, this.#machine.deviceId));
    if (device === undefined) return false;
    using known = device;
    return known.isCrossSignedByOwner();
  }

  /** @returns a `/keys/query` about one person, to be marked as sent with its answer. */
  queryKeysOf(user: UserId): OutgoingRequest {
    return takeRequest(this.#machine.queryKeysForUsers([user.toWasm()]));
  }

  /** @returns the private keys, for the operator to keep in a safe place; nothing when the store lacks one. */
  async exportCrossSigningKeys(): Promise<CrossSigningKeys | undefined> {
    return takeKeys(await guard(this.#machine.exportCrossSigningKeys()));
  }

  /** Takes keys that {@link exportCrossSigningKeys} gave, once the account's public ones are known. */
  async importCrossSigningKeys(keys: CrossSigningKeys): Promise<CrossSigningStatus> {
    const { masterKey, selfSigningKey, userSigningKey } = keys;
    return takeStatus(await guard(this.#machine.importCrossSigningKeys(masterKey, selfSigningKey, userSigningKey)));
  }

  /** Lets the store go, once what has begun is written. The machine is of no use afterwards. */
  async close(): Promise<void> {
    this.#machine.close();
    await this.#store?.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #hasDevices(user: UserId): Promise<boolean> {
    using devices = await guard(this.#machine.getUserDevices(user.toWasm()));
    return devices.keys().length > 0;
  }
}

function takeRawEvent(from: { readonly rawEvent: string } & Disposable): string {
  using event = from;
  return event.rawEvent;
}
