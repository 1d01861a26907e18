const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** In UTF-16 units; a character that people see as one is no longer in practice. */
const LONGEST_CHARACTER = 64;

/**
 * Where to cut a text so that no character is broken as people see them: a family, a flag, a letter with its accents.
 * Only what is made of more parts than any character of a language is broken, and then between code points.
 *
 * @param atMost - In UTF-16 units, 1 at least.
 * @returns how many UTF-16 units of the text to keep; 1 at least.
 */
export function wholeCharacters(text: string, atMost: number): number {
  if (text.length <= atMost) return text.length;
  const start = Math.max(atMost - 2 * LONGEST_CHARACTER, 0);
  const around = text.slice(start, atMost + LONGEST_CHARACTER);
  const index = CHARACTERS.segment(around).containing(atMost - start)?.index ?? 0;
  if (index > 0 && start + index > atMost - LONGEST_CHARACTER) return start + index;
  const isInside = atMost > 1 && /[\ud800-\udbff]/u.test(text.charAt(atMost - 1));
  return isInside ? atMost - 1 : atMost;
}
