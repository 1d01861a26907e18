import { Buffer } from 'node:buffer';
import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveKey } from '../../../src/infra/crypto/keys.ts';
import { Secret } from '../../../src/kernel/secret.ts';

const master = new Secret(Buffer.alloc(32, 7));

test('a purpose has one key, and two purposes have two', () => {
  const vault = deriveKey(master, 'vault').reveal();
  expect(vault).toEqual(deriveKey(master, 'vault').reveal());
  expect(vault).not.toEqual(deriveKey(master, 'sealer').reveal());
  expect(vault).toHaveLength(32);
});

test('the derivation is HKDF-SHA256 without salt, so that archives outlive this program', () => {
  const expected = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 7), '', 'pappus vault', 32));
  expect(deriveKey(master, 'vault').reveal()).toEqual(expected);
});

test('a short master key is refused', () => {
  expect(() => deriveKey(new Secret(Buffer.alloc(31)), 'vault')).toThrow(RangeError);
});
