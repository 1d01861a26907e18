import { z } from 'zod';
import { PodDatabaseError, PodSlowError, PodUnreachableError } from '../../core/pods/errors.ts';
import { wordlessCause } from './wordless-cause.ts';

/**
 * SQLSTATE classes and codes that pass by themselves: connection trouble, refused credentials, deadlocks, statements
 * that were interrupted or took too long, and a server that only reads.
 */
const PASSING_STATES = /^(?:08|28|40|70100|25006)/;

/**
 * The same where the state says less than the number, or where there is none: before it knows its client, a server names
 * no state.
 *
 * @see https://mariadb.com/kb/en/mariadb-error-code-reference/ and MySQL, share/messages_to_clients.txt
 */
const PASSING_NUMBERS = {
  fullOrInTrouble: [1021, 1030, 1037, 1038, 1041, 1114],
  /** Table, lock, `--read-only`, InnoDB. */
  onlyReads: [1036, 1223, 1290, 1836, 1874],
  hostRefused: [1129, 1130],
  tooManyConnections: [1040, 1203, 1226, 1637],
  lockNotHad: [1206, 1213, 3572],
  /** A wait for a lock as well: PostgreSQL ends it as a statement that took too long. */
  tookTooLong: [1205, 1317, 1969, 3024],
  userLockedOrPasswordExpired: [1820, 1862, 3118, 4151],
  serverStopsOrEndsTheSession: [1053, 1192, 1927, 3032, 3168, 3169, 4031],
};
const PASSING: ReadonlySet<number> = new Set(Object.values(PASSING_NUMBERS).flat());

/** What the server itself has answered; everything else comes from the driver or the system. */
const answerSchema = z.object({ errno: z.number().int().min(1_000), sqlState: z.string() });

/** Whether an error of the driver passes by itself, or the server understood the statement and refused it. */
export function mysqlErrorFrom(cause: unknown): PodUnreachableError | PodDatabaseError {
  const answer = answerSchema.safeParse(cause).data;
  if (answer && PASSING_NUMBERS.tookTooLong.includes(answer.errno)) {
    return new PodSlowError({ cause: wordlessCause(cause) });
  }
  const passes = !answer || PASSING_STATES.test(answer.sqlState) || PASSING.has(answer.errno);
  if (passes) return new PodUnreachableError('database', { cause: wordlessCause(cause) });
  return new PodDatabaseError(answer.sqlState, { cause: wordlessCause(cause) });
}
