import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newLinkId } from '../../../src/kernel/ids.ts';
import { RIGHT_CODE } from '../../core/conversation/conversation-rig.ts';
import { titleOf } from '../oidc/sign-in-rig.ts';
import { openDesk, textOf } from './desk-rig.ts';
import type { DeskRig } from './desk-rig.ts';

const ALICE = '/staff/accounts/7';

/** Everything that stands in the record about Alice, the latest first. */
async function recordOf(rig: DeskRig, subject = 'person:7') {
  const entries = await rig.work.transact((tx) => tx.audit.about(subject, 20));
  return entries.map(({ actor, action, reason }) => [actor, action, reason]);
}

test('the line is stopped with a text for people and goes on again, as it is in the chats', async () => {
  const rig = await openDesk();
  const browser = await rig.member('operator');
  const stopped = await rig.sendOn(browser, '/staff/line/pause', { note: ' New disk\r\n<b>tonight</b>.\u202e ' });
  expect(textOf(stopped)).toContain('People who ask are told that, and: New disk &lt;b&gt;tonight&lt;/b&gt;.');
  expect(textOf(await browser.open('/staff'))).not.toContain('What the pod has in hand goes on');
  expect(await rig.say('staff queue', { from_: 'ada' })).toContain('New disk');
  const again = await rig.sendOn(browser, '/staff/line/resume');
  expect(textOf(again)).toContain('The line goes on.');
  expect(await recordOf(rig, 'line')).toEqual([
    ['staff:diaspora:ben@pod.example', 'line-resumed', undefined],
    ['staff:diaspora:ben@pod.example', 'line-paused', 'New disk\n<b>tonight</b>.'],
  ]);
});

test('a role that may not do it hears so, sees no button for it, and nothing is done', async () => {
  const rig = await openDesk();
  const viewer = await rig.member('viewer');
  for (const [path, fields] of [
    ['/staff/line/pause', {}],
    ['/staff/alerts/ack', {}],
    ['/staff/failures/release', { cause: 'POD_NO_FILE', reason: 'Mended.' }],
    [`${ALICE}/rerun`, { kind: 'both', reason: 'Asked.' }],
    [`${ALICE}/revoke`, { reason: 'Asked.' }],
    ['/staff/cases/1/answer', { text: 'Hello.' }],
    ['/staff/announcements/closing/approve', {}],
  ] as const) {
    const page = await rig.send(viewer, path, fields);
    expect([path, page.status, textOf(page).includes('Your role (viewer) may not do that.')]).toEqual([
      path,
      403,
      true,
    ]);
  }
  expect((await viewer.open(ALICE)).body).not.toContain('/rerun"');
  expect(await rig.work.transact(async (tx) => (await tx.pace.find()).pause)).toBeUndefined();
  expect(await recordOf(rig)).toEqual([['staff:diaspora:ben@pod.example', 'account-viewed', undefined]]);
});

test('an account is looked up, served with a reason, and everything stands in the record of its owner', async () => {
  const rig = await openDesk();
  const browser = await rig.member('helper');
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  const found = await rig.send(browser, '/staff/accounts', { account: 'Alice' });
  expect(found.headers.get('location')).toBe(ALICE);
  const page = await browser.open(ALICE);
  expect(titleOf(page)).toBe('alice@pod.example');
  expect(textOf(page)).toContain('in line, place 1');

  const noReason = await rig.send(browser, `${ALICE}/cancel`, { kind: 'photos', reason: ' \u200b ' });
  expect([noReason.status, textOf(noReason)]).toEqual([400, expect.stringContaining('Reason (the people concerned')]);
  const noKind = await rig.send(browser, `${ALICE}/cancel`, { kind: 'both of them', reason: 'x' });
  expect([noKind.status, textOf(noKind)]).toEqual([400, expect.stringContaining('not right here: Which')]);

  const raised = await rig.sendOn(browser, `${ALICE}/raise`, { reason: 'Leaves tomorrow.' });
  expect(textOf(raised)).toContain('goes first now');
  await rig.sendOn(browser, `${ALICE}/cancel`, { kind: 'photos', reason: 'Asked for it.' });
  const again = await rig.sendOn(browser, `${ALICE}/rerun`, { kind: 'photos', reason: 'Changed her mind.' });
  expect(textOf(again)).toContain('It goes to the owner of alice@pod.example, who has been told');
  await rig.settle();
  const acts = (await recordOf(rig)).filter(
    ([actor, action]) => actor?.startsWith('staff:') && action !== 'account-viewed',
  );
  expect(acts).toEqual([
    ['staff:diaspora:ben@pod.example', 'photos-rerun', 'Changed her mind.'],
    ['staff:diaspora:ben@pod.example', 'photos-cancelled', 'Asked for it.'],
    ['staff:diaspora:ben@pod.example', 'export-moved-up', 'Leaves tomorrow.'],
  ]);
  expect(await rig.say('who touched my export')).toContain('Leaves tomorrow.');
});

