import { expect, test } from 'vitest';
import { findAccountNamed } from '../../../src/core/identity/find-account-named.ts';

test.each([
  ['alice', 'alice@pod.example'],
  [' Alice. ', 'alice@pod.example'],
  ['@alice', 'alice@pod.example'],
  ['@alice@pod.example', 'alice@pod.example'],
  ['my account is carol.d@pod.example, thanks', 'carol.d@pod.example'],
  ['alice@mail.example', 'alice@mail.example'],
])('%j names %s', (text, account) => {
  expect(findAccountNamed(text, 'pod.example')).toBe(account);
});

test.each(['', ' ', 'my account is alice', 'al/ice', 'a'.repeat(33), 'alice@pod.example bob@pod.example', '<alice>'])(
  '%j names none',
  (text) => {
    expect(findAccountNamed(text, 'pod.example')).toBeUndefined();
  },
);
