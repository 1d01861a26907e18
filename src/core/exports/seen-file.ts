import { createHash } from 'node:crypto';
import type { PodFileName } from '../pods/pod-gateway.ts';
import type { ExportRequest } from './export-request.ts';

/** Tells archives apart without keeping their names, which are secrets. */
export function fileDigest(fileName: PodFileName): string {
  return createHash('sha256').update(fileName.reveal(), 'utf8').digest('hex');
}

/**
 * Whether the archive has come since the request last noted what the row named. Every export gets a name of its own; times
 * would not do, because the pod's application and its database may disagree about them by minutes.
 */
export function isNewTo(request: Pick<ExportRequest, 'seenFileDigest'>, archive: { readonly fileName: PodFileName }) {
  return fileDigest(archive.fileName) !== request.seenFileDigest;
}
