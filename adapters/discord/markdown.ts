import { wholeCharacters } from '../../src/kernel/whole-characters.ts';

/** Controls, separators of lines, halves of characters, and marks that turn the direction of what follows. */
const ACTIVE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What begins or ends something, wherever it stands; `<` begins mentions, emoji, times and links. */
const MARKS = /[\\*_~`|[\]<]/gu;
/** A heading, a quotation, small print or a list, at the beginning of a line. */
const LINE_BEGINNING = /^(?:[>#+-]|\d+(?=[.)]))/u;
const EVERYBODY = /@(?=everyone|here)/gu;
const ADDRESS = /:(?=\/\/)/gu;
/** Discord shows a card for an invitation even where nothing else is unfolded. */
const INVITATION = /(discord(?:app)?)\.(?=gg|com|new|gift)/giu;
/** Ends no word, and cannot be seen. */
const NOTHING = '\u200b';

/** One line of text without anything that drives what shows it. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(ACTIVE, '').replaceAll(DIRECTION, '').trim();
}

/** Text in which Discord sees nothing but text: no markup, no mention, no address to unfold. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(MARKS, '\\$&')
    .replaceAll(ADDRESS, '\\:')
    .replaceAll(INVITATION, '$1\\.')
    .replaceAll(EVERYBODY, `@${NOTHING}`)
    .replace(LINE_BEGINNING, (mark) => (/\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** An address to press, without a preview; `undefined` for what is none of the web's. */
export function linkTo(url: string): string | undefined {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target?.protocol !== 'https:' && target?.protocol !== 'http:') return undefined;
  return `<${target.href.replaceAll('>', '%3E').replaceAll('<', '%3C')}>`;
}

/**
 * Cuts a text so that every part fits, between words where there are any, never inside a character.
 *
 * @param fits - Whether a part is short enough; true of every beginning of one that is.
 */
export function split(text: string, fits: (part: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (!fits(rest)) {
    const cut = whereToCut(rest, longestFit(rest, fits));
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}

function longestFit(text: string, fits: (part: string) => boolean): number {
  let [low, high] = [1, text.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

function whereToCut(text: string, longest: number): number {
  const blank = text.lastIndexOf(' ', longest);
  if (blank > longest / 2) return blank;
  return wholeCharacters(text, longest);
}
