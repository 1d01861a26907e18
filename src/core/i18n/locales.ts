import type { Messages } from './catalog.ts';
import type { CommandWords, FreezeWords } from './command-words.ts';
import { commands as deCommands } from './messages/de/commands.ts';
import { de } from './messages/de/de.ts';
import { freezeWords as deFreezeWords } from './messages/de/freeze-words.ts';
import { commands as enCommands } from './messages/en/commands.ts';
import { en } from './messages/en/en.ts';
import { freezeWords as enFreezeWords } from './messages/en/freeze-words.ts';

/** What Pappus knows of one language. */
export interface Language {
  /** Its name in itself. */
  readonly name: string;
  /** Other names people call it by, lower case. */
  readonly names: readonly string[];
  /** BCP 47 tag by which numbers and dates are written. */
  readonly formatTag: string;
  readonly messages: Messages;
  readonly commands: CommandWords;
  readonly freezeWords: FreezeWords;
}

/** The languages Pappus speaks: one folder of messages and one line here each. The first is the reference. */
export const LOCALES = {
  en: {
    name: 'English',
    names: ['english', 'englisch'],
    formatTag: 'en-GB',
    messages: en,
    commands: enCommands,
    freezeWords: enFreezeWords,
  },
  de: {
    name: 'Deutsch',
    names: ['german', 'deutsch'],
    formatTag: 'de',
    messages: de,
    commands: deCommands,
    freezeWords: deFreezeWords,
  },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LOCALES;

/** Where nothing is known of a person. */
export const DEFAULT_LOCALE: Locale = 'en';

export const LOCALE_TAGS: readonly Locale[] = Object.keys(LOCALES).filter((tag): tag is Locale => tag in LOCALES);
