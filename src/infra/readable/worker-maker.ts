import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ArchiveCorruptError, ArchiveMissingError } from '../../core/archive/errors.ts';
import { ReadableCrashedError, ReadableFailedError } from '../../core/readable/errors.ts';
import type { MadeCopy, MakeRequest, ReadableMaker } from '../../core/readable/readable-maker.ts';
import { SECOND } from '../../kernel/clock.ts';
import type { AppError } from '../../kernel/errors.ts';
import { STOP, parseMakeAnswer } from './make-messages.ts';
import type { MakeAnswer, MakeTask } from './make-messages.ts';

export interface WorkerMakerOptions {
  /** The program of the thread, which opens the vault by itself. */
  readonly threadUrl: URL;
  /** The whole environment of the thread; empty unless given. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly task: Omit<MakeTask, 'request'>;
  /** Ceiling on the thread's heap; default 512. What grows is the numbers kept for each post and comment. */
  readonly maxHeapMib?: number;
}

const DEFAULT_MAX_HEAP_MIB = 512;
/** Every page is garbage a moment later: more room would only let it lie longer. */
const YOUNG_HEAP_MIB = 24;
/** What a thread gets to let go of what it has begun to write. */
const STOP_MS = 5 * SECOND;

/** Makes copies in a thread of their own, one each, so that a chat is answered meanwhile. */
export class WorkerMaker implements ReadableMaker {
  readonly #options: WorkerMakerOptions;

  constructor(options: WorkerMakerOptions) {
    this.#options = options;
  }

  async make(request: MakeRequest, signal: AbortSignal): Promise<MadeCopy> {
    signal.throwIfAborted();
    const { threadUrl, environment, task, maxHeapMib = DEFAULT_MAX_HEAP_MIB } = this.#options;
    const worker = new Worker(threadUrl, {
      workerData: { ...task, request } satisfies MakeTask,
      name: 'readable',
      env: { ...environment },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMib, maxYoungGenerationSizeMb: YOUNG_HEAP_MIB },
    });
    try {
      const answer = await answerOf(worker, request.copyId, signal);
      if (answer.kind === 'made') return answer.made;
      throw errorFrom(answer, request);
    } finally {
      await worker.terminate();
    }
  }
}

async function answerOf(worker: Worker, copyId: string, signal: AbortSignal): Promise<MakeAnswer> {
  const settled = new AbortController();
  const options = { signal: settled.signal };
  // `once` also rejects with the error that ends the thread.
  const answer = once(worker, 'message', options).then(([message]: unknown[]) => parseMakeAnswer(message));
  const ended = once(worker, 'exit', options).then(() =>
    Promise.reject(new Error('the thread ended without an answer')),
  );
  const stopped = once(signal, 'abort', options).then(async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
    worker.postMessage(STOP);
    // What is half written goes when the thread says so itself.
    await Promise.race([answer, ended, delay(STOP_MS, undefined, options)]).catch(() => undefined);
    return signal.throwIfAborted();
  });
  try {
    const first = await Promise.race([answer, ended, stopped]);
    signal.throwIfAborted();
    if (first === undefined) throw new Error('the thread was stopped');
    return first;
  } catch (cause) {
    if (signal.aborted) await stopped;
    throw new ReadableCrashedError(copyId, { cause });
  } finally {
    settled.abort();
    await Promise.allSettled([answer, ended, stopped]);
  }
}

function errorFrom(
  { reason, retryable }: Extract<MakeAnswer, { readonly kind: 'failure' }>,
  { profileId }: MakeRequest,
): AppError {
  if (reason === 'ARCHIVE_MISSING') return new ArchiveMissingError(profileId);
  if (reason === 'ARCHIVE_CORRUPT') return new ArchiveCorruptError(profileId);
  return new ReadableFailedError({ reason, retryable });
}
