import { z } from 'zod';
import { PodDatabaseError, PodUnreachableError } from '../../core/pods/errors.ts';
import type { ArchiveKind, PodFileName } from '../../core/pods/pod-gateway.ts';
import { errorCode } from '../../kernel/errors.ts';
import { Secret } from '../../kernel/secret.ts';
import type { PodLookups } from './pod-lookups.ts';
import type { PodColumn } from './pod-rights.ts';
import { READ_COLUMNS, SENSITIVE_COLUMNS, WRITTEN_COLUMNS } from './pod-rights.ts';
import type { PodSql } from './pod-sql.ts';

export type PodDatabaseSurvey =
  /** `code` is an SQLSTATE, or the code of the system or the driver. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | {
      readonly kind: 'reached';
      readonly make: string;
      readonly version: string;
      readonly isReadOnly: boolean;
      readonly isSuperuser: boolean;
      readonly tookMs: number;
      /** The server's clock, with this machine's at the same moment. */
      readonly clock: { readonly there: Date; readonly here: Date };
      readonly rights: PodRights;
    };

export interface PodRights {
  /** Not in the schema at all: another program's database, or a pod of another age. */
  readonly absent: readonly PodColumn[];
  readonly unreadable: readonly PodColumn[];
  readonly unwritable: readonly PodColumn[];
  /** More than is needed: what could be read or changed beside it. */
  readonly readableSecrets: readonly PodColumn[];
  readonly writableOthers: readonly PodColumn[];
}

/** A mark on an account that says it is exporting. */
export interface PodMark {
  readonly userId: number;
  readonly kind: ArchiveKind;
}

const flag = z.union([z.boolean(), z.coerce.number()]).transform(Boolean);
const utc = z.string().transform((text) => new Date(`${text.replace(' ', 'T').replace(/(\.\d{3})\d*$/u, '$1')}Z`));
const serverSchema = z.object({ version: z.string(), is_read_only: flag, is_superuser: flag, now: utc });
const columnSchema = z.object({ table_name: z.string(), column_name: z.string(), may_read: flag, may_update: flag });
const markSchema = z.object({ id: z.coerce.number(), exporting: flag.nullable(), exporting_photos: flag.nullable() });
const fileSchema = z.object({ export: z.string() });

type ColumnRow = z.output<typeof columnSchema>;

/** Looks at the pod's database: what it is, what the user of this connection may do there, and what the time is. */
export async function surveyPodDatabase(
  podSql: PodSql,
  lookups: PodLookups,
  signal: AbortSignal,
): Promise<PodDatabaseSurvey> {
  const tables = [...new Set([...READ_COLUMNS, ...SENSITIVE_COLUMNS].map(({ table }) => table))];
  try {
    const connected = await podSql.run(lookups.server, signal); // opens the connection, whose time does not count
    serverSchema.parse(connected.rows[0]);
    const askedAt = performance.now();
    const { rows } = await podSql.run(lookups.server, signal);
    const here = new Date();
    const tookMs = performance.now() - askedAt;
    const { version, is_read_only, is_superuser, now: there } = serverSchema.parse(rows[0]);
    const columns = z.array(columnSchema).parse((await podSql.run(lookups.columns(tables), signal)).rows);
    return {
      kind: 'reached',
      make: lookups.make,
      version,
      isReadOnly: is_read_only,
      isSuperuser: is_superuser,
      tookMs,
      clock: { there, here },
      rights: judgeRights(columns, lookups.hidesClosedColumns),
    };
  } catch (err) {
    signal.throwIfAborted();
    return { kind: 'unreachable', code: codeOf(err) };
  }
}

/** The longest that a mark may be seen without its job: the job is pushed after it, and shows with a heartbeat. */
const SETTLING_SECONDS = 120;

/**
 * Accounts that are marked as exporting and were not changed in the last two minutes.
 *
 * @throws {@link PodUnreachableError} and {@link PodDatabaseError}
 */
export async function listSettledMarks(podSql: PodSql, now: Date, signal: AbortSignal): Promise<readonly PodMark[]> {
  const settled = new Date(now.getTime() - SETTLING_SECONDS * 1_000).toISOString().replace('T', ' ').replace('Z', '');
  const statement = podSql.build
    .selectFrom('users')
    .select(['id', 'exporting', 'exporting_photos'])
    .where((eb) => eb.or([eb('exporting', '=', true), eb('exporting_photos', '=', true)]))
    .where('updated_at', '<', settled)
    .orderBy('id')
    .limit(10_000);
  const rows = z.array(markSchema).parse((await podSql.run(statement.compile(), signal)).rows);
  return rows.flatMap(({ id: userId, exporting, exporting_photos }): readonly PodMark[] => [
    ...(exporting === true ? [{ userId, kind: 'profile' } as const] : []),
    ...(exporting_photos === true ? [{ userId, kind: 'photos' } as const] : []),
  ]);
}

/** The name of the newest profile archive, to try whether it can be fetched. @throws like {@link listSettledMarks} */
export async function findNewestArchive(podSql: PodSql, signal: AbortSignal): Promise<PodFileName | undefined> {
  const statement = podSql.build
    .selectFrom('users')
    .select('export')
    .where('export', 'is not', null)
    .where('exported_at', 'is not', null)
    .orderBy('exported_at', 'desc')
    .limit(1);
  const { rows } = await podSql.run(statement.compile(), signal);
  const found = fileSchema.safeParse(rows[0]).data;
  return found === undefined ? undefined : new Secret(found.export);
}

function judgeRights(columns: readonly ColumnRow[], hidesClosed: boolean): PodRights {
  const rowOf = ({ table, column }: PodColumn) =>
    columns.find((row) => row.table_name === table && row.column_name === column);
  const isAmong = (list: readonly PodColumn[], row: ColumnRow) =>
    list.some(({ table, column }) => table === row.table_name && column === row.column_name);
  return {
    absent: hidesClosed ? [] : READ_COLUMNS.filter((needed) => rowOf(needed) === undefined),
    unreadable: READ_COLUMNS.filter((needed) => !(rowOf(needed)?.may_read ?? !hidesClosed)),
    unwritable: WRITTEN_COLUMNS.filter((needed) => !(rowOf(needed)?.may_update ?? !hidesClosed)),
    readableSecrets: SENSITIVE_COLUMNS.filter((column) => rowOf(column)?.may_read === true),
    writableOthers: columns
      .filter((row) => row.may_update && !isAmong(WRITTEN_COLUMNS, row))
      .map((row) => ({ table: row.table_name, column: row.column_name })),
  };
}

function codeOf(err: unknown): string {
  if (err instanceof PodDatabaseError) return err.sqlState ?? err.code;
  return errorCode(err instanceof PodUnreachableError ? err.cause : err);
}
