import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Branded, SignInId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';

/** Seven characters of {@link CODE_ALPHABET}, without the dash. */
export type SignInCode = Branded<string, 'SignInCode'>;

/** One character of each group that looks alike (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V), and no A or E: no words. */
export const CODE_ALPHABET = '0123456789CDFHJKMNPQRTVWXY';
export const CODE_LENGTH = 7;
const GROUP_LENGTH = 4;
const SEVEN_CHARACTERS = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`, 'u');

/** Every code has one of these: digits that no letter looks like, so that a word is never taken for a code. */
const PLAIN_DIGIT = /[3479]/u;

/**
 * The code of an attempt: always the same for the same attempt and key, so that none has to be stored.
 *
 * 26^7 codes, less those without a plain digit: about 5 thousand million.
 *
 * @param key - 32 bytes used for nothing else.
 * @see RFC 2104, HMAC
 */
export function deriveCode(key: Secret<Buffer>, id: SignInId): SignInCode {
  for (let round = 0; ; round += 1) {
    const mac = createHmac('sha256', key.reveal()).update(`${id} ${round}`, 'utf8').digest('hex');
    const code = spell(BigInt(`0x${mac}`));
    if (PLAIN_DIGIT.test(code)) return code;
  }
}

/** `K7QF-2MX`, as people see it. */
export function formatCode(code: SignInCode): string {
  return `${code.slice(0, GROUP_LENGTH)}-${code.slice(GROUP_LENGTH)}`;
}

/** Takes equally long wherever the codes differ. */
export function isSameCode(a: SignInCode, b: SignInCode): boolean {
  return timingSafeEqual(Buffer.from(a, 'ascii'), Buffer.from(b, 'ascii'));
}

/** Whether seven characters, in upper case, are one of the codes. */
export function isCode(text: string): text is SignInCode {
  return SEVEN_CHARACTERS.test(text) && PLAIN_DIGIT.test(text);
}

/** The remainder of 2^256 by 26^7 is too small to favour any code. */
function spell(value: bigint): SignInCode {
  const base = BigInt(CODE_ALPHABET.length);
  let rest = value;
  let code = '';
  for (let index = 0; index < CODE_LENGTH; index += 1) {
    code += CODE_ALPHABET.charAt(Number(rest % base));
    rest /= base;
  }
  return code as SignInCode;
}
