import type { SignInId } from '../../kernel/ids.ts';
import type { Words } from '../i18n/words.ts';
import type { MailAddress } from '../pods/pod-mail-addresses.ts';
import type { OutgoingMail } from './mailer.ts';
import { formatCode } from './sign-in-code.ts';
import type { SignInCode } from './sign-in-code.ts';

export interface CodeMailFacts {
  readonly signInId: SignInId;
  readonly to: MailAddress;
  readonly code: SignInCode;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** The part of this pod's diaspora* IDs after `@`. */
  readonly podHost: string;
}

/**
 * The mail that brings a code. It names the pod and nobody: neither the account nor the chat account that asked, because
 * mailboxes are read by others, and because the asker is not yet known to be the owner.
 *
 * The same facts always make the same mail.
 */
export function composeCodeMail(words: Words, facts: CodeMailFacts): OutgoingMail {
  const { locale, t } = words;
  const pod = facts.podHost;
  const paragraphs = [
    t('mail.asked', { pod }),
    formatCode(facts.code),
    t('mail.until', { time: words.time(facts.expiresAt) }),
    t('mail.notYou'),
    t('mail.neverGive'),
    t('mail.noAnswers'),
  ];
  return {
    id: `code.${facts.signInId}`,
    to: facts.to,
    subject: t('mail.subject', { pod }),
    text: `${paragraphs.join('\n\n')}\n`,
    locale,
    writtenAt: facts.askedAt,
  };
}
