import { z } from 'zod';
import type { ReadyArchive } from '../../core/downloads/ready-archives.ts';
import type { PartContents } from './pages/download.ts';

const count = z.number().int().nonnegative();

/** The part of a receipt that a page shows. Receipts outlive releases, so every fact may be missing. */
const receiptSchema = z.object({
  profile: z.object({ posts: count, contacts: count, interactions: count }).optional().catch(undefined),
  photos: z.object({ found: count, expected: count }).optional().catch(undefined),
  readable: z.object({ posts: count, photos: count }).optional().catch(undefined),
  missingPhotos: z.array(z.string()).catch([]),
  missingPhotosCount: count.catch(0),
});

export function contentsOf({ receipt }: ReadyArchive): PartContents {
  const { data } = receiptSchema.safeParse(receipt);
  if (data === undefined) return { missingPhotos: [], missingPhotosCount: 0 };
  const { profile, photos, readable, missingPhotos, missingPhotosCount } = data;
  return {
    ...(profile && { profile }),
    ...(photos && { photos }),
    ...(readable && { readable }),
    missingPhotos,
    missingPhotosCount: Math.max(missingPhotosCount, missingPhotos.length),
  };
}
