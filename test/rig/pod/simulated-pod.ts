import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../../src/infra/sql/embedded-postgres.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { photoNames } from '../archives/photos-archive.ts';
import { ApiCondition } from './api/api-condition.ts';
import { ContactBook } from './api/contact-book.ts';
import { LetterBox } from './api/letter-box.ts';
import { MessageControl } from './api/message-control.ts';
import { walkSignIn } from './browser.ts';
import { createControlServer } from './control-server.ts';
import type { SimulatedPodOptions } from './options.ts';
import { hostOfPod } from './pod-context.ts';
import type { PodVersion } from './pod-context.ts';
import { PodControl } from './pod-control.ts';
import type { PodControlDeps } from './pod-control.ts';
import { PodExports } from './pod-exports.ts';
import { loadPodKeys } from './pod-keys.ts';
import { DEFAULT_ACCOUNTS } from './store/account-seed.ts';
import { openPodDatabase } from './store/pod-database.ts';
import type { PodDatabase } from './store/pod-database.ts';
import { seedAccounts, seedCrowd } from './store/seed-accounts.ts';
import { createWebServer } from './web/create-web-server.ts';
import type { WebCondition } from './web/create-web-server.ts';
import { ArchiveBuilder } from './worker/archive-builder.ts';
import type { JobQueue } from './worker/job-queue.ts';
import { JobRunner } from './worker/job-runner.ts';
import { RedisJobQueue } from './worker/redis-job-queue.ts';
import { Supervisor } from './worker/supervisor.ts';
import { TableJobQueue } from './worker/table-job-queue.ts';
import { workerSettings } from './worker/worker-settings.ts';
import type { WorkerSettings } from './worker/worker-settings.ts';

export interface PodAddresses {
  /** Where the pod answers, with a trailing slash. */
  readonly url: string;
  /** Its configured address: issuer and discovery say this one. */
  readonly publicUrl: string;
  /** The part of a diaspora* ID after `@`. */
  readonly host: string;
  /** {@link PodControl} over HTTP, below `/control/`. */
  readonly controlUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly directory: string;
  readonly uploadsDirectory: string;
}

/** A diaspora* pod that behaves like one wherever Pappus looks, and misbehaves on request. */
export class SimulatedPod extends PodControl implements PodAddresses, AsyncDisposable {
  readonly url: string;
  readonly publicUrl: string;
  readonly host: string;
  readonly controlUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly directory: string;
  readonly uploadsDirectory: string;
  /** Private messages. */
  readonly messages: MessageControl;
  readonly #opened: AsyncDisposableStack;

  constructor(
    addresses: PodAddresses,
    deps: PodControlDeps & { readonly messages: MessageControl },
    opened: AsyncDisposableStack,
  ) {
    super(deps);
    this.messages = deps.messages;
    this.url = addresses.url;
    this.publicUrl = addresses.publicUrl;
    this.host = addresses.host;
    this.controlUrl = addresses.controlUrl;
    this.databaseUrl = addresses.databaseUrl;
    this.redisUrl = addresses.redisUrl;
    this.directory = addresses.directory;
    this.uploadsDirectory = addresses.uploadsDirectory;
    this.#opened = opened;
  }

  /**
   * Signs somebody in without a browser and answers the consent page.
   *
   * @param authorizeUrl - Where the client under test sends people.
   * @param person - The password is `<username>-password` unless given.
   * @returns the address the pod redirects to at the end: the client's callback.
   */
  async signIn(
    authorizeUrl: string,
    person: { readonly username: string; readonly password?: string; readonly approve?: boolean },
  ): Promise<string> {
    return walkSignIn(this.url, authorizeUrl, { password: `${person.username}-password`, ...person });
  }

  /** Stops in order: jobs in hand go back into the line. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opened.disposeAsync();
  }
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
  const db = opened.use(await openPodDatabase(databaseUrl, versionOf(options)));
  const server = opened.use(await listen(options.port ?? 0));
  const control = opened.use(await listen(options.controlPort ?? 0));
  const url = `http://${LOOPBACK}:${portOf(server)}/`;
  const publicUrl = options.publicUrl ?? url;
  const host = hostOfPod(publicUrl);
  const seeding = { db, publicUrl, host, keyBits: options.keyBits ?? 2_048, photoNames };
  await seedAccounts(seeding, options.accounts ?? DEFAULT_ACCOUNTS);
  if (options.crowdCount !== undefined) await seedCrowd(seeding, 'user', options.crowdCount);

  const worker = createWorker(options, db, uploadsDirectory, opened);
  const condition: WebCondition = { delayMs: 0, isDown: false };
  const post = createPost(db, host, opened);
  const app = await createWebServer(
    { ...(await loadPodKeys(directory)), ...webContext(options), ...worker, ...seeding, uploadsDirectory },
    condition,
    post,
  );
  const controlUrl = `http://${LOOPBACK}:${portOf(control)}/`;
  const pod = new SimulatedPod(
    { url, publicUrl, host, controlUrl, databaseUrl, redisUrl: options.redisUrl, directory, uploadsDirectory },
    { ...worker, db, condition, seeding, uploadsDirectory, messages: new MessageControl(post) },
    opened,
  );
  const controlApp = createControlServer(pod);
  await controlApp.ready();
  server.on('request', (request, response) => app.routing(request, response));
  control.on('request', (request, response) => controlApp.routing(request, response));
  if (options.runWorker !== false) pod.startWorker();
  return pod;
}

function createPost(db: PodDatabase, host: string, opened: AsyncDisposableStack) {
  const condition = new ApiCondition();
  opened.defer(() => condition[Symbol.dispose]());
  const contacts = new ContactBook({ db, condition });
  return { db, host, condition, contacts, letters: new LetterBox({ db, condition, contacts }) };
}

function webContext(options: SimulatedPodOptions) {
  return {
    version: versionOf(options),
    requireSsl: options.requireSsl ?? false,
    signInLimit: options.signInLimit,
  };
}

function versionOf(options: SimulatedPodOptions): PodVersion {
  return options.version ?? '0.9.1.0';
}

function createWorker(
  options: SimulatedPodOptions,
  db: PodDatabase,
  uploadsDirectory: string,
  opened: AsyncDisposableStack,
) {
  const version = versionOf(options);
  const settings = workerSettings(options.worker ?? {}, version, options.seed ?? 1);
  const queue = opened.use(createQueue(db, options.redisUrl, settings, version));
  const exports = new PodExports(db, uploadsDirectory, queue);
  const { bytesPerPhoto } = settings;
  const builder = new ArchiveBuilder({ db, uploadsDirectory, version, bytesPerPhoto });
  const runner = new JobRunner({ db, exports, builder, settings, uploadsDirectory });
  const supervisor = opened.use(new Supervisor({ queue, runner, settings }));
  return { queue, exports, supervisor };
}

function createQueue(
  db: PodDatabase,
  redisUrl: string | undefined,
  { heartbeatTtlMs, idleMs }: WorkerSettings,
  version: PodVersion,
): JobQueue {
  if (redisUrl === undefined) return new TableJobQueue(db, heartbeatTtlMs); // in words of PostgreSQL alone
  const sidekiqVersion = version === '0.9.1.0' ? '7.3.10' : undefined;
  return new RedisJobQueue({ redisUrl, heartbeatTtlMs, sidekiqVersion, idleMs });
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
async function listen(port: number): Promise<Server & AsyncDisposable> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return Object.assign(server, { [Symbol.asyncDispose]: close });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server does not listen on a port');
  return address.port;
}
