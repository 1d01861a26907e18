import path from 'node:path';
import type { Logger } from '../../src/kernel/log.ts';
import type { Secret } from '../../src/kernel/secret.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Receive } from '../../src/core/chat/chat-adapter.ts';
import { HardenedClient } from './client.ts';
import type { HomeserverError } from './errors.ts';
import { Inbox } from './inbox.ts';
import { Invites } from './invites.ts';
import type { MatrixLogin } from './matrix-adapter.ts';
import { Outbox } from './outbox.ts';
import { Rooms } from './rooms.ts';
import { Pace } from './pace.ts';
import type { MatrixLimits } from './pace.ts';
import { CryptoStorage } from './stores.ts';
import { Unreadable } from './unreadable.ts';

export interface MatrixPartsOptions {
  readonly homeserverUrl: string;
  readonly login: MatrixLogin;
  readonly directory: string;
  readonly storeKey: Secret<Uint8Array>;
  readonly limits: MatrixLimits;
  readonly staffRooms?: readonly string[];
  readonly publicRooms?: readonly string[];
  readonly timeoutMs: number;
  readonly memory: AdapterMemory;
  readonly log: Logger;
  readonly receive: Receive;
  readonly isStopping: () => boolean;
  readonly onEnd: (err: HomeserverError) => void;
  /** Ends every request. */
  readonly signal: AbortSignal;
}

export type MatrixParts = Awaited<ReturnType<typeof openMatrixParts>>;

/** Everything behind the adapter, for one login. No network work yet. */
export async function openMatrixParts(options: MatrixPartsOptions) {
  const { login, log, receive, isStopping, homeserverUrl, timeoutMs, signal, onEnd } = options;
  const { userId: self, deviceId, token } = login;
  // What was remembered for one device means nothing to another.
  const memory = partOf(options.memory, `${self} ${deviceId} `);
  const storage = new CryptoStorage({
    directory: path.join(options.directory, encodeURIComponent(deviceId)),
    key: options.storeKey.reveal(),
    memory,
    deviceId,
  });
  const client = new HardenedClient({ homeserverUrl, token, userId: self, storage, timeoutMs, signal, onEnd });
  const { messages, joins, chats } = options.limits;
  const paces = { messages: new Pace(messages), joins: new Pace(joins), chats: new Pace(chats) };
  const { staffRooms, publicRooms } = options;
  const rooms = new Rooms({ client, memory, storage, self, paces, staffRooms, publicRooms });
  const nowMs = () => Date.now();
  const shared = { client, rooms, memory, self, receive, isStopping, log, nowMs };
  const invites = new Invites(shared);
  const unreadable = new Unreadable(memory, nowMs);
  const inbox = new Inbox({ ...shared, invites, unreadable });
  const outbox = new Outbox({ ...shared, pace: paces.messages });
  return { client, memory, login, rooms, invites, inbox, outbox };
}

function partOf(memory: AdapterMemory, prefix: string): AdapterMemory {
  return {
    get: (key) => memory.get(prefix + key),
    put: (key, value) => memory.put(prefix + key, value),
    remove: (key) => memory.remove(prefix + key),
    removeUnder: (beginning) => memory.removeUnder(prefix + beginning),
  };
}
