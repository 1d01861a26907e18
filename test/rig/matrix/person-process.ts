import * as sdk from 'matrix-js-sdk';
import { AllDevicesIsolationMode, OnlySignedDevicesIsolationMode } from 'matrix-js-sdk/lib/crypto-api/index.js';
import { z } from 'zod';
import { assertNever } from '../../../src/kernel/assert-never.ts';

/**
 * A person's client, made with matrix-js-sdk, in a process of its own: independent of what it talks to. Takes
 * commands as messages and answers each with one; what the library writes goes nowhere. Keys live in memory: a client that starts anew is a new device.
 */
const commandSchema = z.discriminatedUnion('do', [
  z.object({ id: z.number(), do: z.literal('login'), url: z.string(), username: z.string(), password: z.string() }),
  /** Sends to, and believes, only devices that their owner has signed. */
  z.object({ id: z.number(), do: z.literal('isolate'), on: z.boolean() }),
  z.object({
    id: z.number(),
    do: z.literal('open'),
    with: z.array(z.string()),
    encrypted: z.boolean(),
    direct: z.boolean(),
  }),
  z.object({ id: z.number(), do: z.literal('join'), room: z.string() }),
  z.object({ id: z.number(), do: z.literal('leave'), room: z.string() }),
  z.object({ id: z.number(), do: z.literal('invite'), room: z.string(), whom: z.string() }),
  z.object({ id: z.number(), do: z.literal('send'), room: z.string(), content: z.record(z.string(), z.unknown()) }),
  z.object({ id: z.number(), do: z.literal('rooms') }),
  z.object({ id: z.number(), do: z.literal('messages'), room: z.string() }),
  z.object({ id: z.number(), do: z.literal('hear'), room: z.string(), body: z.string() }),
]);
type Command = z.infer<typeof commandSchema>;

let client: sdk.MatrixClient | undefined;

function me(): sdk.MatrixClient {
  if (client === undefined) throw new Error('nobody is logged in');
  return client;
}

function crypto() {
  const api = me().getCrypto();
  if (api === undefined) throw new Error('there is no encryption');
  return api;
}

async function login({ url, username, password }: Command & { readonly do: 'login' }) {
  const made = await sdk.createClient({ baseUrl: url }).loginRequest({
    type: 'm.login.password',
    identifier: { type: 'm.id.user', user: username },
    password,
  });
  client = sdk.createClient({
    baseUrl: url,
    userId: made.user_id,
    deviceId: made.device_id,
    accessToken: made.access_token,
    cryptoCallbacks: {},
  });
  await client.initRustCrypto({ useIndexedDB: false });
  const synced = Promise.withResolvers<void>();
  client.on(sdk.ClientEvent.Sync, (state) => {
    if (state === sdk.SyncState.Prepared) synced.resolve();
  });
  await client.startClient({ initialSyncLimit: 100 });
  await synced.promise;
  await client.getCrypto()?.bootstrapCrossSigning({
    authUploadDeviceSigningKeys: async (upload) => {
      await upload({ type: 'm.login.password', identifier: { type: 'm.id.user', user: username }, password });
    },
  });
  return { userId: made.user_id, deviceId: made.device_id };
}

async function open(command: Command & { readonly do: 'open' }) {
  const encryption = { type: 'm.room.encryption', state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2' } };
  const { room_id: room } = await me().createRoom({
    preset: sdk.Preset.TrustedPrivateChat,
    is_direct: command.direct,
    invite: command.with,
    ...(command.encrypted && { initial_state: [encryption] }),
  });
  return { room };
}

const encryptedSchema = z.looseObject({ session_id: z.string(), ciphertext: z.string() });

/**
 * The session and the place in it that a message was encrypted at: no two may ever share both.
 *
 * @see Megolm, "Message format": version 3, then the index as a varint under tag 8
 */
function ratchetOf(wire: unknown) {
  const { data } = encryptedSchema.safeParse(wire);
  if (data === undefined) return {};
  let index = 0;
  for (const [at, byte] of Buffer.from(data.ciphertext, 'base64').subarray(2, 7).entries()) {
    index += (byte & 0x7f) * 128 ** at;
    if (byte < 0x80) break;
  }
  return { session: data.session_id, index };
}

/** Everything that was said in a room, as this client can read it, with edits applied by whoever looks. */
function messages(room: string) {
  const timeline = me().getRoom(room)?.getLiveTimeline().getEvents() ?? [];
  return timeline
    .filter((event) => ['m.room.message', 'm.room.encrypted'].includes(event.getType()))
    .map((event) => ({
      id: event.getId(),
      from: event.getSender(),
      encrypted: event.isEncrypted(),
      unreadable: event.isDecryptionFailure() ? event.decryptionFailureReason : undefined,
      content: event.getOriginalContent(),
      relation: event.getWireContent()['m.relates_to'],
      ...ratchetOf(event.getWireContent()),
    }));
}

/** Resolves as soon as a message with this text can be read. */
async function hear({ room, body }: Command & { readonly do: 'hear' }): Promise<void> {
  const heard = Promise.withResolvers<void>();
  const look = () => {
    if (messages(room).some(({ content }) => content['body'] === body)) heard.resolve();
  };
  me().on(sdk.RoomEvent.Timeline, look).on(sdk.MatrixEventEvent.Decrypted, look);
  look();
  await heard.promise;
  me().off(sdk.RoomEvent.Timeline, look).off(sdk.MatrixEventEvent.Decrypted, look);
}

async function obey(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'login':
      return login(command);
    case 'isolate':
      crypto().setDeviceIsolationMode(
        command.on ? new OnlySignedDevicesIsolationMode() : new AllDevicesIsolationMode(false),
      );
      return {};
    case 'open':
      return open(command);
    case 'join':
      await me().joinRoom(command.room);
      return {};
    case 'leave':
      await me().leave(command.room);
      return {};
    case 'invite':
      await me().invite(command.room, command.whom);
      return {};
    case 'send': {
      const content = z.looseObject({ msgtype: z.literal('m.text'), body: z.string() }).parse(command.content);
      const { event_id: event } = await me().sendMessage(command.room, { ...content, msgtype: sdk.MsgType.Text });
      return { event };
    }
    case 'rooms':
      return me()
        .getRooms()
        .map((room) => ({
          room: room.roomId,
          mine: room.getMyMembership(),
          joined: room.getJoinedMembers().map(({ userId }) => userId),
          inviter: room.getDMInviter(),
        }));
    case 'hear':
      await hear(command);
      return {};
    case 'messages':
      return messages(command.room);
    default:
      return assertNever(command);
  }
}

process.on('message', (message) => {
  const command = commandSchema.parse(message);
  void obey(command).then(
    (value) => process.send?.({ id: command.id, value }),
    (err: unknown) => process.send?.({ id: command.id, error: String(err) }),
  );
});
process.on('disconnect', () => process.exit(0));
