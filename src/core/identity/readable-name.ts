const MAX_LENGTH = 100;
/** Controls, marks that turn the direction of what follows, and characters without a width. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
/** A base character with more marks than any language puts on one. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A name from a chat as it may be kept and stand on a page: nothing in it is invisible or changes how the rest is read.
 *
 * It can still be chosen to deceive, so pages say what it is a name of.
 *
 * @param fallback - For a name of which nothing is left.
 */
export function readableName(name: string, fallback: string): string {
  const clean = name.replaceAll(/\s+/gu, ' ').replaceAll(INVISIBLE, '').replaceAll(PILED_MARKS, '$1').trim();
  const characters = Array.from(clean);
  if (characters.length === 0) return fallback;
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : clean;
}
