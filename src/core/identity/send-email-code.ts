import type { Buffer } from 'node:buffer';
import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { SignInId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import { findLocale } from '../i18n/choose-locale.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { PodMailAddresses } from '../pods/pod-mail-addresses.ts';
import type { PodUser } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { CodeMailEvents, CodeMailOutcome } from './code-mail-events.ts';
import { ACCOUNT_WINDOW_MS, OVERALL_WINDOW_MS } from './code-mail-limits.ts';
import type { CodeMailLimits } from './code-mail-limits.ts';
import type { CodeMail, CodeMailStore } from './code-mail-store.ts';
import { composeCodeMail } from './compose-code-mail.ts';
import { MailRefusedError } from './errors.ts';
import { judgeAccount } from './judge-account.ts';
import type { JudgeAccountDeps } from './judge-account.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import { deriveCode } from './sign-in-code.ts';
import { isExpired } from './sign-in.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { MAIL_STATES, canMove, transition } from './state.ts';
import type { SignInState } from './state.ts';

export interface SendEmailCodeTables {
  readonly signIns: SignInStore;
  readonly codeMails: CodeMailStore;
}

export interface SendEmailCodeDeps extends JudgeAccountDeps {
  readonly work: UnitOfWork<SendEmailCodeTables>;
  readonly mailAddresses: PodMailAddresses;
  readonly mailer: Mailer;
  readonly codeMailLimits: Pick<CodeMailLimits, 'perAccount' | 'overall'>;
  readonly clock: Clock;
  /** The key that codes are derived with. */
  readonly codeKey: Secret<Buffer>;
  readonly words: (locale: Locale) => Words;
  readonly events: CodeMailEvents;
}

interface Due {
  readonly signIn: SignIn;
  readonly mail: CodeMail;
}

/**
 * Sends the code of one attempt to the address that the pod has for the account, and nothing when there is no reason to.
 * Nobody is told which it was.
 *
 * Safe to repeat: a mail that the server is known to have taken is not sent again, and one that it may have taken is sent
 * as the same mail. A pod or a mail server that is away makes it fail; tried again, it gives up when the code is too old.
 *
 * @throws {@link PodUnreachableError} and {@link MailUnsentError}; the same call may succeed later.
 */
export async function sendEmailCode(deps: SendEmailCodeDeps, id: SignInId, signal: AbortSignal): Promise<void> {
  const end = (outcome: CodeMailOutcome, smtpCode?: number) =>
    deps.events.codeMailEnded({ signInId: id, outcome, ...(smtpCode !== undefined && { smtpCode }) });
  const due = await deps.work.transact((tx) => findDue(tx, id));
  if (due === undefined) return;
  if (isExpired(due.signIn, deps.clock.now())) return end('expired');

  const verdict = await judgeAccount(deps, due.mail.account, undefined, signal);
  if (verdict.kind !== 'sound') return end('nobody');
  const to = await deps.mailAddresses.findMailAddress(verdict.user.id, signal);
  if (to === undefined) return end('nobody');

  const claim = await claimMail(deps, id, verdict.user);
  if (claim === 'gone') return;
  if (claim !== 'claimed') return end(claim);
  const words = deps.words(findLocale(verdict.user.language) ?? DEFAULT_LOCALE);
  const { createdAt: askedAt, expiresAt } = due.signIn;
  const code = deriveCode(deps.codeKey, id);
  const refusal = await tryToSend(
    deps,
    composeCodeMail(words, { signInId: id, to, code, askedAt, expiresAt, podHost: deps.podHost }),
    signal,
  );
  if (refusal !== undefined) return end('refused', refusal.smtpCode);
  await deps.work.transact((tx) => tx.codeMails.markMailed(id, deps.clock.now()));
  end('sent');
}

/** @returns `undefined` when the attempt is over, or its mail has been sent. */
async function findDue(tx: SendEmailCodeTables, id: SignInId): Promise<Due | undefined> {
  const signIn = await tx.signIns.lock(id);
  const mail = await tx.codeMails.find(id);
  if (signIn === undefined || mail === undefined || mail.mailedAt !== undefined) return undefined;
  const states: readonly SignInState[] = MAIL_STATES;
  return states.includes(signIn.state) ? { signIn, mail } : undefined;
}

/**
 * Counts the mail against the limits, once, and notes in the same step which account its code proves. The attempt goes on
 * to wait like any other when a limit is reached; its code just reaches nobody.
 */
async function claimMail(
  deps: SendEmailCodeDeps,
  id: SignInId,
  user: PodUser,
): Promise<'claimed' | 'gone' | 'over-account-limit' | 'over-limit'> {
  const now = deps.clock.now();
  const { perAccount, overall } = deps.codeMailLimits;
  return deps.work.transact(async (tx) => {
    await tx.codeMails.lockLimits();
    const due = await findDue(tx, id);
    if (due === undefined) return 'gone';
    const { signIn, mail } = due;
    if (mail.claimedAt !== undefined) return 'claimed';
    const ofAccount = await tx.codeMails.countClaimedAfter(after(now, -ACCOUNT_WINDOW_MS), mail.account);
    if (ofAccount >= perAccount) return 'over-account-limit';
    if ((await tx.codeMails.countClaimedAfter(after(now, -OVERALL_WINDOW_MS))) >= overall) return 'over-limit';
    await tx.codeMails.markClaimed(id, now);
    if (canMove(signIn.state, 'address')) {
      const proven = { podUserId: user.id, diasporaId: user.diasporaId };
      await tx.signIns.move(id, signIn.state, transition(signIn.state, 'address'), proven);
    }
    return 'claimed';
  });
}

/** @returns why the mail server will never take this mail. */
async function tryToSend(
  { mailer }: SendEmailCodeDeps,
  mail: OutgoingMail,
  signal: AbortSignal,
): Promise<MailRefusedError | undefined> {
  try {
    await mailer.send(mail, signal);
    return undefined;
  } catch (err) {
    if (err instanceof MailRefusedError) return err;
    throw err;
  }
}
