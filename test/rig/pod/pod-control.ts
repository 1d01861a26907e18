import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { breakRows, repairRows } from './defects.ts';
import type { Defect } from './defects.ts';
import type { PodExports } from './pod-exports.ts';
import { readStats } from './pod-stats.ts';
import type { PodStats } from './pod-stats.ts';
import type { AccountSeed } from './store/account-seed.ts';
import type { PodDatabase } from './store/pod-database.ts';
import { seedAccounts, seedCrowd } from './store/seed-accounts.ts';
import type { SeedingDeps } from './store/seed-accounts.ts';
import { findPerson } from './web/find-person.ts';
import type { PersonOfPod } from './web/find-person.ts';
import type { WebCondition } from './web/create-web-server.ts';
import type { Fault } from './worker/faults.ts';
import { newJob } from './worker/job.ts';
import type { ExportKind } from './worker/job.ts';
import type { JobQueue } from './worker/job-queue.ts';
import { LOAD_CLASS } from './worker/job-runner.ts';
import type { Supervisor } from './worker/supervisor.ts';

export interface PodControlDeps {
  readonly db: PodDatabase;
  readonly exports: PodExports;
  readonly queue: JobQueue;
  readonly supervisor: Supervisor;
  readonly condition: WebCondition;
  readonly seeding: SeedingDeps;
  readonly uploadsDirectory: string;
}

export interface PlannedFault {
  readonly fault: Fault;
  /** Any account unless given. */
  readonly username?: string | undefined;
  /** Both kinds unless given. */
  readonly kind?: ExportKind | undefined;
  /** How many jobs it befalls; 1 unless given. */
  readonly times?: number | undefined;
  readonly delayMs?: number | undefined;
}

export interface AccountView {
  readonly userId: number;
  readonly username: string;
  readonly diasporaId: string;
  readonly closed: boolean;
  readonly locked: boolean;
  readonly profile: ExportView;
  readonly photos: ExportView;
}

export interface ExportView {
  readonly exporting: boolean;
  readonly fileName: string | undefined;
  readonly builtAt: Date | undefined;
}

/** Everything that can be done to a simulated pod from behind: its operator's hand, accidents, and a look at the books. */
export class PodControl {
  readonly #deps: PodControlDeps;

  constructor(deps: PodControlDeps) {
    this.#deps = deps;
  }

