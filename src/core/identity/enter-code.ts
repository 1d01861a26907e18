import type { Buffer } from 'node:buffer';
import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId, LinkId, PodUserId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { AuditLog } from '../work/audit-log.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { endSignIn } from './end-sign-in.ts';
import type { LinkStore } from './link.ts';
import { makeLink } from './make-link.ts';
import { parseCode } from './parse-code.ts';
import { deriveCode, isSameCode } from './sign-in-code.ts';
import type { SignInCode } from './sign-in-code.ts';
import { isExpired } from './sign-in.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInStore } from './sign-in-store.ts';
import { CODE_STATES, MAIL_STATES, canMove, transition } from './state.ts';
import type { SignInState } from './state.ts';

export interface EnterCodeTables {
  readonly signIns: SignInStore;
  readonly links: LinkStore;
  readonly audit: AuditLog;
}

export interface EnterCodeDeps {
  readonly work: UnitOfWork<EnterCodeTables>;
  readonly clock: Clock;
  readonly newLinkId: () => LinkId;
  /** The key that codes are derived with. */
  readonly codeKey: Secret<Buffer>;
}

export interface EnterCodeInput {
  readonly speaker: Speaker;
  readonly text: string;
}

export type EnterCodeOutcome =
  | {
      readonly kind: 'linked';
      readonly diasporaId: DiasporaId;
      readonly podUserId: PodUserId;
      /** What the person asked for before they had to prove themselves. */
      readonly wanted: string;
      /** The account this chat account was linked to until now, if it was another one. */
      readonly replaced: DiasporaId | undefined;
      /** The link was there already; the same code has come once more. */
      readonly repeated?: true;
    }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** That was the last try: the sign-ins have ended and a new link is needed. */
  | { readonly kind: 'no-tries-left' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'nothing-waiting' };

/**
 * Takes the code from the chat account that asked, and links it to the account that it proves: the one that signed in at
 * the pod, or the one to whose address the code was sent.
 *
 * Only attempts of this chat account are looked at: a code of somebody else's attempt is simply wrong. The right code
 * may be entered twice, to the same effect. A text that cannot be a code costs no try. Whether an attempt waits for a mail that
 * was sent, or for one that never will be because there is no such account, changes neither tries nor outcomes.
 */
export async function enterCode(deps: EnterCodeDeps, { speaker, text }: EnterCodeInput): Promise<EnterCodeOutcome> {
  const code = parseCode(text);
  const now = deps.clock.now();
  return deps.work.transact(async (tx) => {
    await tx.signIns.lockSpeaker(speaker);
    const rows = await tx.signIns.lockOfSpeaker(speaker, [...CODE_STATES, 'linked']);
    const fresh = rows.filter((signIn) => !isExpired(signIn, now));
    const match = code === undefined ? undefined : findMatch(deps.codeKey, fresh, code);
    if (match?.state === 'linked') return (await repeat(tx, match)) ?? { kind: 'nothing-waiting' };
    if (match !== undefined) return finish(deps, tx, match);

    const waiting = fresh.filter(waits);
    if (waiting.length > 0) return code === undefined ? wrong(waiting.map(triesOf)) : countWrongTry(tx, waiting);
    return { kind: rows.some(waits) ? 'expired' : 'nothing-waiting' };
  });
}

/** Compares with every attempt, so that the time taken does not tell which. */
function findMatch(key: Secret<Buffer>, signIns: readonly SignIn[], code: SignInCode): SignIn | undefined {
  const matches = signIns.filter((signIn) => isSameCode(deriveCode(key, signIn.id), code));
  // The code of an attempt that proves nothing is sent to nobody: whoever hits it has guessed.
  return matches.findLast(({ state }) => state === 'linked' || canMove(state, 'link'));
}

function waits({ state }: SignIn): boolean {
  return isOneOf(CODE_STATES, state);
}

function isOneOf(states: readonly SignInState[], state: SignInState): boolean {
  return states.includes(state);
}

async function finish(deps: EnterCodeDeps, tx: EnterCodeTables, signIn: SignIn): Promise<EnterCodeOutcome> {
  const { speaker, podUserId, diasporaId, wanted } = signIn;
  if (podUserId === undefined || diasporaId === undefined) return { kind: 'nothing-waiting' };
  const changes = { stateHash: undefined, sealedRoundTrip: undefined };
  await tx.signIns.move(signIn.id, signIn.state, transition(signIn.state, 'link'), changes);
  const others = await tx.signIns.lockOfSpeaker(speaker, ['offered', 'at-pod', 'redeeming', ...CODE_STATES]);
  for (const other of others) await endSignIn(tx, other);
  const method = isOneOf(MAIL_STATES, signIn.state) ? 'email-code' : 'pod-sign-in';
  const link = { id: deps.newLinkId(), speaker, podUserId, diasporaId, linkedAt: deps.clock.now() };
  return { kind: 'linked', diasporaId, podUserId, wanted, replaced: await makeLink(tx, link, method) };
}

/** The code was right before. It still is, as long as the link it made stands. */
async function repeat(tx: EnterCodeTables, signIn: SignIn): Promise<EnterCodeOutcome | undefined> {
  const { speaker, podUserId, diasporaId, wanted } = signIn;
  const link = await tx.links.findLive(speaker);
  if (podUserId === undefined || diasporaId === undefined || link?.podUserId !== podUserId) return undefined;
  return { kind: 'linked', diasporaId, podUserId, wanted, replaced: undefined, repeated: true };
}

/** One try from every attempt that waits, so that several open attempts give nobody more tries at any of them. */
async function countWrongTry(tx: EnterCodeTables, waiting: readonly SignIn[]): Promise<EnterCodeOutcome> {
  const left: number[] = [];
  for (const signIn of waiting) {
    const triesLeft = await tx.signIns.takeTry(signIn.id);
    left.push(triesLeft);
    if (triesLeft <= 0) await endSignIn(tx, signIn);
  }
  return wrong(left);
}

function wrong(triesLeft: readonly number[]): EnterCodeOutcome {
  const most = Math.max(...triesLeft);
  return most > 0 ? { kind: 'wrong', triesLeft: most } : { kind: 'no-tries-left' };
}

function triesOf(signIn: SignIn): number {
  return signIn.triesLeft;
}
