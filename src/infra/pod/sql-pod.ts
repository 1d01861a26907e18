import { sql } from 'kysely';
import type { ExpressionBuilder } from 'kysely';
import type {
  ArchiveKind,
  ExportOrder,
  ExportStarter,
  ExportWatcher,
  FinishedExport,
  PodArchiveJob,
  PodArchiveQueue,
  PodContentCounts,
  PodExportView,
  PodMark,
  PodResult,
  PodUser,
  PodUsers,
  PodWorkerId,
  StartExport,
  StartExportOutcome,
} from '../../core/pods/pod-gateway.ts';
import type { DiasporaId, PodUserId } from '../../kernel/ids.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { COLUMNS } from './export-columns.ts';
import type { LoneTransaction } from './lone-transaction.ts';
import type { PodQueue } from './pod-queue.ts';
import { parseContentCounts, parseExportState, parsePodUser, parseStartState } from './pod-rows.ts';
import type { StartState } from './pod-rows.ts';
import type { PodSql } from './pod-sql.ts';
import type { PodTables } from './pod-tables.ts';
import { SqlMarks } from './sql-marks.ts';

const DEFAULT_LOCALE = 'en';

export interface SqlPodOptions {
  readonly sql: PodSql;
  readonly queue: PodQueue;
  /**
   * Whether a start empties the columns of the previous archive, as the pod's own button does. Only where its file can
   * then be removed: nothing at the pod would ever do it. Otherwise the worker replaces and removes the file itself,
   * and a failed export leaves the previous archive named in the row.
   */
  readonly clearsArchive: boolean;
}

interface StartInTurn {
  readonly order: ExportOrder;
  readonly hasRoom: (() => Promise<boolean>) | undefined;
}

type StartVerdict = StartExportOutcome | { readonly kind: 'push'; readonly locale: string };

/** Reads and marks the pod's own tables, and pushes jobs to its queue. */
export class SqlPod implements PodUsers, ExportStarter, ExportWatcher {
  readonly #sql: PodSql;
  readonly #queue: PodQueue;
  readonly #clearsArchive: boolean;
  readonly #marks: SqlMarks;

  constructor({ sql: podSql, queue, clearsArchive }: SqlPodOptions) {
    this.#sql = podSql;
    this.#queue = queue;
    this.#clearsArchive = clearsArchive;
    this.#marks = new SqlMarks(podSql);
  }

  async findByDiasporaId(id: DiasporaId, signal: AbortSignal): Promise<PodUser | undefined> {
    const found = await this.#sql.run(this.#users().where('p.diaspora_handle', '=', id).compile(), signal);
    return found.rows.length === 0 ? undefined : parsePodUser(found.rows[0]);
  }

  async findById(id: PodUserId, signal: AbortSignal): Promise<PodUser | undefined> {
    const found = await this.#sql.run(this.#users().where('u.id', '=', id).compile(), signal);
    return found.rows.length === 0 ? undefined : parsePodUser(found.rows[0]);
  }

  async countContents(id: PodUserId, signal: AbortSignal): Promise<PodContentCounts> {
    const own = sql`(select id from people where owner_id = ${id})`;
    const ownPosts = sql`(select id from posts where author_id = ${own})`;
    const statement = sql`select
      (select count(*) from posts where author_id = ${own}) as posts,
      (select count(*) from photos where author_id = ${own}) as photos,
      (select count(*) from contacts where user_id = ${id}) as contacts,
      (select count(*) from comments where author_id = ${own}) as own_comments,
      (select count(*) from likes where author_id = ${own}) as own_likes,
      (select count(*) from poll_participations where author_id = ${own}) as own_votes,
      (select count(*) from comments where commentable_type = 'Post' and commentable_id in ${ownPosts}
         and author_id <> ${own}) as others_comments,
      (select count(*) from likes where target_type = 'Post' and target_id in ${ownPosts}
         and author_id <> ${own}) as others_likes,
      (select count(*) from poll_participations where author_id <> ${own}
         and poll_id in (select id from polls where status_message_id in ${ownPosts})) as others_votes`;
    const { rows } = await this.#sql.run(statement.compile(this.#sql.build), signal);
    return parseContentCounts(rows[0]);
  }

