import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SealBrokenError } from '../../../src/core/work/sealer.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { Secret } from '../../../src/kernel/secret.ts';

const box = new SealedBox(new Secret(randomBytes(32)));

test('every text comes back under its own context', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
      expect(box.open(box.seal(plain, context), context)).toBe(plain);
    }),
  );
});

test('a text sealed twice looks different and shows nothing of itself', () => {
  const first = box.seal('alice@pod.example', 'links.address');
  expect(box.seal('alice@pod.example', 'links.address')).not.toBe(first);
  expect(first).toMatch(/^v1\.[\w-]+$/);
});

test('a text does not open under another context, another key or an unknown version', () => {
  const sealed = box.seal('token', 'a');
  const other = new SealedBox(new Secret(randomBytes(32)));
  expect(() => box.open(sealed, 'b')).toThrow(SealBrokenError);
  expect(() => other.open(sealed, 'a')).toThrow(SealBrokenError);
  expect(() => box.open(sealed.replace('v1.', 'v2.'), 'a')).toThrow(SealBrokenError);
});

test('no alteration of a sealed text opens', () => {
  const sealed = box.seal('a text worth hiding', 'a');
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (at, replacement) => {
      const altered = sealed.slice(0, at) + replacement + sealed.slice(at + 1);
      fc.pre(altered !== sealed);
      expect(() => box.open(altered, 'a')).toThrow(SealBrokenError);
    }),
    { numRuns: 1_000 },
  );
});

test('a key of the wrong length is refused', () => {
  expect(() => new SealedBox(new Secret(randomBytes(16)))).toThrow(RangeError);
});
