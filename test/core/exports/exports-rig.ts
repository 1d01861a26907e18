import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { bindTables } from '../../../src/app/tables.ts';
import { LANES } from '../../../src/core/exports/export-request.ts';
import type { ExportRequest } from '../../../src/core/exports/export-request.ts';
import type { PaceOptions } from '../../../src/core/exports/forecast.ts';
import { PodFileMissingError, PodSlowError, PodUnreachableError } from '../../../src/core/pods/errors.ts';
import type {
  ArchiveKind,
  ExportOrder,
  FinishedExport,
  PodArchiveJob,
  PodArchiveQueue,
  PodExportView,
  PodMark,
  PodResult,
  StartExport,
  StartExportOutcome,
} from '../../../src/core/pods/pod-gateway.ts';
import type { PodHealth } from '../../../src/core/pods/pod-health.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import type { PodDefect } from '../../../src/core/pods/pod-preflight.ts';
import { silentEvents } from '../../../src/core/work/events.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { HOUR, SECOND, after } from '../../../src/kernel/clock.ts';
import { newArchiveId, newExportId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import type { ArchiveId, PodUserId } from '../../../src/kernel/ids.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

const START = new Date('2026-03-01T12:00:00Z');

/** What a pod answers, set by the test, and what it was asked to do. */
export class ScriptedPod {
  user: { lockedAt: Date | undefined; closed: boolean; moved: boolean } | undefined = {
    lockedAt: undefined,
    closed: false,
    moved: false,
  };
  exporting = false;
  job: PodExportView['job'];
  file: { name: string; builtAt: Date; text: string } | undefined;
  worker: string | undefined;
  isWorkerLiving = false;
  jobsAtPod: readonly PodArchiveJob[] = [];
  marksAtPod: readonly PodMark[] = [];
  throttleLooksBack = false;
  defects: readonly PodDefect[] = [];
  posts = 10;
  isSlow = false;
  health: PodHealth = { queueLatencyMs: 0, responseMs: 10, freeMemory: 0.5, workerCount: 1 };
  isDown = false;
  isTurnTaken = false;
  startOutcome: StartExportOutcome = { kind: 'started' };
  readonly orders: ExportOrder[] = [];
  readonly removed: string[] = [];
  podNow: () => Date;

  constructor(now: () => Date) {
    this.podNow = now;
  }

  readonly findById = async (id: ReturnType<typeof parsePodUserId>) => {
    this.#answer();
    const diasporaId = parseDiasporaId(`user${id}@pod.example`);
    return this.user && { id, diasporaId, language: 'en', publicKeyPem: '', ...this.user };
  };
  readonly view = async (): Promise<PodExportView | undefined> => {
    this.#answer();
    const archive = this.file && { fileName: new Secret(this.file.name), builtAt: this.file.builtAt };
    return (
      this.user && { podNow: this.podNow(), exporting: this.exporting, archive, job: this.job, worker: this.worker }
    );
  };
  readonly startExport: StartExport = async (order, _, hasRoom = async () => true) => {
    this.#answer();
    if (!(await hasRoom())) return { kind: 'no-room' };
    this.orders.push(order);
    if (this.startOutcome.kind === 'started') this.file = undefined;
    if (this.startOutcome.kind === 'started') this.exporting = true;
    return this.startOutcome;
  };
  readonly inTurn = async <T>(work: (start: StartExport) => Promise<T>): Promise<T | 'taken'> => {
    this.#answer();
    return this.isTurnTaken ? 'taken' : work(this.startExport);
  };
  readonly archiveQueue = async (): Promise<PodArchiveQueue> => {
    this.#answer();
    return { jobs: this.jobsAtPod, throttleLooksBack: this.throttleLooksBack };
  };
  readonly marks = async (): Promise<readonly PodMark[]> => {
    this.#answer();
    return this.marksAtPod;
  };
  readonly results = async (users: readonly PodUserId[]): Promise<readonly PodResult[]> => {
    this.#answer();
    const { file } = this;
    return file
      ? users.map((user) => ({ user, fileName: new Secret(file.name), builtAt: file.builtAt, podNow: this.podNow() }))
      : [];
  };
  readonly isWorkerAlive = async () => this.isWorkerLiving;
  readonly findDefects = async () => {
    this.#answer();
    return this.defects;
  };
  readonly countContents = async () => {
    this.#answer();
    if (this.isSlow) throw new PodSlowError({ cause: undefined });
    return { posts: this.posts, photos: 0, contacts: 0, ownRelayables: 0, othersRelayables: 0 };
  };
  readonly readHealth = async (): Promise<PodHealth> => {
    this.#answer();
    return this.health;
  };
  readonly dropped: FinishedExport[] = [];
  readonly dropRetries = async (finished: readonly FinishedExport[]) => void this.dropped.push(...finished);
  readonly clearStuckMark = async () => {
    this.exporting = false;
    return true;
  };
  /** Happens between a look at the row and the opening of the file. */
  beforeOpen: () => void = () => undefined;
  readonly open = async (fileName: Secret) => {
    this.#answer();
    this.beforeOpen();
    if (this.file?.name !== fileName.reveal()) throw new PodFileMissingError();
    const bytes = Buffer.from(this.file.text);
    return { sizeBytes: bytes.length, stream: Readable.from([bytes]) };
  };
  readonly remove = async (fileName: Secret) => {
    this.removed.push(fileName.reveal());
    return true;
  };

  #answer(): void {
    if (this.isDown) throw new PodUnreachableError('database', { cause: undefined });
  }
}

