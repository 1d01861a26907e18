import type { CommandOption, DiscordCommand, Localized } from '../../adapters/discord/commands.ts';
import type { Intent } from '../core/conversation/intent.ts';
import type { Translate } from '../core/i18n/catalog.ts';
import { DEFAULT_LOCALE, LOCALES, LOCALE_TAGS } from '../core/i18n/locales.ts';
import type { Locale } from '../core/i18n/locales.ts';
import { createTranslator } from '../core/i18n/translate.ts';

/** What a person can want; the other intents are answers, or what becomes of words nobody understands. */
type WantedKind = Exclude<
  Intent['kind'],
  'unknown' | 'unreadable' | 'unencrypted' | 'moving' | 'secret-key' | 'forget-confirm'
>;
type KindWithOption = Extract<WantedKind, 'export' | 'migrate' | 'encrypt' | 'email' | 'code' | 'human' | 'language'>;

/** Every kind, in the order in which Discord lists them, with what can be said besides. */
const KINDS = {
  greeting: undefined,
  export: 'optional',
  status: undefined,
  link: undefined,
  readable: undefined,
  cancel: undefined,
  migrate: 'optional',
  encrypt: 'optional',
  'encrypt-off': undefined,
  email: 'optional',
  code: 'required',
  human: 'optional',
  touched: undefined,
  'opt-out': undefined,
  'opt-in': undefined,
  forget: undefined,
  language: 'optional',
  help: undefined,
} as const satisfies Readonly<Record<WantedKind, 'required' | 'optional' | undefined>>;
const KIND_NAMES = Object.keys(KINDS).filter((kind): kind is WantedKind => kind in KINDS);

/**
 * One command for everything a person can ask for, called by the words that the help tells them to write.
 *
 * @param sendsCodes - Whether codes can be sent by e-mail.
 */
export function discordCommands({ sendsCodes }: { readonly sendsCodes: boolean }): readonly DiscordCommand[] {
  return KIND_NAMES.filter((kind) => sendsCodes || kind !== 'email').map((kind) => ({
    name: inEveryLanguage((locale, t) =>
      kind === 'code' ? t('command.option.code') : oneWord(LOCALES[locale].commands[kind]),
    ),
    description: inEveryLanguage((_locale, t) => t(`command.${kind}`)),
    // A code is understood by its look.
    action: kind === 'code' ? '' : LOCALES[DEFAULT_LOCALE].commands[kind][0],
    ...(hasOption(kind) && { options: [optionOf(kind)] }),
  }));
}

/** Discord's names have no blanks in them. */
function oneWord(words: readonly [string, ...string[]]): string {
  return words.find((word) => !word.includes(' ')) ?? words[0];
}

function optionOf(kind: KindWithOption): CommandOption {
  return {
    name: inEveryLanguage((_locale, t) => t(`command.option.${kind}`)),
    description: inEveryLanguage((_locale, t) => t(`command.optionExplained.${kind}`)),
    required: KINDS[kind] === 'required',
    ...(kind === 'language' && {
      choices: LOCALE_TAGS.map((tag) => ({ label: LOCALES[tag].name, value: tag })),
    }),
  };
}

function hasOption(kind: WantedKind): kind is KindWithOption {
  return KINDS[kind] !== undefined;
}

function inEveryLanguage(say: (locale: Locale, t: Translate) => string): Localized {
  const said = LOCALE_TAGS.map((locale) => [locale, say(locale, createTranslator(locale))] as const);
  return { text: say(DEFAULT_LOCALE, createTranslator(DEFAULT_LOCALE)), translations: Object.fromEntries(said) };
}

/** What the team gives its commands with. Its words are the same in every language. */
export function staffDiscordCommand(): DiscordCommand {
  const same = (text: string): Localized => ({ text, translations: {} });
  return {
    name: same('staff'),
    description: inEveryLanguage((_locale, t) => t('command.staff')),
    action: 'staff',
    options: [
      {
        name: same('command'),
        description: inEveryLanguage((_locale, t) => t('command.optionExplained.staffCommand')),
        required: true,
        isSuggested: true,
      },
      {
        name: same('about'),
        description: inEveryLanguage((_locale, t) => t('command.optionExplained.staffAbout')),
        required: false,
        isSuggested: true,
      },
    ],
  };
}
