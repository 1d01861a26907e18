import { HOUR, MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { PodQuestionId } from '../../kernel/ids.ts';
import { checkDestinationJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { Destination } from './destination.ts';
import type { PodQuestion, PodQuestionStore } from './pod-questions.ts';

export interface AskDestinationDeps {
  readonly clock: Clock;
  readonly newPodQuestionId: () => PodQuestionId;
  /** Without it no other pod is looked at. */
  readonly looksOutside: boolean;
}

export interface AskDestinationTables {
  readonly podQuestions: PodQuestionStore;
  readonly outbox: Outbox;
}

export type AskDestinationOutcome =
  /** Seen a short while ago. */
  | { readonly kind: 'known'; readonly seen: Destination }
  /** It is being looked at, and told as soon as that is done. */
  | { readonly kind: 'asked' }
  /** This chat account, or everybody together, has asked as much as may be; there is room again at `retryAt`. */
  | { readonly kind: 'too-many' | 'busy'; readonly retryAt: Date }
  /** The operator lets nothing out. */
  | { readonly kind: 'off' };

/** What is limited is what leaves: pods that were seen just now are told without another look. */
export const LOOKS_PER_SPEAKER = 6;
export const LOOKS_OVERALL = 120;
export const LOOKS_WINDOW_MS = 1 * HOUR;
/** Longer than the limits look back. */
export const PODS_SEEN_KEPT_MS = 24 * HOUR;
const FRESH_MS = 15 * MINUTE;
/** So that trying again is worth it, and trying all the time is not. */
const FRESH_TROUBLE_MS = 1 * MINUTE;

/** Tells what is known of a pod, or promises to look. Nothing leaves before the transaction has ended. */
export async function askDestination(
  { clock, newPodQuestionId, looksOutside }: AskDestinationDeps,
  tx: AskDestinationTables,
  asked: Omit<PodQuestion, 'id' | 'askedAt'>,
): Promise<AskDestinationOutcome> {
  if (!looksOutside) return { kind: 'off' };
  const now = clock.now();
  const seen = await findFresh(tx, asked.host, now);
  if (seen !== undefined) return { kind: 'known', seen };
  await tx.podQuestions.lockLimits();
  const since = after(now, -LOOKS_WINDOW_MS);
  const { platform, speaker: id } = asked.to;
  const own = (await tx.podQuestions.askedAfter(since, { platform, id })).at(-LOOKS_PER_SPEAKER);
  if (own !== undefined) return { kind: 'too-many', retryAt: after(own, LOOKS_WINDOW_MS) };
  const anyone = (await tx.podQuestions.askedAfter(since)).at(-LOOKS_OVERALL);
  if (anyone !== undefined) return { kind: 'busy', retryAt: after(anyone, LOOKS_WINDOW_MS) };
  const question = { ...asked, id: newPodQuestionId(), askedAt: now };
  await tx.podQuestions.insert(question);
  await tx.outbox.put(checkDestinationJob, { questionId: question.id });
  return { kind: 'asked' };
}

/** What was seen of a host so lately that there is no need to look again. */
export async function findFresh(
  tx: Pick<AskDestinationTables, 'podQuestions'>,
  host: string,
  now: Date,
): Promise<Destination | undefined> {
  const known = await tx.podQuestions.findSeen(host);
  if (known === undefined) return undefined;
  const freshMs = known.seen.kind === 'unreachable' ? FRESH_TROUBLE_MS : FRESH_MS;
  return after(known.at, freshMs) > now ? known.seen : undefined;
}