/** The steps of an export over real tables, with a pod and a vault that the test can look into. */
export async function openExports() {
  const { database, [Symbol.asyncDispose]: dispose } = await createPappusDatabase();
  onTestFinished(dispose);
  let now = START;
  const clock = { now: () => now, forward: (ms: number) => (now = after(now, ms)) };
  const pod = new ScriptedPod(() => now);
  const stored = new Map<ArchiveId, string>();
  const work = new SqlUnitOfWork(database.executor, (tx) => bindTables(tx, clock));
  const deps = {
    work,
    pod,
    start: pod.startExport,
    clock,
    vault: {
      put: async (id: ArchiveId, source: Readable) => {
        const bytes = Buffer.concat(await source.toArray());
        stored.set(id, bytes.toString());
        return { sizeBytes: bytes.length, sha256: 'a'.repeat(64) };
      },
      has: async (id: ArchiveId) => stored.has(id),
      remove: async (id: ArchiveId) => void stored.delete(id),
      list: async function* () {
        yield* stored.keys();
      },
    },
    sealer: new SealedBox(new Secret(Buffer.alloc(32, 1))),
    pace: { budget: 1, spacingMs: 15 * SECOND } as PaceOptions,
    brakeLimits: { queueLatencyMs: 60_000, responseMs: 4_000, freeMemory: 0.1, failures: 3, calmMs: 60_000 },
    watchFloorMs: 200,
    events: silentEvents,
    log: silentLogger,
    retention: { closesOn: undefined, keepMs: 24 * HOUR },
    freshArchiveMs: 24 * HOUR,
    jobMissingMs: 25 * SECOND,
    hangsAfterMs: 6 * HOUR,
    maxArchiveBytes: 1_000,
    newArchiveId,
    newPodJobId,
  };
  const signal = new AbortController().signal;
  return {
    deps,
    pod,
    clock,
    signal,
    stored,
    request: async (account = 1, kind: ArchiveKind = 'profile'): Promise<ExportRequest> => {
      const inserted = await work.transact((tx) =>
        tx.exports.insert({
          id: newExportId(),
          kind,
          podUserId: parsePodUserId(account),
          diasporaId: parseDiasporaId(`user${account}@pod.example`),
          lane: LANES.people,
          weight: 10,
          requestedAt: now,
        }),
      );
      if (inserted === undefined) throw new Error('there is a current request');
      await work.transact((tx) => tx.exports.note(inserted.id, 'requested', { measuredAt: now }));
      return { ...inserted, measuredAt: now };
    },
    /** What a job of this name was promised for. */
    promised: async (name: string): Promise<readonly unknown[]> => {
      const rows = await database.executor
        .selectFrom('promised_jobs')
        .select('payload')
        .where('name', '=', name)
        .execute();
      return rows.map(({ payload }) => payload);
    },
    /** How long it takes until jobs of this name come due. */
    dueInMs: async (name: string): Promise<readonly number[]> => {
      const rows = await database.executor
        .selectFrom('promised_jobs')
        .select('due_at')
        .where('name', '=', name)
        .execute();
      return rows.map(({ due_at }) => due_at.getTime() - now.getTime());
    },
    audit: () => database.executor.selectFrom('audit_entries').selectAll().orderBy('id').execute(),
    see: async ({ id }: ExportRequest): Promise<ExportRequest> => {
      const found = await work.transact((tx) => tx.exports.find(id));
      if (found === undefined) throw new Error('the request is gone');
      return found;
    },
  };
}
