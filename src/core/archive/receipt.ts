import { z } from 'zod';
import { FINDING_CODES } from './finding.ts';
import { PROFILE_COUNTS } from './profile-facts.ts';
import type { ProfileCounts } from './profile-facts.ts';
import type { ArchiveReport, ProfileReport } from './report.ts';

/**
 * What no archive of the kind ever holds, as keys for the catalogue.
 *
 * @see diaspora*, lib/diaspora/exporter.rb and lib/diaspora/exporter/photos.rb
 */
export const NOT_INCLUDED = {
  profile: [
    'private-messages',
    'posts-of-others',
    'notifications',
    'photo-files',
    'photos-without-post',
    'password',
    'two-factor',
    'authorized-apps',
  ],
  photos: ['posts', 'photo-descriptions', 'photos-of-others', 'files-the-pod-has-lost'],
} as const;

const count = z.number().int().nonnegative();
const fact = z.union([z.number(), z.string(), z.boolean()]);

const findingSchema = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(['fatal', 'warning', 'notice']),
  path: z.string().optional(),
  facts: z.record(z.string(), fact),
});

/**
 * What a person gets with an archive: proof of what was checked, and what to expect of it. Holds no key, no address
 * and no text.
 */
export const receiptSchema = z.object({
  version: z.literal(1),
  kind: z.enum(['profile', 'photos']),
  /** ISO 8601, UTC. */
  checkedAt: z.iso.datetime(),
  podVersion: z.string().optional(),
  sizeBytes: count,
  /** Of the file as the person downloads it. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  unpackedBytes: count,
  isComplete: z.boolean(),
  /** Only in the receipt of a profile archive. `interactions` are the person's own comments, likes and votes. */
  profile: z.record(z.enum([...PROFILE_COUNTS, 'interactions']), count).optional(),
  /** Only in the receipt of a photos archive. `expected` counts the missing ones in, as far as posts name them. */
  photos: z.object({ found: count, expected: count, unposted: count.optional() }).optional(),
  /** Photos that posts name and the zip lacks; cut to the limit of the verification. */
  missingPhotos: z.array(z.string()),
  missingPhotosCount: count,
  notIncluded: z.array(z.string()),
  findings: z.array(findingSchema),
});
export type Receipt = z.infer<typeof receiptSchema>;

export interface ReceiptContext {
  readonly checkedAt: Date;
  /** The release of the pod that wrote the archive. */
  readonly podVersion?: string;
}

/** The receipt of a report: plain JSON that {@link receiptSchema} reads back. */
export function createReceipt(report: ArchiveReport, { checkedAt, podVersion }: ReceiptContext): Receipt {
  const { kind, sizeBytes, sha256, unpackedBytes, isComplete, match } = report;
  return {
    version: 1,
    kind,
    checkedAt: checkedAt.toISOString(),
    ...(podVersion === undefined ? {} : { podVersion }),
    sizeBytes,
    ...(sha256 === undefined ? {} : { sha256 }),
    unpackedBytes,
    isComplete,
    ...contentsOf(report),
    missingPhotos: [...(match?.missingNames ?? [])],
    missingPhotosCount: match?.missing ?? 0,
    notIncluded: [...NOT_INCLUDED[kind]],
    findings: [...report.findings, ...(match?.findings ?? [])].map((finding) => ({
      ...finding,
      facts: { ...finding.facts },
    })),
  };
}

function contentsOf(report: ArchiveReport): Pick<Receipt, 'profile' | 'photos'> {
  if (report.kind === 'profile') return { profile: { ...report.counts, interactions: interactionsOf(report) } };
  const found = report.photoCount;
  const expected = found + (report.match?.missing ?? 0);
  return { photos: { found, expected, ...(report.match && { unposted: report.match.unposted }) } };
}

function interactionsOf({ counts }: ProfileReport): number {
  const { ownComments, ownLikes, ownVotes }: ProfileCounts = counts;
  return ownComments + ownLikes + ownVotes;
}
