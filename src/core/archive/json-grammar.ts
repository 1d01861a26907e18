/** The tables of the JSON grammar: one class per byte, one action per expectation and class. */

export type JsonScalar = 'number' | 'true' | 'false' | 'null';

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

function classTable(classes: ReadonlyMap<string, number>, otherwise: number): Uint8Array {
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

/** 0 inside a string, 1 for its closing quote, 2 for a backslash, 3 for a byte that has to be escaped. */
export const STRING_STOP = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x22) return 1;
  if (byte === 0x5c) return 2;
  return byte < 0x20 ? 3 : 0;
});

const SIMPLE_ESCAPE = classTable(new Map([['"\\/bfnrt', 1]]), 0);
const HEX_DIGIT = classTable(new Map([['0123456789abcdefABCDEF', 1]]), 0);

export const isSimpleEscape = (byte: number) => SIMPLE_ESCAPE[byte] === 1;
export const isHexDigit = (byte: number) => HEX_DIGIT[byte] === 1;

/** How far a number has come. */
export const NumberState = {
  start: 0,
  minus: 1,
  zero: 2,
  whole: 3,
  point: 4,
  fraction: 5,
  exponent: 6,
  exponentSign: 7,
  power: 8,
  over: 9,
} as const;

const NumberClass = { other: 0, zero: 1, digit: 2, minus: 3, plus: 4, point: 5, exponent: 6 } as const;

export const NUMBER_CLASS = classTable(
  new Map([
    ['0', NumberClass.zero],
    ['123456789', NumberClass.digit],
    ['-', NumberClass.minus],
    ['+', NumberClass.plus],
    ['.', NumberClass.point],
    ['eE', NumberClass.exponent],
  ]),
  NumberClass.other,
);

function numberTable(): Uint8Array {
  const table = new Uint8Array(9 * 8).fill(NumberState.over);
  const step = (from: number, byteClass: number, to: number) => {
    table[from * 8 + byteClass] = to;
  };
  const digits = (from: number, to: number) => {
    step(from, NumberClass.zero, to);
    step(from, NumberClass.digit, to);
  };
  step(NumberState.start, NumberClass.minus, NumberState.minus);
  for (const from of [NumberState.start, NumberState.minus]) {
    step(from, NumberClass.zero, NumberState.zero);
    step(from, NumberClass.digit, NumberState.whole);
  }
  digits(NumberState.whole, NumberState.whole);
  for (const from of [NumberState.zero, NumberState.whole]) step(from, NumberClass.point, NumberState.point);
  digits(NumberState.point, NumberState.fraction);
  digits(NumberState.fraction, NumberState.fraction);
  for (const from of [NumberState.zero, NumberState.whole, NumberState.fraction]) {
    step(from, NumberClass.exponent, NumberState.exponent);
  }
  step(NumberState.exponent, NumberClass.plus, NumberState.exponentSign);
  step(NumberState.exponent, NumberClass.minus, NumberState.exponentSign);
  for (const from of [NumberState.exponent, NumberState.exponentSign, NumberState.power])
    digits(from, NumberState.power);
  return table;
}

/** `state * 8 + class` to the next state; `over` when the byte no longer belongs to the number. */
export const NUMBER_STEP = numberTable();

/** 1 where a number may end. */
export const ACCEPTS = Uint8Array.from([0, 0, 1, 1, 0, 1, 0, 0, 1]);

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
