import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CryptoStoreError, EncryptionSettings, StoreType, UserId } from '@matrix-org/matrix-sdk-crypto-nodejs';
import { runChild } from './child-process.ts';
import { KeyServer } from './key-server.ts';
import { Peer, ratchetOf } from './peer.ts';

const KEY = Buffer.alloc(32, 7);
let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'matrix-crypto-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('two machines', () => {
  test('read each other, and the key reaches each of them once', async () => {
    const server = new KeyServer();
    await using bot = await Peer.open(server, 'bot', { directory: path.join(home, 'talk') });
    await using alice = await Peer.open(server, 'alice');
    const first = await bot.encrypt([alice], 'Hello');
    expect(await alice.sync()).toMatchObject([{ type: 'm.room_key' }]);
    expect(await alice.read(first)).toBe('Hello');
    const second = await bot.encrypt([alice], 'Hello again');
    expect(await alice.sync()).toEqual([]);
    expect(await alice.read(second)).toBe('Hello again');
    const answer = await alice.encrypt([bot], 'Good day');
    await bot.sync();
    expect(await bot.read(answer)).toBe('Good day');
  });

  test('read what was written before the key came a second time, in the same batch', async () => {
    const server = new KeyServer();
    await using bot = await Peer.open(server, 'bot');
    await using alice = await Peer.open(server, 'alice');
    const first = await alice.encrypt([bot], 'Hello');
    // Bot has heard nothing yet and begins a session of its own, whereupon Alice gives it the key once more.
    const answer = await bot.encrypt([alice], 'Good day');
    await alice.sync();
    expect(await alice.read(answer)).toBe('Good day');
    const second = await alice.encrypt([bot], 'Hello again');
    expect(await bot.sync()).toMatchObject([{ type: 'm.room_key' }, { type: 'm.room_key' }]);
    expect(await bot.read(first)).toBe('Hello');
    expect(await bot.read(second)).toBe('Hello again');
  });

  test('refuse what was altered, and what somebody else encrypted than it says', async () => {
    const server = new KeyServer();
    await using bot = await Peer.open(server, 'bot');
    await using alice = await Peer.open(server, 'alice');
    await bot.shareKey([alice]);
    const event = await alice.encrypt([bot], 'my password is …');
    await bot.sync();
    await expect(bot.read(event.replace(alice.userId, '@mallory:example.org'))).rejects.toMatchObject({
      code: 'MismatchedSender',
    });
    const altered = event.replace(/"ciphertext":"(.{40})./u, (_, start: string) => `"ciphertext":"${start}!`);
    await expect(bot.read(altered)).rejects.toMatchObject({ name: 'MegolmDecryptionError' });
    expect(await bot.read(event)).toBe('my password is …');
  });

  test('say why a message without its key cannot be read', async () => {
    const server = new KeyServer();
    await using bot = await Peer.open(server, 'bot');
    await using alice = await Peer.open(server, 'alice');
    const event = await alice.encrypt([], 'to nobody');
    await expect(bot.read(event)).rejects.toMatchObject({ code: 'MissingRoomKey' });
  });

  test('do not wait for people whose devices are unknown', async () => {
    await using bot = await Peer.open(new KeyServer(), 'bot');
    const stranger = [new UserId('@stranger:example.org')];
    await bot.machine.updateTrackedUsers(stranger);
    const answer = await Promise.race([
      bot.machine.getMissingSessions(stranger),
      new Promise((resolve) => setTimeout(resolve, 2000, 'waited')),
    ]);
    expect(answer).toBeNull();
  });

  test('keep a session for a week of milliseconds, and no longer than its messages', async () => {
    const server = new KeyServer();
    await using bot = await Peer.open(server, 'bot');
    await using alice = await Peer.open(server, 'alice');
    const week = new EncryptionSettings();
    week.rotationPeriod = 604_800_000n;
    week.rotationPeriodMessages = 2n;
    const native = week.toWasm();
    // The wasm counts microseconds.
    expect(native.rotationPeriod).toBe(604_800_000_000n);
    native.free();
    const sessions = [];
    for (const body of ['1', '2', '3']) sessions.push(ratchetOf(await bot.encrypt([alice], body, week)).sessionId);
    expect(sessions[1]).toBe(sessions[0]);
    expect(sessions[2]).not.toBe(sessions[0]);
  });

  test('take no nonsense from the state of a room', () => {
    const odd = new EncryptionSettings();
    odd.rotationPeriod = -1n;
    odd.rotationPeriodMessages = 2n ** 80n;
    const native = odd.toWasm();
    expect(native.rotationPeriod).toBe(0n);
    expect(native.rotationPeriodMessages).toBeLessThan(2n ** 63n);
    native.free();
    odd.algorithm = undefined;
    expect(() => odd.toWasm()).toThrow('m.megolm.v1.aes-sha2');
  });

  test('sign as matrix-bot-sdk reads it', async () => {
    await using bot = await Peer.open(new KeyServer(), 'bot');
    const signatures = (await bot.machine.sign('{"a":1}')).get(new UserId(bot.userId));
    expect(Object.keys(signatures ?? {})).toEqual(['ed25519:BOT']);
    expect(signatures?.['ed25519:BOT']?.isValid).toBe(true);
    expect(signatures?.['ed25519:BOT']?.signature?.toBase64()).toMatch(/^[\w+/]{86}$/u);
  });
});

test('an account is cross-signed once, and its keys outlive the machine', async () => {
  const server = new KeyServer();
  const store = { directory: path.join(home, 'signed'), type: StoreType.encrypted(KEY) };
  let masterKey: string | undefined;
  {
    await using bot = await Peer.open(server, 'bot', store);
    expect(await bot.machine.crossSigningStatus()).toEqual({
      hasMaster: false,
      hasSelfSigning: false,
      hasUserSigning: false,
    });
    const requests = await bot.machine.bootstrapCrossSigning(false);
    server.uploadSigningKeys(bot.userId, requests.uploadSigningKeysBody);
    server.uploadSignatures(requests.uploadSignaturesBody);
    expect(await bot.machine.isSignedByOwner()).toBe(false);
    const query = bot.machine.queryKeysOf(new UserId(bot.userId));
    await bot.machine.markRequestAsSent(query.id, query.type, server.answer(bot.userId, bot.deviceId, query));
    expect(await bot.machine.isSignedByOwner()).toBe(true);
    masterKey = await bot.machine.masterKey();
    expect(requests.uploadSigningKeysBody).toContain(masterKey);
  }
  await using again = await Peer.open(server, 'bot', store);
  expect(await again.machine.crossSigningStatus()).toMatchObject({ hasMaster: true, hasSelfSigning: true });
  expect(await again.machine.masterKey()).toBe(masterKey);
  const keys = await again.machine.exportCrossSigningKeys();
  expect(keys?.masterKey).toMatch(/^[\w+/]{43}$/u);
  // Without a reset the same keys are offered again, for an upload that was cut short.
  expect((await again.machine.bootstrapCrossSigning(false)).uploadSigningKeysBody).toContain(masterKey);
  expect((await again.machine.bootstrapCrossSigning(true)).uploadSigningKeysBody).not.toContain(masterKey);
});

describe('a store', () => {
  test('is open to its owner alone', async () => {
    const directory = path.join(home, 'rights');
    await using _ = await Peer.open(new KeyServer(), 'bot', { directory });
    const rights = (file: string) => statSync(path.join(directory, file)).mode & 0o777;
    expect(rights('.')).toBe(0o700);
    expect(readdirSync(directory).length).toBeGreaterThan(1);
    for (const file of readdirSync(directory)) expect(rights(file)).toBe(0o600);
  });

  test('is refused with another key and to another device, and stays as it was; a damaged one is not taken for empty', async () => {
    const directory = path.join(home, 'sealed');
    const server = new KeyServer();
    const open = (name: string, type: StoreType) => Peer.open(server, name, { directory, type });
    const identity = async () => {
      await using bot = await open('bot', StoreType.encrypted(KEY));
      return bot.machine.identityKeys.ed25519.toBase64();
    };
    const first = await identity();
    const wrong = { name: 'CryptoStoreError', code: 'CRYPTO_STORE_KEY_WRONG', directory };
    await expect(open('bot', StoreType.encrypted(Buffer.alloc(32, 8)))).rejects.toMatchObject(wrong);
    await expect(open('bot', StoreType.Sqlite)).rejects.toMatchObject(wrong);
    await expect(open('alice', StoreType.encrypted(KEY))).rejects.toMatchObject({
      code: 'CRYPTO_STORE_OF_ANOTHER_DEVICE',
    });
    expect(await identity()).toBe(first);
    for (const file of readdirSync(directory)) writeFileSync(path.join(directory, file), 'not a database');
    await expect(identity()).rejects.toMatchObject({ code: 'CRYPTO_STORE_UNREADABLE' });
    expect(() => StoreType.encrypted(Buffer.alloc(16))).toThrow('32 bytes');
  });

  test('shows no key of the device once it is encrypted', async () => {
    const stored = async (name: string, type: StoreType) => {
      const directory = path.join(home, name);
      await (await Peer.open(new KeyServer(), 'bot', { directory, type })).machine.close();
      return Buffer.concat(readdirSync(directory).map((file) => readFileSync(path.join(directory, file)))).toString(
        'latin1',
      );
    };
    const readable = /signed_curve25519|shared_history|"pickle"|device_keys/u;
    const asText = (text: string) =>
      [...text.matchAll(/[\w+/]{40,}/gu)].map(([run]) => Buffer.from(run, 'base64').toString('latin1')).join() + text;
    expect(asText(await stored('plain', StoreType.Sqlite))).toMatch(readable);
    expect(asText(await stored('secret', StoreType.encrypted(KEY)))).not.toMatch(readable);
  });

  test('belongs to one machine and one process at a time', async () => {
    const directory = path.join(home, 'locked');
    const server = new KeyServer();
    {
      await using _ = await Peer.open(server, 'bot', { directory });
      await expect(Peer.open(server, 'bot', { directory })).rejects.toThrow(CryptoStoreError);
      const { lines } = await runChild('open', directory);
      expect(lines).toMatchObject([{ kind: 'refused', message: expect.stringContaining('is in use') as string }]);
    }
    expect((await runChild('open', directory)).lines).toMatchObject([{ kind: 'open' }]);
  });

  test('is refused where another indexedDB would take it', async () => {
    const { lines } = await runChild('foreign', path.join(home, 'foreign'));
    expect(lines).toMatchObject([{ kind: 'refused', message: expect.stringContaining('another indexedDB') as string }]);
  });
});

test('a panic of the wasm ends the process, whatever the program does about exceptions', async () => {
  const { code, stderr } = await runChild('panic', path.join(home, 'panic'));
  expect(stderr).toContain('start it again');
  expect(code).toBe(70);
});
