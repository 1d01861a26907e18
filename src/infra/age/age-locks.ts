import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Encrypter } from 'age-encryption';
import type { LentBytes } from '../../core/downloads/archive-files.ts';
import type { AgePublicKey, ArchiveLock, ArchiveLocks } from '../../core/downloads/archive-lock.ts';
import { OneByOne } from '../../kernel/one-by-one.ts';
import { Secret } from '../../kernel/secret.ts';
import { lockFile } from './locked-file.ts';
import { scryptRecipient } from './scrypt-recipient.ts';

/** 66 random bits, beside the cost of every try. */
const WORD_COUNT = 6;
/** The last of so many waits for some ten seconds, which people still do. */
const MAX_PASSPHRASES = 16;

/** age files through the library of its author. */
export class AgeLocks implements ArchiveLocks {
  readonly #derivations = new OneByOne();
  readonly #maxPassphrases: number;
  #waiting = 0;

  /** @param options - `maxPassphrases`: how many may be in hand, all but one of them waiting; default 16. */
  constructor({ maxPassphrases = MAX_PASSPHRASES }: { readonly maxPassphrases?: number } = {}) {
    this.#maxPassphrases = maxPassphrases;
  }

  /** Native, post-quantum and tagged keys; those of other plugins are known to the plugin alone. */
  async findPublicKey(text: string): Promise<AgePublicKey | undefined> {
    const encrypter = new Encrypter();
    try {
      encrypter.addRecipient(text);
      // Some keys are well written and lead nowhere.
      await encrypter.encrypt(new Uint8Array());
      return text as AgePublicKey;
    } catch {
      return undefined;
    }
  }

  newPassphrase(): Secret {
    return new Secret(Array.from({ length: WORD_COUNT }, () => wordlist[randomInt(wordlist.length)]).join('-'));
  }

  async lock(file: LentBytes, lock: ArchiveLock): Promise<LentBytes | undefined> {
    const encrypter = new Encrypter();
    if (lock.kind === 'public-key') {
      encrypter.addRecipient(lock.publicKey);
      return lockFile(file, (plain) => encrypter.encrypt(plain));
    }
    if (this.#waiting >= this.#maxPassphrases) return undefined;
    this.#waiting += 1;
    try {
      encrypter.addRecipient(scryptRecipient(lock.passphrase, (work) => this.#derivations.run('', work)));
      return await lockFile(file, (plain) => encrypter.encrypt(plain));
    } finally {
      this.#waiting -= 1;
    }
  }
}
