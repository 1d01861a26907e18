import type { Secret } from '../../kernel/secret.ts';
import { isIPv4 } from 'node:net';

/** Where the mail server is and how it is spoken to, as nodemailer names it. */
export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Nothing is said before STARTTLS has succeeded. */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
}

/** RFC 6409 and RFC 8314. */
const SUBMISSION_PORT = 587;
const SUBMISSIONS_PORT = 465;

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`.
 *
 * Codes and passwords travel encrypted: without TLS a server is spoken to only on this machine, or with
 * `?requireTLS=false`.
 *
 * @throws TypeError when it is no such address. The address is not repeated.
 */
export function parseSmtpUrl(smtpUrl: Secret): SmtpOptions {
  const text = smtpUrl.reveal();
  if (!URL.canParse(text)) throw new TypeError('the address of the mail server is not a URL');
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  if ((!secure && url.protocol !== 'smtp:') || url.hostname === '') {
    throw new TypeError('the address of the mail server begins neither with smtp:// nor with smtps://');
  }
  const host = url.hostname.replaceAll(/^\[|\]$/gu, '');
  const user = decodeURIComponent(url.username);
  return {
    host,
    port: url.port === '' ? (secure ? SUBMISSIONS_PORT : SUBMISSION_PORT) : Number(url.port),
    secure,
    requireTLS: !secure && !isLoopback(host) && url.searchParams.get('requireTLS') !== 'false',
    auth: user === '' ? undefined : { user, pass: decodeURIComponent(url.password) },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
