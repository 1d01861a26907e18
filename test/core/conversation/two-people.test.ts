import { describe, expect, test } from 'vitest';
import { approveAnnouncement } from '../../../src/core/broadcasts/run-announcement.ts';
import type { StaffMember } from '../../../src/core/staff/staff-member.ts';
import { newLinkId } from '../../../src/kernel/ids.ts';
import { ALICE } from './alice.ts';
import { openAnnouncing } from './announcing-rig.ts';
import type { AnnouncingRig } from './announcing-rig.ts';
import { POD_PLATFORM } from './conversation-rig.ts';

const ADA = { from_: 'ada' };
const ANNA = { from_: 'anna' };
const BO = { from_: 'bo' };
const ALICES_ACCOUNT = {
  from: { platform: POD_PLATFORM, id: ALICE.diasporaId },
  address: { platform: 'paper', conversation: 'letters', speaker: 'letters' },
};
const ONE_PERSON = 'have shown the same account of the pod: to me you are one person. Somebody else has to';

/** `ada` and `anna` are chat accounts of one person, `bo` is another. All have roles. */
async function open() {
  const rig = await openAnnouncing();
  for (const member of ['anna', 'bo']) await rig.say(`staff grant paper:${member} operator`, ADA);
  return rig;
}

async function show(rig: AnnouncingRig, id: string) {
  const link = { id: newLinkId(), speaker: { platform: 'paper', id }, ...ALICE, linkedAt: rig.clock.now() };
  await rig.work.transact((tx) => tx.links.insert(link));
  return link;
}

async function draft(rig: AnnouncingRig, from: { readonly from_: string }) {
  await rig.say('staff announce new news', from);
  await rig.say('staff announce text news en Hello', from);
  await rig.say('staff announce audience news everyone', from);
}

const stateOf = (rig: AnnouncingRig) =>
  rig.work.transact(async (tx) => (await tx.announcements.lock('news'))?.state ?? 'none');

describe('an announcement takes two people', () => {
  test('and not two chat accounts that have shown the same account, nor one that has taken that back', async () => {
    const rig = await open();
    await show(rig, 'ada');
    const { id } = await show(rig, 'anna');
    await draft(rig, ADA);
    const refused = await rig.say('staff announce approve news', ANNA);
    expect(refused).toContain(`You and paper:ada, who has changed news last, ${ONE_PERSON} approve it.`);
    await rig.work.transact((tx) => tx.links.revoke(id, rig.clock.now()));
    expect(await rig.say('staff announce approve news', ANNA)).toContain(ONE_PERSON);
    expect(await stateOf(rig)).toBe('draft');
    expect(await rig.say('staff announce approve news', BO)).toContain('news is approved');
  });

  test('nor a chat account and the account of the pod that it has shown', async () => {
    const rig = await open();
    await rig.say(`staff grant ${POD_PLATFORM}:${ALICE.diasporaId} operator`, ADA);
    await show(rig, 'anna');
    await draft(rig, ANNA);
    expect(await rig.say('staff announce approve news', ALICES_ACCOUNT)).toContain(ONE_PERSON);
    expect(await stateOf(rig)).toBe('draft');
    await rig.say('staff announce text news en Hello again', ALICES_ACCOUNT);
    expect(await rig.say('staff announce approve news', ANNA)).toContain(`You and pod:${ALICE.diasporaId}`);
  });

  test('unless the team has one person only', async () => {
    const rig = await open();
    await show(rig, 'ada');
    await show(rig, 'anna');
    await draft(rig, ADA);
    const by: StaffMember = { speaker: { platform: 'paper', id: 'anna' }, displayName: 'anna', role: 'operator' };
    const about = { name: 'news', by, barred: [] };
    const approve = (twoApprove: boolean) =>
      rig.work.transact((tx) => approveAnnouncement({ ...rig.announcing, twoApprove }, tx, about));
    expect(await approve(true)).toMatchObject({ kind: 'same-person' });
    expect(await approve(false)).toMatchObject({ kind: 'approved' });
  });
});

test('a chat account is vouched for by two people, and not by two chat accounts of one', async () => {
  const rig = await open();
  await show(rig, 'ada');
  await show(rig, 'anna');
  await rig.say('hello', { from_: 'allie' });
  await rig.say('staff pair paper:allie alice showed me her passport', ADA);
  const refused = await rig.say('staff confirm 1', ANNA);
  expect(refused).toContain(`You and paper:ada, who has asked for this, ${ONE_PERSON} confirm it.`);
  expect(await rig.say('status', { from_: 'allie' })).not.toContain('alice@pod.example');
  expect(await rig.say('staff confirm 1', BO)).toContain('is connected with alice@pod.example');
});

test('a question that somebody has taken on in one chat can be answered from their other one', async () => {
  const rig = await open();
  for (const id of ['ada', 'anna']) await show(rig, id);
  await rig.say('human: Where are my photos?', { from_: 'somebody' });
  await rig.say('staff claim 1', ADA);
  expect(await rig.say('staff answer 1 Hello', BO)).toContain('staff:paper:ada has that question');
  expect(await rig.say('staff answer 1 Hello', ANNA)).toContain('Sent to');
});
