import path from 'node:path';
import { SECOND } from '../kernel/clock.ts';
import { Secret } from '../kernel/secret.ts';
import type { ChatAdapter } from '../core/chat/chat-adapter.ts';
import type { Sealer } from '../core/work/sealer.ts';
import type { Config } from '../config/config.ts';
import { deriveKey } from '../infra/crypto/keys.ts';
import { AdapterMemoryTable } from '../infra/sql/tables/adapter-memory-table.ts';
import type { Parts } from './compose.ts';
import { readMatrixLogin } from './matrix-login-file.ts';

const TIMEOUT_MS = 20 * SECOND;

/** The login and the device's keys, readable by their owner alone. */
export const matrixDirectory = (dataDirectory: string) => path.resolve(dataDirectory, 'matrix');

/** Encrypts the device's keys. */
export const matrixStoreKey = ({ masterKey }: Config) => deriveKey(masterKey, 'matrix keys');

/** Where the assistant's account is found: the token in the environment, or what `pappus matrix login` has kept. */
export async function findMatrixLogin(config: Config, sealer: Sealer, signal: AbortSignal) {
  const { matrix, dataDirectory } = config;
  if (matrix?.accessToken === undefined) return readMatrixLogin(matrixDirectory(dataDirectory), sealer);
  const { whoAmI } = await import('../../adapters/matrix/index.ts');
  return whoAmI(matrix, matrix.accessToken, signal);
}

/** Matrix, if there is a homeserver. Its library is loaded only then. */
export async function openMatrix(parts: Parts, stopping: AbortSignal): Promise<ChatAdapter | undefined> {
  const { config, database, log, sealer } = parts;
  const { matrix, dataDirectory } = config;
  if (matrix === undefined) return undefined;
  const { MATRIX_PLATFORM, createMatrixAdapter } = await import('../../adapters/matrix/index.ts');
  return createMatrixAdapter(
    {
      homeserverUrl: matrix.homeserverUrl,
      login: async (signal) => findMatrixLogin(config, sealer, signal),
      directory: matrixDirectory(dataDirectory),
      storeKey: new Secret<Uint8Array>(matrixStoreKey(config).reveal()),
      limits: matrix.limits,
      staffRooms: config.staff.staffRooms
        .filter(({ platform }) => platform === MATRIX_PLATFORM)
        .map(({ conversation }) => conversation),
      publicRooms: config.announcements.rooms
        .filter(({ platform }) => platform === MATRIX_PLATFORM)
        .map(({ conversation }) => conversation),
      timeoutMs: TIMEOUT_MS,
      stopping,
    },
    new AdapterMemoryTable(database.executor, MATRIX_PLATFORM),
    log,
  );
}
