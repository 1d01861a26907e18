import { describe, expect, test } from 'vitest';
import { mysqlErrorFrom } from '../../../src/infra/pod/mysql-errors.ts';

/** As the driver makes it of the server's answer. */
function answer(errno: number, sqlState: string): Error {
  return Object.assign(new Error(`hunter2@db.example is refused (${errno})`), { errno, sqlState, sql: 'hunter2' });
}

const PASSING = [
  ['too many connections, before a state is spoken', 1040, ''],
  ['too many connections of this user', 1203, '42000'],
  ['a password that is refused', 1045, '28000'],
  ['a server that only reads', 1290, 'HY000'],
  ['a transaction that only reads', 1792, '25006'],
  ['InnoDB that only reads', 1836, 'HY000'],
  ['a deadlock', 1213, '40001'],
  ['a server that stops', 1053, '08S01'],
  ['a session ended by the operator', 1927, '70100'],
  ['a session ended for its silence', 4031, 'HY000'],
  ['a full disk', 1021, 'HY000'],
] as const;

const REFUSALS = [
  ['a column without rights', 1143, '42000'],
  ['a table without rights', 1142, '42000'],
  ['a column that is not there', 1054, '42S22'],
  ['a table that is not there', 1146, '42S02'],
  ['a statement nobody understands', 1064, '42000'],
  ['a value that is too long', 1406, '22001'],
] as const;

describe('an error of MariaDB or MySQL', () => {
  test.each(PASSING)('%s (%i) passes by itself', (_what, errno, sqlState) => {
    expect(mysqlErrorFrom(answer(errno, sqlState))).toMatchObject({ code: 'POD_UNREACHABLE', part: 'database' });
  });

  test.each([1_205, 1_969, 3_024])(
    'a statement, or its wait for a lock, that took too long (%i) passes by itself, and is told apart',
    (errno) => {
      expect(mysqlErrorFrom(answer(errno, 'HY000'))).toMatchObject({
        code: 'POD_SLOW',
        part: 'database',
        retryable: true,
      });
    },
  );

  test.each(REFUSALS)('%s (%i) does not', (_what, errno, sqlState) => {
    expect(mysqlErrorFrom(answer(errno, sqlState))).toMatchObject({ code: 'POD_DATABASE', sqlState });
  });

  test('that comes from the system or the driver is an unreachable server', () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { errno: -104, code: 'ECONNRESET' });
    expect(mysqlErrorFrom(reset)).toMatchObject({ code: 'POD_UNREACHABLE' });
    expect(mysqlErrorFrom(new Error('Connection lost'))).toMatchObject({ code: 'POD_UNREACHABLE' });
  });

  test('says what happened and repeats nothing of it', () => {
    const { cause } = mysqlErrorFrom(answer(1143, '42000'));
    expect(String(cause)).toBe('Error: the driver says: error 1143');
    expect(Object.keys(cause instanceof Error ? cause : {})).toEqual(['code']);
  });
});
