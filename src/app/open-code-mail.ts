import type { Config } from '../config/config.ts';
import { SmtpMailer } from '../infra/mail/smtp-mailer.ts';
import { openMailAddresses } from '../infra/pod/open-mail-addresses.ts';

/** What sends codes by e-mail; `undefined` where no mail server is configured. */
export function openCodeMail({ codeMail, pod }: Config, stack: AsyncDisposableStack) {
  if (codeMail === undefined) return undefined;
  return {
    mailer: new SmtpMailer(codeMail),
    mailAddresses: stack.use(openMailAddresses(pod)),
    codeMailLimits: codeMail.limits,
  };
}
