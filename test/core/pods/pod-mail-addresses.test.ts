import { expect, test } from 'vitest';
import { findAddress } from '../../../src/core/pods/pod-mail-addresses.ts';

test.each(['alice@mail.example', ' a.b+c@sub.mail.example ', 'grüße@mail.example', "o'hara@mail.example"])(
  '%j is an address',
  (text) => {
    expect(findAddress(text)?.reveal()).toBe(text.trim());
  },
);

test.each([
  '',
  'alice',
  '@mail.example',
  'alice@',
  'alice@localhost',
  'alice@mail.example, eve@evil.example',
  'alice@mail.example;eve@evil.example',
  'alice@mail.example eve@evil.example',
  'alice@mail.example\r\nRCPT TO:<eve@evil.example>',
  'alice@mail.example> SIZE=1',
  '<eve@evil.example>',
  'Eve <eve@evil.example>',
  'group:eve@evil.example;',
  '"a b"@mail.example',
  'alice@mail.example\u0000',
  'al\u202eice@mail.example',
  'alice@eve@mail.example',
  `${'a'.repeat(250)}@mail.example`,
])('%j is no single address that mail can be sent to', (text) => {
  expect(findAddress(text)).toBeUndefined();
});

test('an address prints as nothing', () => {
  const address = findAddress('alice@mail.example');
  expect(`${String(address)} ${JSON.stringify({ address })}`).not.toContain('alice');
});
