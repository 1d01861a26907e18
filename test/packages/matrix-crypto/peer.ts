import {
  DeviceId,
  DeviceLists,
  EncryptionSettings,
  OlmMachine,
  RequestType,
  RoomId,
  type StoreType,
  UserId,
} from '@matrix-org/matrix-sdk-crypto-nodejs';
import { type KeyServer, messagesOf } from './key-server.ts';

export const ROOM = '!room:example.org';

/** One device with its machine, talking to the server as matrix-bot-sdk does. */
export class Peer implements AsyncDisposable {
  readonly machine: OlmMachine;
  readonly userId: string;
  readonly deviceId: string;
  readonly #server: KeyServer;

  private constructor(machine: OlmMachine, server: KeyServer) {
    this.machine = machine;
    this.userId = machine.userId.toString();
    this.deviceId = machine.deviceId.toString();
    this.#server = server;
  }

  static async open(
    server: KeyServer,
    name: string,
    store: { readonly directory?: string; readonly type?: StoreType } = {},
  ): Promise<Peer> {
    const ids = [new UserId(`@${name}:example.org`), new DeviceId(name.toUpperCase())] as const;
    const peer = new Peer(await OlmMachine.initialize(...ids, store.directory, '', store.type), server);
    await peer.sendAll();
    return peer;
  }

  /** Sends what the machine wants sent, of one type or all. */
  async sendAll(type?: RequestType): Promise<void> {
    for (const request of await this.machine.outgoingRequests()) {
      if (type !== undefined && request.type !== type) continue;
      const answer = this.#server.answer(this.userId, this.deviceId, request);
      await this.machine.markRequestAsSent(request.id, request.type, answer);
    }
  }

  /** Takes in what waits at the server, and answers it. @returns the decrypted to-device events. */
  async sync(changed: readonly string[] = []): Promise<readonly unknown[]> {
    const { events, oneTimeKeyCount } = this.#server.takeInbox(this.userId, this.deviceId);
    const lists = new DeviceLists(changed.map((user) => new UserId(user)));
    const counts = { signed_curve25519: oneTimeKeyCount };
    const decrypted = await this.machine.receiveSyncChanges(JSON.stringify(events), lists, counts, [
      'signed_curve25519',
    ]);
    await this.sendAll();
    return JSON.parse(decrypted) as unknown[];
  }

  /** Shares the room key with people and encrypts. @returns an event as the server would hand it out. */
  async encrypt(to: readonly Peer[], body: string, settings = new EncryptionSettings()): Promise<string> {
    await this.shareKey(to, settings);
    const content = JSON.stringify({ msgtype: 'm.text', body });
    return this.event(await this.machine.encryptRoomEvent(new RoomId(ROOM), 'm.room.message', content));
  }

  async shareKey(to: readonly Peer[], settings = new EncryptionSettings()): Promise<void> {
    // One array for all calls, as matrix-bot-sdk has it.
    const users = to.map(({ userId }) => new UserId(userId));
    await this.machine.updateTrackedUsers(users);
    await this.sendAll(RequestType.KeysQuery);
    const claim = await this.machine.getMissingSessions(users);
    if (claim !== null) {
      const answer = this.#server.answer(this.userId, this.deviceId, claim);
      await this.machine.markRequestAsSent(claim.id, claim.type, answer);
    }
    for (const request of await this.machine.shareRoomKey(new RoomId(ROOM), users, settings)) {
      this.#server.send({ sender: this.userId, type: request.eventType }, messagesOf(request));
      await this.machine.markRequestAsSent(request.txnId, request.type, '{}');
    }
  }

  event(content: string, sender = this.userId): string {
    return JSON.stringify({
      type: 'm.room.encrypted',
      event_id: '$event',
      room_id: ROOM,
      sender,
      origin_server_ts: 0,
      content: JSON.parse(content) as unknown,
    });
  }

  /** @returns the text of a message. */
  async read(event: string): Promise<string> {
    const decrypted = await this.machine.decryptRoomEvent(event, new RoomId(ROOM));
    const { content } = JSON.parse(decrypted.event) as { content: { body: string } };
    return content.body;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.machine.close();
  }
}

/** @returns which session encrypted an event, and the place of its key in the session's ratchet. */
export function ratchetOf(event: string): { readonly sessionId: string; readonly index: number } {
  const { content } = JSON.parse(event) as { content: { session_id: string; ciphertext: string } };
  // Version 3, then the tag of the index and the index as a variable-length number.
  const bytes = Buffer.from(content.ciphertext, 'base64');
  let index = 0;
  let shift = 0;
  for (let at = 2; ; at++) {
    const byte = bytes.readUInt8(at);
    index |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) return { sessionId: content.session_id, index };
  }
}
