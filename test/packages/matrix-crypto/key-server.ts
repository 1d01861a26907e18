import { RequestType, type OutgoingRequest, type ToDeviceRequest } from '@matrix-org/matrix-sdk-crypto-nodejs';

type Json = Readonly<Record<string, unknown>>;

interface DeviceEntry {
  keys: unknown;
  readonly oneTimeKeys: Map<string, unknown>;
  fallbackKeys: Json;
  inbox: ToDeviceEvent[];
}

export interface ToDeviceEvent {
  readonly type: string;
  readonly sender: string;
  readonly content: unknown;
}

/**
 * The part of a homeserver that encryption meets: device keys, one-time keys and to-device messages.
 *
 * @see Matrix specification, client-server API, "End-to-end encryption"
 */
export class KeyServer {
  readonly #devices = new Map<string, Map<string, DeviceEntry>>();
  readonly #crossSigning = new Map<string, Json>();
  /** What was asked for so far, in order. */
  readonly asked: RequestType[] = [];

  /** @returns the answer, as JSON, to a request of a device. */
  answer(userId: string, deviceId: string, request: OutgoingRequest): string {
    this.asked.push(request.type);
    const body = JSON.parse(request.body) as Json;
    if (request.type === RequestType.KeysUpload)
      return JSON.stringify(this.#upload(this.#device(userId, deviceId), body));
    if (request.type === RequestType.KeysQuery)
      return JSON.stringify(this.#query(Object.keys(body['device_keys'] as Json)));
    if (request.type === RequestType.KeysClaim) {
      return JSON.stringify(this.#claim(body['one_time_keys'] as Record<string, Record<string, string>>));
    }
    // matrix-bot-sdk reads these three from the body.
    const { messages, event_type: type } = body as {
      messages: Record<string, Record<string, unknown>>;
      event_type: string;
    };
    this.send({ sender: userId, type }, messages);
    return '{}';
  }

  send(
    { sender, type }: { readonly sender: string; readonly type: string },
    messages: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ): void {
    for (const [user, byDevice] of Object.entries(messages)) {
      for (const [device, content] of Object.entries(byDevice)) {
        const targets = device === '*' ? [...this.#of(user).values()] : [this.#device(user, device)];
        for (const target of targets) target.inbox.push({ type, sender, content });
      }
    }
  }

  /** Takes in `/keys/device_signing/upload`. */
  uploadSigningKeys(userId: string, body: string): void {
    this.#crossSigning.set(userId, JSON.parse(body) as Json);
  }

  /** Takes in `/keys/signatures/upload`, as far as it is about devices. */
  uploadSignatures(body: string): void {
    for (const [user, byDevice] of Object.entries(JSON.parse(body) as Record<string, Json>)) {
      for (const [device, keys] of Object.entries(byDevice)) {
        if (this.#of(user).has(device)) addSignatures(this.#device(user, device).keys as Signed, keys as Signed);
      }
    }
  }

  /** @returns what waits for a device, and empties it. */
  takeInbox(userId: string, deviceId: string): { readonly events: ToDeviceEvent[]; readonly oneTimeKeyCount: number } {
    const device = this.#device(userId, deviceId);
    const events = device.inbox;
    device.inbox = [];
    return { events, oneTimeKeyCount: device.oneTimeKeys.size };
  }

  #upload(device: DeviceEntry, body: Json): Json {
    if (body['device_keys'] !== undefined) device.keys = body['device_keys'];
    for (const [id, key] of Object.entries((body['one_time_keys'] ?? {}) as Json)) device.oneTimeKeys.set(id, key);
    if (body['fallback_keys'] !== undefined) device.fallbackKeys = body['fallback_keys'] as Json;
    return { one_time_key_counts: { signed_curve25519: device.oneTimeKeys.size } };
  }

  #query(users: readonly string[]): Json {
    const device_keys = Object.fromEntries(
      users.map((user) => [
        user,
        Object.fromEntries([...this.#of(user)].filter(([, { keys }]) => keys).map(([id, { keys }]) => [id, keys])),
      ]),
    );
    const published = (name: string): Json =>
      Object.fromEntries(
        users.flatMap((user) => {
          const key = this.#crossSigning.get(user)?.[name];
          return key === undefined ? [] : [[user, key]];
        }),
      );
    return {
      device_keys,
      failures: {},
      master_keys: published('master_key'),
      self_signing_keys: published('self_signing_key'),
      user_signing_keys: published('user_signing_key'),
    };
  }

  #claim(wanted: Readonly<Record<string, Readonly<Record<string, string>>>>): Json {
    const claimed = Object.entries(wanted).map(([user, byDevice]) => [
      user,
      Object.fromEntries(Object.keys(byDevice).map((id) => [id, this.#takeKey(this.#device(user, id))])),
    ]);
    return { one_time_keys: Object.fromEntries(claimed) as Json, failures: {} };
  }

  #takeKey(device: DeviceEntry): Json {
    const [entry] = device.oneTimeKeys;
    if (entry === undefined) return device.fallbackKeys;
    device.oneTimeKeys.delete(entry[0]);
    return { [entry[0]]: entry[1] };
  }

  #of(userId: string): Map<string, DeviceEntry> {
    const devices = this.#devices.get(userId) ?? new Map<string, DeviceEntry>();
    this.#devices.set(userId, devices);
    return devices;
  }

  #device(userId: string, deviceId: string): DeviceEntry {
    const devices = this.#of(userId);
    const device = devices.get(deviceId) ?? { keys: undefined, oneTimeKeys: new Map(), fallbackKeys: {}, inbox: [] };
    devices.set(deviceId, device);
    return device;
  }
}

interface Signed {
  readonly signatures: Record<string, Record<string, string>>;
}

/** A homeserver keeps the signatures it has. */
function addSignatures(to: Signed, from: Signed): void {
  for (const [user, byKey] of Object.entries(from.signatures)) Object.assign((to.signatures[user] ??= {}), byKey);
}

/** @returns the messages of a room key on its way. */
export function messagesOf(request: ToDeviceRequest): Record<string, Record<string, unknown>> {
  return (JSON.parse(request.body) as { messages: Record<string, Record<string, unknown>> }).messages;
}
