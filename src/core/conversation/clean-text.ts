/** A command stands at the start of a message; what is beyond this is not looked at. In UTF-16 units. */
export const MAX_TEXT_LENGTH = 1_000;
/** Controls, marks that turn the direction of what follows, characters without a width, halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What somebody wrote, as it is compared: cut, compatibility characters made plain, invisible ones removed. */
export function cleanText(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .normalize('NFKC')
    .slice(0, MAX_TEXT_LENGTH)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .trim();
}
