import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ArchiveVerifier, VerifyRequest } from '../../core/archive/archive-verifier.ts';
import {
  ArchiveCorruptError,
  ArchiveMissingError,
  ArchiveUnreadableError,
  VerifierCrashedError,
} from '../../core/archive/errors.ts';
import type { VerifyLimits } from '../../core/archive/limits.ts';
import type { ArchiveReport } from '../../core/archive/report.ts';
import type { AppError } from '../../kernel/errors.ts';
import type { ArchiveId } from '../../kernel/ids.ts';
import { parseVerifyAnswer } from './verify-messages.ts';
import type { SourceSpec, VerifyAnswer, VerifyTask } from './verify-messages.ts';

export interface WorkerVerifierOptions {
  /** The program of the thread, which opens what a {@link SourceSpec} describes. */
  readonly threadUrl: URL;
  /** The whole environment of the thread; empty unless given. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly describeSource: (id: ArchiveId) => SourceSpec;
  readonly limits: VerifyLimits;
  /**
   * Ceiling on the thread's heap; default 256. A verification needs a tenth of it: names of photos are what grows.
   * Buffers are not counted here, their number is fixed.
   */
  readonly maxHeapMib?: number;
}

const DEFAULT_MAX_HEAP_MIB = 256;

/**
 * Verifies in a thread of its own, one per archive, so that a chat is answered while gigabytes are read. A thread that
 * runs out of memory or crashes takes nothing with it.
 */
export class WorkerVerifier implements ArchiveVerifier {
  readonly #options: WorkerVerifierOptions;

  constructor(options: WorkerVerifierOptions) {
    this.#options = options;
  }

  async verify(request: VerifyRequest, signal: AbortSignal): Promise<ArchiveReport> {
    signal.throwIfAborted();
    const worker = this.#start(request);
    try {
      const answer = await answerOf(worker, request.archiveId, signal);
      if (answer.kind === 'report') return answer.report;
      throw errorFrom(answer);
    } finally {
      await worker.terminate();
    }
  }

  #start(request: VerifyRequest): Worker {
    const { threadUrl, environment, describeSource, limits, maxHeapMib = DEFAULT_MAX_HEAP_MIB } = this.#options;
    const { companionId } = request;
    const task: VerifyTask = {
      request,
      limits,
      source: describeSource(request.archiveId),
      ...(companionId === undefined ? {} : { companion: describeSource(companionId) }),
    };
    return new Worker(threadUrl, {
      workerData: task,
      name: 'verify',
      env: { ...environment },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMib },
    });
  }
}

async function answerOf(worker: Worker, archiveId: string, signal: AbortSignal): Promise<VerifyAnswer> {
  const settled = new AbortController();
  const options = { signal: AbortSignal.any([signal, settled.signal]) };
  try {
    return await Promise.race([
      // `once` also rejects with the error that ends the thread.
      once(worker, 'message', options).then(([message]: unknown[]) => parseVerifyAnswer(message)),
      once(worker, 'exit', options).then(() => Promise.reject(new Error('the thread ended without an answer'))),
    ]);
  } catch (cause) {
    signal.throwIfAborted();
    throw new VerifierCrashedError(archiveId, { cause });
  } finally {
    settled.abort();
  }
}

function errorFrom({ archiveId, reason, retryable }: Extract<VerifyAnswer, { readonly kind: 'failure' }>): AppError {
  if (reason === 'ARCHIVE_MISSING') return new ArchiveMissingError(archiveId);
  if (reason === 'ARCHIVE_CORRUPT') return new ArchiveCorruptError(archiveId);
  return new ArchiveUnreadableError(archiveId, { reason, retryable });
}
