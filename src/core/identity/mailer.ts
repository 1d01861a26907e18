import type { MailAddress } from '../pods/pod-mail-addresses.ts';

/** One mail to one person, plain text. */
export interface OutgoingMail {
  /** The same for every try to send this mail, so that a mailbox that gets it twice can tell: `[a-z0-9.-]`. */
  readonly id: string;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  /** BCP 47 tag of the language the text is in. */
  readonly locale: string;
  /** Stands in the mail, so that every try sends the same bytes. */
  readonly writtenAt: Date;
}

export interface Mailer {
  /**
   * Hands a mail to the mail server, as one written by a program.
   *
   * Not safe to repeat: a mail may have been taken even when the call fails. A repeat arrives under the same Message-ID.
   *
   * @throws {@link MailUnsentError} when the server does not answer, is busy or lets nobody in; the same call may succeed later.
   * @throws {@link MailRefusedError} when it will never take this mail.
   */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<void>;
}
