import { MINUTE } from '../../kernel/clock.ts';
import type { Block } from '../chat/reply.ts';
import { CODE_TTL_MS } from '../identity/sign-in.ts';
import type { Words } from '../i18n/words.ts';
import { paragraph, personalAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';

/** What is said about codes by e-mail. None of it depends on whether an account exists. */

export function whichAccount(words: Words, pod: PodFacts): Answer {
  return personalAnswer(words, [
    paragraph(words.t('emailCode.whichAccount', { pod: pod.host, example: example(pod) })),
  ]);
}

/** What was sent cannot be a name. It is not repeated. */
export function noName(words: Words, pod: PodFacts): Answer {
  return personalAnswer(words, [
    paragraph(words.t('emailCode.noName', { example: example(pod) })),
    signInButton(words, pod),
  ]);
}

/** An account somewhere else, or an e-mail address, which looks the same. */
export function elsewhere(words: Words, pod: PodFacts): Answer {
  const { t } = words;
  return personalAnswer(words, [
    paragraph(t('proof.otherPod', { pod: pod.host })),
    paragraph(t('emailCode.notTheAddress', { pod: pod.host, example: example(pod) })),
  ]);
}

export function codeAsked(words: Words, pod: PodFacts): Answer {
  const { t } = words;
  return personalAnswer(words, [
    paragraph(t('emailCode.asked', { pod: pod.host, minutes: CODE_TTL_MS / MINUTE })),
    paragraph(t('emailCode.nothingComes', { pod: pod.host })),
    signInButton(words, pod),
  ]);
}

export function tooManyCodes(words: Words, pod: PodFacts, retryAt: Date): Answer {
  const text = words.t('emailCode.tooMany', { time: words.time(retryAt), pod: pod.host });
  return personalAnswer(words, [paragraph(text), signInButton(words, pod)]);
}

function example({ host }: PodFacts): string {
  return `alice@${host}`;
}

function signInButton({ t }: Words, { host }: PodFacts): Block {
  return { kind: 'buttons', buttons: [{ action: 'export', label: t('proof.open', { pod: host }) }] };
}
