export type CryptoStoreProblem =
  | 'CRYPTO_STORE_LOCKED'
  | 'CRYPTO_STORE_UNREADABLE'
  | 'CRYPTO_STORE_KEY_WRONG'
  | 'CRYPTO_STORE_OF_ANOTHER_DEVICE';

/** The crypto store cannot be used as asked. Nothing was changed in it. */
export class CryptoStoreError extends Error {
  override readonly name = 'CryptoStoreError';
  readonly code: CryptoStoreProblem;
  readonly retryable = false;
  readonly directory: string;

  constructor(code: CryptoStoreProblem, directory: string, options: { readonly cause?: unknown } = {}) {
    super(`the Matrix crypto store ${directory} ${SENTENCES[code]}`, options);
    this.code = code;
    this.directory = directory;
  }
}

const SENTENCES: Readonly<Record<CryptoStoreProblem, string>> = {
  CRYPTO_STORE_LOCKED: 'is in use; two processes on one store would break the encryption, so end the other one first',
  CRYPTO_STORE_UNREADABLE:
    'cannot be read; check its files and their owner, or log in as a new device with an empty directory',
  CRYPTO_STORE_KEY_WRONG: 'is encrypted with another key, or with none; give the key it was made with',
  CRYPTO_STORE_OF_ANOTHER_DEVICE: 'belongs to another account or device; give each device a directory of its own',
};

/** Why an event stayed unreadable; the names are those of the wasm's `DecryptionErrorCode`. */
export class MegolmDecryptionError extends Error {
  override readonly name = 'MegolmDecryptionError';
  /** For example `MissingRoomKey`, `UnknownMessageIndex`, `MismatchedSender`, `UnableToDecrypt`. */
  readonly code: string;
  readonly retryable = false;
  /** Why the sender kept the key back, when the sender said so (`m.unverified`, `m.blacklisted` …). */
  readonly withheldCode: string | undefined;

  constructor(code: string, description: string, withheldCode?: string) {
    super(description);
    this.code = code;
    this.withheldCode = withheldCode;
  }
}
