import type { FastifyReply } from 'fastify';
import type { ArchiveFile, ArchiveFiles, LentBytes } from '../../core/downloads/archive-files.ts';
import type { ArchiveLock, ArchiveLocks } from '../../core/downloads/archive-lock.ts';
import type { DownloadEvents } from '../../core/downloads/download-events.ts';
import type { Grant } from '../../core/downloads/grant.ts';
import type { ReadyArchive } from '../../core/downloads/ready-archives.ts';
import { mayGoOn, recordTransfer } from '../../core/downloads/redeem-grant.ts';
import { MINUTE, SECOND } from '../../kernel/clock.ts';
import { AppError, errorCode } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/log.ts';
import { lockedHead, sendRange } from './archive-response.ts';
import type { ByteRange } from './byte-range.ts';
import type { Redeemed, RedeemFileDeps } from './redeemed-file.ts';
import { explainFailure } from './request-log.ts';
import { sendNotice } from './server.ts';
import { takeOver } from './take-over.ts';
import type { TransferSlots } from './transfer-slots.ts';

export interface TransferDeps extends RedeemFileDeps {
  readonly vault: ArchiveFiles;
  readonly locks: ArchiveLocks;
  readonly events: DownloadEvents;
  readonly log: Logger;
  /** A transfer of which nothing moves for so long is cut off. Default ten minutes. */
  readonly maxStallMs?: number;
  /** So often a transfer looks whether its link has been switched off. Default ten seconds. */
  readonly recheckMs?: number;
}

/** What goes out of one archive, and in which form. */
export interface Sending {
  readonly redeemed: Redeemed;
  readonly slots: TransferSlots;
  readonly reply: FastifyReply;
}

const RETRY_AFTER_SECONDS = 30;

/** Sends an archive as it is: the range of it that `head` speaks of. */
export async function sendPlain(
  deps: TransferDeps,
  { redeemed, slots, reply }: Sending,
  head: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly range: ByteRange;
  },
): Promise<FastifyReply | undefined> {
  using slot = slots.take(redeemed.grant.id);
  if (slot === undefined) return sendBusy(redeemed, reply);
  await using file = await openArchive(deps, redeemed.archive);
  if (file === undefined) return sendNotice(reply, { status: 500, notice: 'damaged', words: redeemed.words });
  reply.code(head.status).headers(head.headers);
  await transfer(deps, { redeemed, file, range: head.range, reply });
  return undefined;
}

/** Sends an archive encrypted, whole: it is another file every time, so no part of it could be asked for again. */
export async function sendLocked(
  deps: TransferDeps,
  { redeemed, slots, reply }: Sending,
  lock: ArchiveLock,
): Promise<FastifyReply | undefined> {
  using slot = slots.take(redeemed.grant.id);
  if (slot === undefined) return sendBusy(redeemed, reply);
  await using file = await openArchive(deps, redeemed.archive);
  if (file === undefined) return sendNotice(reply, { status: 500, notice: 'damaged', words: redeemed.words });
  const locked = await deps.locks.lock(file, lock);
  if (locked === undefined) return sendBusy(redeemed, reply);
  const { sizeBytes } = locked;
  reply.headers({ ...lockedHead(redeemed.archive), 'content-length': sizeBytes });
  await transfer(deps, { redeemed, file: locked, range: { start: 0, end: sizeBytes }, reply });
  return undefined;
}

function sendBusy({ words }: Redeemed, reply: FastifyReply): FastifyReply {
  void reply.header('retry-after', RETRY_AFTER_SECONDS);
  return sendNotice(reply, { status: 503, notice: 'busy', words });
}

async function transfer(
  deps: TransferDeps,
  sending: {
    readonly redeemed: Redeemed;
    readonly file: LentBytes;
    readonly range: ByteRange;
    readonly reply: FastifyReply;
  },
): Promise<void> {
  const { redeemed, file, range, reply } = sending;
  const { grant, archive } = redeemed;
  const { kind, archiveId } = archive;
  takeOver(reply).setTimeout(deps.maxStallMs ?? 10 * MINUTE);
  const { outcome, sentBytes, failure } = await sendRange(whileAllowed(deps, grant, file), range, reply.raw);
  const durationMs = Math.round(reply.elapsedTime);
  if (failure !== undefined) reportUnreadable(deps, archive, failure);
  deps.events.transferEnded({ kind, outcome, sentBytes, durationMs });
  try {
    await recordTransfer(deps, { grant, kind, outcome });
  } catch (err) {
    // The bytes are with the person already: only the entry is missing.
    deps.log.error({ ...explainFailure(err), archiveId, outcome }, 'transfer not recorded');
  }
}

/** The bytes until the link is switched off: whoever said STOP has a stranger's download end, too. */
function whileAllowed(deps: TransferDeps, grant: Grant, file: LentBytes): LentBytes {
  const everyMs = deps.recheckMs ?? 10 * SECOND;
  let checkedAt = performance.now();
  const check = async () => {
    if (performance.now() - checkedAt < everyMs) return;
    checkedAt = performance.now();
    // A database that is away for a moment is no reason to break anything off.
    if (!(await mayGoOn(deps, grant).catch(() => true))) throw new Error('the link has been switched off');
  };
  return {
    sizeBytes: file.sizeBytes,
    lend: (range, use) =>
      file.lend(range, async (piece) => {
        await check();
        await use(piece);
      }),
  };
}

async function openArchive(deps: TransferDeps, archive: ReadyArchive): Promise<ArchiveFile | undefined> {
  try {
    const file = await deps.vault.open(archive.archiveId);
    if (file.sizeBytes === archive.sizeBytes) return file;
    await file[Symbol.asyncDispose]();
    reportUnreadable(deps, archive, undefined);
  } catch (err) {
    if (!(err instanceof AppError)) throw err;
    reportUnreadable(deps, archive, err);
  }
  return undefined;
}

/** @param err - `undefined` where the vault holds another number of bytes than was recorded. */
function reportUnreadable(deps: TransferDeps, { archiveId, kind }: ReadyArchive, err: AppError | undefined): void {
  const code = err === undefined ? 'ARCHIVE_SIZE_WRONG' : errorCode(err);
  deps.events.archiveUnreadable({ archiveId, kind, code });
}
