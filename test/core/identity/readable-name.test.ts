import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { podHostOf } from '../../../src/core/identity/pod-host.ts';
import { readableName } from '../../../src/core/identity/readable-name.ts';

test.each([
  ['@alice:matrix.org', '@alice:matrix.org'],
  ['  two\n\nlines ', 'two lines'],
  ['\u202Egro.live@\u202C', 'gro.live@'],
  ['a\u200Bb\u2066c\u0000', 'abc'],
  ['اليس', 'اليس'],
  ['\u200B\u202E', '?'],
  ['', '?'],
  ['x'.repeat(300), `${'x'.repeat(100)}…`],
  [`a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(4)}b`],
])('%j is shown as %j', (name, shown) => {
  expect(readableName(name, '?')).toBe(shown);
});

test('nothing invisible ever comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(readableName(name, '?')).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u);
    }),
  );
});

test.each([
  ['https://pod.example/', 'pod.example'],
  ['https://www.pod.example/', 'pod.example'],
  ['https://pod.example:443/', 'pod.example'],
  ['https://Pod.Example:3000/', 'pod.example:3000'],
  ['http://127.0.0.1:3000', '127.0.0.1:3000'],
])('the accounts of %s are at %s', (url, host) => {
  expect(podHostOf(new URL(url))).toBe(host);
});
