import type { Messages } from './catalog.ts';
import type { CommandWords } from './command-words.ts';
import { commands as deCommands } from './messages/de/commands.ts';
import { de } from './messages/de/de.ts';
import { commands as enCommands } from './messages/en/commands.ts';
import { en } from './messages/en/en.ts';

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
}

/** The languages Pappus speaks: one folder of messages and one line here each. The first is the reference. */
export const LOCALES = {
  en: { name: 'English', names: ['english', 'englisch'], formatTag: 'en-GB', messages: en, commands: enCommands },
  de: { name: 'Deutsch', names: ['german', 'deutsch'], formatTag: 'de', messages: de, commands: deCommands },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LOCALES;

/** Where nothing is known of a person. */
export const DEFAULT_LOCALE: Locale = 'en';

export const LOCALE_TAGS: readonly Locale[] = Object.keys(LOCALES).filter((tag): tag is Locale => tag in LOCALES);
