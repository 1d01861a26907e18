import type { ArchiveVerifier } from '../core/archive/archive-verifier.ts';
import { DEFAULT_VERIFY_LIMITS } from '../core/archive/limits.ts';
import { WorkerVerifier } from '../infra/verify/worker-verifier.ts';
import type { Parts } from './compose.ts';
import { threadEnvironment } from './thread-environment.ts';

/** Verifies in threads that open the vault by themselves, and counts the time that takes. */
export function createVerifier({ config, metrics, vaultOptions }: Parts): ArchiveVerifier {
  const { directory, key } = vaultOptions;
  const verifier = new WorkerVerifier({
    threadUrl: new URL('verify-thread.ts', import.meta.url),
    environment: threadEnvironment(),
    describeSource: (archiveId) => ({ kind: 'vault', directory, key: key.reveal(), archiveId }),
    limits: {
      ...DEFAULT_VERIFY_LIMITS,
      maxPackedBytes: config.maxArchiveBytes,
      maxUnpackedBytes: config.maxUnpackedBytes,
    },
  });
  return {
    verify: async (request, signal) => {
      const stopTimer = metrics.verifySeconds.startTimer({ kind: request.kind });
      const report = await verifier.verify(request, signal);
      stopTimer();
      return report;
    },
  };
}
