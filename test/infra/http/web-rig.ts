import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newGrantToken } from '../../../src/core/downloads/grant-token.ts';
import type { DownloadEvents } from '../../../src/core/downloads/download-events.ts';
import { issueGrant } from '../../../src/core/downloads/issue-grant.ts';
import type { ReadyArchive } from '../../../src/core/downloads/ready-archives.ts';
import { AgeLocks } from '../../../src/infra/age/age-locks.ts';
import type { VaultKind } from '../../../src/core/archive/vault-kind.ts';
import { createPageWords } from '../../../src/infra/http/page-words.ts';
import { createDownloadRoutes, type DownloadRoutesDeps } from '../../../src/infra/http/routes/download.ts';
import {
  createHttpServer,
  type HttpServerOptions,
  listen,
  type ListeningServer,
} from '../../../src/infra/http/server.ts';
import { LocalVault } from '../../../src/infra/vault/local-vault.ts';
import { after, DAY, HOUR } from '../../../src/kernel/clock.ts';
import { newArchiveId, newExportId, newGrantId, parsePodUserId } from '../../../src/kernel/ids.ts';
import type { LogFields, Logger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { MemoryGrants } from '../../core/downloads/memory-grants.ts';

export const T0 = new Date('2026-02-22T12:00:00.000Z');
export const alice = parsePodUserId(1);

type Transfer = Parameters<DownloadEvents['transferEnded']>[0];

/** The download pages on a real socket, over a real vault. Time stands still until a test moves it. */
export class WebRig implements AsyncDisposable {
  now = after(T0, HOUR);
  archives: ReadyArchive[] = [];
  readonly grants = new MemoryGrants();
  readonly vault: LocalVault;
  readonly directory: string;
  readonly lines: string[] = [];
  readonly transfers: Transfer[] = [];
  readonly unreadable: string[] = [];
  #server: ListeningServer | undefined;

  private constructor(directory: string) {
    this.directory = directory;
    this.vault = new LocalVault({ directory, key: new Secret(randomBytes(32)) });
  }

  static async start(options: Partial<HttpServerOptions & DownloadRoutesDeps> = {}): Promise<WebRig> {
    const rig = new WebRig(await mkdtemp(join(tmpdir(), 'pappus-web-')));
    const chooseWords = createPageWords('Europe/Berlin');
    const log = rig.logger();
    const deps = {
      log,
      chooseWords,
      vault: rig.vault,
      locks: new AgeLocks(),
      work: rig.grants,
      clock: { now: () => rig.now },
      archives: { forUser: async () => rig.archives },
      events: rig.events(),
    };
    const routes = [createDownloadRoutes({ ...deps, ...options })];
    const app = await createHttpServer({ log, chooseWords, routes, maxRequestsPerMinute: 10_000, ...options });
    rig.#server = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 200 });
    return rig;
  }

  get port(): number {
    return this.#server?.port ?? 0;
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /** Stores an archive and makes it the ready one of its kind. */
  async addArchive(
    plain: Buffer,
    changes: Partial<ReadyArchive> & { readonly kind?: VaultKind } = {},
  ): Promise<ReadyArchive> {
    const archiveId = newArchiveId();
    const put = { maxBytes: 1e10, signal: new AbortController().signal };
    const stored = await this.vault.put(archiveId, Readable.from([plain]), put);
    const archive: ReadyArchive = {
      archiveId,
      exportId: newExportId(),
      ...stored,
      kind: 'profile',
      fileName: 'alice.json.gz',
      readyAt: T0,
      keepUntil: after(T0, 30 * DAY),
      receipt: {},
      ...changes,
    };
    this.archives = [...this.archives.filter(({ kind }) => kind !== archive.kind), archive];
    return archive;
  }

  /** A link as the chat would send it. @returns its path, `/d/` and the token. */
  async addLink(locale = 'en'): Promise<string> {
    const deps = {
      work: this.grants,
      archives: { forUser: async () => this.archives },
      clock: { now: () => this.now },
      newGrantId,
      newGrantToken,
      publicUrl: '',
      ttlMs: 3 * DAY,
    };
    const speaker = { platform: 'matrix', id: '@alice:matrix.org' };
    const issued = await issueGrant(deps, { podUserId: alice, speaker, locale });
    if (issued.kind !== 'issued') throw new Error('nothing was ready');
    return issued.link.reveal();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]();
    await rm(this.directory, { recursive: true, force: true });
  }

  private logger(): Logger {
    const write = (fields: LogFields, message: string) => void this.lines.push(JSON.stringify({ ...fields, message }));
    return { debug: write, info: write, warn: write, error: write };
  }

  private events(): DownloadEvents {
    return {
      transferEnded: (transfer) => void this.transfers.push(transfer),
      archiveUnreadable: ({ code }) => void this.unreadable.push(code),
    };
  }
}
