import { expect, test } from 'vitest';
import { findHost } from '../../../src/core/moving/destination-host.ts';

test.each([
  ['diasp.org', 'diasp.org'],
  [' DIASP.org ', 'diasp.org'],
  ['https://diasp.org/stream?x=1#y', 'diasp.org'],
  ['http://diasp.org', 'diasp.org'],
  ['diasp.org/users/sign_up', 'diasp.org'],
  ['diasp.org.', 'diasp.org'],
  ['alice@diasp.org', 'diasp.org'],
  ['@alice@diasp.org', 'diasp.org'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
  ['my-pod.co.uk', 'my-pod.co.uk'],
])('%s names the pod %s', (text, host) => expect(findHost(text)).toBe(host));

test.each([
  '',
  'diasp',
  'a pod',
  'localhost',
  '127.0.0.1',
  'https://0x7f.1/',
  '2130706433',
  '[::1]',
  'diasp.org:8080',
  'https://alice:secret@diasp.org',
  'https://diasp.org@evil.example',
  'evil.example\\@diasp.org',
  'ftp://diasp.org',
  `${'a'.repeat(64)}.org`,
  '-diasp.org',
])('“%s” names no pod', (text) => expect(findHost(text)).toBeUndefined());
