import { MINUTE } from '../../kernel/clock.ts';
import type { Block } from '../chat/reply.ts';
import type { StartLinkOutcome } from '../identity/start-link.ts';
import type { Words } from '../i18n/words.ts';
import { buttons, headline, openAnswer, paragraph, personalAnswer, warning } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';
import { menu } from './menu.ts';

/** Has the look of a code; as a code it is wrong like any other. */
const EXAMPLE_CODE = 'K7QF-2MX';

export interface SignInCardFacts {
  readonly pod: PodFacts;
  readonly now: Date;
  /** Said first, in place of the headline. */
  readonly lead?: string | undefined;
  /** Asks for a code by e-mail; only where one can be sent. */
  readonly emailAction?: string | undefined;
}

/** The link with which somebody shows which account is theirs. */
export function signInCard(
  words: Words,
  offer: StartLinkOutcome,
  { pod, now, lead, emailAction }: SignInCardFacts,
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
    ...(emailAction === undefined ? [] : [emailButton(words, emailAction)]),
  ]);
}

function emailButton({ t }: Words, action: string): Block {
  return { kind: 'buttons', buttons: [{ action, label: t('button.email') }] };
}

/** What was written is no code, while one is awaited: too short, too long, or something else altogether. */
export function noCode(words: Words, { byMail }: { readonly byMail: boolean }): Answer {
  const key = byMail ? 'emailCode.noCode' : 'proof.noCode';
  return personalAnswer(words, [paragraph(words.t(key, { example: EXAMPLE_CODE })), menu(words)]);
}

export function noCodeAwaited(words: Words): Answer {
  return openAnswer(words, [paragraph(words.t('proof.noCodeAwaited')), buttons(words, ['export', 'status'])]);
}
