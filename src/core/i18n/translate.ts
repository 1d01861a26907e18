import { IntlMessageFormat } from 'intl-messageformat';
import type { Translate } from './catalog.ts';
import { MessageUnknownError } from './errors.ts';
import { LOCALES } from './locales.ts';
import type { Language, Locale } from './locales.ts';

/** Like {@link Translate} for keys that arrive as data and cannot be checked by the compiler. */
export type TranslateUnchecked = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Texts in one language. A message is parsed when it is first used. */
export function createTranslator(locale: Locale): Translate {
  const format = createFormat(locale);
  return (key, ...params) => format(key, { ...params[0] });
}

/** @returns a function that throws {@link MessageUnknownError} for a key or parameter that does not exist. */
export function createUncheckedTranslator(locale: Locale): TranslateUnchecked {
  return createFormat(locale);
}

function createFormat(locale: Locale): TranslateUnchecked {
  const { formatTag, typeset = (text) => text }: Language = LOCALES[locale];
  const texts: Readonly<Record<string, string>> = LOCALES[locale].messages;
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, params) => {
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (text === undefined) throw new MessageUnknownError(key);
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(typeset(text), formatTag, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    try {
      return String(message.format(params));
    } catch (cause) {
      throw new MessageUnknownError(key, { cause });
    }
  };
}
