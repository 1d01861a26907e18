import { randomBytes } from 'node:crypto';
import { Decrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import type { LentBytes } from '../../../src/core/downloads/archive-files.ts';
import type { ArchiveLock } from '../../../src/core/downloads/archive-lock.ts';
import { AgeLocks } from '../../../src/infra/age/age-locks.ts';
import { WORK_FACTOR } from '../../../src/infra/age/scrypt-recipient.ts';
import { Secret } from '../../../src/kernel/secret.ts';

const locks = new AgeLocks();
const PASSPHRASE: ArchiveLock = { kind: 'passphrase', passphrase: new Secret('correct horse battery staple') };
/** As the author of age prints one. */
const PUBLIC_KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

/** Bytes in pieces of which none outlives its turn, as those of the vault. */
function lent(plain: Uint8Array, pieceBytes = 100_000): LentBytes {
  return {
    sizeBytes: plain.length,
    async lend({ start, end }, use) {
      const piece = new Uint8Array(pieceBytes);
      for (let at = start; at < end; at += pieceBytes) {
        const part = plain.subarray(at, Math.min(end, at + pieceBytes));
        piece.set(part);
        await use(piece.subarray(0, part.length));
        piece.fill(0);
      }
    },
  };
}

async function lockAll(plain: Uint8Array, lock: ArchiveLock): Promise<Buffer> {
  const locked = await locks.lock(lent(plain), lock);
  if (locked === undefined) throw new Error('there was no room');
  const pieces: Buffer[] = [];
  await locked.lend({ start: 0, end: locked.sizeBytes }, async (piece) => void pieces.push(Buffer.from(piece)));
  const all = Buffer.concat(pieces);
  expect(all).toHaveLength(locked.sizeBytes);
  return all;
}

async function keyOf(identity: string): Promise<ArchiveLock> {
  const publicKey = await locks.findPublicKey(await identityToRecipient(identity));
  if (publicKey === undefined) throw new Error('the key was refused');
  return { kind: 'public-key', publicKey };
}

test.each([generateX25519Identity, generateHybridIdentity])(
  'what is encrypted to a key opens with its secret half',
  async (generate) => {
    const identity = await generate();
    const lock = await keyOf(identity);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    for (const sizeBytes of [0, 1, 64 * 1_024, 64 * 1_024 + 1, 1_000_003]) {
      const plain = randomBytes(sizeBytes);
      expect(Buffer.compare(await decrypter.decrypt(await lockAll(plain, lock)), plain)).toBe(0);
    }
  },
);

test('what is encrypted with a passphrase opens with it, and with no other', async () => {
  const plain = randomBytes(200_000);
  const locked = await lockAll(plain, PASSPHRASE);
  const right = new Decrypter();
  right.addPassphrase('correct horse battery staple');
  expect(Buffer.compare(await right.decrypt(locked), plain)).toBe(0);
  const wrong = new Decrypter();
  wrong.addPassphrase('correct horse battery stable');
  await expect(wrong.decrypt(locked)).rejects.toThrow('no identity matched');
});

test('a passphrase makes every try cost what the header says', async () => {
  const header = (await lockAll(randomBytes(10), PASSPHRASE)).toString('latin1').split('\n')[1];
  expect(header).toMatch(new RegExp(`^-> scrypt [\\w+/]{22} ${WORK_FACTOR}$`, 'u'));
});

test('no more passphrases wait than are soon done', async () => {
  const narrow = new AgeLocks({ maxPassphrases: 2 });
  const ask = () => narrow.lock(lent(new Uint8Array(1)), PASSPHRASE);
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(answers.map((answer) => answer !== undefined)).toEqual([true, true, false]);
  expect(await ask()).toBeDefined();
});

test('a file that breaks off breaks off the encrypted one with the same error', async () => {
  const failure = new Error('the disk is gone');
  const file: LentBytes = {
    sizeBytes: 1_000_000,
    async lend(_range, use) {
      await use(new Uint8Array(500_000));
      throw failure;
    },
  };
  const locked = await locks.lock(file, await keyOf(await generateX25519Identity()));
  const sizeBytes = locked?.sizeBytes ?? 0;
  await expect(locked?.lend({ start: 0, end: sizeBytes }, async () => undefined)).rejects.toBe(failure);
});

test('a reader that goes away lets go of the file', async () => {
  const gone = new Error('the client has gone');
  let readBytes = 0;
  const whole = lent(new Uint8Array(50_000_000));
  const counted: LentBytes = {
    sizeBytes: whole.sizeBytes,
    lend: (range, use) =>
      whole.lend(range, async (piece) => {
        readBytes += piece.length;
        await use(piece);
      }),
  };
  const locked = await locks.lock(counted, await keyOf(await generateX25519Identity()));
  const sizeBytes = locked?.sizeBytes ?? 0;
  await expect(locked?.lend({ start: 0, end: sizeBytes }, async () => Promise.reject(gone))).rejects.toBe(gone);
  expect(readBytes).toBeLessThan(1_000_000);
});

test('a slow reader does not make the file pile up', async () => {
  let readBytes = 0;
  let takenBytes = 0;
  let aheadBytes = 0;
  const whole = lent(new Uint8Array(20_000_000));
  const counted: LentBytes = {
    sizeBytes: whole.sizeBytes,
    lend: (range, use) =>
      whole.lend(range, async (piece) => {
        readBytes += piece.length;
        await use(piece);
      }),
  };
  const locked = await locks.lock(counted, await keyOf(await generateX25519Identity()));
  await locked?.lend({ start: 0, end: locked.sizeBytes }, async (piece) => {
    takenBytes += piece.length;
    await new Promise((resolve) => setImmediate(resolve));
    aheadBytes = Math.max(aheadBytes, readBytes - takenBytes);
  });
  expect(aheadBytes).toBeLessThan(1_000_000);
});

test('no part of an encrypted file can be had', async () => {
  const locked = await locks.lock(lent(new Uint8Array(100)), await keyOf(await generateX25519Identity()));
  await expect(locked?.lend({ start: 1, end: locked.sizeBytes }, async () => undefined)).rejects.toThrow(RangeError);
});

test('public keys are known, and nothing else is', async () => {
  expect(await locks.findPublicKey(PUBLIC_KEY)).toBe(PUBLIC_KEY);
  const others = [
    '',
    'age1',
    PUBLIC_KEY.slice(0, -1),
    PUBLIC_KEY.replace('ql3z', 'ql3y'),
    `${PUBLIC_KEY} `,
    'age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB7E',
    await generateX25519Identity(),
    'correct horse battery staple',
  ];
  for (const text of others) expect([text, await locks.findPublicKey(text)]).toEqual([text, undefined]);
});

test('passphrases that are made have six words, are good ones by our own rule, and are never the same', () => {
  const made = Array.from({ length: 100 }, () => locks.newPassphrase().reveal());
  for (const phrase of made) expect(phrase).toMatch(/^[a-z]{3,8}(?:-[a-z]{3,8}){5}$/u);
  expect(new Set(made).size).toBe(100);
});
