import { expect, test } from 'vitest';
import { awaitsCode, awaitsMailedCode } from '../../../src/core/identity/awaits-code.ts';
import { findLink } from '../../../src/core/identity/find-link.ts';
import { forgetSignIns } from '../../../src/core/identity/forget-sign-ins.ts';
import { HOUR, MINUTE, after } from '../../../src/kernel/clock.ts';
import { openEmailCodes } from './email-code-rig.ts';
import { alice, bob, wrongCode } from './identity-rig.ts';

test('the code from the mail links, carries on with what was wanted, and the record tells how it was proven', async () => {
  const rig = await openEmailCodes();
  await rig.startLink(alice, 'status');
  expect(await rig.ask(alice, 'alice')).toEqual({ kind: 'asked' });
  expect(await rig.send()).toEqual([]);
  const [mail] = rig.smtp.mails;
  expect(mail?.to).toEqual(['alice@mail.example']);
  const { userId } = await rig.pod.account('alice');
  expect(await rig.enter(alice, rig.codes()[0] ?? '')).toEqual({
    kind: 'linked',
    diasporaId: 'alice@pod.example',
    podUserId: userId,
    wanted: 'status',
    replaced: undefined,
  });
  expect(await findLink(rig.deps, alice)).toMatchObject({ podUserId: userId });
  expect(await rig.rows('select actor, action, reason from audit_entries')).toEqual([
    { actor: `person:${userId}`, action: 'link-made', reason: 'email-code' },
  ]);
  expect(await rig.enter(alice, rig.codes()[0] ?? '')).toMatchObject({ kind: 'linked' });
  expect(rig.ended).toEqual(['sent']);
});

test('the mail names the pod and the time, and neither account, nor person, nor chat account', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  await rig.send();
  const [mail] = rig.smtp.mails;
  const said = `${mail?.headers.get('subject')}\n${mail?.text}`;
  expect(said).toContain('pod.example');
  expect(said).toContain('13:10 (CET)');
  expect(said).toContain('Never give the code to anybody');
  expect(said).toContain('Was it not you?');
  expect(said).not.toMatch(/alice|smith|matrix|help\.example|http/iu);
  expect(mail?.headers.get('subject')).toBe('Your code for pod.example');
});

test.each([
  ['alice', 'Your code for pod.example', 'en'],
  ['bob', 'Dein Code für pod.example', 'de'],
  ['carol.d', 'Your code for pod.example', 'en'],
])("the mail to %s is in the account's language, or in English", async (name, subject, locale) => {
  const rig = await openEmailCodes();
  await rig.ask(alice, name);
  await rig.send();
  expect(rig.smtp.mails[0]?.headers.get('subject')).toBe(subject);
  expect(rig.smtp.mails[0]?.headers.get('content-language')).toBe(locale);
});

test('the mail goes to the address that stands in the row when it is sent', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  await onPod(rig.podDatabaseUrl, "update users set email = 'new@mail.example' where username = 'alice'");
  await rig.send();
  expect(rig.smtp.mails.map(({ to }) => to)).toEqual([['new@mail.example']]);
});

test('nothing is sent to accounts that are unknown, locked or closed, or have no address that mail can go to', async () => {
  const rig = await openEmailCodes();
  await rig.pod.lock('bob');
  await rig.pod.close('carol.d');
  await onPod(rig.podDatabaseUrl, "update users set email = '' where username = 'mallory'");
  await onPod(rig.podDatabaseUrl, "update users set email = 'a@b.example, c@d.example' where username = 'podmin'");
  // Closed in name only: the address alone tells.
  await onPod(rig.podDatabaseUrl, "update users set email = 'deletedaccount_6@example.org' where username = 'mod'");
  for (const name of ['nobody', 'bob', 'carol.d', 'mallory', 'podmin', 'mod']) await rig.ask(alice, name);
  expect(await rig.send()).toEqual([]);
  expect(rig.smtp.sessionCount).toBe(0);
  expect(rig.ended).toEqual(Array.from({ length: 6 }, () => 'nobody'));
});

