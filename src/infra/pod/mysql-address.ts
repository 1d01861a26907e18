import { readFileSync } from 'node:fs';

export interface MysqlAddress {
  readonly host: string;
  readonly port: number;
  /** Instead of host and port. */
  readonly socketPath: string | undefined;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly tls: MysqlTls | undefined;
}

export interface MysqlTls {
  /** Whether the server's certificate has to be valid and its own. */
  readonly rejectUnauthorized: boolean;
  readonly verifyIdentity: boolean;
  /** PEM; the authorities that Node knows unless given. */
  readonly ca?: string;
}

const DEFAULT_PORT = 3_306;
/** Words for `ssl` or `tls`, each with what they mean: no TLS, TLS, TLS with any certificate. */
const TLS_WORDS = new Map([
  ...['', 'true', '1', 'yes', 'require', 'required', 'verify'].map((word) => [word, 'verified'] as const),
  ...['false', '0', 'no', 'disabled'].map((word) => [word, 'off'] as const),
  ['no-verify', 'any-certificate'],
]);

/**
 * Takes the address of a MariaDB or MySQL apart: `mysql://user:password@host:3306/database`, with `?socket=/path` for a
 * unix socket, `?ssl=true` or `?tls=true` for TLS with a certificate that is checked (`no-verify` takes any), and
 * `?sslca=/path` for the authority that signed it. Other parameters, such as those of Rails, mean nothing here.
 *
 * @throws TypeError which says what is wrong and repeats nothing of the address.
 */
export function parseMysqlAddress(address: string): MysqlAddress {
  if (!URL.canParse(address)) throw new TypeError("the address of the pod's database is not a URL");
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  const socketPath = searchParams.get('socket') ?? searchParams.get('socketPath') ?? undefined;
  return {
    host: unescape(hostname).replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? DEFAULT_PORT : Number(port),
    socketPath,
    user: unescape(username),
    password: unescape(password),
    database: unescape(pathname.slice(1)),
    tls: socketPath === undefined ? tlsOf(searchParams) : undefined,
  };
}

function tlsOf(parameters: URLSearchParams): MysqlTls | undefined {
  const word = parameters.get('ssl') ?? parameters.get('tls');
  const authority = parameters.get('sslca') ?? undefined;
  if (word === null && authority === undefined) return undefined;
  const meaning = TLS_WORDS.get(word ?? 'true');
  if (meaning === undefined) {
    throw new TypeError("ssl in the address of the pod's database must be true, false or no-verify");
  }
  if (meaning === 'off') return undefined;
  const verified = meaning === 'verified';
  return {
    rejectUnauthorized: verified,
    verifyIdentity: verified,
    ...(authority !== undefined && { ca: readAuthority(authority) }),
  };
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new TypeError("the file that sslca names in the address of the pod's database cannot be read");
  }
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new TypeError("the address of the pod's database has a % that escapes nothing; write %25");
  }
}
