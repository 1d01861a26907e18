import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Queues from the most to the least urgent, in strict order. @see diaspora*, config/sidekiq.yml */
export const QUEUES = ['urgent', 'high', 'medium', 'low', 'default'] as const;

export const JOB_CLASSES = { profile: 'Workers::ExportUser', photos: 'Workers::ExportPhotos' } as const;
export const ARCHIVE_JOB_CLASSES: readonly string[] = [...Object.values(JOB_CLASSES), 'Workers::ImportUser'];
export type ExportKind = keyof typeof JOB_CLASSES;

/** A job as Sidekiq keeps it in Redis. Times are seconds. */
export const jobSchema = z.looseObject({
  class: z.string(),
  args: z.array(z.unknown()),
  jid: z.string(),
  queue: z.string(),
  retry: z.union([z.number(), z.boolean()]).optional(),
  backtrace: z.union([z.number(), z.boolean()]).optional(),
  created_at: z.number().optional(),
  enqueued_at: z.number().optional(),
  locale: z.string().optional(),
  retry_count: z.number().int().optional(),
  error_message: z.string().optional(),
  error_class: z.string().optional(),
  failed_at: z.number().optional(),
});
export type Job = z.infer<typeof jobSchema>;

export function newJobId(): string {
  return randomBytes(12).toString('hex');
}

export function newJob(className: string, args: readonly unknown[], locale: string, queue = 'low'): Job {
  const created_at = Date.now() / 1_000;
  return { retry: 10, queue, backtrace: 15, class: className, args: [...args], jid: newJobId(), created_at, locale };
}

export function kindOfJob(job: Job): ExportKind | undefined {
  if (job.class === JOB_CLASSES.profile) return 'profile';
  return job.class === JOB_CLASSES.photos ? 'photos' : undefined;
}
