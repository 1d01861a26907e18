import type { Finding } from './finding.ts';
import type { ProfileCounts } from './profile-facts.ts';

/** What was measured on the bytes as stored. */
export interface MeasuredArchive {
  readonly sizeBytes: number;
  /** Lower-case hex; left out when the file was refused unread (`PACKED_TOO_LARGE`). */
  readonly sha256?: string;
  /** As far as the archive could be unpacked. */
  readonly unpackedBytes: number;
  readonly findings: readonly Finding[];
}

export interface ProfileReport extends MeasuredArchive {
  readonly kind: 'profile';
  /** Whether the JSON was read to its end; if not, `counts` says how far it came. */
  readonly isComplete: boolean;
  readonly counts: ProfileCounts;
}

export interface PhotosReport extends MeasuredArchive {
  readonly kind: 'photos';
  /** Whether every entry was unpacked and checked. */
  readonly isComplete: boolean;
  /** Files in the directory. */
  readonly photoCount: number;
}

/** Names in posts held against names in the photos archive. */
export interface PhotoMatch {
  /** Different names that posts mention. */
  readonly named: number;
  readonly present: number;
  readonly missing: number;
  /** The first of the missing, as many as the limit allows; only names that look like a pod's. */
  readonly missingNames: readonly string[];
  /** Files that no post mentions: profile pictures, and photos uploaded but never posted. */
  readonly unposted: number;
  readonly findings: readonly Finding[];
}

export type ArchiveReport = (ProfileReport | PhotosReport) & { readonly match?: PhotoMatch };

/** Whether the archive may be handed out: nothing about it is fatal. */
export function isDeliverable(report: { readonly findings: readonly Finding[] }): boolean {
  return report.findings.every(({ severity }) => severity !== 'fatal');
}
