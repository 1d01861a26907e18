import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PodExports } from '../pod-exports.ts';
import { countContent } from '../store/count-content.ts';
import type { PodDatabase } from '../store/pod-database.ts';
import { ExportFailed } from './archive-builder.ts';
import type { ArchiveBuilder } from './archive-builder.ts';
import { claimFaults } from './faults.ts';
import { kindOfJob } from './job.ts';
import type { ExportKind, Job } from './job.ts';
import { SharedProcessor } from './shared-processor.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** The process has to go, in one of two ways. */
export class ProcessEnds extends Error {
  override readonly name = 'ProcessEnds';
  readonly how: 'kill' | 'stop';

  constructor(how: 'kill' | 'stop') {
    super(`the worker process ends: ${how}`);
    this.how = how;
  }
}

/** Something that Sidekiq retries: an error outside the exporter's own rescue. */
export class JobError extends Error {
  override readonly name = 'JobError';
}

export interface JobRunnerDeps {
  readonly db: PodDatabase;
  readonly exports: PodExports;
  readonly builder: ArchiveBuilder;
  readonly settings: WorkerSettings;
  readonly uploadsDirectory: string;
}

/** A job whose only work is to keep a thread busy for `args[0]` milliseconds. */
export const LOAD_CLASS = 'Simulated::Load';

/** Does the work of one job as the pod's worker class would. */
export class JobRunner {
  readonly #deps: JobRunnerDeps;
  readonly #processor = new SharedProcessor();

  constructor(deps: JobRunnerDeps) {
    this.#deps = deps;
  }

  /** @throws JobError when Sidekiq is to retry; ProcessEnds when the process is to end. */
  async run(job: Job, signal: AbortSignal): Promise<void> {
    const kind = kindOfJob(job);
    const [first] = job.args;
    if (kind !== undefined && typeof first === 'number') return this.#logged(job, first, kind, signal);
    if (typeof first === 'number' && job.class === LOAD_CLASS) await delay(first, undefined, { signal });
    return undefined;
  }

  async #logged(job: Job, userId: number, kind: ExportKind, signal: AbortSignal): Promise<void> {
    const { db } = this.#deps;
    const user = await db.selectFrom('users').select('username').where('id', '=', userId).executeTakeFirst();
    if (user === undefined) throw new JobError(`Couldn't find User with 'id'=${userId}`);
    const entry = await db
      .insertInto('simulated_job_log')
      .values({ jid: job.jid, user_id: userId, username: user.username, kind })
      .returning('id')
      .executeTakeFirstOrThrow();
    let outcome = 'broken';
    try {
      outcome = await this.#export(userId, kind, signal);
    } catch (err) {
      outcome = outcomeOf(err, signal);
      throw err;
    } finally {
      const ended_at = new Date().toISOString();
      await db.updateTable('simulated_job_log').set({ ended_at, outcome }).where('id', '=', entry.id).execute();
    }
    if (outcome === 'mail-failed') throw new JobError('Net::SMTPServerBusy');
  }

  /** @see diaspora*, app/workers/export_user.rb and app/models/user.rb, `perform_export!` */
  async #export(userId: number, kind: ExportKind, signal: AbortSignal): Promise<string> {
    const { db, exports, builder, settings } = this.#deps;
    const { fault, delayMs, mailDelayMs } = await claimFaults(db, userId, kind);
    const size = await countContent(db, userId);
    const durationMs = settings.exportDurationMs(size) + delayMs;
    await (settings.sharesProcessor
      ? this.#processor.work(durationMs, signal)
      : delay(durationMs, undefined, { signal }));
    if (fault === 'kill' || fault === 'stop') throw new ProcessEnds(fault);
    if (fault === 'out-of-memory') throw new JobError('NoMemoryError: failed to allocate memory');
    let built: string | undefined;
    try {
      if (fault === 'exception') throw new ExportFailed('undefined method for nil:NilClass');
      const name = await builder.build(userId, kind, { size, fault, signal });
      if (await exports.finish(userId, kind, name)) built = name;
      else await rm(path.join(this.#deps.uploadsDirectory, name), { force: true });
    } catch (err) {
      if (!(err instanceof ExportFailed)) throw err;
      await exports.fail(userId, kind);
    }
    if (built !== undefined && fault === 'vanish') await hideFile(this.#deps.uploadsDirectory, built);
    if (fault === 'mail') {
      await delay(mailDelayMs, undefined, { signal });
      return 'mail-failed';
    }
    await this.#sendMail(userId, kind);
    return built === undefined ? 'failed' : 'built';
  }

  /** The mail says "ready" whenever the row names a file, also an old one. @see diaspora*, app/mailers/export_mailer.rb */
  async #sendMail(userId: number, kind: ExportKind): Promise<void> {
    const { db } = this.#deps;
    const row = await db
      .selectFrom('users')
      .select(['email', 'export', 'exported_photos_file'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    const isThere = (kind === 'profile' ? row.export : row.exported_photos_file) !== null;
    const noun = kind === 'profile' ? 'export' : 'export_photos';
    const template = `${noun}_${isThere ? 'complete' : 'failure'}_for`;
    await db.insertInto('simulated_mails').values({ user_id: userId, recipient: row.email, template }).execute();
  }
}

/** Where files go that are to come back: beside the directory that Pappus can look into. */
export function hiddenPath(uploadsDirectory: string, name: string): string {
  return path.join(uploadsDirectory, '..', 'hidden', name);
}

async function hideFile(uploadsDirectory: string, name: string): Promise<void> {
  const hidden = hiddenPath(uploadsDirectory, name);
  await mkdir(path.dirname(hidden), { recursive: true });
  await rename(path.join(uploadsDirectory, name), hidden);
}

function outcomeOf(err: unknown, signal: AbortSignal): string {
  if (err instanceof ProcessEnds) return err.how === 'kill' ? 'killed' : 'stopped';
  if (signal.aborted)
    return signal.reason instanceof ProcessEnds && signal.reason.how === 'kill' ? 'killed' : 'stopped';
  return 'broken';
}
