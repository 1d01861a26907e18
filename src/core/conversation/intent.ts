import type { DiasporaId } from '../../kernel/ids.ts';
import type { MovingAnswer } from '../i18n/command-words.ts';
import type { Locale } from '../i18n/locales.ts';

/** Everything a person can ask for. */
export type Intent =
  /** Their data; of the account named, if any. */
  | { readonly kind: 'export'; readonly account: DiasporaId | undefined }
  | { readonly kind: 'status' | 'link' | 'readable' | 'cancel' | 'help' | 'greeting' }
  /** How to move to another pod; to the one that `host` names, such as `diasp.org`, if any. */
  | { readonly kind: 'migrate'; readonly host: string | undefined }
  /** An answer to a step of moving on: to the one with the number `at`, if that is known. `text` is what was said. */
  | { readonly kind: 'moving'; readonly answer: MovingAnswer; readonly at: number | undefined; readonly text: string }
  /** Something for a person of the team; what it is is asked for where `text` is empty. */
  | { readonly kind: 'human'; readonly text: string }
  /** What was done with the asker's data, and by whom. */
  | { readonly kind: 'touched' }
  /** No announcements any more, or announcements again. */
  | { readonly kind: 'opt-out' | 'opt-in' }
  /** To be forgotten; and that this is really meant. */
  | { readonly kind: 'forget' | 'forget-confirm' }
  /** Another language; `unknown` is one that Pappus does not speak, `undefined` asks which there are. */
  | { readonly kind: 'language'; readonly wanted: Locale | 'unknown' | undefined }
  /** A message with a sign-in code in it. */
  | { readonly kind: 'code'; readonly text: string }
  /** A code by e-mail; for the account that `named` names, if it is not empty. */
  | { readonly kind: 'email'; readonly named: string }
  /** Files encrypted to the age public key that was named; `saysMore` where something else was. */
  | { readonly kind: 'encrypt'; readonly key: string | undefined; readonly saysMore: boolean }
  | { readonly kind: 'encrypt-off' }
  /** A message with the secret half of a key in it. What it was is passed on to nobody. */
  | { readonly kind: 'secret-key' }
  /** A message that could not be decrypted. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unencrypted' }
  | { readonly kind: 'unknown'; readonly text: string };

/** What can be carried on with after somebody has proven their account: what is about their data. */
export const WANTED_INTENTS = ['export', 'status', 'link', 'readable', 'cancel', 'migrate', 'keep'] as const;
export type WantedIntent = (typeof WANTED_INTENTS)[number];

/** Reads what a sign-in was begun for; anything unreadable means the export, which everybody comes for. */
export function parseWanted(text: string): WantedIntent {
  return WANTED_INTENTS.find((wanted) => wanted === text) ?? 'export';
}
