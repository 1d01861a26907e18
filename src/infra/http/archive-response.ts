import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { TransferOutcome } from '../../core/downloads/download-events.ts';
import type { ReadyArchive } from '../../core/downloads/ready-archives.ts';
import type { ByteSource } from '../../core/archive/byte-source.ts';
import { AppError } from '../../kernel/errors.ts';
import type { ByteRange, RangeDecision } from './byte-range.ts';
import { attachment } from './content-disposition.ts';

/** The strong validator of an archive: equal digests are equal bytes. */
export function etagOf(archive: ReadyArchive): string {
  return `"${archive.sha256}"`;
}

/** Status and headers for an archive, whole or in part. */
export function archiveHead(
  archive: ReadyArchive,
  decision: Exclude<RangeDecision, { readonly kind: 'unsatisfiable' }>,
): { readonly status: number; readonly headers: Readonly<Record<string, string | number>>; readonly range: ByteRange } {
  const { sizeBytes } = archive;
  const range = decision.kind === 'part' ? decision.range : { start: 0, end: sizeBytes };
  return {
    status: decision.kind === 'part' ? 206 : 200,
    range,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': range.end - range.start,
      'content-disposition': attachment(archive.fileName),
      'accept-ranges': 'bytes',
      etag: etagOf(archive),
      ...(decision.kind === 'part' && { 'content-range': `bytes ${range.start}-${range.end - 1}/${sizeBytes}` }),
    },
  };
}

/**
 * Sends a range after its headers. Never rejects: a transfer that breaks is an everyday matter.
 *
 * Bytes that do not authenticate are never sent: the connection ends instead, short of the promised length, and the
 * error is part of the result.
 */
export async function sendRange(
  source: ByteSource,
  range: ByteRange,
  response: ServerResponse,
): Promise<{ readonly outcome: TransferOutcome; readonly sentBytes: number; readonly failure?: AppError }> {
  const { socket } = response;
  const writtenBefore = socket?.bytesWritten ?? 0;
  try {
    await pipeline(source.read(range), response);
    const outcome = range.end === source.sizeBytes ? 'whole' : 'part';
    return { outcome, sentBytes: range.end - range.start };
  } catch (err) {
    const sentBytes = Math.min((socket?.bytesWritten ?? 0) - writtenBefore, range.end - range.start);
    return { outcome: 'broken', sentBytes, ...(err instanceof AppError && { failure: err }) };
  }
}
