import type { Block } from '../chat/reply.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import { openAnswer, paragraph } from './answer.ts';
import type { Answer } from './answer.ts';

export function optOutAnswer(words: Words): Answer {
  const [word] = LOCALES[words.locale].commands['opt-in'];
  return openAnswer(words, [paragraph(words.t('optOut.done', { word }))]);
}

export function optInAnswer(words: Words): Answer {
  const [word] = LOCALES[words.locale].commands['opt-out'];
  return openAnswer(words, [paragraph(words.t('optOut.again', { word }))]);
}

/** For somebody whose STOP stops nothing else. */
export function optOutHint(words: Words): Block {
  const [word] = LOCALES[words.locale].commands['opt-out'];
  return paragraph(words.t('optOut.stopHint', { word }));
}
