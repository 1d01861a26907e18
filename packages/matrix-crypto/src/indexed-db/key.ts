import { fault } from './fault.ts';

/** What may be a key here. The wasm uses strings, numbers and arrays of them; dates and binary keys are refused. */
export type Key = string | number | readonly Key[];

const NUMBER = 0x10;
const STRING = 0x30;
const ARRAY = 0x50;
const END = 0x00;
const ESCAPE = 0x01;
const NUMBER_BYTES = 8;
const SIGN = 0x80;

/** @returns whether IndexedDB would take it as a key. */
export function isKey(value: unknown): value is Key {
  if (typeof value === 'string') return true;
  if (typeof value === 'number') return !Number.isNaN(value);
  return Array.isArray(value) && value.every(isKey);
}

/**
 * Writes a key so that comparing bytes is comparing keys: numbers before strings before arrays, strings by their UTF-16
 * code units. Each code unit takes the one to three bytes that UTF-8 has for its number (so surrogates stay two of
 * three bytes, alone or in pairs, and sort as IndexedDB sorts them); an ASCII letter takes one.
 *
 * @throws DOMException `DataError` for anything that is no key.
 * @see Indexed Database API 3.0, "compare two keys"
 */
export function encodeKey(key: unknown): Buffer {
  if (!isKey(key)) throw fault('DataError', 'only strings, numbers and arrays of them are keys here');
  const bytes: number[] = [];
  append(key, bytes);
  return Buffer.from(bytes);
}

/** Reads what {@link encodeKey} wrote. */
export function decodeKey(bytes: Uint8Array): Key {
  return readKey({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 });
}

function append(key: Key, bytes: number[]): void {
  if (typeof key === 'number') {
    bytes.push(NUMBER, ...numberBytes(key));
  } else if (typeof key === 'string') {
    bytes.push(STRING);
    for (let i = 0; i < key.length; i++) appendUnit(key.charCodeAt(i), bytes);
    bytes.push(END);
  } else {
    bytes.push(ARRAY);
    for (const part of key) append(part, bytes);
    bytes.push(END);
  }
}

function appendUnit(unit: number, bytes: number[]): void {
  // The terminator and the escape are escaped: a shorter string sorts first, then these two, then all the rest.
  if (unit <= ESCAPE) bytes.push(ESCAPE, unit + 1);
  else if (unit < 0x80) bytes.push(unit);
  else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
  else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
}

/** IEEE 754 in big-endian order sorts by itself once the sign is turned round, and a negative number altogether. */
function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(NUMBER_BYTES);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  return turned(bytes, (bytes.readUInt8(0) & SIGN) !== 0);
}

function turned(bytes: Buffer, isNegative: boolean): Buffer {
  return bytes.map((byte, i) => (isNegative ? byte ^ 0xff : i === 0 ? byte ^ SIGN : byte)) as Buffer;
}

interface Reader {
  readonly bytes: Buffer;
  at: number;
}

function readKey(reader: Reader): Key {
  const type = next(reader);
  if (type === STRING) return readString(reader);
  if (type === NUMBER) return readNumber(reader);
  if (type !== ARRAY) throw fault('DataError', 'the stored key is damaged');
  const parts: Key[] = [];
  while (reader.bytes[reader.at] !== END) parts.push(readKey(reader));
  reader.at++;
  return parts;
}

function readString(reader: Reader): string {
  const units: number[] = [];
  for (let byte = next(reader); byte !== END; byte = next(reader)) {
    if (byte === ESCAPE) units.push(next(reader) - 1);
    else if (byte < 0x80) units.push(byte);
    else if (byte < 0xe0) units.push(((byte & 0x1f) << 6) | (next(reader) & 0x3f));
    else units.push(((byte & 0x0f) << 12) | ((next(reader) & 0x3f) << 6) | (next(reader) & 0x3f));
  }
  return String.fromCharCode(...units);
}

function readNumber(reader: Reader): number {
  const bytes = reader.bytes.subarray(reader.at, reader.at + NUMBER_BYTES);
  reader.at += NUMBER_BYTES;
  return Buffer.from(turned(bytes, (bytes.readUInt8(0) & SIGN) === 0)).readDoubleBE(0);
}

function next(reader: Reader): number {
  return reader.bytes.readUInt8(reader.at++);
}
