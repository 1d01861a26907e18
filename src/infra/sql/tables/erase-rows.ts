import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { FORGOTTEN } from '../../../core/staff/audit-chain.ts';
import type { ErasureCause, ErasureScope } from '../../../core/forgetting/erasure.ts';
import { DAY, after } from '../../../kernel/clock.ts';
import type { Executor } from '../database.ts';

/** Longer than any limit on codes by e-mail looks back: whoever is forgotten does not get around one. */
const CODE_MAILS_KEPT_MS = 2 * DAY;
/** In the place of a name that is needed no more. */
export const NAMELESS = 'forgotten@forgotten.invalid';

interface Erasing {
  readonly scope: ErasureScope;
  readonly erasureId: string;
  readonly cause: ErasureCause;
  readonly at: Date;
}

/**
 * Every table that holds something about somebody, and how it lets go of that. A table that is not here keeps it for
 * ever: test/core/forgetting/every-table.test.ts looks for one.
 *
 * @returns how many rows of each kind went.
 */
export async function eraseRows(db: Executor, { scope, erasureId, cause, at }: Erasing): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const ids = sql`${scope.podUserIds}::bigint[]`;
  const names = sql`${scope.diasporaIds}::text[]`;
  const people = sql`(select 'person:' || id from unnest(${ids}) as id)`;
  const platforms = scope.speakers.map(({ platform }) => platform);
  const speakers = scope.speakers.map(({ id }) => id);
  const isTheirs = sql`(platform, speaker) in (select * from unnest(${platforms}::text[], ${speakers}::text[]))`;
  const isOfAccount = sql`pod_user_id = any(${ids})`;
  const run = async (kind: string | undefined, statement: RawBuilder<unknown>) => {
    const { numAffectedRows } = await statement.execute(db);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + Number(numAffectedRows ?? 0n));
  };
  /** One after another: with both in one condition PostgreSQL reads the whole table instead of its indexes. */
  const runBoth = async (kind: string, statement: (isTheir: RawBuilder<unknown>) => RawBuilder<unknown>) => {
    await run(kind, statement(isOfAccount));
    await run(kind, statement(isTheirs));
  };

  // Whoever is moving one of these requests is waited for, and finds nothing to move afterwards.
  await run(undefined, sql`select id from exports where ${isOfAccount} order by id for update`);
  await run(
    undefined,
    sql`insert into erasure_archives (archive_id, erasure_id)
      select id, ${erasureId}::uuid from archives where ${isOfAccount} and state <> 'destroyed'
      union select archive_id, ${erasureId}::uuid from exports
        where ${isOfAccount} and archive_id is not null and state in ('copying', 'verifying')
      on conflict do nothing`,
  );
  await runBoth('download-links', (isTheir) => sql`delete from grants where ${isTheir}`);
  await runBoth('cards', (isTheir) => sql`delete from cards where ${isTheir}`);
  await run(undefined, sql`delete from archives where ${isOfAccount}`);
  await run(
    undefined,
    sql`insert into forgotten_deliveries as f (ready_at, delivered)
      select to_timestamp(floor(extract(epoch from ready_at) / 900) * 900), count(*) from exports
        where ${isOfAccount} and ready_at is not null and state in ('ready', 'expired') group by 1 order by 1
      on conflict (ready_at) do update set delivered = f.delivered + excluded.delivered`,
  );
  if (cause === 'asked') {
    // The pod cannot be told to stop. The row keeps watch until it has, and has no name meanwhile.
    await run(
      'exports-at-the-pod',
      sql`update exports set dropped_at = ${at}, diaspora_id = ${NAMELESS}, archive_id = null
        where ${isOfAccount} and dropped_at is null
          and (state = 'building' or state = 'submitted' and pod_started_at is not null)`,
    );
  }
  const isDone = cause === 'asked' ? sql`dropped_at is null` : sql`true`;
  await run('requests', sql`delete from exports where ${isOfAccount} and ${isDone}`);

  const theirCases = sql`(select id from cases where ${isOfAccount} or diaspora_id = any(${names}) or ${isTheirs})`;
  await run(
    'messages',
    sql`delete from deliveries d using cases c
      where c.id in ${theirCases} and d.state = 'pending' and d.key like 'case ' || c.id || ' %'`,
  );
  await run('messages', sql`delete from deliveries where ${isTheirs}`);
  await run('case-texts', sql`delete from case_messages where case_id in ${theirCases}`);
  await run('cases', sql`delete from cases where ${isOfAccount} or diaspora_id = any(${names}) or ${isTheirs}`);
  await run(
    'sign-ins',
    sql`delete from sign_ins where ${isOfAccount} or diaspora_id = any(${names})
      or expected_diaspora_id = any(${names}) or ${isTheirs}`,
  );
  const codesUntil = cause === 'asked' ? after(at, -CODE_MAILS_KEPT_MS) : at;
  await run(
    'code-mails',
    sql`delete from code_mails where (${isTheirs} or diaspora_id = any(${names})) and asked_at <= ${codesUntil}`,
  );
  await run('questions', sql`delete from open_questions where ${isTheirs}`);
  await run('questions', sql`delete from pod_questions where ${isTheirs}`);
  await run(
    'pairings',
    sql`delete from staff_pairings where ${isOfAccount} or diaspora_id = any(${names}) or ${isTheirs}`,
  );
  await run('freezes', sql`delete from delivery_freezes where ${isOfAccount}`);
  await run('moving-notes', sql`delete from moving_progress where ${isOfAccount}`);
  await run('moving-notes', sql`delete from account_moves where ${isOfAccount}`);
  await run('staff-sessions', sql`delete from staff_sessions where ${isOfAccount}`);
  await run('public-keys', sql`delete from public_keys where ${isOfAccount}`);
  await runBoth('opt-outs', (isTheir) => sql`delete from announcement_opt_outs where ${isTheir}`);
  await run('calls', sql`delete from staff_calls where subject in ${people}`);
  await run(
    undefined,
    sql`delete from staff_alerts a using ${people} as p (person) where a.key like 'call % ' || p.person`,
  );
  // How many heard an announcement stays; who they were does not. A random number keeps the rows apart.
  await runBoth(
    'announcement-addresses',
    (
      isTheir,
    ) => sql`update announcement_recipients set pod_user_id = -1 - floor(random() * 9e15)::bigint, diaspora_id = '',
        speaker = null, conversation = null, locale = null, delivery_id = gen_random_uuid(),
        state = case when state = 'pending' then 'left-out' else state end,
        cause = case when state = 'pending' then 'FORGOTTEN' else cause end, ended_at = coalesce(ended_at, ${at})
      where ${isTheir}`,
  );
  await runBoth('links', (isTheir) => sql`delete from links where ${isTheir}`);
  await run('chats', sql`delete from speakers where ${isTheirs}`);
  for (const party of [sql`subject`, sql`actor`]) {
    await run(
      'record-entries',
      sql`update audit_entries set subject = ${FORGOTTEN}, reason = null, salt = null,
          actor = case when actor like 'person:%' or actor like 'grant:%' then split_part(actor, ':', 1) else actor end
        where salt is not null and ${party} in ${people}`,
    );
  }
  return counts;
}
