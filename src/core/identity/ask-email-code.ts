import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId, SignInId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import { sendCodeJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { SPEAKER_WINDOW_MS } from './code-mail-limits.ts';
import type { CodeMailLimits } from './code-mail-limits.ts';
import type { CodeMailStore } from './code-mail-store.ts';
import { readableName } from './readable-name.ts';
import { CODE_TTL_MS, MAX_CODE_TRIES } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';

export interface AskEmailCodeDeps {
  readonly work: UnitOfWork<{
    readonly signIns: SignInStore;
    readonly codeMails: CodeMailStore;
    readonly outbox: Outbox;
  }>;
  readonly clock: Clock;
  readonly newSignInId: () => SignInId;
  readonly codeMailLimits: Pick<CodeMailLimits, 'perSpeaker'>;
}

export interface AskEmailCodeInput {
  readonly speaker: Speaker;
  /** Foreign text; see `readableName`. */
  readonly displayName: string;
  readonly conversation: string;
  readonly locale: string | undefined;
  /** The account the person named, at this pod. */
  readonly account: DiasporaId;
}

export type AskEmailCodeOutcome =
  | { readonly kind: 'asked' }
  /** This chat account has asked for as many as it may; it may again at `retryAt`. */
  | { readonly kind: 'too-many'; readonly retryAt: Date };

/**
 * Promises a code to the e-mail address that the pod has for an account, if it has the account.
 *
 * Looks nothing up, at the pod or about the account: what comes back, and when, depends on the asker alone. For an account
 * that does not exist there is an attempt like any other, whose code is sent to nobody.
 */
export async function askEmailCode(deps: AskEmailCodeDeps, input: AskEmailCodeInput): Promise<AskEmailCodeOutcome> {
  const { speaker, account } = input;
  const id = deps.newSignInId();
  const now = deps.clock.now();
  return deps.work.transact(async (tx) => {
    await tx.signIns.lockSpeaker(speaker);
    const asked = await tx.codeMails.askedAfter(speaker, after(now, -SPEAKER_WINDOW_MS));
    const oldest = asked.at(-deps.codeMailLimits.perSpeaker);
    if (oldest !== undefined) return { kind: 'too-many', retryAt: after(oldest, SPEAKER_WINDOW_MS) };

    const begun = await tx.signIns.lockOfSpeaker(speaker, ['offered', 'at-pod']);
    await tx.signIns.insertMailed({
      id,
      speaker,
      displayName: readableName(input.displayName, '?'),
      conversation: input.conversation,
      locale: input.locale,
      expectedDiasporaId: account,
      // What the sign-in that this takes the place of was begun for.
      wanted: begun.at(-1)?.wanted ?? 'export',
      triesLeft: MAX_CODE_TRIES,
      createdAt: now,
      expiresAt: after(now, CODE_TTL_MS),
    });
    await tx.codeMails.insert({ signInId: id, speaker, account, askedAt: now });
    await tx.outbox.put(sendCodeJob, { signInId: id });
    return { kind: 'asked' };
  });
}
