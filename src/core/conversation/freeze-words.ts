import type { InboundMessage } from '../chat/chat-adapter.ts';
import { LOCALES, LOCALE_TAGS } from '../i18n/locales.ts';
import type { Language } from '../i18n/locales.ts';
import { withoutAccents } from '../i18n/plain.ts';
import { cleanText } from './clean-text.ts';

/** What the owner of an account can say where the pod itself proves them. */
export type FreezeWord = 'stop' | 'start';

/** Longer sentences only happen to begin with such a word. */
const MAX_WORDS = 3;
const NO_WORD = /[^\p{L}\p{N}']+/gu;
const APOSTROPHES = /[’‘ʼ`´]/gu;
const KNOWN = {
  stop: inEveryLanguage(({ freezeWords }) => freezeWords.stop),
  start: inEveryLanguage(({ freezeWords }) => freezeWords.start),
  please: inEveryLanguage(({ freezeWords }) => freezeWords.please),
};
const ABOUT_ANNOUNCEMENTS = inEveryLanguage(({ commands }) => [...commands['opt-out'], ...commands['opt-in']]);

/** STOP or START, however it is capitalised, quoted, punctuated or asked for politely, in any language. */
export function parseFreezeWord(content: InboundMessage['content']): FreezeWord | undefined {
  const text = cleanText(content.kind === 'text' ? content.text : content.action).toLowerCase();
  const plain = ` ${text.replaceAll(APOSTROPHES, "'").replaceAll(NO_WORD, ' ').trim()} `;
  const said = KNOWN.please.reduce((rest, polite) => rest.replace(` ${polite} `, ' '), plain).trim();
  const isShort = said.split(' ').length <= MAX_WORDS;
  const begins = (wanted: FreezeWord) => isShort && KNOWN[wanted].some((known) => said.startsWith(`${known} `));
  if (KNOWN.stop.includes(said)) return 'stop';
  if (KNOWN.start.includes(said)) return 'start';
  // “Stop announcements” is not about the export.
  if (ABOUT_ANNOUNCEMENTS.includes(said)) return undefined;
  if (begins('stop')) return 'stop';
  return begins('start') ? 'start' : undefined;
}

/** The words of every language, with their accents and without. */
function inEveryLanguage(wordsOf: (language: Language) => readonly string[]): readonly string[] {
  const words = LOCALE_TAGS.flatMap((tag) => wordsOf(LOCALES[tag]));
  return [...new Set([...words, ...words.map(withoutAccents)])];
}
