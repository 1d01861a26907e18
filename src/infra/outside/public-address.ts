import ipaddr from 'ipaddr.js';

/** What Azure answers its own machines with, among them their secrets: an address in the public range. */
const PLATFORM_ADDRESSES = ['168.63.129.16'];

/** All of IPv6 that is given out to networks so far. @see RFC 4291 §2.4; IANA, IPv6 Global Unicast Address Assignments */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** The second half of an ISATAP address begins like this, and holds an IPv4 address. @see RFC 5214 §6.1 */
const ISATAP = [0x0000_5efe, 0x0200_5efe];

/**
 * Whether an address belongs to a machine that everybody on the internet can reach. Everything else is refused: what no
 * registry has given out, and every IPv6 form that carries an IPv4 address, as that one may be private and whoever
 * translates it may not look.
 *
 * @param address - As a resolver gives it; anything unreadable is not public.
 * @see IANA, IPv4 and IPv6 Special-Purpose Address Registries
 */
export function isPublicAddress(address: string): boolean {
  // A zone names a network card of this machine.
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) {
    // Short and octal ways of writing are for people; a resolver has no business with them.
    return ipaddr.IPv4.isValidFourPartDecimal(address) && !PLATFORM_ADDRESSES.includes(parsed.toString());
  }
  return parsed.match(GLOBAL_UNICAST) && !isIsatap(parsed);
}

function isIsatap({ parts }: ipaddr.IPv6): boolean {
  const [, , , , high = 0, low = 0] = parts;
  return ISATAP.includes(high * 0x1_0000 + low);
}
