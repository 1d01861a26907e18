import type { InboundMessage } from '../chat/chat-adapter.ts';
import type { FreezeWords } from '../i18n/command-words.ts';
import { LOCALES, LOCALE_TAGS } from '../i18n/locales.ts';
import { withoutAccents } from '../i18n/plain.ts';
import { cleanText } from './clean-text.ts';

/** What the owner of an account can say where the pod itself proves them. */
export type FreezeWord = 'stop' | 'start';

/** Longer sentences only happen to begin with such a word. */
const MAX_WORDS = 3;
const NO_WORD = /[^\p{L}\p{N}']+/gu;
const APOSTROPHES = /[’‘ʼ`´]/gu;
const KNOWN = { stop: inEveryLanguage('stop'), start: inEveryLanguage('start'), please: inEveryLanguage('please') };

/** STOP or START, however it is capitalised, quoted, punctuated or asked for politely, in any language. */
export function parseFreezeWord(content: InboundMessage['content']): FreezeWord | undefined {
  const text = cleanText(content.kind === 'text' ? content.text : content.action).toLowerCase();
  const plain = ` ${text.replaceAll(APOSTROPHES, "'").replaceAll(NO_WORD, ' ').trim()} `;
  const said = KNOWN.please.reduce((rest, polite) => rest.replace(` ${polite} `, ' '), plain).trim();
  const words = said.split(' ');
  const means = (wanted: FreezeWord) =>
    KNOWN[wanted].some((known) => said === known || (words.length <= MAX_WORDS && said.startsWith(`${known} `)));
  if (means('stop')) return 'stop';
  return means('start') ? 'start' : undefined;
}

/** Words with their accents and without. */
function inEveryLanguage(meaning: keyof FreezeWords): readonly string[] {
  const words = LOCALE_TAGS.flatMap((tag): readonly string[] => LOCALES[tag].freezeWords[meaning]);
  return [...new Set([...words, ...words.map(withoutAccents)])];
}
