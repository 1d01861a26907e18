import { createHash } from 'node:crypto';
import type { PodContext } from '../pod-context.ts';

export interface Subject {
  /** The diaspora* ID, or 32 hex digits for a client registered as pairwise. */
  readonly subject: string;
  /** Unix seconds of the latest sign-in. */
  readonly authTime: number;
}

export async function subjectOf(context: PodContext, userId: number, pairwise: boolean): Promise<Subject> {
  const row = await context.db
    .selectFrom('users')
    .innerJoin('people', 'people.owner_id', 'users.id')
    .select(['people.diaspora_handle', 'people.guid', 'users.current_sign_in_at', 'users.created_at'])
    .where('users.id', '=', userId)
    .executeTakeFirstOrThrow();
  const signedInAt = row.current_sign_in_at ?? row.created_at;
  const subject = pairwise ? createHash('md5').update(row.guid).digest('hex') : row.diaspora_handle;
  return { subject, authTime: Math.floor(signedInAt.getTime() / 1_000) };
}
