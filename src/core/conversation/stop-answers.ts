import type { Block } from '../chat/reply.ts';
import type { Words } from '../i18n/words.ts';
import { buttons, headline, openAnswer, paragraph, personalAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';
import { optOutHint } from './opt-out-answers.ts';
import type { StopOutcome } from './stop-delivery.ts';

export function stopAnswer(words: Words, outcome: StopOutcome, pod: PodFacts): Answer {
  const { t } = words;
  if (outcome.kind === 'nothing') {
    return personalAnswer(words, [paragraph(t('stop.nothing')), optOutHint(words), buttons(words, ['status', 'help'])]);
  }
  const items = outcome.kind === 'stopped' ? factsOf(words, outcome) : [];
  const facts: readonly Block[] = items.length > 0 ? [{ kind: 'list', items }] : [];
  return personalAnswer(words, [
    headline(t('stop.headline')),
    ...facts,
    paragraph(t('stop.goesOn')),
    paragraph(t('stop.team')),
    paragraph(t('stop.password', { pod: pod.host })),
    paragraph(t('stop.undo')),
  ]);
}

function factsOf({ t }: Words, { disconnected, linkCount }: StopOutcome & { readonly kind: 'stopped' }) {
  return [
    ...disconnected.map(({ speaker, displayName }) =>
      t('stop.disconnected', { who: displayName, platform: platformName(speaker.platform) }),
    ),
    ...(linkCount > 0 ? [t('stop.links', { links: linkCount })] : []),
  ];
}

export function startAnswer(words: Words): Answer {
  const { t } = words;
  return personalAnswer(words, [
    headline(t('start.headline')),
    paragraph(t('start.next')),
    buttons(words, ['status', 'link']),
  ]);
}

/** What is said about a frozen account: everything to its owner, next to nothing to anybody else. */
export function frozenAnswer(words: Words, isOwner: boolean): Answer {
  const { t } = words;
  return isOwner
    ? personalAnswer(words, [paragraph(t('stop.inForce')), paragraph(t('stop.undo'))])
    : openAnswer(words, [paragraph(t('stop.elsewhere'))]);
}

/** `matrix` → “Matrix”: platforms are called what they are called, in every language. */
export function platformName(platform: string): string {
  return `${platform.charAt(0).toUpperCase()}${platform.slice(1)}`;
}
