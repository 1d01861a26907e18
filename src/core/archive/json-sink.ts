import type { JsonScalar } from './json-grammar.ts';

/** A string or key as written, quotes left out. The scanner reuses one object: read it during the call. */
export interface JsonText {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Whether a backslash is among the bytes. */
  readonly escaped: boolean;
  /** More than `end - start` when the text was longer than the scanner keeps across chunks (64 KiB). */
  readonly lengthBytes: number;
}

/** The one object a scanner fills again and again. */
export function createJsonText(): { -readonly [K in keyof JsonText]: JsonText[K] } {
  return { bytes: new Uint8Array(0), start: 0, end: 0, escaped: false, lengthBytes: 0 };
}

/** Hears what the scanner finds, in document order. */
export interface JsonSink {
  openObject(): void;
  closeObject(): void;
  openArray(): void;
  closeArray(): void;
  key(text: JsonText): void;
  string(text: JsonText): void;
  scalar(scalar: JsonScalar): void;
}
