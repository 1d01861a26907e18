import { MINUTE } from '../../kernel/clock.ts';
import type { Block } from '../chat/reply.ts';
import type { StartLinkOutcome } from '../identity/start-link.ts';
import type { Words } from '../i18n/words.ts';
import { headline, paragraph, personalAnswer, warning } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';
import { menu } from './menu.ts';

/** Has the look of a code; as a code it is wrong like any other. */
const EXAMPLE_CODE = 'K7QF-2MX';

/** The link with which somebody shows which account is theirs. */
export function signInCard(
  words: Words,
  offer: StartLinkOutcome,
  { pod, now, lead }: { readonly pod: PodFacts; readonly now: Date; readonly lead?: string | undefined },
): Answer {
  const { t } = words;
  const minutes = Math.max(Math.round((offer.expiresAt.getTime() - now.getTime()) / MINUTE), 1);
  const beginning: readonly Block[] =
    offer.kind === 'code-waiting' && lead === undefined
      ? [paragraph(t('proof.codeWaiting'))]
      : [
          lead === undefined ? headline(t('proof.headline')) : paragraph(lead),
          paragraph(t('proof.how', { pod: pod.host })),
        ];
  return personalAnswer(words, [
    ...beginning,
    { kind: 'link', label: t('proof.open', { pod: pod.host }), url: offer.url },
    paragraph(t('proof.minutes', { minutes })),
    warning(t('proof.noPasswords')),
  ]);
}

/** What was written is no code, while one is awaited: too short, too long, or something else altogether. */
export function noCode(words: Words): Answer {
  return personalAnswer(words, [paragraph(words.t('proof.noCode', { example: EXAMPLE_CODE })), menu(words)]);
}
