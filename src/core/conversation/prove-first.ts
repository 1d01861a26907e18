import type { Clock } from '../../kernel/clock.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { Answer } from './answer.ts';
import type { Desk, PodFacts } from './desk.ts';
import type { WantedIntent } from './intent.ts';
import { signInCard } from './proof-answers.ts';
import type { Asker } from './route.ts';

export interface ProveFirstDeps<Tx> {
  readonly desk: Pick<Desk<Tx>, 'startLink' | 'emailCodes'>;
  readonly clock: Clock;
  readonly pod: PodFacts;
}

/** Asks somebody to show which account is theirs; what they wanted is carried on with then. */
export async function proveFirst<Tx>(
  { desk, clock, pod }: ProveFirstDeps<Tx>,
  tx: Tx,
  {
    asker,
    wanted,
    expected,
    lead,
  }: {
    readonly asker: Asker;
    readonly wanted: WantedIntent;
    readonly expected?: DiasporaId;
    readonly lead?: string;
  },
): Promise<Answer> {
  const { speaker, displayName, conversation, words } = asker;
  const about = { speaker, displayName, conversation, locale: words.locale, wanted };
  const offer = await desk.startLink(tx, expected === undefined ? about : { ...about, expectedDiasporaId: expected });
  const emailAction = desk.emailCodes && ['email', ...(expected ? [expected] : [])].join(' ');
  return signInCard(words, offer, { pod, now: clock.now(), lead, emailAction });
}
