import { isCode } from './sign-in-code.ts';
import type { SignInCode } from './sign-in-code.ts';

/** What a person may write for what the page shows. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  U: 'V',
};

/** Spaces, dots and every kind of dash. */
const SEPARATORS = /[\s.\p{Dash_Punctuation}]/gu;
/** Four and three, together or with one separator in between, standing alone. */
const IN_A_SENTENCE = /(?<![\p{L}\p{N}@_])[A-Z0-9]{4}[\s\p{Dash_Punctuation}]?[A-Z0-9]{3}(?![\p{L}\p{N}@_])/gu;
/** No message with a code in it is longer; longer ones are not searched. */
const MAX_TEXT_LENGTH = 500;

/**
 * Finds the code in what somebody wrote: alone with any spaces and dashes, or once inside a sentence.
 *
 * Capitals do not matter, nor do letters and digits that look alike. Ordinary words are never a code; two codes are
 * none, because the person has to say which.
 */
export function parseCode(text: string): SignInCode | undefined {
  if (text.length > MAX_TEXT_LENGTH) return undefined;
  const upper = text.normalize('NFKC').toUpperCase();
  const alone = read(upper);
  if (alone !== undefined) return alone;
  const found = new Set([...upper.matchAll(IN_A_SENTENCE)].flatMap(([match]) => read(match) ?? []));
  const [code] = found;
  return found.size === 1 ? code : undefined;
}

function read(upper: string): SignInCode | undefined {
  const plain = upper.replaceAll(SEPARATORS, '').replaceAll(/[OILZSGBU]/gu, (letter) => LOOK_ALIKES[letter] ?? letter);
  return isCode(plain) ? plain : undefined;
}