test('an account that there is not, or a path that names none, is told so', async () => {
  const rig = await openDesk();
  const browser = await rig.member('helper');
  const unknown = await rig.send(browser, '/staff/accounts', { account: 'nobody' });
  expect([unknown.status, textOf(unknown)]).toEqual([
    404,
    expect.stringContaining('There is no account nobody on pod.example'),
  ]);
  expect((await rig.send(browser, '/staff/accounts', { account: '' })).status).toBe(400);
  for (const id of ['99', '0', '-7', '7x', '1e3', '99999999999999999999']) {
    expect((await browser.open(`/staff/accounts/${id}`)).status).toBe(404);
  }
  expect((await browser.open('/staff/cases/none')).status).toBe(404);
  expect((await browser.open('/staff/announcements/Not-There')).status).toBe(404);
});

test('a group that is held is let go with a reason, and everybody in it goes on', async () => {
  const rig = await openDesk();
  const browser = await rig.member('operator');
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  await rig.move('profile', 'submit');
  await rig.move('profile', 'hold', { cause: 'POD_NO_FILE' });
  expect(textOf(await browser.open('/staff/failures'))).toContain('POD_NO_FILE One request');
  expect((await rig.send(browser, '/staff/failures/release', { cause: 'POD_NO_FILE', reason: '' })).status).toBe(400);
  expect((await rig.send(browser, '/staff/failures/release', { cause: "x' or 1=1", reason: 'x' })).status).toBe(400);
  const released = await rig.sendOn(browser, '/staff/failures/release', {
    cause: 'POD_NO_FILE',
    reason: 'Disk mended.',
  });
  expect(textOf(released)).toContain('One request held for POD_NO_FILE goes on');
  await rig.settle();
  expect(textOf(await browser.open('/staff/failures'))).toContain('Nothing is held.');
  expect((await recordOf(rig))[0]).toEqual(['staff:diaspora:ben@pod.example', 'export-released', 'Disk mended.']);
});

test('a question is claimed, answered where it was asked, and closed', async () => {
  const rig = await openDesk();
  const [browser, other] = [await rig.member('helper'), await rig.member('helper', 'vera')];
  await rig.say('human Where are <my> photos?');
  expect(textOf(await browser.open('/staff/cases'))).toContain('1: @alice:chat.example, nobody has it yet');
  expect(textOf(await browser.open('/staff/cases/1'))).toContain('Where are &lt;my&gt; photos?');
  await rig.sendOn(browser, '/staff/cases/1/claim');
  const taken = await rig.sendOn(other, '/staff/cases/1/answer', { text: 'Me first.', seen: '1' });
  expect(textOf(taken)).toContain('staff:diaspora:ben@pod.example has that question');
  expect((await rig.send(browser, '/staff/cases/1/answer', { text: '' })).status).toBe(400);
  const long = 'ы'.repeat(4_000);
  expect(textOf(await rig.sendOn(browser, '/staff/cases/1/answer', { text: long, seen: '1' }))).toContain(
    'Sent to @alice',
  );
  const twice = await rig.send(browser, '/staff/cases/1/answer', { text: long, seen: '1' });
  expect([twice.status, titleOf(twice)]).toEqual([409, 'This page is out of date']);
  await rig.sendOn(browser, '/staff/cases/1/answer', { text: 'They are\r\non their way.', seen: '2' });
  await rig.settle();
  expect(rig.chat.screen('private alice').join('\n')).toContain('on their way.');
  const closed = await rig.sendOn(browser, '/staff/cases/1/close');
  expect(textOf(closed)).toContain('Question 1 is closed');
  expect((await browser.open('/staff/cases/1')).body).not.toContain('/answer"');
});

