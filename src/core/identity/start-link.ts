import { after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId, SignInId } from '../../kernel/ids.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { endSignIn } from './end-sign-in.ts';
import { readableName } from './readable-name.ts';
import { digest, mintToken } from './secret-token.ts';
import type { RandomBytes } from './secret-token.ts';
import { LINK_TTL_MS, MAX_CODE_TRIES, MAX_OPEN_SIGN_INS, isExpired } from './sign-in.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import type { SignInState } from './state.ts';

export interface StartLinkDeps {
  readonly work: UnitOfWork<{ readonly signIns: SignInStore }>;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly newSignInId: () => SignInId;
  /** Where people reach the web server, with a slash at the end. */
  readonly publicUrl: URL;
}

export interface StartLinkInput {
  readonly speaker: Speaker;
  /** Foreign text; see `readableName`. */
  readonly displayName: string;
  readonly conversation: string;
  readonly locale: string | undefined;
  /** The intent to carry on with afterwards; handed back by `enterCode`. */
  readonly wanted: string;
  /** The account the person named, if any. */
  readonly expectedDiasporaId?: DiasporaId;
}

/** `code-waiting`: an earlier sign-in is proven and waits for its code; the new link is good all the same. */
export type StartLinkOutcome =
  | { readonly kind: 'offered'; readonly url: string; readonly expiresAt: Date }
  | { readonly kind: 'code-waiting'; readonly codeExpiresAt: Date; readonly url: string; readonly expiresAt: Date };

/**
 * Makes a link with which the person behind a chat account can show which pod account is theirs.
 *
 * The link is good for 15 minutes. A chat account has three open attempts at most; the oldest unused ones end first.
 */
export async function startLink(deps: StartLinkDeps, input: StartLinkInput): Promise<StartLinkOutcome> {
  const token = mintToken(deps.randomBytes);
  const url = new URL(`sign-in/${token.reveal()}`, deps.publicUrl).href;
  const id = deps.newSignInId();
  const now = deps.clock.now();
  const expiresAt = after(now, LINK_TTL_MS);

  return deps.work.transact(async (tx) => {
    await tx.signIns.lockSpeaker(input.speaker);
    const rows = await tx.signIns.lockOfSpeaker(input.speaker, ['offered', 'at-pod', 'redeeming', 'pod-proven']);
    const open = rows.filter((signIn) => !isExpired(signIn, now));
    for (const surplus of surplusOf(open)) await endSignIn(tx, surplus);
    await tx.signIns.insert({
      id,
      speaker: input.speaker,
      displayName: readableName(input.displayName, '?'),
      conversation: input.conversation,
      locale: input.locale,
      expectedDiasporaId: input.expectedDiasporaId,
      wanted: input.wanted,
      triesLeft: MAX_CODE_TRIES,
      linkTokenHash: digest(token.reveal()),
      createdAt: now,
      expiresAt,
    });
    const waiting = open.findLast((signIn) => signIn.state === 'pod-proven');
    return waiting === undefined
      ? { kind: 'offered', url, expiresAt }
      : { kind: 'code-waiting', codeExpiresAt: waiting.expiresAt, url, expiresAt };
  });
}

/** What has to end so that one more fits: unused links first, what somebody is busy with last. */
function surplusOf(open: readonly SignIn[]): readonly SignIn[] {
  // Codes by e-mail have limits of their own.
  const rank: Partial<Record<SignInState, number>> = { offered: 0, 'at-pod': 1, redeeming: 2, 'pod-proven': 3 };
  const byWorth = [...open].sort(
    (a, b) => (rank[a.state] ?? 4) - (rank[b.state] ?? 4) || a.createdAt.getTime() - b.createdAt.getTime(),
  );
  return byWorth.slice(0, Math.max(0, open.length - (MAX_OPEN_SIGN_INS - 1)));
}
