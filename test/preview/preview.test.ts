import { expect, test } from 'vitest';
import type { MessageKey, Translate } from '../../src/core/i18n/catalog.ts';
import { LOCALES, LOCALE_TAGS } from '../../src/core/i18n/locales.ts';
import { en } from '../../src/core/i18n/messages/en/en.ts';
import { createWords } from '../../src/core/i18n/words.ts';
import type { Words } from '../../src/core/i18n/words.ts';
import { previewPage } from './page.ts';
import { TIME_ZONE } from './sample-facts.ts';
import { isSaidInChat, samplesIn } from './samples.ts';

const words = createWords(TIME_ZONE);

/** Words that note which messages they were asked for. */
function noting(source: Words, said: Set<MessageKey>): Words {
  const t: Translate = (key, ...params) => {
    said.add(key);
    return source.t(key, ...params);
  };
  return { ...source, t };
}

test('every message that is said in a chat is on the page', () => {
  const said = new Set<MessageKey>();
  samplesIn(noting(words('en'), said));
  const keys = Object.keys(en).filter((key): key is MessageKey => key in en);
  expect(keys.filter((key) => isSaidInChat(key) && !said.has(key))).toEqual([]);
});

test('every language has every sample', () => {
  const titlesIn = (tag: (typeof LOCALE_TAGS)[number]) =>
    samplesIn(words(tag)).flatMap(({ samples }) => samples.map(({ title }) => title));
  for (const tag of LOCALE_TAGS) expect(titlesIn(tag)).toEqual(titlesIn('en'));
});

test('the page shows what each platform makes of a message, and loads nothing', () => {
  const page = previewPage(words);
  expect(page).toContain('<li class="secondary">Get my data</li>');
  expect(page).toContain('<li>Get my data (export)</li>');
  expect(page).toContain(`· ${LOCALES.de.name}</figcaption>`);
  expect(page).not.toMatch(/<(?:script|img|link|iframe)\b|\bsrc=|url\(|@import|undefined|\[object/u);
  expect(page).not.toMatch(/[\u{f0000}-\u{f00ff}]/u);
});
