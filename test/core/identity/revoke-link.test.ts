import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { findLink } from '../../../src/core/identity/find-link.ts';
import { revokeLink } from '../../../src/core/identity/revoke-link.ts';
import { alice, startIdentityRig } from './identity-rig.ts';

test('a link is revoked once, with a reason in the record, and its code is worth nothing afterwards', async () => {
  const rig = await startIdentityRig();
  const code = await rig.prove(alice, 1);
  await rig.enter(alice, code);
  const link = await findLink(rig.deps, alice);
  assert(link !== undefined);

  const input = { linkId: link.id, actor: 'person:1', reason: 'not me' };
  const outcomes = await Promise.all([revokeLink(rig.deps, input), revokeLink(rig.deps, input)]);
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['not-linked', 'revoked']));
  expect(await rig.rows("select actor, subject, reason from audit_entries where action = 'link-revoked'")).toEqual([
    { actor: 'person:1', subject: 'person:1', reason: 'not me' },
  ]);
  expect(await findLink(rig.deps, alice)).toBeUndefined();
  expect(await rig.enter(alice, code)).toEqual({ kind: 'nothing-waiting' });
});
