import { classTable } from './json-grammar.ts';

/** How far a number has come. */
const NumberState = {
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

const NUMBER_CLASS = classTable(
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
const NUMBER_STEP = numberTable();

/** 1 where a number may end. */
const ACCEPTS = Uint8Array.from([0, 0, 1, 1, 0, 1, 0, 0, 1]);

/** Reads one number, which may be cut anywhere. */
export class JsonNumber {
  #state: number = NumberState.start;

  /** Whether what has been read so far is a whole number by itself. */
  get isWhole(): boolean {
    return ACCEPTS[this.#state] === 1;
  }

  begin(): void {
    this.#state = NumberState.start;
  }

  /** @returns Where the number stops: at the first byte that is not part of it, or at the end of the chunk. */
  read(chunk: Uint8Array, from: number): number {
    for (let pos = from; pos < chunk.length; pos += 1) {
      const next = NUMBER_STEP[this.#state * 8 + (NUMBER_CLASS[chunk[pos] as number] as number)] as number;
      if (next === NumberState.over) return pos;
      this.#state = next;
    }
    return chunk.length;
  }
}
