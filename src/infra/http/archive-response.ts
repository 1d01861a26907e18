import type { ServerResponse } from 'node:http';
import type { LentBytes } from '../../core/downloads/archive-files.ts';
import type { TransferOutcome } from '../../core/downloads/download-events.ts';
import type { ReadyArchive } from '../../core/downloads/ready-archives.ts';
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

/** Headers for an archive that is encrypted on its way. It has no ranges: it is another file every time. */
export function lockedHead({ fileName }: ReadyArchive): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': attachment(`${fileName}.age`),
    'accept-ranges': 'none',
  };
}

/**
 * Sends a range after its headers. Never rejects: a transfer that breaks is an everyday matter.
 *
 * Bytes that do not authenticate are never sent: the connection ends instead, short of the promised length, and the
 * error is part of the result.
 */
export async function sendRange(
  file: LentBytes,
  range: ByteRange,
  response: ServerResponse,
): Promise<{ readonly outcome: TransferOutcome; readonly sentBytes: number; readonly failure?: AppError }> {
  let sentBytes = 0;
  const write = writerTo(response);
  try {
    await file.lend(range, async (piece) => {
      await write(piece);
      sentBytes += piece.length;
    });
    await write(undefined);
    return { outcome: range.end === file.sizeBytes ? 'whole' : 'part', sentBytes };
  } catch (err) {
    response.destroy();
    return { outcome: 'broken', sentBytes, ...(err instanceof AppError && { failure: err }) };
  }
}

/**
 * Writes one piece at a time; `undefined` ends the response. Resolves when the system has taken the bytes, so that a
 * slow client holds one piece and no more.
 */
function writerTo(response: ServerResponse): (piece: Uint8Array | undefined) => Promise<void> {
  let giveUp: (err: Error) => void = () => undefined;
  response.once('close', () => giveUp(new Error('the client has gone')));
  response.on('error', (err) => giveUp(err));
  return (piece) =>
    new Promise((resolve, reject) => {
      giveUp = reject;
      if (response.destroyed) reject(new Error('the client has gone'));
      else if (piece === undefined) response.end(resolve);
      else response.write(piece, (err) => (err ? reject(err) : resolve()));
    });
}
