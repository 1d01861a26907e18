import { expect, test } from 'vitest';
import type { Speaker } from '../../../src/core/chat/chat-adapter.ts';
import { DAY, HOUR, MINUTE, after } from '../../../src/kernel/clock.ts';
import { sendCodeJob } from '../../../src/core/work/jobs.ts';
import { parseSignInId } from '../../../src/kernel/ids.ts';
import { openEmailCodes } from './email-code-rig.ts';
import { alice, bob } from './identity-rig.ts';

const somebody = (n: number): Speaker => ({ platform: 'paper', id: `somebody ${n}` });

test('a chat account may ask for so many codes in an hour, whatever the names, and is told when again', async () => {
  const rig = await openEmailCodes({ limits: { perSpeaker: 3 } });
  const first = rig.clock.now();
  for (const name of ['alice', 'nobody', 'bob']) {
    expect(await rig.ask(alice, name)).toEqual({ kind: 'asked' });
    rig.advance(MINUTE);
  }
  for (const name of ['alice', 'nobody']) {
    expect(await rig.ask(alice, name)).toEqual({ kind: 'too-many', retryAt: after(first, HOUR) });
  }
  expect(await rig.ask(bob, 'alice')).toEqual({ kind: 'asked' });
  rig.clock.current = after(first, HOUR - 1);
  expect((await rig.ask(alice, 'alice')).kind).toBe('too-many');
  rig.advance(1);
  expect((await rig.ask(alice, 'alice')).kind).toBe('asked');
  expect((await rig.ask(alice, 'alice')).kind).toBe('too-many');
});

test('asking many times at once asks no more often', async () => {
  const rig = await openEmailCodes({ limits: { perSpeaker: 3 } });
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => rig.ask(alice, 'alice')));
  expect(outcomes.filter(({ kind }) => kind === 'asked')).toHaveLength(3);
});

test('an account gets so many mails in a day whoever asks, nobody hears of it, and its owner gets in all the same', async () => {
  const rig = await openEmailCodes({ limits: { perAccount: 2 } });
  await rig.ask(alice, 'alice');
  await rig.send();
  for (let n = 0; n < 10; n += 1) expect(await rig.ask(somebody(n), 'alice')).toEqual({ kind: 'asked' });
  await rig.send();
  expect(rig.smtp.mails).toHaveLength(2);
  expect(rig.ended.filter((outcome) => outcome === 'over-account-limit')).toHaveLength(9);
  expect(await rig.promisedCount()).toBe(0);
  expect(await rig.ask(bob, 'bob')).toEqual({ kind: 'asked' });
  await rig.send();
  expect(rig.smtp.mails.map(({ to }) => to[0])).toContain('bob@mail.example');
  expect((await rig.startLink(alice, 'export')).kind).toBe('offered');
  expect(await rig.enter(alice, rig.codes()[0] ?? '')).toMatchObject({ kind: 'linked' });
  rig.advance(DAY);
  await rig.ask(somebody(0), 'alice');
  await rig.send();
  expect(rig.smtp.mails).toHaveLength(4);
});

test('jobs that run at the same time send no more than there are', async () => {
  const rig = await openEmailCodes({ limits: { perAccount: 2 } });
  for (let n = 0; n < 6; n += 1) await rig.ask(somebody(n), 'alice');
  await rig.send();
  expect(rig.smtp.mails).toHaveLength(2);
});

test('so many mails go out in an hour, to whomever, and codes for nobody do not use them up', async () => {
  const rig = await openEmailCodes({ limits: { overall: 3 } });
  for (let n = 0; n < 20; n += 1) await rig.ask(somebody(n), `nobody${n}`);
  await rig.send();
  for (const [n, name] of ['alice', 'bob', 'carol.d', 'mallory'].entries()) {
    expect(await rig.ask(somebody(n), name)).toEqual({ kind: 'asked' });
    await rig.send();
  }
  expect(rig.smtp.mails).toHaveLength(3);
  expect(rig.ended.at(-1)).toBe('over-limit');
  rig.advance(HOUR);
  await rig.ask(alice, 'mallory');
  await rig.send();
  expect(rig.smtp.mails).toHaveLength(4);
});

test('a mail server that is down or busy is waited for, and then the mail goes out once', async () => {
  const rig = await openEmailCodes({ limits: { perAccount: 1 } });
  await rig.ask(alice, 'alice');
  await rig.smtp.stop();
  expect(await rig.send()).toEqual(['MAIL_UNSENT']);
  await rig.smtp.start();
  rig.smtp.refuse('to', 450);
  expect(await rig.send()).toEqual(['MAIL_UNSENT']);
  rig.smtp.accept();
  rig.advance(9 * MINUTE);
  expect(await rig.send()).toEqual([]);
  expect(await rig.send()).toEqual([]);
  expect(rig.smtp.mails).toHaveLength(1);
  expect(await rig.enter(alice, rig.codes()[0] ?? '')).toMatchObject({ kind: 'linked' });
});

test('a mail that cannot be sent while its code is good is let go', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  await rig.smtp.stop();
  await rig.send();
  rig.advance(10 * MINUTE);
  await rig.smtp.start();
  expect(await rig.send()).toEqual([]);
  expect(await rig.promisedCount()).toBe(0);
  expect(rig.smtp.mails).toEqual([]);
  expect(rig.ended).toEqual(['expired']);
});

test('a mail that is refused for good is not tried again, and its sign-in waits on like any other', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  rig.smtp.refuse('to', 550);
  expect(await rig.send()).toEqual([]);
  expect(await rig.promisedCount()).toBe(0);
  expect(rig.smtp.sessionCount).toBe(1);
  expect(rig.ended).toEqual(['refused']);
  expect(await rig.enter(alice, '3333-333')).toEqual({ kind: 'wrong', triesLeft: 4 });
});

test('a mail that may have been taken is sent again as the same mail, and counts once', async () => {
  const rig = await openEmailCodes({ limits: { perAccount: 1 } });
  await rig.ask(alice, 'alice');
  rig.smtp.loseReplies();
  expect(await rig.send()).toEqual(['MAIL_UNSENT']);
  rig.smtp.accept();
  rig.advance(MINUTE);
  expect(await rig.send()).toEqual([]);
  expect(rig.smtp.mails).toHaveLength(2);
  expect(rig.smtp.mails[1]?.raw).toBe(rig.smtp.mails[0]?.raw);
});

test('a mail that the server is known to have taken is not sent again, however often its promise comes back', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  await rig.send();
  const [row] = await rig.rows('select id from sign_ins');
  const signInId = parseSignInId(String(row?.['id']));
  await rig.work.transact((tx) => tx.outbox.put(sendCodeJob, { signInId }));
  expect(await rig.send()).toEqual([]);
  expect(rig.smtp.sessionCount).toBe(1);
});

test('a pod that is away is waited for', async () => {
  const rig = await openEmailCodes();
  await rig.ask(alice, 'alice');
  rig.gate.cut();
  expect(await rig.send()).toEqual(['POD_UNREACHABLE']);
  rig.gate.restore();
  expect(await rig.send()).toEqual([]);
  expect(rig.smtp.mails).toHaveLength(1);
});
