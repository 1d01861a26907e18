import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../../src/infra/sql/embedded-postgres.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { photoNames } from '../archives/photos-archive.ts';
import { walkSignIn } from './browser.ts';
import type { SimulatedPodOptions } from './options.ts';
import { hostOfPod } from './pod-context.ts';
import { PodExports } from './pod-exports.ts';
import { loadPodKeys } from './pod-keys.ts';
import { DEFAULT_ACCOUNTS } from './store/account-seed.ts';
import { openPodDatabase } from './store/pod-database.ts';
import type { PodDatabase } from './store/pod-database.ts';
import { seedAccounts, seedCrowd } from './store/seed-accounts.ts';
import { createWebServer } from './web/create-web-server.ts';
import type { WebCondition } from './web/create-web-server.ts';
import { TableJobQueue } from './worker/table-job-queue.ts';

/** A diaspora* pod that behaves like one wherever Pappus looks, and misbehaves on request. */
export interface SimulatedPod extends AsyncDisposable {
  /** Where the pod answers, with a trailing slash. */
  readonly url: string;
  /** Its configured address: issuer and discovery say this one. */
  readonly publicUrl: string;
  /** The part of a diaspora* ID after `@`. */
  readonly host: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly directory: string;
  readonly uploadsDirectory: string;
  /**
   * Signs somebody in without a browser.
   *
   * @param authorizeUrl - Where the client under test sends people.
   * @returns the address the pod redirects to at the end: the client's callback.
   */
  signIn(
    authorizeUrl: string,
    person: { readonly username: string; readonly password?: string; readonly approve?: boolean },
  ): Promise<string>;
}

const DATABASE = 'diaspora';
const LOOPBACK = '127.0.0.1';

/** Starts a pod, with its tables, accounts, pages and worker. Everything but open connections survives a restart. */
export async function startSimulatedPod(options: SimulatedPodOptions = {}): Promise<SimulatedPod> {
  const opened = new AsyncDisposableStack();
  try {
    return await open(options, opened);
  } catch (err) {
    await opened.disposeAsync();
    throw err;
  }
}

async function open(options: SimulatedPodOptions, opened: AsyncDisposableStack): Promise<SimulatedPod> {
  const directory = options.directory ?? (await temporaryDirectory(opened));
  const uploadsDirectory = path.join(directory, 'public', 'uploads', 'users');
  await mkdir(uploadsDirectory, { recursive: true });
  const databaseUrl = options.databaseUrl ?? (await ownDatabase(directory, opened));
  const db = opened.use(await openPodDatabase(databaseUrl));
  const server = await listen(options.port ?? 0, opened);
  const url = `http://${LOOPBACK}:${portOf(server)}/`;
  const publicUrl = options.publicUrl ?? url;
  const host = hostOfPod(publicUrl);
  await seed(db, options, publicUrl, host);

  const queue = opened.use(new TableJobQueue(db, options.worker?.heartbeatTtlMs ?? 60_000));
  const exports = new PodExports(db, uploadsDirectory, queue);
  const keys = await loadPodKeys(directory);
  const condition: WebCondition = { delayMs: 0, isDown: false };
  const app = await createWebServer(
    {
      ...keys,
      db,
      publicUrl,
      host,
      uploadsDirectory,
      version: options.version ?? '0.9.1.0',
      requireSsl: options.requireSsl ?? false,
      signInLimit: options.signInLimit,
      enqueueExport: async (userId, kind) => exports.enqueue(userId, kind),
    },
    condition,
    server,
  );
  opened.defer(async () => app.close());
  return {
    url,
    publicUrl,
    host,
    databaseUrl,
    redisUrl: options.redisUrl,
    directory,
    uploadsDirectory,
    signIn: async (authorizeUrl, { username, password, approve }) =>
      walkSignIn(url, authorizeUrl, {
        username,
        password: password ?? `${username}-password`,
        ...(approve === undefined ? {} : { approve }),
      }),
    [Symbol.asyncDispose]: async () => opened.disposeAsync(),
  };
}

async function seed(db: PodDatabase, options: SimulatedPodOptions, publicUrl: string, host: string): Promise<void> {
  const deps = { db, publicUrl, host, keyBits: options.keyBits ?? 2_048, photoNames };
  await seedAccounts(deps, options.accounts ?? DEFAULT_ACCOUNTS);
  if (options.crowdCount !== undefined) await seedCrowd(deps, 'user', options.crowdCount);
}

async function temporaryDirectory(opened: AsyncDisposableStack): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pod-'));
  opened.defer(async () => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function ownDatabase(directory: string, opened: AsyncDisposableStack): Promise<string> {
  const server = await startEmbeddedPostgres({ directory: path.join(directory, 'database'), log: silentLogger });
  opened.use(server);
  await server.ensureDatabase(DATABASE);
  return server.url(DATABASE);
}

/** Listens before anything else, because the pod's own address is part of every diaspora* ID. */
async function listen(port: number, opened: AsyncDisposableStack): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  opened.defer(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server does not listen on a port');
  return address.port;
}