test('an announcement is approved by somebody else, sent, paused and stopped', async () => {
  const rig = await openDesk();
  const browser = await rig.member('operator');
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  await rig.say('staff announce new closing', { from_: 'ada' });
  await rig.say('staff announce text closing en Goodbye, <all>.', { from_: 'ada' });
  await rig.say('staff announce audience closing everyone', { from_: 'ada' });
  expect(textOf(await browser.open('/staff/announcements'))).toContain('closing: draft');
  const page = await browser.open('/staff/announcements/closing');
  expect(textOf(page)).toContain('Goodbye, &lt;all&gt;.');
  expect(page.body).not.toContain('/closing/send"');
  const act = async (step: string) => textOf(await rig.sendOn(browser, `/staff/announcements/closing/${step}`));
  expect(await act('send')).toContain('has not been approved yet');
  expect(await act('approve')).toContain('closing is approved');
  expect(await act('send')).toContain('closing is being sent to 1 person');
  expect(await act('pause')).toContain('closing is paused');
  expect(await act('resume')).toContain('closing goes on');
  expect(await act('stop')).toContain('closing is stopped, for good');
});

test('nobody approves on a page what they have written in a chat of theirs', async () => {
  const rig = await openDesk();
  const browser = await rig.member('operator');
  const ben = rig.users.find(({ diasporaId }) => diasporaId === 'ben@pod.example');
  if (ben === undefined) throw new TypeError('ben is missing');
  await rig.say('staff grant paper:bo helper', { from_: 'ada' });
  const link = { id: newLinkId(), speaker: { platform: 'paper', id: 'bo' }, linkedAt: rig.clock.now() };
  await rig.work.transact((tx) => tx.links.insert({ ...link, podUserId: ben.id, diasporaId: ben.diasporaId }));
  await rig.say('staff announce new closing', { from_: 'bo' });
  await rig.say('staff announce text closing en Goodbye.', { from_: 'bo' });
  await rig.say('staff announce audience closing everyone', { from_: 'bo' });
  const refused = textOf(await rig.sendOn(browser, '/staff/announcements/closing/approve'));
  expect(refused).toContain('You and paper:bo, who has changed closing last, have shown the same account of the pod');
  const other = await rig.member('operator', 'vera');
  expect(textOf(await rig.sendOn(other, '/staff/announcements/closing/approve'))).toContain('closing is approved');
});

test('the record is searched by account, member, act and time, page by page, and its chain is checked', async () => {
  const rig = await openDesk();
  const browser = await rig.member('viewer');
  for (let n = 0; n < 60; n += 1) {
    const entry = {
      actor: 'staff:matrix:@a:x',
      action: 'export-moved-up',
      subject: 'person:7',
      reason: `Reason ${n}.`,
    };
    await rig.work.transact((tx) => tx.audit.append({ ...entry, at: new Date('2026-11-01T12:00:00Z') }));
  }
  const search = (fields: Readonly<Record<string, string>>) => rig.sendOn(browser, '/staff/record/search', fields);
  const first = await search({ subject: 'alice' });
  expect(first.body.match(/<li>\s*<p><strong>/gu)).toHaveLength(50);
  const older = /href="(\/staff\/record\?[^"]+)"/u.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(older).toContain('subject=person%3A7');
  const last = await browser.open(older);
  expect(textOf(last)).toContain('Reason 0.');
  expect(textOf(last)).not.toContain('Reason 10.');
  expect(textOf(await search({ member: 'matrix:@b:x' }))).toContain('Nothing of that is in the record.');
  expect(textOf(await search({ action: 'staff-signed-in', from: '2026-11-23', to: '2026-11-23' }))).toContain(
    'staff-signed-in',
  );
  expect(textOf(await search({ from: '2026-11-01', to: '2026-11-01' }))).not.toContain('staff-signed-in');
  for (const wrong of [{ member: 'anna' }, { action: 'DROP TABLE' }, { from: '2026-02-30' }, { subject: 'a b c' }]) {
    const page = await search(wrong);
    expect([wrong, page.status, titleOf(page)]).toEqual([wrong, 400, 'Nothing was done']);
  }

  const whole = await rig.send(browser, '/staff/record/check');
  expect(textOf(whole)).toMatch(/61 entries, each as it was written\. .* [0-9a-f]{64}/u);
  const hash = /[0-9a-f]{64}/u.exec(textOf(whole))?.[0] ?? '';
  expect(textOf(await rig.send(browser, '/staff/record/check', { noted: hash }))).toContain('61 entries');
  expect(textOf(await rig.send(browser, '/staff/record/check', { noted: 'f'.repeat(64) }))).toContain(
    'the end is missing',
  );
  expect((await rig.send(browser, '/staff/record/check', { noted: 'xyz' })).status).toBe(400);
  await sql`alter table audit_entries disable trigger audit_entries_stay`.execute(rig.db);
  await sql`update audit_entries set reason = 'Another.' where position = 30`.execute(rig.db);
  expect(textOf(await rig.send(browser, '/staff/record/check'))).toContain('Entry 30 is not what was written');
});
