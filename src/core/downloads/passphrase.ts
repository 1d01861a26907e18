/** As NIST SP 800-63B asks of a passphrase that stands alone; an archive can be tried on for ever. In characters. */
export const MIN_PASSPHRASE_LENGTH = 15;
export const MAX_PASSPHRASE_LENGTH = 200;
/**
 * What every keyboard has and every terminal passes on as it is: other letters reach a program in one of several
 * spellings, and a blank at an end is not seen.
 */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/u;

export type PassphraseFault = 'too-short' | 'too-long' | 'odd-characters' | 'different';

/** What speaks against a passphrase; `undefined` when nothing does. */
export function findPassphraseFault(passphrase: string, again: string): PassphraseFault | undefined {
  if (passphrase !== again) return 'different';
  if (passphrase !== '' && !PLAIN.test(passphrase)) return 'odd-characters';
  if (passphrase.length < MIN_PASSPHRASE_LENGTH) return 'too-short';
  return passphrase.length > MAX_PASSPHRASE_LENGTH ? 'too-long' : undefined;
}
