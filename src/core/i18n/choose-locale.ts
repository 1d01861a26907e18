import { DEFAULT_LOCALE, LOCALES, LOCALE_TAGS } from './locales.ts';
import type { Locale } from './locales.ts';
import { withoutAccents } from './plain.ts';

/** What hints at a person's language. Tags may look like `de`, `pt-BR` or the pod's own `de_formal`. */
export interface LocaleHints {
  /** Chosen with the command `language`. */
  readonly chosen?: string | undefined;
  /** What the chat platform says. */
  readonly platform?: string | undefined;
  /** The language of the command word the person wrote. */
  readonly written?: string | undefined;
  /** The interface language at the pod. */
  readonly pod?: string | undefined;
}

/** The first hint that names a language Pappus speaks, else the default. */
export function chooseLocale({ chosen, platform, written, pod }: LocaleHints): Locale {
  return findLocale(chosen) ?? findLocale(platform) ?? findLocale(written) ?? findLocale(pod) ?? DEFAULT_LOCALE;
}

/** The locale for a tag: the exact one, else the one of its language. */
export function findLocale(tag: string | undefined): Locale | undefined {
  if (tag === undefined) return undefined;
  const exact = tag.trim().toLowerCase().replaceAll('_', '-');
  const language = exact.split('-')[0];
  return (
    LOCALE_TAGS.find((known) => known.toLowerCase() === exact) ??
    LOCALE_TAGS.find((known) => known.toLowerCase() === language)
  );
}

/** The locale somebody names in any way: a tag, or the language's name in itself or in another language. */
export function findLocaleByName(name: string): Locale | undefined {
  return findLocaleByPlainName(name) ?? findLocale(name);
}

/** The locale of a language called by its name, with or without accents; “Deutsch” and “allemand” are German. */
export function findLocaleByPlainName(name: string): Locale | undefined {
  return NAMES.get(plain(name));
}

/** What languages are called in each of ours. */
const DISPLAY_NAMES = LOCALE_TAGS.map((tag) => new Intl.DisplayNames([tag], { type: 'language' }));

/** Every name of every language, without accents. */
const NAMES: ReadonlyMap<string, Locale> = new Map(
  LOCALE_TAGS.flatMap((tag) => {
    const { name, names } = LOCALES[tag];
    const elsewhere = DISPLAY_NAMES.map((inAnother) => inAnother.of(tag) ?? tag);
    return [name, ...names, ...elsewhere].map((known): [string, Locale] => [plain(known), tag]);
  }),
);

function plain(name: string): string {
  return withoutAccents(name.trim().toLowerCase());
}
