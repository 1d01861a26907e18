import type { DiasporaId } from '../../kernel/ids.ts';
import type { FindingList } from './finding.ts';
import type { ProfileCount } from './profile-facts.ts';

/** What the stored bytes were when they came in, to notice damage at rest. */
export interface StoredExpectation {
  readonly sizeBytes?: number;
  /** Lower-case hex. */
  readonly sha256?: string;
}

/** What the pod says about the account whose archive this has to be. */
export interface OwnerExpectation {
  readonly diasporaId: DiasporaId;
  /** `people.serialized_public_key`. */
  readonly publicKeyPem: string;
  /** Rows in the pod's own tables; those left out are not compared. */
  readonly counts?: Readonly<Partial<Record<ProfileCount, number>>>;
}

/** All that a profile archive is held against. */
export interface ProfileExpectation extends OwnerExpectation, StoredExpectation {}

/** Compares what was measured with what came in. */
export function checkStored(
  expected: StoredExpectation,
  measured: { readonly sizeBytes: number; readonly sha256?: string },
  findings: FindingList,
): void {
  if (expected.sizeBytes !== undefined && expected.sizeBytes !== measured.sizeBytes) {
    findings.add('SIZE_WRONG', { expectedBytes: expected.sizeBytes, foundBytes: measured.sizeBytes });
  }
  if (expected.sha256 !== undefined && measured.sha256 !== undefined && expected.sha256 !== measured.sha256) {
    findings.add('DIGEST_WRONG');
  }
}
