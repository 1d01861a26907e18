import { receiptSchema } from '../archive/receipt.ts';
import type { Receipt } from '../archive/receipt.ts';
import type { ReadyArchive } from '../downloads/ready-archives.ts';

/** What the importer of a pod would do with somebody's archives, as far as their verification tells. */
export interface Rehearsal {
  /** Of all files together. */
  readonly sizeBytes: number;
  readonly hasPhotos: boolean;
  /** No account could be created in the language of this one. @see pod facts §6.3 */
  readonly isLanguageUnknown: boolean;
  /** No account could be created with the address in the archive. */
  readonly isMailUnusable: boolean;
  /** Single things that it would leave out. */
  readonly dropped: { readonly comments: number; readonly reshares: number };
  /** Photos that posts name and the pod no longer has. */
  readonly missingPhotos: number;
}

/** @returns `undefined` while there is no profile archive, without which there is no move. */
export function rehearseImport(archives: readonly ReadyArchive[]): Rehearsal | undefined {
  const profile = archives.find(({ kind }) => kind === 'profile');
  if (profile === undefined) return undefined;
  const photos = archives.find(({ kind }) => kind === 'photos');
  // Receipts outlive releases: what cannot be read is not known to be in the way.
  const [receipt, photosReceipt] = [profile, photos].map((each) => receiptSchema.safeParse(each?.receipt).data);
  return {
    sizeBytes: profile.sizeBytes + (photos?.sizeBytes ?? 0),
    hasPhotos: photos !== undefined,
    isLanguageUnknown: has(receipt, 'LANGUAGE_UNKNOWN'),
    isMailUnusable: has(receipt, 'EMAIL_UNUSABLE'),
    dropped: { comments: itemsOf(receipt, 'RELAYABLE_ORPHANED'), reshares: itemsOf(receipt, 'RESHARE_ROOTLESS') },
    missingPhotos: photosReceipt?.missingPhotosCount ?? 0,
  };
}

type FindingCode = Receipt['findings'][number]['code'];

function has(receipt: Receipt | undefined, code: FindingCode): boolean {
  return receipt?.findings.some((finding) => finding.code === code) === true;
}

function itemsOf(receipt: Receipt | undefined, code: FindingCode): number {
  const items = receipt?.findings.find((finding) => finding.code === code)?.facts['items'];
  return typeof items === 'number' ? items : 0;
}
