/** What stands behind the codes of systems, drivers and servers. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that network',
  ETIMEDOUT: 'no answer in time',
  TimeoutError: 'no answer in time',
  ABORT_ERR: 'no answer in time',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  Error: 'no answer in time, or the connection was cut',
  ENOENT: 'there is no such socket',
  EACCES: 'this user may not open it',
  EPROTO: 'what answers there does not speak TLS',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there does not speak TLS',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes without the chain to a known authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes without the chain to a known authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  '28P01': 'the password is refused',
  '28000': 'the server does not let this user in',
  '3D000': 'the server has no database of that name',
  '53300': 'the server has no connection left',
  '57P03': 'the server is starting or stopping',
  '42501': 'a right is missing',
  DATABASE_EMBEDDED: 'it did not start',
  WRONGPASS: 'the user or password is refused',
  NOAUTH: 'it asks for a password',
  NOPERM: 'this user has not the rights',
  LOADING: 'it is still loading its data',
  MISCONF: 'it cannot write to its disk and takes nothing more',
  READONLY: 'it is a copy that only reads',
  OOM: 'its memory is full',
};

/** A code in plain words, with the code for those who look it up. */
export function explainTrouble(code: string): string {
  const reason = REASONS[code];
  return reason === undefined ? `it fails with ${code}` : `${reason} (${code})`;
}
