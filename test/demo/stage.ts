import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../src/infra/sql/embedded-postgres.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import { startChildPod } from '../rig/child-pod.ts';
import type { ChildPod } from '../rig/child-pod.ts';
import { findFreePort } from '../rig/free-port.ts';

/** Where the demo plays: a database, a pod, and the environment that a Pappus between them needs. */
export interface Stage {
  readonly pod: ChildPod;
  readonly env: Readonly<Record<string, string>>;
}

/** Leaves nothing running when somebody ends the demo before its end. */
export function clearStageOnSignal(stack: AsyncDisposableStack): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stack.disposeAsync().finally(() => process.exit(1));
    });
  }
}

/** Starts database and pod in a temporary directory that goes with `stack`. */
export async function setStage(stack: AsyncDisposableStack): Promise<Stage> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pappus-demo-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const server = stack.use(
    await startEmbeddedPostgres({ directory: path.join(directory, 'database'), log: silentLogger }),
  );
  await server.ensureDatabase('pappus');
  await server.ensureDatabase('pod');
  const pod = stack.use(
    await startChildPod([
      `--directory=${path.join(directory, 'pod')}`,
      `--database-url=${server.url('pod')}`,
      '--export-ms=3000',
      '--export-item-ms=0.2',
      '--heartbeat-ms=500',
    ]),
  );
  const port = await findFreePort();
  const env = {
    MASTER_KEY: randomBytes(32).toString('base64url'),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    WEB_PORT: String(port),
    OPERATIONS_PORT: '0',
    DATA_DIRECTORY: path.join(directory, 'data'),
    DATABASE_URL: server.url('pappus'),
    POD_URL: pod.url,
    POD_DATABASE_URL: pod.databaseUrl,
    POD_SIMULATED: 'yes',
    EXPORT_SPACING_SECONDS: '1',
    QUEUE_LOCK_SECONDS: '2',
    LOG_LEVEL: 'warn',
  };
  return { pod, env };
}
