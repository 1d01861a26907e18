/** Characters that take two columns of a terminal: East Asian wide ones and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;
const MIN_WIDTH = 20;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Rows that lines take, long ones being continued by the terminal. */
export function rowsOf(lines: readonly string[], columns: number): number {
  return lines.reduce((rows, line) => rows + Math.max(Math.ceil(widthOf(line) / columns), 1), 0);
}

/**
 * Breaks a line between words, and words that are too long wherever the line ends, so that no text can begin a line of
 * its own. Links stay whole, so that they can be copied.
 */
export function wrap(line: string, width: number): readonly string[] {
  const limit = Math.max(width, MIN_WIDTH);
  const lines: string[] = [];
  const indent = /^ */u.exec(line)?.[0] ?? '';
  let current = indent;
  for (const word of line
    .slice(indent.length)
    .split(' ')
    .flatMap((word) => pieces(word, limit - indent.length))) {
    const joined = current.trim() === '' ? `${current}${word}` : `${current} ${word}`;
    if (widthOf(joined) <= limit || current.trim() === '') {
      current = joined;
    } else {
      lines.push(current);
      current = `${indent}${word}`;
    }
  }
  return [...lines, current];
}

function pieces(word: string, limit: number): readonly string[] {
  if (word.startsWith('https://') || widthOf(word) <= limit) return [word];
  const all: string[] = [];
  let piece = '';
  for (const character of word) {
    if (widthOf(piece) + widthOf(character) > limit) {
      all.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...all, piece];
}
