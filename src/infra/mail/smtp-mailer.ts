import { createTransport } from 'nodemailer';
import { MailRefusedError, MailUnsentError } from '../../core/identity/errors.ts';
import type { Mailer, OutgoingMail } from '../../core/identity/mailer.ts';
import { SECOND } from '../../kernel/clock.ts';
import type { Secret } from '../../kernel/secret.ts';
import { parseSmtpUrl } from './smtp-options.ts';

/** Whom mails come from, as people see it. */
export interface MailSender {
  readonly name: string;
  readonly address: string;
}

export interface SmtpMailerOptions {
  /** See `parseSmtpUrl`. */
  readonly smtpUrl: Secret;
  readonly from: MailSender;
  /** For a connection, a greeting and each silence; a whole mail may take four times as long. */
  readonly timeoutMs?: number;
}

/** The part of nodemailer's transport that is used here. */
interface Transport {
  sendMail(mail: Readonly<Record<string, unknown>>): Promise<unknown>;
  verify(): Promise<unknown>;
}

/** What nodemailer's errors say besides their text, which quotes the server and with it the recipient. */
interface SmtpFacts {
  readonly code: string;
  readonly command: string | undefined;
  readonly smtpCode: number | undefined;
}

const TIMEOUT_MS = 15 * SECOND;
/** Commands whose refusal is about this mail, not about us. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Sends mails through the operator's mail server, over a connection of its own each. */
export class SmtpMailer implements Mailer {
  readonly #transport: Transport;
  readonly #from: MailSender;
  readonly #deadlineMs: number;

  /** Connects with the first mail. @throws TypeError when the address is none of a mail server. */
  constructor({ smtpUrl, from, timeoutMs = TIMEOUT_MS }: SmtpMailerOptions) {
    const { auth, ...server } = parseSmtpUrl(smtpUrl);
    this.#from = from;
    this.#deadlineMs = 4 * timeoutMs;
    this.#transport = createTransport({
      ...server,
      ...(auth && { auth }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** {@inheritDoc Mailer.send} */
  async send(mail: OutgoingMail, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    try {
      await this.#transport.sendMail(this.#compose(mail, signal));
    } catch (err) {
      signal.throwIfAborted();
      throw mailErrorFrom(factsOf(err));
    }
  }

  /**
   * Connects, says hello and signs in, and sends nothing.
   *
   * @throws {@link MailUnsentError} when the server cannot be used.
   */
  async check(): Promise<void> {
    try {
      await this.#transport.verify();
    } catch (err) {
      const { code, smtpCode } = factsOf(err);
      throw new MailUnsentError(code, smtpCode);
    }
  }

  #compose(mail: OutgoingMail, signal: AbortSignal): Readonly<Record<string, unknown>> {
    const { address } = this.#from;
    // As an object it is one address; nodemailer would read a text as a list, in the envelope too.
    const to = { name: '', address: mail.to.reveal() };
    return {
      signal: AbortSignal.any([signal, AbortSignal.timeout(this.#deadlineMs)]),
      from: this.#from,
      to,
      envelope: { from: address, to: [to] },
      subject: mail.subject,
      text: mail.text,
      textEncoding: 'quoted-printable',
      date: mail.writtenAt,
      messageId: `<${mail.id}@${address.slice(address.lastIndexOf('@') + 1)}>`,
      headers: {
        // RFC 3834 §5; the second is for servers that do not know the first.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': mail.locale,
      },
    };
  }
}

/**
 * A refusal for good is a 5yz reply to a command that is about this mail, or an address that cannot be put into a command.
 * A 5yz to the greeting or the password is the operator's to mend, and may be mended in time. RFC 5321 §4.2.1
 */
function mailErrorFrom({ code, command, smtpCode }: SmtpFacts): MailRefusedError | MailUnsentError {
  const isAboutMail = ABOUT_THE_MAIL.includes(command ?? '') && smtpCode !== undefined && smtpCode >= 500;
  const isImpossible = code === 'EENVELOPE' && smtpCode === undefined;
  return isAboutMail || isImpossible ? new MailRefusedError(smtpCode) : new MailUnsentError(code, smtpCode);
}

/** The error itself goes no further: its message repeats what the server said, and servers repeat addresses. */
function factsOf(err: unknown): SmtpFacts {
  const facts: Readonly<Record<string, unknown>> = err instanceof Error ? Object.fromEntries(Object.entries(err)) : {};
  const { code, command, responseCode } = facts;
  return {
    code: typeof code === 'string' && /^[A-Z_]{1,40}$/u.test(code) ? code : 'UNKNOWN',
    command: typeof command === 'string' ? command : undefined,
    smtpCode: typeof responseCode === 'number' ? responseCode : undefined,
  };
}
