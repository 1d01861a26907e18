import type { InboundMessage } from '../chat/chat-adapter.ts';
import { LOCALES, LOCALE_TAGS } from '../i18n/locales.ts';
import { cleanText } from './clean-text.ts';

/** What the owner of an account can say where the pod itself proves them. */
export type FreezeWord = 'stop' | 'start';

/** Longer sentences only happen to begin with such a word. */
const MAX_WORDS = 3;
const NO_WORD = /[^\p{L}\p{N}']+/gu;
const APOSTROPHES = /[’‘ʼ`´]/gu;
const POLITE = new Set(['please', 'bitte']);

/** STOP or START, however it is capitalised, quoted, punctuated or asked for politely, in any language. */
export function parseFreezeWord(content: InboundMessage['content']): FreezeWord | undefined {
  const text = cleanText(content.kind === 'text' ? content.text : content.action).toLowerCase();
  const words = text
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(NO_WORD, ' ')
    .split(' ')
    .filter((word) => word !== '' && !POLITE.has(word));
  const said = words.join(' ');
  const is = (wanted: FreezeWord) =>
    LOCALE_TAGS.some((tag) => LOCALES[tag].freezeWords[wanted].some((known) => known === said));
  const begins = (wanted: FreezeWord) =>
    words.length <= MAX_WORDS &&
    LOCALE_TAGS.some((tag) => LOCALES[tag].freezeWords[wanted].some((known) => said.startsWith(`${known} `)));
  if (is('stop')) return 'stop';
  if (is('start')) return 'start';
  if (isAboutAnnouncements(said)) return undefined;
  if (begins('stop')) return 'stop';
  return begins('start') ? 'start' : undefined;
}

/** “Stop announcements” is not about the export. */
function isAboutAnnouncements(said: string): boolean {
  return LOCALE_TAGS.some((tag) => {
    const { commands } = LOCALES[tag];
    return [...commands['opt-out'], ...commands['opt-in']].some((known) => known === said);
  });
}