  async inTurn<T>(work: (start: StartExport) => Promise<T>, signal: AbortSignal): Promise<T | 'taken'> {
    return this.#sql.transactAlone(
      async (turn) =>
        work(async (order, orderSignal, hasRoom) => {
          const verdict = await untilAborted(this.#mark(turn, { order, hasRoom }, orderSignal), orderSignal);
          if (verdict.kind !== 'push') return verdict;
          // Pushing after the commit leaves, in the worst case, a mark without a job. Undoing it here would be a guess: a
          // push that nobody confirmed may have arrived.
          const { jobId, user, kind } = order;
          await this.#queue.push({ jobId, user, kind, locale: verdict.locale }, orderSignal);
          return { kind: 'started' };
        }),
      signal,
    );
  }

  async view(user: PodUserId, kind: ArchiveKind, signal: AbortSignal): Promise<PodExportView | undefined> {
    // The queue before the row: a job that ends between the two looks must not read as a mark without a job. Where the
    // row is marked and no job was seen, it may have been pushed in between.
    const before = await this.#queue.find(kind, user, signal);
    const { rows } = await this.#sql.run(this.#exportState(user, kind), signal);
    if (rows.length === 0) return undefined;
    const state = parseExportState(rows[0]);
    const job = before ?? (state.exporting ? await this.#queue.find(kind, user, signal) : undefined);
    return { ...state, job: job?.place, worker: job?.worker };
  }

  /** Looks at the database as well: a pod of which only the queue answers can be handed nothing. */
  async archiveQueue(
    limits: { readonly maxJobs: number; readonly horizonMs: number },
    signal: AbortSignal,
  ): Promise<PodArchiveQueue> {
    const { jobs, throttleLooksBack } = await this.#queue.archiveJobs(limits, signal);
    const working = jobs.filter(({ place }) => place === 'working').map(({ user }) => user);
    const marks = await this.#marks.marks(working, signal);
    if (working.length === 0) await this.#sql.run(this.#anybody(), signal);
    const isMarked = (job: Pick<PodArchiveJob, 'user' | 'kind'>) =>
      job.kind === 'import' || marks.some(({ user, kind }) => user === job.user && kind === job.kind);
    return { jobs: jobs.map((job) => ({ ...job, marked: isMarked(job) })), throttleLooksBack };
  }

  async marks(signal: AbortSignal): Promise<readonly PodMark[]> {
    return this.#marks.marks('all', signal);
  }

  async results(users: readonly PodUserId[], kind: ArchiveKind, signal: AbortSignal): Promise<readonly PodResult[]> {
    return this.#marks.results(users, kind, signal);
  }

  async isWorkerAlive(worker: PodWorkerId, signal: AbortSignal): Promise<boolean> {
    return this.#queue.isWorkerAlive(worker, signal);
  }

  async dropRetries(finished: readonly FinishedExport[], signal: AbortSignal): Promise<void> {
    const users = finished.map(({ user }) => user);
    const marks = await this.#marks.marks(users, signal);
    const isMarked = (one: FinishedExport) => marks.some(({ user, kind }) => user === one.user && kind === one.kind);
    await this.#queue.dropRetries(
      finished.filter((one) => !isMarked(one)),
      signal,
    );
  }

