import { expect, test } from 'vitest';
import { PodRowError } from '../../../src/core/pods/errors.ts';
import { parsePodUser } from '../../../src/infra/pod/pod-rows.ts';

const ALICE = {
  id: '7',
  diaspora_handle: 'alice@pod.example',
  language: 'de',
  locked_at: null,
  closed_account: false,
  moved: 0,
  serialized_public_key: 'key',
};

test('a row as every pod has it is read', () => {
  expect(parsePodUser(ALICE)).toMatchObject({ id: 7, diasporaId: 'alice@pod.example', closed: false, moved: false });
});

test.each([
  ['a name that is none', { diaspora_handle: 'al ice' }, 'diaspora_handle'],
  ['a time that is none', { locked_at: 'yesterday' }, 'locked_at'],
  ['no key', { serialized_public_key: null }, 'serialized_public_key'],
])('a row with %s is refused by the name of the column, without what it holds', (_, odd, column) => {
  const reading = () => parsePodUser({ ...ALICE, ...odd });
  expect(reading).toThrow(PodRowError);
  expect(reading).toThrow(new RegExp(`: ${column}$`, 'u'));
});
