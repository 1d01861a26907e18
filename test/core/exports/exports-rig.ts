import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { bindTables } from '../../../src/app/tables.ts';
import { LANES } from '../../../src/core/exports/export-request.ts';
import type { ExportRequest } from '../../../src/core/exports/export-request.ts';
import { PodFileMissingError, PodUnreachableError } from '../../../src/core/pods/errors.ts';
import type { ExportOrder, PodExportView, StartExportOutcome } from '../../../src/core/pods/pod-gateway.ts';
import { newPodJobId } from '../../../src/core/pods/pod-job-id.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { SqlUnitOfWork } from '../../../src/infra/sql/sql-unit-of-work.ts';
import { HOUR, SECOND, after } from '../../../src/kernel/clock.ts';
import { newArchiveId, newExportId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import type { ArchiveId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

const START = new Date('2026-03-01T12:00:00Z');

/** What a pod answers, set by the test, and what it was asked to do. */
export class ScriptedPod {
  user: { lockedAt: Date | undefined; closed: boolean } | undefined = { lockedAt: undefined, closed: false };
  exporting = false;
  job: PodExportView['job'];
  file: { name: string; builtAt: Date; text: string } | undefined;
  jobsAtPod = 0;
  isDown = false;
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
    return this.user && { podNow: this.podNow(), exporting: this.exporting, archive, job: this.job };
  };
  readonly startExport = async (order: ExportOrder) => {
    this.#answer();
    this.orders.push(order);
    if (this.startOutcome.kind === 'started') this.file = undefined;
    if (this.startOutcome.kind === 'started') this.exporting = true;
    return this.startOutcome;
  };
  readonly countArchiveJobs = async () => {
    this.#answer();
    return this.jobsAtPod;
  };
  readonly dropRetries = async () => undefined;
  readonly clearStuckMark = async () => {
    this.exporting = false;
    return true;
  };
  readonly open = async (fileName: Secret) => {
    this.#answer();
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
    pace: { budget: 1, spacingMs: 15 * SECOND },
    retention: { closesOn: undefined, keepMs: 24 * HOUR },
    freshArchiveMs: 24 * HOUR,
    jobMissingMs: 25 * SECOND,
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
    request: async (account = 1): Promise<ExportRequest> => {
      const inserted = await work.transact((tx) =>
        tx.exports.insert({
          id: newExportId(),
          kind: 'profile',
          podUserId: parsePodUserId(account),
          diasporaId: parseDiasporaId(`user${account}@pod.example`),
          lane: LANES.people,
          weight: 10,
          requestedAt: now,
        }),
      );
      if (inserted === undefined) throw new Error('there is a current request');
      return inserted;
    },
    see: async ({ id }: ExportRequest): Promise<ExportRequest> => {
      const found = await work.transact((tx) => tx.exports.find(id));
      if (found === undefined) throw new Error('the request is gone');
      return found;
    },
  };
}
