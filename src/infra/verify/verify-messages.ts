import { z } from 'zod';
import type { VerifyRequest } from '../../core/archive/archive-verifier.ts';
import type { VerifyLimits } from '../../core/archive/limits.ts';
import type { ArchiveReport } from '../../core/archive/report.ts';

/** Where the thread finds an archive. A thread shares no objects with its parent, so this is plain data. */
export type SourceSpec =
  | { readonly kind: 'file'; readonly path: string }
  /** An archive of the local vault. `key` is the vault's own and lives in the thread's memory only. */
  | { readonly kind: 'vault'; readonly directory: string; readonly key: Uint8Array; readonly archiveId: string };

/** What a thread is started with. */
export interface VerifyTask {
  readonly request: VerifyRequest;
  readonly limits: VerifyLimits;
  readonly source: SourceSpec;
  readonly companion?: SourceSpec;
}

/** What a thread has to say, once: a report, or why there is none. */
export type VerifyAnswer =
  | { readonly kind: 'report'; readonly report: ArchiveReport }
  | { readonly kind: 'failure'; readonly reason: string; readonly retryable: boolean; readonly archiveId: string };

const answerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    report: z.custom<ArchiveReport>((value) => typeof value === 'object' && value !== null && 'findings' in value),
  }),
  z.object({ kind: z.literal('failure'), reason: z.string(), retryable: z.boolean(), archiveId: z.string() }),
]);

/** @throws z.ZodError when the message is not from a thread of this program. */
export function parseVerifyAnswer(message: unknown): VerifyAnswer {
  return answerSchema.parse(message);
}
