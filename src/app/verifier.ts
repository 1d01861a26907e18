import type { ArchiveVerifier } from '../core/archive/archive-verifier.ts';
import { DEFAULT_VERIFY_LIMITS } from '../core/archive/limits.ts';
import { WorkerVerifier } from '../infra/verify/worker-verifier.ts';
import type { Parts } from './compose.ts';

/** Verifies in threads that open the vault by themselves. */
export function createVerifier({ config, vaultOptions }: Parts): ArchiveVerifier {
  const { directory, key } = vaultOptions;
  return new WorkerVerifier({
    threadUrl: new URL('verify-thread.ts', import.meta.url),
    describeSource: (archiveId) => ({ kind: 'vault', directory, key: key.reveal(), archiveId }),
    limits: {
      ...DEFAULT_VERIFY_LIMITS,
      maxPackedBytes: config.maxArchiveBytes,
      maxUnpackedBytes: config.maxUnpackedBytes,
    },
  });
}