test('an attempt without an account behaves like one with an account: in tries, in words, in time', async () => {
  const stories = await Promise.all(
    ['alice', 'nobody', 'bob'].map(async (name) => {
      const rig = await openEmailCodes();
      await rig.pod.lock('bob');
      const story: unknown[] = [await rig.ask(alice, name)];
      await rig.send();
      story.push(await awaitsCode(rig.deps, alice), await awaitsMailedCode(rig.deps, alice));
      const wrong = wrongCode(await rig.newestCode());
      for (const text of [wrong, 'what code?', wrong, wrong]) story.push(await rig.enter(alice, text));
      story.push(await rig.startLink(alice, 'export').then(({ kind }) => kind));
      rig.advance(10 * MINUTE - 1);
      story.push(await rig.enter(alice, wrong));
      rig.advance(1);
      story.push(await rig.enter(alice, wrong), await awaitsCode(rig.deps, alice));
      await rig.ask(alice, name);
      await rig.send();
      for (let tries = 0; tries < 6; tries += 1) story.push(await rig.enter(alice, wrongCode(await rig.newestCode())));
      return story;
    }),
  );
  expect(stories[0]).toEqual([
    { kind: 'asked' },
    true,
    true,
    ...[4, 4, 3, 2].map((triesLeft) => ({ kind: 'wrong', triesLeft })),
    'offered',
    { kind: 'wrong', triesLeft: 1 },
    { kind: 'expired' },
    false,
    ...[4, 3, 2, 1].map((triesLeft) => ({ kind: 'wrong', triesLeft })),
    { kind: 'no-tries-left' },
    // The first attempt is still there, too old to be tried.
    { kind: 'expired' },
  ]);
  expect(stories[1]).toEqual(stories[0]);
  expect(stories[2]).toEqual(stories[0]);
});

test('whoever guesses the code of an attempt that was sent to nobody has guessed wrong', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'nobody');
  await rig.send();
  expect(await rig.enter(alice, await rig.newestCode())).toEqual({ kind: 'wrong', triesLeft: 4 });
  await rig.ask(bob, 'alice');
  // Not looked up yet, so nothing is proven yet.
  expect(await rig.enter(bob, await rig.newestCode())).toEqual({ kind: 'wrong', triesLeft: 4 });
});

test('a pod that does not answer changes neither the answer nor how long it takes', async () => {
  const podTimeoutMs = 30_000;
  const rig = await openEmailCodes({ podTimeoutMs });
  rig.gate.freeze();
  const before = performance.now();
  for (const name of ['alice', 'nobody', 'alice', 'nobody'])
    expect(await rig.ask(alice, name)).toEqual({ kind: 'asked' });
  expect(performance.now() - before).toBeLessThan(podTimeoutMs / 3);
  expect(await rig.promisedCount()).toBe(4);
});

test('the code works in the chat that asked, and nowhere else', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  await rig.send();
  const [code = ''] = rig.codes();
  expect(await rig.enter(bob, code)).toEqual({ kind: 'nothing-waiting' });
  await rig.ask(bob, 'bob');
  expect(await rig.enter(bob, code)).toEqual({ kind: 'wrong', triesLeft: 4 });
  expect(await rig.enter(alice, code)).toMatchObject({ kind: 'linked' });
});

test('linking ends whatever else waits, and what has ended gets no mail', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  await rig.send();
  rig.advance(1);
  await rig.ask(alice, 'bob');
  await rig.enter(alice, rig.codes()[0] ?? '');
  await rig.send();
  expect(rig.smtp.mails).toHaveLength(1);
  expect(await rig.promisedCount()).toBe(0);
  expect(await rig.rows("select 1 from sign_ins where state in ('mail-asked', 'mail-addressed')")).toEqual([]);
});

test('attempts are forgotten like any other, and leave what the limits are counted by', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  await rig.send();
  rig.advance(10 * MINUTE + HOUR + 1);
  expect(await forgetSignIns(rig.deps)).toBe(1);
  expect(await rig.work.transact((tx) => tx.codeMails.forgetAskedBefore(after(rig.clock.now(), -2 * HOUR)))).toBe(0);
  expect(await rig.work.transact((tx) => tx.codeMails.forgetAskedBefore(rig.clock.now()))).toBe(1);
});

async function onPod(url: string, statement: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
