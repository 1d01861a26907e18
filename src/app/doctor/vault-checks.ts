import type { DirectorySurvey } from '../../infra/machine/directory-survey.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { saySize } from '../say-amount.ts';

export interface VaultDeps {
  readonly vaultDirectory: () => Promise<DirectorySurvey>;
  /** The code of what goes wrong with an object that is written, read back and removed. */
  readonly tryVault: (signal: AbortSignal) => Promise<string | undefined>;
  /** `ARCHIVE_MAX_GIB`. */
  readonly maxArchiveBytes: number;
}

const OWNER_ONLY = 0o700;
const LEAST_BYTES = 1024 ** 3;

export const vaultCheck: Check<VaultDeps> = {
  name: 'vault',
  async run({ vaultDirectory, tryVault }, signal): Promise<Finding> {
    const survey = await vaultDirectory();
    if (survey.kind === 'not-a-directory') {
      return failure('a file is in the place of its directory', 'move it away, or set DATA_DIRECTORY');
    }
    if (survey.kind === 'missing') {
      return survey.canBeMade
        ? ok('not there yet; Pappus makes it when it starts for the first time')
        : failure(
            'it is not there, and this user may not make it',
            'let DATA_DIRECTORY name a place where Pappus’ user may write',
          );
    }
    if (!survey.isOurs) {
      return failure(
        'it belongs to another user',
        'run this as the user that Pappus runs as, or give that user the directory',
      );
    }
    const trouble = await tryVault(signal);
    if (trouble !== undefined) {
      return failure(
        `an object could not be written, read back and removed (${trouble})`,
        'look at the disk of DATA_DIRECTORY and at who may write there',
      );
    }
    return survey.mode === OWNER_ONLY
      ? ok('an object was written, read back and removed; nobody else may enter')
      : warning(
          `others may enter it (permissions ${survey.mode.toString(8)})`,
          'chmod 700 it, or restart Pappus, which does',
        );
  },
};

export const vaultRoomCheck: Check<VaultDeps> = {
  name: 'vault, room',
  async run({ vaultDirectory, maxArchiveBytes }): Promise<Finding> {
    const survey = await vaultDirectory();
    if (survey.kind === 'not-a-directory') return notLookedAt('a file is in the place of the vault');
    const found = `${saySize(survey.freeBytes)} are free`;
    if (survey.freeBytes < LEAST_BYTES)
      return failure(found, 'make room on the disk of DATA_DIRECTORY: requests are held when it is full');
    return survey.freeBytes < maxArchiveBytes
      ? warning(
          `${found}, less than one archive may have (${saySize(maxArchiveBytes)})`,
          'make room on the disk of DATA_DIRECTORY, or lower ARCHIVE_MAX_GIB',
        )
      : ok(found);
  },
};

/** How a key fared on things that are encrypted with it. */
export interface KeyTrial {
  readonly opened: number;
  readonly refused: number;
}

export interface MasterKeyDeps {
  readonly tryVaultKey: () => Promise<KeyTrial>;
  /** `undefined` when Pappus' own database does not answer. */
  readonly trySealKey: () => Promise<KeyTrial | undefined>;
}

export const masterKeyCheck: Check<MasterKeyDeps> = {
  name: 'MASTER_KEY',
  async run({ tryVaultKey, trySealKey }): Promise<Finding> {
    const [vault, sealed] = [await tryVaultKey(), await trySealKey()];
    const opened = vault.opened + (sealed?.opened ?? 0);
    const refused = vault.refused + (sealed?.refused ?? 0);
    if (refused > 0 && opened === 0) {
      return failure(
        'it does not open what is there: archives and database were written with another key',
        'put the key back with which Pappus ran before; nothing can be read without it',
      );
    }
    if (refused > 0) {
      return warning(
        `it opens ${opened} of the ${opened + refused} things that were tried`,
        'those that do not open are damaged, or from a time with another key: their owners have to ask again',
      );
    }
    if (sealed === undefined) return notLookedAt('Pappus’ own database does not answer');
    return ok(opened === 0 ? 'nothing is encrypted yet' : 'it opens what is there');
  },
};
