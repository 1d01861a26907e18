import { isIP } from 'node:net';

/** Why an address is not asked at all. */
export type UrlFault =
  | 'URL_NOT_HTTPS'
  | 'URL_WITH_CREDENTIALS'
  | 'URL_WITH_PORT'
  | 'URL_WITHOUT_NAME'
  | 'URL_NAME_NOT_PUBLIC';

/** As the URL parser leaves a name: lower case, international names in ASCII. At least two labels, the last no number. */
const NAME = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/u;

/** Names that mean something else in every network, or are no names of DNS. @see IANA, Special-Use Domain Names */
const NOT_PUBLIC = /(?:^|\.)(?:alt|arpa|internal|intranet|invalid|lan|local|localdomain|localhost|onion)$/u;

/**
 * What is wrong with an address, before anybody is asked for it.
 *
 * @param url - Parsed: that alone turns `0x7f.1`, `2130706433` and full-width digits into the address they stand for.
 */
export function findUrlFault({ protocol, username, password, port, hostname }: URL): UrlFault | undefined {
  if (protocol !== 'https:') return 'URL_NOT_HTTPS';
  if (username !== '' || password !== '') return 'URL_WITH_CREDENTIALS';
  if (port !== '') return 'URL_WITH_PORT';
  if (isIP(hostname) !== 0 || hostname.startsWith('[') || !NAME.test(hostname)) return 'URL_WITHOUT_NAME';
  return NOT_PUBLIC.test(hostname) ? 'URL_NAME_NOT_PUBLIC' : undefined;
}
