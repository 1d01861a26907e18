const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** Makes the blanks unbreakable that French has before its high signs and inside its quotation marks. */
export function typesetFrench(text: string): string {
  return text.replaceAll(/ (?=[;!?])/gu, NARROW_NO_BREAK).replaceAll(/ (?=:(?:\s|$)|[»%])|(?<=«) /gu, NO_BREAK);
}
