import { expect, test } from 'vitest';
import { rateLimitKey } from '../../../src/infra/http/rate-limit-key.ts';

const keyOf = (ip: string) => rateLimitKey({ ip });

test('an IPv4 address counts for itself, however it is written', () => {
  expect(keyOf('203.0.113.7')).toBe('203.0.113.7');
  expect(keyOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(keyOf('203.0.113.8')).not.toBe(keyOf('203.0.113.7'));
});

test('all addresses of one IPv6 network count together, and other networks apart', () => {
  for (const ip of ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:DB8:1:2:3:4:5:6']) {
    expect(keyOf(ip)).toBe('2001:db8:1:2::/64');
  }
  expect(keyOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(keyOf('::1')).toBe('0:0:0:0::/64');
  expect(keyOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
});
