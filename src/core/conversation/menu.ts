import { LOCALES, LOCALE_TAGS } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import { buttons, headline, openAnswer, paragraph } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';

/** Who this is, what it does and where to begin. */
export function hello(words: Words, pod: PodFacts, now: Date): Answer {
  const { t } = words;
  const { host, closesAt } = pod;
  const text =
    closesAt !== undefined && closesAt > now
      ? t('chat.helloClosing', { pod: host, day: words.day(closesAt, now) })
      : t('chat.hello', { pod: host });
  return openAnswer(words, [paragraph(text), menu(words)]);
}

/** Something that was encrypted for others. */
export function unreadable(words: Words): Answer {
  return openAnswer(words, [paragraph(words.t('chat.unreadable'))]);
}

/** Something that nobody vouches for. */
export function unencrypted(words: Words): Answer {
  return openAnswer(words, [paragraph(words.t('chat.unencrypted'))]);
}

export function unknown(words: Words): Answer {
  return openAnswer(words, [paragraph(words.t('chat.unknown')), menu(words)]);
}

/** @param sendsCodes - Whether codes can be sent by e-mail. */
export function help(words: Words, sendsCodes: boolean): Answer {
  const { t } = words;
  const items = [
    t('help.export'),
    t('help.status'),
    t('help.link'),
    t('help.readable'),
    t('help.encrypt'),
    t('help.cancel'),
    t('help.migrate'),
  ];
  if (sendsCodes) items.push(t('help.email'));
  items.push(t('help.human'), t('help.touched'), t('help.optOut'), t('help.forget'), t('help.language'));
  return openAnswer(words, [
    headline(t('help.headline')),
    { kind: 'list', items },
    paragraph(t('help.noPasswords')),
    menu(words),
  ]);
}

export function languages(words: Words, lead: 'language.choose' | 'language.unknown'): Answer {
  return openAnswer(words, [
    paragraph(words.t(lead)),
    {
      kind: 'buttons',
      buttons: LOCALE_TAGS.map((tag) => ({ action: `language ${tag}`, label: LOCALES[tag].name })),
    },
  ]);
}

/** @param words - Those of the new language. */
export function languageChosen(words: Words): Answer {
  return openAnswer(words, [paragraph(words.t('language.chosen')), menu(words)]);
}

export function menu(words: Words) {
  return buttons(words, ['export', 'status', 'migrate', 'human', 'language', 'help']);
}
