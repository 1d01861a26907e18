import { usernameOf } from '../../kernel/ids.ts';
import { checkAccountKey } from './account-key.ts';
import type { ByteSource } from './byte-source.ts';
import { checkStored } from './expectation.ts';
import type { ProfileExpectation } from './expectation.ts';
import { FindingList } from './finding.ts';
import { readGzip } from './gzip-reader.ts';
import { isPodLanguage } from './languages.ts';
import type { VerifyLimits } from './limits.ts';
import { PROFILE_COUNTS } from './profile-facts.ts';
import type { ProfileFacts } from './profile-facts.ts';
import { ProfileScan } from './profile-scan.ts';
import type { ProfileReport } from './report.ts';
import { withAbortReason } from './with-abort-reason.ts';

/**
 * Reads a profile archive once, to its last byte, and says everything that is wrong with it: the gzip, the encoding,
 * the JSON, the importer's rules, the owner, the key and the counts.
 *
 * Streams in bounded memory. Damage is a finding and never thrown. Safe to repeat; changes nothing.
 *
 * @throws What the source throws, and the signal's reason.
 * @see diaspora*, lib/archive_validator.rb
 */
export async function verifyProfile(
  source: ByteSource,
  { expectation, limits }: { readonly expectation: ProfileExpectation; readonly limits: VerifyLimits },
  signal: AbortSignal,
): Promise<ProfileReport> {
  const findings = new FindingList();
  const scan = new ProfileScan(limits, findings);
  const { sizeBytes } = source;
  const report = { kind: 'profile', sizeBytes } as const;
  if (sizeBytes > limits.maxPackedBytes) {
    findings.add('PACKED_TOO_LARGE', { maxBytes: limits.maxPackedBytes });
    return {
      ...report,
      unpackedBytes: 0,
      isComplete: false,
      counts: scan.facts.counts(),
      findings: findings.toArray(),
    };
  }
  const onBytes = (chunk: Buffer) => scan.write(chunk);
  const gzip = () => readGzip(source, { limits, findings, onBytes }, signal);
  const { sha256, unpackedBytes, isSound } = await withAbortReason(signal, gzip);
  checkStored(expectation, { sizeBytes, sha256 }, findings);
  const isComplete = scan.end(isSound);
  if (isComplete) checkFacts(scan.facts, expectation, findings);
  const counts = scan.facts.counts();
  return { ...report, sha256, unpackedBytes, isComplete, counts, findings: findings.toArray() };
}

function checkFacts(facts: ProfileFacts, expectation: ProfileExpectation, findings: FindingList): void {
  const { diasporaId } = expectation;
  // An offence already says that a value is missing or of the wrong type; only what can be read is compared.
  if (facts.author !== undefined && facts.author.toLowerCase() !== diasporaId) {
    findings.add('OWNER_WRONG', {}, 'user.profile.entity_data.author');
  }
  if (facts.username !== undefined && facts.username.toLowerCase() !== usernameOf(diasporaId)) {
    findings.add('USERNAME_WRONG', {}, 'user.username');
  }
  checkAccountKey(facts.privateKeyPem, expectation.publicKeyPem, findings);
  if (!facts.hasUsableEmail) findings.add('EMAIL_UNUSABLE', {}, 'user.email');
  if (facts.language !== undefined && !isPodLanguage(facts.language)) {
    findings.add('LANGUAGE_UNKNOWN', {}, 'user.language');
  }
  checkCounts(facts, expectation, findings);
}

function checkCounts(facts: ProfileFacts, expectation: ProfileExpectation, findings: FindingList): void {
  const counts = facts.counts();
  const { resharesWithoutRoot, othersOrphaned } = counts;
  if (resharesWithoutRoot > 0) findings.add('RESHARE_ROOTLESS', { items: resharesWithoutRoot }, 'user.posts');
  if (!facts.areParentsKnown) findings.add('PARENTS_UNCHECKED');
  else if (othersOrphaned > 0) {
    findings.add('RELAYABLE_ORPHANED', { items: othersOrphaned }, 'others_data.relayables');
  }
  for (const name of PROFILE_COUNTS) {
    const pod = expectation.counts?.[name];
    if (pod !== undefined && pod !== counts[name]) {
      findings.add('COUNT_DIFFERENT', { name, archive: counts[name], pod });
    }
  }
}
