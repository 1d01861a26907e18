import { expect, test } from 'vitest';
import { findLink } from '../../../src/core/identity/find-link.ts';
import { TOKEN_PATH, aliceInChat, bobInChat, codeOn, startSignInRig, titleOf } from '../oidc/sign-in-rig.ts';

test('a person shows which account is theirs and is linked to it', async () => {
  const rig = await startSignInRig();
  const asked = await rig.ask(aliceInChat);
  const page = await rig.browser().signIn(asked.url, 'alice');
  expect(page.body).toContain('@alice:matrix.org');
  expect(page.body).toContain(rig.accountOf('alice'));

  const outcome = await rig.enter(aliceInChat, `it says ${codeOn(page).toLowerCase()}`);
  expect(outcome).toMatchObject({ kind: 'linked', diasporaId: rig.accountOf('alice'), wanted: 'export' });
  expect(await findLink(rig.deps, aliceInChat)).toMatchObject({ diasporaId: rig.accountOf('alice') });
  expect(await rig.count('audit_entries', "action = 'link-made'")).toBe(1);
  expect(rig.proxy.count(TOKEN_PATH)).toBe(1);
});
