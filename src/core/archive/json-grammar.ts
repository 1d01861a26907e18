/** The tables of the JSON grammar: one class per byte, one action per expectation and class. */

export type JsonScalar = 'number' | 'true' | 'false' | 'null';

/** What the scanner is in the middle of. The order matters: the three of a string stand together. */
export const Mode = { structure: 0, string: 1, escape: 2, hex: 3, number: 4, literal: 5 } as const;

/** What ends the plain run of a string. */
export const StringStop = { none: 0, quote: 1, backslash: 2, control: 3 } as const;

/** What may come next outside of strings, numbers and words. */
export const Expect = {
  value: 0,
  valueOrEnd: 1,
  key: 2,
  keyOrEnd: 3,
  colon: 4,
  commaOrEnd: 5,
  nothing: 6,
} as const;

const ByteClass = {
  other: 0,
  space: 1,
  quote: 2,
  colon: 3,
  comma: 4,
  openObject: 5,
  closeObject: 6,
  openArray: 7,
  closeArray: 8,
  digit: 9,
  letter: 10,
} as const;

/** What the scanner does. The order matters: spaces are the smallest, the two strings follow. */
export const Action = {
  space: 0,
  key: 1,
  string: 2,
  colon: 3,
  comma: 4,
  openObject: 5,
  closeObject: 6,
  openArray: 7,
  closeArray: 8,
  number: 9,
  literal: 10,
  error: 11,
} as const;

/** Width of one row of {@link ACTIONS}. */
export const ACTION_COUNT = 16;

function bytesOf(text: string): readonly number[] {
  return Array.from(text, (c) => c.charCodeAt(0));
}

/** One value for each byte of the keys' texts, `otherwise` for the rest. */
export function classTable(classes: ReadonlyMap<string, number>, otherwise: number): Uint8Array {
  const table = new Uint8Array(256).fill(otherwise);
  for (const [text, value] of classes) for (const byte of bytesOf(text)) table[byte] = value;
  return table;
}

export const BYTE_CLASS = classTable(
  new Map([
    [' \t\n\r', ByteClass.space],
    ['"', ByteClass.quote],
    [':', ByteClass.colon],
    [',', ByteClass.comma],
    ['{', ByteClass.openObject],
    ['}', ByteClass.closeObject],
    ['[', ByteClass.openArray],
    [']', ByteClass.closeArray],
    ['-0123456789', ByteClass.digit],
    ['tfn', ByteClass.letter],
  ]),
  ByteClass.other,
);

function actionTable(): Uint8Array {
  const table = new Uint8Array(7 * ACTION_COUNT).fill(Action.error);
  const allow = (expect: number, byteClass: number, action: number) => {
    table[expect * ACTION_COUNT + byteClass] = action;
  };
  for (const expect of Object.values(Expect)) allow(expect, ByteClass.space, Action.space);
  for (const expect of [Expect.value, Expect.valueOrEnd]) {
    allow(expect, ByteClass.quote, Action.string);
    allow(expect, ByteClass.openObject, Action.openObject);
    allow(expect, ByteClass.openArray, Action.openArray);
    allow(expect, ByteClass.digit, Action.number);
    allow(expect, ByteClass.letter, Action.literal);
  }
  allow(Expect.valueOrEnd, ByteClass.closeArray, Action.closeArray);
  allow(Expect.key, ByteClass.quote, Action.key);
  allow(Expect.keyOrEnd, ByteClass.quote, Action.key);
  allow(Expect.keyOrEnd, ByteClass.closeObject, Action.closeObject);
  allow(Expect.colon, ByteClass.colon, Action.colon);
  allow(Expect.commaOrEnd, ByteClass.comma, Action.comma);
  allow(Expect.commaOrEnd, ByteClass.closeObject, Action.closeObject);
  allow(Expect.commaOrEnd, ByteClass.closeArray, Action.closeArray);
  return table;
}

/** `expect * ACTION_COUNT + class` to action. */
export const ACTIONS = actionTable();

/** By byte: why a plain run of a string stops there, or {@link StringStop.none}. */
export const STRING_STOP = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x22) return StringStop.quote;
  if (byte === 0x5c) return StringStop.backslash;
  return byte < 0x20 ? StringStop.control : StringStop.none;
});

/** The closing quote of a string that ends in this chunk and has no escapes, else -1. */
export function plainStringEnd(chunk: Uint8Array, from: number, end: number): number {
  const lastFour = end - 4;
  let pos = from;
  for (; pos <= lastFour; pos += 4) {
    if (STRING_STOP[chunk[pos] as number] !== 0) break;
    if (STRING_STOP[chunk[pos + 1] as number] !== 0) break;
    if (STRING_STOP[chunk[pos + 2] as number] !== 0) break;
    if (STRING_STOP[chunk[pos + 3] as number] !== 0) break;
  }
  while (pos < end && STRING_STOP[chunk[pos] as number] === 0) pos += 1;
  return pos < end && STRING_STOP[chunk[pos] as number] === StringStop.quote ? pos : -1;
}

const SIMPLE_ESCAPE = classTable(new Map([['"\\/bfnrt', 1]]), 0);
const HEX_DIGIT = classTable(new Map([['0123456789abcdefABCDEF', 1]]), 0);

export const isSimpleEscape = (byte: number) => SIMPLE_ESCAPE[byte] === 1;
export const isHexDigit = (byte: number) => HEX_DIGIT[byte] === 1;

const LITERALS = {
  t: { word: 'true', scalar: 'true' },
  f: { word: 'false', scalar: 'false' },
  n: { word: 'null', scalar: 'null' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly scalar: JsonScalar }>>;

/** The word that begins with this byte, one of `t`, `f`, `n`. */
export function literalOf(byte: number): { readonly word: string; readonly scalar: JsonScalar } {
  if (byte === 0x74) return LITERALS.t;
  return byte === 0x66 ? LITERALS.f : LITERALS.n;
}
