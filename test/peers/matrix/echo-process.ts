import { createHash } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { createMatrixAdapter } from '../../../adapters/matrix/index.ts';
import type { Address } from '../../../src/core/chat/chat-adapter.ts';
import { parseDeliveryId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';

/**
 * The smallest program that keeps the promises of Pappus around the adapter: what is received is written down before it
 * counts as received, and every answer has an id of its own that it keeps from life to life.
 */
const env = z
  .object({
    HOMESERVER: z.string(),
    TOKEN: z.string(),
    USER: z.string(),
    DEVICE: z.string(),
    DIRECTORY: z.string(),
    STORE_KEY: z.base64(),
    /** Opens nothing until it is told to: its code is loaded while the one before it still lives. */
    STANDS_BY: z.stringbool().default(false),
  })
  .parse(process.env);

if (env.STANDS_BY) {
  process.send?.('loaded');
  await once(process, 'message');
}

const database = new DatabaseSync(path.join(env.DIRECTORY, 'echo.db'));
database.exec(`pragma journal_mode = wal; pragma synchronous = full;
  create table if not exists memory (key text primary key, value text not null);
  create table if not exists received (
    event text primary key, conversation text not null, speaker text not null, text text not null,
    is_answered integer not null default 0);`);

const rowsSchema = z.array(
  z.object({ event: z.string(), conversation: z.string(), speaker: z.string(), text: z.string() }),
);
const valueSchema = z.object({ value: z.string() }).optional();
const memory = {
  get: async (key: string) =>
    valueSchema.parse(database.prepare('select value from memory where key = ?').get(key))?.value,
  put: async (key: string, value: string) => {
    database.prepare('insert or replace into memory values (?, ?)').run(key, value);
  },
  remove: async (key: string) => void database.prepare('delete from memory where key = ?').run(key),
  removeUnder: async () => undefined,
};
const silent = () => undefined;

const UNLIMITED = { perSecond: 10_000, burst: 10_000 };
const adapter = createMatrixAdapter(
  {
    homeserverUrl: env.HOMESERVER,
    login: async () => ({ userId: env.USER, deviceId: env.DEVICE, token: new Secret(env.TOKEN) }),
    directory: env.DIRECTORY,
    storeKey: new Secret(new Uint8Array(Buffer.from(env.STORE_KEY, 'base64'))),
    limits: { messages: UNLIMITED, joins: UNLIMITED, chats: UNLIMITED },
    timeoutMs: 10_000,
  },
  memory,
  { debug: silent, info: silent, warn: silent, error: silent },
);

/** The same for an event in every life. */
function deliveryOf(event: string) {
  const hash = createHash('sha256').update(event).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parseDeliveryId(parts.join('-'));
}

let isAnswering = false;
async function answerAll(): Promise<void> {
  if (isAnswering) return;
  isAnswering = true;
  try {
    const open = database.prepare(
      'select event, conversation, speaker, text from received where is_answered = 0 order by rowid',
    );
    for (const { event, text, ...to } of rowsSchema.parse(open.all())) {
      const address: Address = { platform: 'matrix', ...to };
      const reply = { locale: 'en', blocks: [{ kind: 'paragraph' as const, text: `echo ${text}` }] };
      await adapter.send(address, reply, deliveryOf(event), AbortSignal.timeout(10_000));
      database.prepare('update received set is_answered = 1 where event = ?').run(event);
      process.send?.('answered');
    }
  } catch {
    // Tried again with the next tick, under the same id.
  } finally {
    isAnswering = false;
  }
}

setInterval(() => void answerAll(), 250);
await adapter.start(async ({ eventId, address, content }) => {
  const text = content.kind === 'text' ? content.text : content.action;
  database
    .prepare('insert or ignore into received (event, conversation, speaker, text) values (?, ?, ?, ?)')
    .run(eventId, address.conversation, address.speaker, text);
  setImmediate(() => void answerAll());
});
process.send?.('started');
