import { DEFAULT_VERIFY_LIMITS } from '../core/archive/limits.ts';
import type { ReadableMaker } from '../core/readable/readable-maker.ts';
import { WorkerMaker } from '../infra/readable/worker-maker.ts';
import type { Parts } from './compose.ts';
import { threadEnvironment } from './thread-environment.ts';

/** Makes copies in threads that open the vault by themselves. */
export function createReadableMaker({ config, vaultOptions }: Parts): ReadableMaker {
  const { directory, key } = vaultOptions;
  return new WorkerMaker({
    threadUrl: new URL('readable-thread.ts', import.meta.url),
    environment: threadEnvironment(),
    task: {
      directory,
      key: key.reveal(),
      timeZone: config.pod.timeZone,
      limits: {
        ...DEFAULT_VERIFY_LIMITS,
        maxPackedBytes: config.maxArchiveBytes,
        maxUnpackedBytes: config.maxUnpackedBytes,
      },
      // Photos as they are, and pages beside them.
      maxBytes: 2 * config.maxArchiveBytes,
    },
  });
}
