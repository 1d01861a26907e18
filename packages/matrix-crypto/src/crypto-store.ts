import { chmodSync, closeSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { CryptoStoreError } from './errors.ts';
import { installIndexedDb } from './indexed-db/install.ts';
import { SqliteFile } from './indexed-db/sqlite-file.ts';

const FILE = 'matrix-sdk-crypto.sqlite3';
const OWNER_ONLY = 0o600;
const OWNER_ONLY_DIRECTORY = 0o700;
const SQLITE_BUSY = 5;

/** A directory with one device's keys, open for this process alone. */
export interface CryptoStore {
  /** Under which the wasm finds it. */
  readonly name: string;
  readonly file: SqliteFile;
  close(): Promise<void>;
}

/**
 * Opens the store, or makes it. Directory and files are readable to their owner alone, from before the first byte; what
 * was looser is tightened.
 *
 * @throws {@link CryptoStoreError} when another machine or process has it, or the file is damaged or not ours.
 */
export function openCryptoStore(directory: string): CryptoStore {
  const indexedDb = installIndexedDb();
  const name = prepareDirectory(directory);
  // Asked before the file is touched: whoever closes a file that is locked in his own process unlocks it for all others.
  if (indexedDb.isMounted(name)) throw new CryptoStoreError('CRYPTO_STORE_LOCKED', directory);
  const file = openFile(name, directory);
  indexedDb.mount(name, file);
  return {
    name,
    file,
    async close() {
      await file.close();
      indexedDb.unmount(name);
    },
  };
}

/** @returns its one true path. */
function prepareDirectory(directory: string): string {
  try {
    mkdirSync(directory, { recursive: true, mode: OWNER_ONLY_DIRECTORY });
    chmodSync(directory, OWNER_ONLY_DIRECTORY);
    return realpathSync(directory);
  } catch (error) {
    throw new CryptoStoreError('CRYPTO_STORE_UNREADABLE', directory, { cause: error });
  }
}

function openFile(realDirectory: string, directory: string): SqliteFile {
  const filePath = path.join(realDirectory, FILE);
  try {
    closeSync(openSync(filePath, 'a', OWNER_ONLY));
    // SQLite gives its journal the rights of the file beside it.
    chmodSync(filePath, OWNER_ONLY);
    return new SqliteFile(filePath);
  } catch (error) {
    const isBusy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
    throw new CryptoStoreError(isBusy ? 'CRYPTO_STORE_LOCKED' : 'CRYPTO_STORE_UNREADABLE', directory, { cause: error });
  }
}
