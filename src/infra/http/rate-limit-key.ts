import { isIPv6 } from 'node:net';

/** Whom a request counts for: an IPv4 address, or the /64 that one household or server has in IPv6. */
export function rateLimitKey(request: { readonly ip: string }): string {
  const address = request.ip.replace(/%.*$/u, '');
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  return mapped ?? networkOf(address);
}

/** The first four groups of an IPv6 address, `::` written out. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
