import path from 'node:path';
import { StoreType } from '@matrix-org/matrix-sdk-crypto-nodejs';
import {
  AutojoinRoomsMixin,
  MatrixClient,
  RustSdkCryptoStorageProvider,
  SimpleFsStorageProvider,
} from 'matrix-bot-sdk';
import { z } from 'zod';

/** The SDK as it comes, echoing: what the adapter's care is measured against. */
const env = z.object({ HOMESERVER: z.string(), TOKEN: z.string(), DIRECTORY: z.string() }).parse(process.env);
const messageSchema = z.looseObject({ sender: z.string(), content: z.looseObject({ body: z.string() }) });

const client = new MatrixClient(
  env.HOMESERVER,
  env.TOKEN,
  new SimpleFsStorageProvider(path.join(env.DIRECTORY, 'bot.json')),
  new RustSdkCryptoStorageProvider(path.join(env.DIRECTORY, 'crypto'), StoreType.Sqlite),
);
AutojoinRoomsMixin.setupOnClient(client);
const self = await client.getUserId();
client.on('room.message', (roomId: string, event: unknown) => {
  const { sender, content } = messageSchema.parse(event);
  if (sender !== self) void client.sendText(roomId, `echo ${content.body}`);
});
await client.start();
process.send?.('started');
