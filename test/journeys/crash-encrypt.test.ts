import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkIn } from '../rig/console-client.ts';
import { KEY_STEPS, strikeAll } from '../rig/crash-points.ts';
import { HAS_LINK, settle } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { QUEUE_ENGINES } from '../rig/queue-backends.ts';
import { Visitor } from '../rig/visitor.ts';

const POD = {
  keyBits: 1_024,
  accounts: [{ username: 'alice', photos: 20 }],
  // More than lies between two ends of a connection.
  worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 500, bytesPerPhoto: 2_000_000 },
};
/** One half on each engine: what is cut off in SQL knows none. */
const MOMENTS = { postgres: 'after', redis: 'before' } as const;
const CHOSEN = /come encrypted to the key/;

describe.each(QUEUE_ENGINES)('a key that files are encrypted to, the queue on %s', { timeout: 120_000 }, (engine) => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;
  let link: URL;
  let secretKey: string;

  beforeAll(async () => {
    rig = stack.use(await openJourney({ engine, pod: POD }));
    await rig.prove('alice');
    link = linkIn(await rig.chat.waitFor(HAS_LINK));
    secretKey = await generateX25519Identity();
  });
  afterAll(() => stack.disposeAsync());

  test('is kept once and told once by a program that is killed at every step', async () => {
    const allStruck = await strikeAll(rig, MOMENTS[engine], KEY_STEPS);
    const publicKey = await identityToRecipient(secretKey);
    await rig.chat.ask(`encrypt ${publicKey}`, CHOSEN);
    await allStruck();
    await settle(rig);

    expect(rig.chat.messages.filter(({ texts }) => texts.some((text) => CHOSEN.test(text)))).toHaveLength(1);
    const { executor } = rig.database.database;
    expect(await executor.selectFrom('public_keys').select('public_key').execute()).toEqual([
      { public_key: publicKey },
    ]);
    const entries = executor.selectFrom('audit_entries').select('action').where('action', '=', 'encryption-chosen');
    expect(await entries.execute()).toHaveLength(1);
  });

  test('opens the file that comes after one that was cut off with the program', async () => {
    await rig.chat.ask(`encrypt ${await identityToRecipient(secretKey)}`, CHOSEN);
    const vault = path.join(rig.env['DATA_DIRECTORY'] ?? '?', 'vault');
    const before = await readdir(vault);
    const photos = (await new Visitor().openDownloads(link)).find(({ pathname }) => pathname.endsWith('/photos'));
    const broken = await fetch(photos ?? link);
    await rig.crash();
    await expect(broken.arrayBuffer()).rejects.toThrow('terminated');

    const response = await fetch(photos ?? link);
    const encrypted = new Uint8Array(await response.arrayBuffer());
    const decrypter = new Decrypter();
    decrypter.addIdentity(secretKey);
    const plain = await decrypter.decrypt(encrypted);
    const { sha256 } = await rig.database.database.executor
      .selectFrom('archives')
      .select('sha256')
      .where('kind', '=', 'photos')
      .executeTakeFirstOrThrow();
    expect(createHash('sha256').update(plain).digest('hex')).toBe(sha256);
    expect(await readdir(vault)).toEqual(before);
  });
});
