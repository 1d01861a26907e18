import { hostOf } from '../../kernel/ids.ts';
import { SECOND } from '../../kernel/clock.ts';
import type { InboundMessage, Speaker } from '../chat/chat-adapter.ts';
import type { Words } from '../i18n/words.ts';
import { judgeAccount } from '../identity/judge-account.ts';
import type { Link } from '../identity/link.ts';
import type { PodUser, PodUsers } from '../pods/pod-gateway.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { openAnswer, paragraph } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';

export interface RecogniseAuthorDeps<Tx> {
  readonly work: UnitOfWork<Tx>;
  readonly desk: { findLink(tx: Tx, speaker: Speaker): Promise<Link | undefined> };
  readonly podUsers: Pick<PodUsers, 'findByDiasporaId'>;
  readonly pod: PodFacts;
}

/** Who has written, where the platform proves that. */
export type Author =
  /** Linked by an earlier message. */
  | { readonly kind: 'known' }
  /** An account whose data can be asked for, to be linked now. */
  | { readonly kind: 'account'; readonly user: PodUser }
  | { readonly kind: 'foreign'; readonly host: string }
  | { readonly kind: 'unknown' | 'locked' | 'closed' };

/** A message waits no longer than this for one look; it is looked again. */
const LOOK_TIMEOUT_MS = 10 * SECOND;

/**
 * Looks up the author of a message at the pod, before anything is written.
 *
 * @returns `undefined` where the platform proves nobody.
 * @throws {@link PodUnreachableError} The message has to wait: who has written it cannot be told.
 */
export async function recogniseAuthor<Tx>(
  deps: RecogniseAuthorDeps<Tx>,
  { author, from }: InboundMessage,
): Promise<Author | undefined> {
  if (author === undefined) return undefined;
  const link = await deps.work.transact((tx) => deps.desk.findLink(tx, from));
  if (link?.diasporaId === author) return { kind: 'known' };
  const judging = { podUsers: deps.podUsers, podHost: deps.pod.host };
  const verdict = await judgeAccount(judging, author, undefined, AbortSignal.timeout(LOOK_TIMEOUT_MS));
  switch (verdict.kind) {
    case 'sound':
      return { kind: 'account', user: verdict.user };
    case 'unknown-account':
    case 'other-account':
      return { kind: 'unknown' };
    case 'locked-account':
      return { kind: 'locked' };
    case 'closed-account':
      return { kind: 'closed' };
    case 'foreign-account':
      return { kind: 'foreign', host: hostOf(author) };
    default:
      return verdict satisfies never;
  }
}

/** What is said to somebody whose account cannot be exported; `undefined` for everybody else. */
export function refuseAuthor(words: Words, author: Author | undefined, pod: PodFacts): Answer | undefined {
  const { t } = words;
  switch (author?.kind) {
    case 'foreign':
      return openAnswer(words, [
        paragraph(t('author.foreign', { pod: pod.host })),
        paragraph(t('author.foreignHelp', { host: author.host })),
      ]);
    case 'unknown':
      return openAnswer(words, [paragraph(t('author.unknown', { pod: pod.host }))]);
    case 'locked':
      return openAnswer(words, [paragraph(t('author.locked'))]);
    case 'closed':
      return openAnswer(words, [paragraph(t('author.closed'))]);
    case 'known':
    case 'account':
    case undefined:
      return undefined;
    default:
      return author satisfies never;
  }
}
