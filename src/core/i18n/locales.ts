import type { Messages } from './catalog.ts';
import type { CommandWords, FreezeWords, MovingWords } from './command-words.ts';
import { commands as deCommands } from './messages/de/commands.ts';
import { freezeWords as deFreezeWords } from './messages/de/freeze-words.ts';
import { movingWords as deMovingWords } from './messages/de/moving-words.ts';
import { de } from './messages/de/de.ts';
import { commands as enCommands } from './messages/en/commands.ts';
import { freezeWords as enFreezeWords } from './messages/en/freeze-words.ts';
import { movingWords as enMovingWords } from './messages/en/moving-words.ts';
import { en } from './messages/en/en.ts';
import { commands as esCommands } from './messages/es/commands.ts';
import { freezeWords as esFreezeWords } from './messages/es/freeze-words.ts';
import { movingWords as esMovingWords } from './messages/es/moving-words.ts';
import { es } from './messages/es/es.ts';
import { commands as frCommands } from './messages/fr/commands.ts';
import { freezeWords as frFreezeWords } from './messages/fr/freeze-words.ts';
import { movingWords as frMovingWords } from './messages/fr/moving-words.ts';
import { fr } from './messages/fr/fr.ts';
import { commands as itCommands } from './messages/it/commands.ts';
import { freezeWords as itFreezeWords } from './messages/it/freeze-words.ts';
import { movingWords as itMovingWords } from './messages/it/moving-words.ts';
import { it } from './messages/it/it.ts';
import { commands as nlCommands } from './messages/nl/commands.ts';
import { freezeWords as nlFreezeWords } from './messages/nl/freeze-words.ts';
import { movingWords as nlMovingWords } from './messages/nl/moving-words.ts';
import { nl } from './messages/nl/nl.ts';
import { commands as plCommands } from './messages/pl/commands.ts';
import { freezeWords as plFreezeWords } from './messages/pl/freeze-words.ts';
import { movingWords as plMovingWords } from './messages/pl/moving-words.ts';
import { pl } from './messages/pl/pl.ts';
import { commands as ptCommands } from './messages/pt/commands.ts';
import { freezeWords as ptFreezeWords } from './messages/pt/freeze-words.ts';
import { movingWords as ptMovingWords } from './messages/pt/moving-words.ts';
import { pt } from './messages/pt/pt.ts';
import { commands as ruCommands } from './messages/ru/commands.ts';
import { freezeWords as ruFreezeWords } from './messages/ru/freeze-words.ts';
import { movingWords as ruMovingWords } from './messages/ru/moving-words.ts';
import { ru } from './messages/ru/ru.ts';
import { typesetFrench } from './messages/fr/typeset.ts';

/** What Pappus knows of one language. */
export interface Language {
  /** Its name in itself. */
  readonly name: string;
  /** What else people call it, lower case; its names in the other languages are known. */
  readonly names: readonly string[];
  /** BCP 47 tag by which numbers and dates are written. */
  readonly formatTag: string;
  /** How the first day of a month is written, if not as a plain number. */
  readonly firstDay?: string;
  /** Puts into a text what the language's typography wants beyond what its catalogue says. */
  readonly typeset?: (text: string) => string;
  readonly messages: Messages;
  readonly commands: CommandWords;
  readonly freezeWords: FreezeWords;
  readonly movingWords: MovingWords;
}

/** The languages Pappus speaks: one folder of messages and one entry here each. The first is the reference. */
export const LOCALES = {
  en: {
    name: 'English',
    names: ['in english'],
    formatTag: 'en-GB',
    messages: en,
    commands: enCommands,
    freezeWords: enFreezeWords,
    movingWords: enMovingWords,
  },
  de: {
    name: 'Deutsch',
    names: ['auf deutsch'],
    formatTag: 'de',
    messages: de,
    commands: deCommands,
    freezeWords: deFreezeWords,
    movingWords: deMovingWords,
  },
  fr: {
    name: 'Français',
    names: ['en français'],
    formatTag: 'fr',
    firstDay: '1er',
    typeset: typesetFrench,
    messages: fr,
    commands: frCommands,
    freezeWords: frFreezeWords,
    movingWords: frMovingWords,
  },
  es: {
    name: 'Español',
    names: ['castellano', 'en español'],
    formatTag: 'es',
    messages: es,
    commands: esCommands,
    freezeWords: esFreezeWords,
    movingWords: esMovingWords,
  },
  it: {
    name: 'Italiano',
    names: ['in italiano'],
    formatTag: 'it',
    messages: it,
    commands: itCommands,
    freezeWords: itFreezeWords,
    movingWords: itMovingWords,
  },
  nl: {
    name: 'Nederlands',
    names: ['hollands', 'vlaams', 'in het nederlands'],
    formatTag: 'nl',
    messages: nl,
    commands: nlCommands,
    freezeWords: nlFreezeWords,
    movingWords: nlMovingWords,
  },
  pl: {
    name: 'Polski',
    names: ['po polsku'],
    formatTag: 'pl',
    messages: pl,
    commands: plCommands,
    freezeWords: plFreezeWords,
    movingWords: plMovingWords,
  },
  pt: {
    name: 'Português',
    names: ['brasileiro', 'em português'],
    formatTag: 'pt',
    firstDay: '1º',
    messages: pt,
    commands: ptCommands,
    freezeWords: ptFreezeWords,
    movingWords: ptMovingWords,
  },
  ru: {
    name: 'Русский',
    names: ['по-русски'],
    formatTag: 'ru',
    messages: ru,
    commands: ruCommands,
    freezeWords: ruFreezeWords,
    movingWords: ruMovingWords,
  },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LOCALES;

/** Where nothing is known of a person. */
export const DEFAULT_LOCALE: Locale = 'en';

export const LOCALE_TAGS: readonly Locale[] = Object.keys(LOCALES).filter((tag): tag is Locale => tag in LOCALES);
