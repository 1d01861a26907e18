import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { PodDatabase } from './store/pod-database.ts';
import { utc } from './store/tables.ts';
import { isValidUser } from './user-validity.ts';
import { JOB_CLASSES, newJob } from './worker/job.ts';
import type { ExportKind } from './worker/job.ts';
import type { JobQueue } from './worker/job-queue.ts';

const ARCHIVE_LIFETIME_MS = 14 * 24 * 60 * 60 * 1_000;

/** The export columns of `users`, as the pod's own code handles them. */
export class PodExports {
  readonly #db: PodDatabase;
  readonly #uploadsDirectory: string;
  readonly #queue: JobQueue;

  constructor(db: PodDatabase, uploadsDirectory: string, queue: JobQueue) {
    this.#db = db;
    this.#uploadsDirectory = uploadsDirectory;
    this.#queue = queue;
  }

  /**
   * What the button does. Nothing keeps anybody from pressing it twice; for an invalid account the update silently
   * does nothing and the job is pushed all the same.
   *
   * @see diaspora*, app/models/user.rb, `queue_export`
   */
  async enqueue(userId: number, kind: ExportKind): Promise<void> {
    const row = await this.#row(userId);
    if (!(await this.isInvalid(userId))) {
      await this.#db
        .updateTable('users')
        .set(
          kind === 'profile'
            ? { exporting: true, export: null, exported_at: null }
            : { exporting_photos: true, exported_photos_file: null, exported_photos_at: null },
        )
        .set({ updated_at: new Date().toISOString() })
        .where('id', '=', userId)
        .execute();
      await this.#removeFile(kind === 'profile' ? row.export : row.exported_photos_file);
    }
    await this.#queue.push({
      ...newJob(JOB_CLASSES[kind], [userId], row.language ?? 'en'),
      enqueued_at: Date.now() / 1_000,
    });
  }

  /** A validated update with a new archive; the previous file goes with it. @returns whether the row was valid. */
  async finish(userId: number, kind: ExportKind, fileName: string): Promise<boolean> {
    if (await this.isInvalid(userId)) return false;
    const row = await this.#row(userId);
    const now = new Date().toISOString();
    await this.#db
      .updateTable('users')
      .set(
        kind === 'profile'
          ? { exporting: false, export: fileName, exported_at: now }
          : { exporting_photos: false, exported_photos_file: fileName, exported_photos_at: now },
      )
      .set({ updated_at: now })
      .where('id', '=', userId)
      .execute();
    const previous = kind === 'profile' ? row.export : row.exported_photos_file;
    if (previous !== fileName) await this.#removeFile(previous);
    return true;
  }

  /**
   * An export that went wrong. A profile's previous archive stays named; photos are emptied. An invalid row stays as
   * it was.
   *
   * @see diaspora*, app/models/user.rb, `perform_export!` and `perform_export_photos!`
   */
  async fail(userId: number, kind: ExportKind): Promise<void> {
    if (await this.isInvalid(userId)) return;
    if (kind === 'photos') return this.forget(userId, kind);
    await this.#db
      .updateTable('users')
      .set({ exporting: false, updated_at: new Date().toISOString() })
      .where('id', '=', userId)
      .execute();
  }

  /** Empties the columns and removes the file. */
  async forget(userId: number, kind: ExportKind): Promise<void> {
    const row = await this.#row(userId);
    await this.#db
      .updateTable('users')
      .set(
        kind === 'profile'
          ? { exporting: false, export: null, exported_at: null }
          : { exporting_photos: false, exported_photos_file: null, exported_photos_at: null },
      )
      .set({ updated_at: new Date().toISOString() })
      .where('id', '=', userId)
      .execute();
    await this.#removeFile(kind === 'profile' ? row.export : row.exported_photos_file);
  }

  /**
   * The daily cleaner.
   *
   * @param now - Pretend that it is this late.
   * @see diaspora*, app/workers/cleanup_old_exports.rb
   */
  async clean(now: Date): Promise<void> {
    const before = utc(new Date(now.getTime() - ARCHIVE_LIFETIME_MS));
    const profiles = await this.#db.selectFrom('users').select('id').where('exported_at', '<', before).execute();
    for (const { id } of profiles) if (!(await this.isInvalid(id))) await this.forget(id, 'profile');
    const photos = await this.#db.selectFrom('users').select('id').where('exported_photos_at', '<', before).execute();
    for (const { id } of photos) if (!(await this.isInvalid(id))) await this.forget(id, 'photos');
  }

  /** Whether the model would refuse to save this account. */
  async isInvalid(userId: number): Promise<boolean> {
    return !(await isValidUser(this.#db, userId));
  }

  async #row(userId: number) {
    return this.#db
      .selectFrom('users')
      .select(['language', 'export', 'exported_photos_file'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
  }

  async #removeFile(name: string | null): Promise<void> {
    if (name !== null) await rm(path.join(this.#uploadsDirectory, name), { force: true });
  }
}