  async clearStuckMark(user: PodUserId, kind: ArchiveKind, signal: AbortSignal): Promise<boolean> {
    if ((await this.#queue.find(kind, user, signal)) !== undefined) return false;
    const { mark } = COLUMNS[kind];
    const statement = this.#sql.build
      .updateTable('users')
      .set({ [mark]: false, updated_at: this.#sql.utcNow })
      .where('id', '=', user)
      .where(mark, '=', true);
    return (await this.#sql.run(statement.compile(), signal)).affectedCount > 0;
  }

  #anybody() {
    return this.#sql.build.selectFrom('users').select('id').limit(1).compile();
  }

  #users() {
    return this.#sql.build
      .selectFrom('users as u')
      .innerJoin('people as p', 'p.owner_id', 'u.id')
      .select(['u.id', 'u.language', 'u.locked_at'])
      .select(['p.diaspora_handle', 'p.closed_account', 'p.serialized_public_key'])
      .select((of) =>
        of
          .exists(of.selectFrom('account_migrations as m').select('m.id').whereRef('m.old_person_id', '=', 'p.id'))
          .as('moved'),
      );
  }

  #exportState(user: PodUserId, kind: ArchiveKind) {
    const { mark, file, builtAt } = COLUMNS[kind];
    return this.#sql.build
      .selectFrom('users')
      .select([`${mark} as marked`, `${file} as file_name`, `${builtAt} as built_at`, this.#sql.utcNow.as('pod_now')])
      .where('id', '=', user)
      .compile();
  }

  /** Decides under a lock on the row, and marks it when the answer is yes. */
  async #mark(turn: LoneTransaction, { order, hasRoom }: StartInTurn, signal: AbortSignal): Promise<StartVerdict> {
    const { mark, file, builtAt } = COLUMNS[order.kind];
    // The person by sub-selects, whose rows stay unlocked: MariaDB cannot leave one of two joined tables alone.
    const locked = this.#sql.build
      .selectFrom('users')
      .select([`${mark} as marked`, `${file} as file_name`, `${builtAt} as built_at`])
      .select(['language', 'locked_at', 'updated_at'])
      .select((of) => ownerOf(of).select('closed_account').as('closed_account'))
      .where('id', '=', order.user)
      .where((of) => of.exists(ownerOf(of).select('owner_id')))
      .forUpdate();
    const marked = this.#sql.build
      .updateTable('users')
      .set({ [mark]: true, updated_at: this.#sql.utcNow })
      .set(this.#clearsArchive ? { [file]: null, [builtAt]: null } : {})
      .where('id', '=', order.user);
    const decide = async (): Promise<StartVerdict> => {
      const { rows } = await turn.run(locked.compile());
      if (rows.length === 0) return { kind: 'gone' };
      // Asked under the lock, and before anything else: whatever has become of the row since, this order has its job.
      if (await this.#queue.wasPushed(order.jobId, signal)) return { kind: 'started' };
      const verdict = judge(parseStartState(rows[0]), order);
      if (verdict.kind !== 'push') return verdict;
      if (hasRoom && !(await hasRoom())) return { kind: 'no-room' };
      await turn.run(marked.compile());
      return verdict;
    };
    const verdict = await decide();
    signal.throwIfAborted();
    await turn.commit();
    return verdict;
  }
}

/** The person of the account that a statement is about. */
function ownerOf(of: ExpressionBuilder<PodTables, 'users'>) {
  return of.selectFrom('people').whereRef('people.owner_id', '=', 'users.id');
}

/** Whoever has pressed the pod's button since has touched the row. */
function isStuck({ changedAt }: StartState, { markStuckAt }: ExportOrder): boolean {
  return markStuckAt !== undefined && changedAt < markStuckAt;
}

function judge(state: StartState, order: ExportOrder): StartVerdict {
  if (state.closed) return { kind: 'closed' };
  if (state.locked) return { kind: 'locked' };
  if (state.marked && !isStuck(state, order)) return { kind: 'already-exporting' };
  // A row that names no archive has none to lose, also when the caller saw one before.
  if (state.archive !== undefined && state.archive.fileName.reveal() !== order.seenArchive?.reveal()) {
    return { kind: 'archive-changed' };
  }
  return { kind: 'push', locale: state.language ?? DEFAULT_LOCALE };
}
