import { z } from 'zod';
import type { ReadyArchive } from '../../core/downloads/ready-archives.ts';
import type { PartContents } from './pages/download.ts';

const count = z.number().int().nonnegative();

/** The part of a receipt that a page shows. Receipts outlive releases, so every fact may be missing. */
const receiptSchema = z.object({
  profile: z.object({ posts: count, contacts: count, interactions: count }).optional().catch(undefined),
  photos: z.object({ found: count, expected: count }).optional().catch(undefined),
  missingPhotos: z.array(z.string()).catch([]),
});

export function contentsOf({ receipt }: ReadyArchive): PartContents {
  const { data } = receiptSchema.safeParse(receipt);
  const { profile, photos, missingPhotos = [] } = data ?? {};
  return {
    ...(profile && { profile }),
    ...(photos && { photos }),
    missingPhotos,
    missingPhotosCount: photos === undefined ? missingPhotos.length : Math.max(0, photos.expected - photos.found),
  };
}
