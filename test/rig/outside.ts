import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase } from './database.ts';
import { findFreePort } from './free-port.ts';
import { createPappusDatabase } from './pappus-database.ts';
import type { PappusDatabase } from './pappus-database.ts';
import { gatedDatabase } from './pod/network-gate.ts';
import type { NetworkGate } from './pod/network-gate.ts';
import type { SimulatedPodOptions } from './pod/options.ts';
import { startSimulatedPod } from './pod/simulated-pod.ts';
import type { SimulatedPod } from './pod/simulated-pod.ts';

/** Everything around Pappus, for tests that start its programs themselves. */
export interface Outside extends AsyncDisposable {
  readonly pod: SimulatedPod;
  readonly database: PappusDatabase;
  /** Between the programs and their database. */
  readonly gate: NetworkGate;
  /** Goes with the test. */
  readonly directory: string;
  readonly masterKey: string;
  /** A whole environment for one program with every role, or for several with one each. */
  readonly env: Readonly<Record<string, string>>;
}

export async function openOutside(podOptions: SimulatedPodOptions): Promise<Outside> {
  const stack = new AsyncDisposableStack();
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-outside-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const database = stack.use(await createPappusDatabase());
  const { gate, url } = await gatedDatabase(database.url);
  stack.use(gate);
  const podDatabase = stack.use(await createTestDatabase());
  const pod = stack.use(
    await startSimulatedPod({
      keyBits: 1_024,
      directory: path.join(directory, 'pod'),
      databaseUrl: podDatabase.url,
      ...podOptions,
    }),
  );
  const port = await findFreePort();
  const masterKey = randomBytes(32).toString('base64url');
  const env = {
    MASTER_KEY: masterKey,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    WEB_PORT: String(port),
    OPERATIONS_PORT: '0',
    DATA_DIRECTORY: path.join(directory, 'data'),
    DATABASE_URL: url,
    POD_URL: pod.url,
    POD_DATABASE_URL: pod.databaseUrl,
    POD_UPLOADS_DIRECTORY: pod.uploadsDirectory,
    POD_SIMULATED: 'yes',
    CONSOLE: 'json',
    EXPORT_BUDGET: '2',
    EXPORT_SPACING_SECONDS: '0',
    QUEUE_LOCK_SECONDS: '1',
    QUEUE_FORGOTTEN_SECONDS: '3',
  };
  return { pod, database, gate, directory, masterKey, env, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}
