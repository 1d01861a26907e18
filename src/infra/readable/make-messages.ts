import { z } from 'zod';
import type { VerifyLimits } from '../../core/archive/limits.ts';
import type { MadeCopy, MakeRequest } from '../../core/readable/readable-maker.ts';

/** What a thread is started with. It shares no objects with its parent, so this is plain data. */
export interface MakeTask {
  readonly request: MakeRequest;
  readonly limits: VerifyLimits;
  readonly timeZone: string;
  readonly maxBytes: number;
  /** The local vault. `key` is the vault's own and lives in the thread's memory only. */
  readonly directory: string;
  readonly key: Uint8Array;
}

/** What the parent says to a thread: that nobody wants the copy any more. */
export const STOP = 'stop';

/** What a thread has to say, once: the copy, or why there is none. */
export type MakeAnswer =
  | { readonly kind: 'made'; readonly made: MadeCopy }
  | { readonly kind: 'failure'; readonly reason: string; readonly retryable: boolean };

const count = z.number().int().nonnegative();
const answerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('made'),
    made: z.object({
      stored: z.object({ sizeBytes: count, sha256: z.string() }),
      facts: z.object({
        posts: count,
        photos: count,
        missingPhotos: count,
        comments: count,
        contacts: count,
        hasPhotos: z.boolean(),
      }),
    }),
  }),
  z.object({ kind: z.literal('failure'), reason: z.string(), retryable: z.boolean() }),
]);

/** @throws z.ZodError when the message is not from a thread of this program. */
export function parseMakeAnswer(message: unknown): MakeAnswer {
  return answerSchema.parse(message);
}
