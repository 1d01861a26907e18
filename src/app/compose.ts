import { randomInt } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DIASPORA_PLATFORM } from '../../adapters/diaspora/index.ts';
import type { Config } from '../config/config.ts';
import { sayFarewell } from '../core/conversation/say-farewell.ts';
import type { ErasedChat } from '../core/forgetting/erasure.ts';
import { createWords } from '../core/i18n/words.ts';
import { podHostOf } from '../core/identity/pod-host.ts';
import { newPodJobId } from '../core/pods/pod-job-id.ts';
import { AgeLocks } from '../infra/age/age-locks.ts';
import { deriveKey } from '../infra/crypto/keys.ts';
import { SealedBox } from '../infra/crypto/sealed-box.ts';
import { createGuardedWeb } from '../infra/outside/guarded-web.ts';
import { createPodGateway } from '../infra/pod/create-pod-gateway.ts';
import { openDatabase } from '../infra/sql/database.ts';
import type { Database } from '../infra/sql/database.ts';
import { startEmbeddedPostgres } from '../infra/sql/embedded-postgres.ts';
import { migrate } from '../infra/sql/migrate.ts';
import { SqlUnitOfWork } from '../infra/sql/sql-unit-of-work.ts';
import { createEvents } from '../infra/telemetry/events.ts';
import { createMetrics } from '../infra/telemetry/metrics.ts';
import { LocalVault } from '../infra/vault/local-vault.ts';
import { systemClock } from '../kernel/clock.ts';
import { newArchiveId, newDeliveryId, newExportId, newLinkId } from '../kernel/ids.ts';
import type { Logger } from '../kernel/log.ts';
import { Secret } from '../kernel/secret.ts';
import { createDesk } from './desk.ts';
import { openCodeMail } from './open-code-mail.ts';
import { podPlatformOf } from './sunset.ts';
import { bindTables } from './tables.ts';
import type { Tables } from './tables.ts';

/** The database on the embedded server. */
export const EMBEDDED_DATABASE = 'pappus';
/** Where the embedded server lives, under the data directory. */
export const embeddedDirectory = (dataDirectory: string) => path.join(dataDirectory, 'database');
export const vaultDirectory = (dataDirectory: string) => path.resolve(dataDirectory, 'vault');
/** Answering a chat must not wait long for a tired pod. */
const LANGUAGE_TIMEOUT_MS = 1_000;

export type Parts = Awaited<ReturnType<typeof compose>>;

/**
 * Builds everything that the roles share, from the database up. What holds a resource goes onto `stack`, whose owner
 * disposes it in reverse order.
 */
export async function compose(config: Config, log: Logger, stack: AsyncDisposableStack) {
  const clock = systemClock;
  const metrics = createMetrics();
  const databaseUrl = config.databaseUrl ?? (await startOwnDatabase(config, log, stack));
  const database = stack.use(openDatabase({ url: databaseUrl, maxConnections: config.databaseConnections, log }));
  await database.ping();
  await migrate(database.executor);

  const publicUrl = new URL(`${config.publicUrl}/`);
  const pod = stack.use(
    createPodGateway({
      databaseUrl: config.pod.databaseUrl,
      redisUrl: config.pod.redisUrl,
      queue: config.pod.redisUrl ? 'sidekiq' : 'table',
      webUrl: config.pod.url,
      uploadsDirectory: config.pod.uploadsDirectory,
      timeoutMs: config.pod.timeoutMs,
    }),
  );
  const vaultOptions = {
    directory: vaultDirectory(config.dataDirectory),
    key: deriveKey(config.masterKey, 'vault'),
  };
  const vault = new LocalVault(vaultOptions);
  await vault.prepare();
  const locks = new AgeLocks();
  const words = createWords(config.pod.timeZone);
  const sealer = new SealedBox(deriveKey(config.masterKey, 'seal'));
  const staff = {
    ...config.staff,
    clock,
    sealer,
    words,
    pod: { host: podHostOf(new URL(config.pod.url)), closesAt: config.pod.closesOn },
    podUsers: pod,
    accountPlatform: DIASPORA_PLATFORM,
    pace: config.pace,
    newDeliveryId,
    newExportId,
    newLinkId,
  };

  return {
    config,
    log,
    clock,
    metrics,
    database,
    databaseUrl,
    pod,
    vault,
    vaultOptions,
    publicUrl,
    podHost: podHostOf(new URL(config.pod.url)),
    podPlatform: podPlatformOf(config),
    podUsers: pod,
    work: createWork(database),
    events: createEvents(log, metrics),
    sealer,
    staff,
    codeKey: deriveKey(config.masterKey, 'sign-in code'),
    progressKey: deriveKey(config.masterKey, 'progress link'),
    codeMail: openCodeMail(config, stack),
    locks,
    desk: createDesk({
      locks,
      clock,
      publicUrl,
      codeKey: deriveKey(config.masterKey, 'sign-in code'),
      progressKey: deriveKey(config.masterKey, 'progress link'),
      pace: config.pace,
      downloadTtlMs: config.downloadTtlMs,
      staff,
      codeMailLimits: config.codeMail?.limits,
      podPlatform: podPlatformOf(config),
      looksOutside: config.looksOutside,
    }),
    outside: createGuardedWeb(),
    words,
    pace: config.pace,
    firstAdmins: staff.firstAdmins,
    closesOn: config.pod.closesOn,
    eraseAllAfterMs: config.eraseAllAfterMs,
    sayFarewell: (tx: Tables, chat: ErasedChat) =>
      sayFarewell(
        {
          sealer,
          clock,
          words,
          newDeliveryId,
          podHost: podHostOf(new URL(config.pod.url)),
          podPlatform: podPlatformOf(config),
        },
        tx,
        chat,
      ),
    retention: { closesOn: config.pod.closesOn, keepMs: config.archiveKeepMs },
    freshArchiveMs: config.freshArchiveMs,
    jobMissingMs: config.jobMissingMs,
    hangsAfterMs: config.hangsAfterMs,
    watchFloorMs: config.watchFloorMs,
    brakeLimits: config.brake.limits,
    healthEveryMs: config.brake.lookEveryMs,
    maxArchiveBytes: config.maxArchiveBytes,
    newArchiveId,
    newDeliveryId,
    newExportId,
    newPodJobId,
    newErrorId,
    pause,
    findPodLanguage: async (account: Parameters<typeof pod.findById>[0]) =>
      pod.findById(account, AbortSignal.timeout(LANGUAGE_TIMEOUT_MS)).then(
        (user) => user?.language,
        () => undefined,
      ),
  };
}

function createWork(database: Database) {
  return new SqlUnitOfWork(database.executor, (tx) => bindTables(tx, systemClock));
}

async function startOwnDatabase(config: Config, log: Logger, stack: AsyncDisposableStack): Promise<Secret> {
  const directory = embeddedDirectory(config.dataDirectory);
  const server = stack.use(await startEmbeddedPostgres({ directory, log }));
  await server.ensureDatabase(EMBEDDED_DATABASE);
  return new Secret(server.url(EMBEDDED_DATABASE));
}

/** Short enough to read out on the phone. */
function newErrorId(): string {
  return `${randomInt(1_000, 10_000)}-${randomInt(10, 100)}`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