  async stats(): Promise<PodStats> {
    return readStats(this.#deps.db);
  }

  /** How many export jobs workers have taken for this account and kind: the number that must not exceed the requests. */
  async exportsTaken(username: string, kind: ExportKind): Promise<number> {
    const { jobs } = await this.stats();
    return jobs.find((count) => count.username === username && count.kind === kind)?.taken ?? 0;
  }

  /** What workers have done from the first export on, in the pod's own time. */
  async workDone(): Promise<{ readonly built: number; readonly busyMs: number; readonly tookMs: number }> {
    const log = await this.#deps.db
      .selectFrom('simulated_job_log')
      .select(['taken_at', 'ended_at'])
      .where('outcome', '=', 'built')
      .execute();
    const times = log.map(({ taken_at, ended_at }) => [taken_at.getTime(), (ended_at ?? taken_at).getTime()] as const);
    return {
      built: times.length,
      busyMs: times.reduce((sum, [taken, ended]) => sum + ended - taken, 0),
      tookMs:
        times.length === 0
          ? 0
          : Math.max(...times.map(([, ended]) => ended)) - Math.min(...times.map(([taken]) => taken)),
    };
  }

  async mails(): Promise<readonly { readonly recipient: string; readonly template: string }[]> {
    return this.#deps.db.selectFrom('simulated_mails').select(['recipient', 'template']).orderBy('id').execute();
  }

  async account(username: string): Promise<AccountView> {
    const person = await this.#person(username);
    const row = await this.#deps.db
      .selectFrom('users')
      .selectAll()
      .where('id', '=', person.userId)
      .executeTakeFirstOrThrow();
    const view = (exporting: boolean | null, file: string | null, at: Date | null): ExportView => ({
      exporting: exporting === true,
      fileName: file ?? undefined,
      builtAt: at ?? undefined,
    });
    return {
      userId: person.userId,
      username,
      diasporaId: person.diasporaId,
      closed: person.closed,
      locked: row.locked_at !== null,
      profile: view(row.exporting, row.export, row.exported_at),
      photos: view(row.exporting_photos, row.exported_photos_file, row.exported_photos_at),
    };
  }

  /** Names of all archives on the pod's disk. */
  async files(): Promise<readonly string[]> {
    return readdir(this.#deps.uploadsDirectory);
  }

  async addAccounts(accounts: readonly AccountSeed[]): Promise<void> {
    await seedAccounts(this.#deps.seeding, accounts);
  }

  async addCrowd(prefix: string, count: number): Promise<void> {
    await seedCrowd(this.#deps.seeding, prefix, count);
  }

  /** Plans an accident for coming jobs. Several for one account happen one after the other. */
  async fault(planned: PlannedFault): Promise<void> {
    const user = planned.username === undefined ? undefined : await this.#person(planned.username);
    await this.#deps.db
      .insertInto('simulated_faults')
      .values({
        user_id: user?.userId ?? null,
        kind: planned.kind ?? null,
        fault: planned.fault,
        delay_ms: planned.delayMs ?? null,
        times_left: planned.times ?? 1,
      })
      .execute();
  }

  async clearFaults(): Promise<void> {
    await this.#deps.db.deleteFrom('simulated_faults').execute();
  }

  /** What the person's own click on the settings page does. */
  async pressButton(username: string, kind: ExportKind): Promise<void> {
    await this.#deps.exports.enqueue((await this.#person(username)).userId, kind);
  }

  /** The daily cleaner, as if it were `now`. */
  async clean(now: Date = new Date()): Promise<void> {
    await this.#deps.exports.clean(now);
  }

  async lock(username: string): Promise<void> {
    await this.#setLock(username, new Date().toISOString());
  }

  async unlock(username: string): Promise<void> {
    await this.#setLock(username, null);
  }

  /** Closes an account as its owner or an admin would; its archives go. @see diaspora*, lib/account_deleter.rb */
  async close(username: string): Promise<void> {
    const { db, exports } = this.#deps;
    const { userId, personId } = await this.#person(username);
    await this.lock(username);
    await exports.forget(userId, 'profile');
    await exports.forget(userId, 'photos');
    await db.updateTable('people').set({ closed_account: true }).where('id', '=', personId).execute();
    await db
      .updateTable('users')
      .set({ email: `deletedaccount_${userId}@example.org` })
      .where('id', '=', userId)
      .execute();
    await db.deleteFrom('authorizations').where('user_id', '=', userId).execute();
  }

  /**
   * A migration to `newId` on another pod completes, with its photos unless said otherwise.
   *
   * @see diaspora*, app/models/account_migration.rb
   */
  async migrate(username: string, newId: string, how: { readonly withPhotos?: boolean } = {}): Promise<void> {
    const { db } = this.#deps;
    const person = await this.#person(username);
    const moved = await db
      .insertInto('people')
      .values({
        guid: randomBytes(16).toString('hex'),
        diaspora_handle: newId,
        serialized_public_key: person.publicKeyPem,
        owner_id: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('account_migrations')
      .values({
        old_person_id: person.personId,
        new_person_id: moved.id,
        completed_at: new Date().toISOString(),
        remote_photo_path: how.withPhotos === false ? null : `https://${newId.split('@')[1] ?? ''}/uploads/images/`,
      })
      .execute();
    await db.updateTable('photos').set({ author_id: moved.id }).where('author_id', '=', person.personId).execute();
    await this.close(username);
  }

  /** Deletes the account's row, which a real pod never does. */
  async remove(username: string): Promise<void> {
    await this.#deps.db.deleteFrom('users').where('username', '=', username).execute();
  }

  async breakAccount(username: string, defect: Defect): Promise<void> {
    await breakRows(this.#deps.db, await this.#person(username), defect);
  }

  /** Removes every defect that {@link breakAccount} made, as the pod's operator would. */
  async repairAccount(username: string): Promise<void> {
    await repairRows(this.#deps.db, await this.#person(username));
  }

  /** The file goes from the disk; the row goes on naming it. */
  async loseFile(username: string, kind: ExportKind): Promise<void> {
    const { fileName } = (await this.account(username))[kind];
    if (fileName !== undefined) await rm(path.join(this.#deps.uploadsDirectory, fileName), { force: true });
  }

  /** Puts `count` jobs of `ms` each into a queue, which hold up every less urgent one. */
  async load(queue: 'urgent' | 'high' | 'medium' | 'low' | 'default', count: number, ms: number): Promise<void> {
    for (let i = 0; i < count; i += 1) await this.#deps.queue.push(newJob(LOAD_CLASS, [ms], 'en', queue));
  }

  /** Every answer of the web server takes this much longer. */
  slow(delayMs: number): void {
    this.#deps.condition.delayMs = delayMs;
  }

  /** Every page answers 503, or no longer. */
  down(isDown: boolean): void {
    this.#deps.condition.isDown = isDown;
  }

  startWorker(): void {
    this.#deps.supervisor.start();
  }

  /** Jobs in hand go back into the line. */
  async stopWorker(): Promise<void> {
    await this.#deps.supervisor.stop();
  }

  /** Jobs in hand are lost and their marks stay. */
  async killWorker(): Promise<void> {
    await this.#deps.supervisor.kill();
  }

  async #person(username: string): Promise<PersonOfPod> {
    const person = await findPerson(this.#deps.db, { username });
    if (person === undefined) throw new RangeError(`there is no account ${username}`);
    return person;
  }

  async #setLock(username: string, locked_at: string | null): Promise<void> {
    const { userId } = await this.#person(username);
    await this.#deps.db.updateTable('users').set({ locked_at }).where('id', '=', userId).execute();
  }
}
