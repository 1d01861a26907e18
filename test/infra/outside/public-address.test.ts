import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/infra/outside/public-address.ts';

const PUBLIC = [
  '1.1.1.1',
  '9.9.9.9',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700:4700::1111',
  '2a01:4f8::1',
  '2001:4860::8888',
];

/** What it stands for, and the address. */
const NOT_PUBLIC = [
  ['unspecified', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['loopback', '127.0.0.1'],
  ['the end of loopback', '127.255.255.254'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['CGNAT', '100.64.0.1'],
  ['metadata of Alibaba', '100.100.100.200'],
  ['link-local', '169.254.1.1'],
  ['metadata of most clouds', '169.254.169.254'],
  ['metadata of Azure', '168.63.129.16'],
  ['metadata of Oracle', '192.0.0.192'],
  ['documentation', '192.0.2.1'],
  ['documentation', '198.51.100.1'],
  ['documentation', '203.0.113.1'],
  ['benchmarks', '198.18.0.1'],
  ['6to4 relays', '192.88.99.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
  ['IPv4-mapped, in hexadecimal', '::ffff:7f00:1'],
  ['IPv4-mapped, public', '::ffff:1.1.1.1'],
  ['IPv4-translated', '::ffff:0:127.0.0.1'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of a network', '64:ff9b:1::a00:1'],
  ['6to4 of loopback', '2002:7f00:1::'],
  ['6to4 of a public address', '2002:101:101::1'],
  ['Teredo', '2001:0:53aa:64c:0:0:80ff:fffe'],
  ['ISATAP', '2a01:4f8::5efe:127.0.0.1'],
  ['ISATAP, globally unique', '2a01:4f8::200:5efe:10.0.0.1'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['a zone on something public', '2a01:4f8::1%eth0'],
  ['site-local', 'fec0::1'],
  ['unique local', 'fd00::1'],
  ['metadata of Amazon', 'fd00:ec2::254'],
  ['multicast', 'ff02::1'],
  ['discard', '100::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['benchmarks', '2001:2::1'],
  ['ORCHID', '2001:20::1'],
  ['segment routing', '5f00::1'],
  ['given out to nobody', '4000::1'],
  ['octal', '0177.0.0.1'],
  ['octal of something public', '01.01.01.01'],
  ['short', '127.1'],
  ['a number', '2130706433'],
  ['hexadecimal', '0x7f000001'],
  ['no address', 'pod.example'],
  ['nothing', ''],
] as const;

describe('an address', () => {
  test.each(PUBLIC)('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each(NOT_PUBLIC)('%s is not public: %s', (_what, address) => expect(isPublicAddress(address)).toBe(false));
});
