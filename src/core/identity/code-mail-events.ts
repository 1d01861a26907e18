import type { SignInId } from '../../kernel/ids.ts';

/**
 * `nobody`: the pod has no such account, no address for it, or has it locked or closed. `over-account-limit` and
 * `over-limit`: the account, or everybody together, has had as many mails as there are in the window. `refused`: the mail
 * server will never take this one. `expired`: it could not be sent while its code was good.
 */
export type CodeMailOutcome = 'sent' | 'nobody' | 'over-account-limit' | 'over-limit' | 'refused' | 'expired';

/** What becomes of codes by e-mail, for the log and the counters. */
export interface CodeMailEvents {
  codeMailEnded(mail: {
    readonly signInId: SignInId;
    readonly outcome: CodeMailOutcome;
    /** The mail server's reply, such as 550; only when refused. */
    readonly smtpCode?: number | undefined;
  }): void;
}
