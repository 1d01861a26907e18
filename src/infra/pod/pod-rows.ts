import { z } from 'zod';
import { PodRowError } from '../../core/pods/errors.ts';
import type { PodContentCounts, PodExportView, PodUser } from '../../core/pods/pod-gateway.ts';
import { findDiasporaId, parsePodUserId } from '../../kernel/ids.ts';
import { Secret } from '../../kernel/secret.ts';

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?$/;

/** A time without a zone, which holds UTC. */
export const utcTime = z
  .string()
  .regex(TIME)
  .transform((text) => new Date(`${text.replace(' ', 'T')}Z`));
/** PostgreSQL says true, MariaDB says 1, and the columns may be null. */
export const flag = z.union([z.boolean(), z.number(), z.null()]).transform((value) => value === true || value === 1);
/** Big integers arrive as text. */
const wholeNumber = z.coerce.number().int().nonnegative();
const optionalText = z
  .string()
  .nullable()
  .transform((text) => (text === null || text === '' ? undefined : text));

export const podUserId = wholeNumber.transform(parsePodUserId);

/** @throws {@link PodRowError} */
function readRow<T>(schema: z.ZodType<T>, row: unknown): T {
  const { data, error } = schema.safeParse(row);
  if (error !== undefined) throw new PodRowError(error.issues.map(({ path }) => path.join('.')));
  return data;
}

const userRowSchema = z.object({
  id: podUserId,
  diaspora_handle: z.string().transform((text, context) => {
    const id = findDiasporaId(text);
    if (id !== undefined) return id;
    context.addIssue('not a diaspora* ID');
    return z.NEVER;
  }),
  language: optionalText,
  locked_at: utcTime.nullable(),
  closed_account: flag,
  moved: flag,
  serialized_public_key: z.string(),
});

export function parsePodUser(row: unknown): PodUser {
  const user = readRow(userRowSchema, row);
  return {
    id: user.id,
    diasporaId: user.diaspora_handle,
    language: user.language,
    lockedAt: user.locked_at ?? undefined,
    closed: user.closed_account,
    moved: user.moved,
    publicKeyPem: user.serialized_public_key,
  };
}

const countsRowSchema = z.object({
  posts: wholeNumber,
  photos: wholeNumber,
  contacts: wholeNumber,
  own_comments: wholeNumber,
  own_likes: wholeNumber,
  own_votes: wholeNumber,
  others_comments: wholeNumber,
  others_likes: wholeNumber,
  others_votes: wholeNumber,
});

export function parseContentCounts(row: unknown): PodContentCounts {
  const counts = readRow(countsRowSchema, row);
  return {
    posts: counts.posts,
    photos: counts.photos,
    contacts: counts.contacts,
    ownRelayables: counts.own_comments + counts.own_likes + counts.own_votes,
    othersRelayables: counts.others_comments + counts.others_likes + counts.others_votes,
  };
}

const exportColumns = {
  marked: flag,
  file_name: optionalText,
  built_at: utcTime.nullable(),
};

type Archive = PodExportView['archive'];

/** A file without a date is no export: it was uploaded for an import. */
function archiveOf(row: { readonly file_name: string | undefined; readonly built_at: Date | null }): Archive {
  if (row.file_name === undefined || row.built_at === null) return undefined;
  return { fileName: new Secret(row.file_name), builtAt: row.built_at };
}

const viewRowSchema = z.object({ ...exportColumns, pod_now: utcTime });

export function parseExportState(row: unknown): Omit<PodExportView, 'job' | 'worker'> {
  const state = readRow(viewRowSchema, row);
  return { podNow: state.pod_now, exporting: state.marked, archive: archiveOf(state) };
}

const startRowSchema = z.object({
  ...exportColumns,
  language: optionalText,
  locked_at: utcTime.nullable(),
  updated_at: utcTime,
  closed_account: flag,
});

/** What decides whether an export may start. */
export interface StartState {
  readonly marked: boolean;
  readonly archive: Archive;
  readonly language: string | undefined;
  readonly locked: boolean;
  readonly changedAt: Date;
  readonly closed: boolean;
}

export function parseStartState(row: unknown): StartState {
  const state = readRow(startRowSchema, row);
  return {
    marked: state.marked,
    archive: archiveOf(state),
    language: state.language,
    locked: state.locked_at !== null,
    changedAt: state.updated_at,
    closed: state.closed_account,
  };
}
