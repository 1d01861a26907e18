import { AppError } from '../../kernel/errors.ts';
import type { SignInState } from './state.ts';

/** The table of moves has no such move. */
export class IllegalSignInMoveError extends AppError {
  override readonly name = 'IllegalSignInMoveError';
  readonly code = 'SIGN_IN_TRANSITION';
  readonly retryable = false;
  readonly from: SignInState;
  readonly event: string;

  constructor(from: SignInState, event: string) {
    super(`a sign-in that is ${from} cannot ${event}`);
    this.from = from;
    this.event = event;
  }
}

/** What the pod's sign-in said that no diaspora* pod says: a wrong address, a proxy in between, another program. */
export type PodSignInFault = 'discovery' | 'issuer' | 'endpoint' | 'registration' | 'redirect';

const CODES = {
  discovery: 'POD_SIGN_IN_DISCOVERY',
  issuer: 'POD_SIGN_IN_ISSUER',
  endpoint: 'POD_SIGN_IN_ENDPOINT',
  registration: 'POD_SIGN_IN_REGISTRATION',
  redirect: 'POD_SIGN_IN_REDIRECT',
} as const satisfies Record<PodSignInFault, string>;

/** The pod answers, but not as the sign-in of a diaspora* pod does. Somebody has to look at the configuration. */
export class PodSignInError extends AppError {
  override readonly name = 'PodSignInError';
  readonly code: `POD_SIGN_IN_${Uppercase<PodSignInFault>}`;
  readonly retryable = false;
  readonly fault: PodSignInFault;

  constructor(fault: PodSignInFault, explanation: string) {
    super(`the pod's sign-in is not usable (${fault}): ${explanation}`);
    this.fault = fault;
    this.code = CODES[fault];
  }
}

/** The mail server did not answer, is busy, or does not let us in. Nothing in it comes from the server's own words. */
export class MailUnsentError extends AppError {
  override readonly name = 'MailUnsentError';
  readonly code = 'MAIL_UNSENT';
  readonly retryable = true;
  /** The reply, such as 450; `undefined` when there was none. */
  readonly smtpCode: number | undefined;

  constructor(cause: string, smtpCode: number | undefined) {
    super(`the mail server did not take a mail (${cause}, ${smtpCode ?? 'no reply'})`);
    this.smtpCode = smtpCode;
  }
}

/** The mail server will never take this mail, because of its recipient or its sender. */
export class MailRefusedError extends AppError {
  override readonly name = 'MailRefusedError';
  readonly code = 'MAIL_REFUSED';
  readonly retryable = false;
  /** The reply, such as 550; `undefined` when the address alone was reason enough. */
  readonly smtpCode: number | undefined;

  constructor(smtpCode: number | undefined) {
    super(`the mail server refused a mail for good (${smtpCode ?? 'no reply'})`);
    this.smtpCode = smtpCode;
  }
}
