import { expect, test } from 'vitest';
import { DAY, after } from '../../../src/kernel/clock.ts';
import { newLinkId } from '../../../src/kernel/ids.ts';
import { ALICE, POD_PLATFORM, RIGHT_CODE, openConversation } from './conversation-rig.ts';
import type { ConversationRig } from './conversation-rig.ts';

const PROFILE = { profile: { posts: 1284, contacts: 87, interactions: 2310 } };
const PHOTOS = { photos: { found: 525, expected: 525 } };

/** Alice has shown which account is hers. */
async function openMove(): Promise<ConversationRig> {
  const rig = await openConversation();
  const offer = await rig.say('migrate');
  expect(offer).toContain('First show me which account is yours');
  await rig.say(RIGHT_CODE);
  return rig;
}

async function downloaded({ work, clock }: ConversationRig, kind: 'profile' | 'photos'): Promise<void> {
  const act = { actor: 'grant:x', action: `${kind}-downloaded`, subject: `person:${ALICE.podUserId}`, at: clock.now() };
  await work.transact((tx) => tx.audit.append(act));
}

test('a person is led from their data to another pod, and finds their step again weeks later in another chat', async () => {
  const rig = await openConversation();
  const { say, finish, settle, time, work } = rig;
  await say('migrate');
  const first = await say(RIGHT_CODE);
  expect(first).toContain('That’s you: alice@pod.example.\n(1/6) Take your data with you');
  expect(first).toContain('any of your chats, and write: migrate');
  expect(first).toContain('I have no archive of yours yet');
  expect(first).toContain('Download first, move afterwards: once you have moved, pod.example deletes its archives');
  expect(first).toContain('[Get my data = export] [Done, go on = next 1] [Just keep it = keep]');

  await say('export');
  expect(await say('migrate')).toContain('Your export is on its way. You need do nothing');
  await finish('profile', PROFILE);
  await finish('photos', PHOTOS);
  await settle();
  expect(rig.chat.screen('private alice').at(-1)).toContain('[Move to another pod = migrate] [Just keep it = keep]');
  const ready = await say('migrate');
  expect(ready).toContain('(1/6)');
  expect(ready).toContain('see that its size is the one on the page');
  expect(ready).toContain('[Get the download link = link]');
  await downloaded(rig, 'profile');
  await downloaded(rig, 'photos');
  expect(await say('migrate')).toContain('You have downloaded everything that is ready');

  const choose = await say('done');
  expect(choose).toContain('(2/6) Choose a pod');
  expect(choose).toContain('diaspora* 0.9 or newer');
  expect(choose).toContain('No released version of diaspora* has a page where you could upload your archive yourself');
  expect(choose).toContain('Write, for example: migrate diasp.org');
  rig.web.open('old.example', { name: 'diaspora', version: '0.7.18.2' });
  expect(await say('migrate old.example')).toContain('cannot take an account in');
  expect(await say('migrate')).toContain('Write, for example: migrate diasp.org');
  rig.web.open('diasp.org', { name: 'diaspora', version: '0.9.1.0' });
  expect(await say('migrate diasp.org')).toContain('diasp.org can take your account in');
  expect(await say('migrate')).toContain('The pod you have in mind: diasp.org');
  const ask = await say('next 2');
  expect(ask).toContain('(3/6) Ask its podmin\nThe pod you have in mind: diasp.org');
  expect(ask).toContain('before you send any file');
  expect(ask).toContain('- the user name that you would like to have there\n- the e-mail address of your account here');

  time.now = after(time.now, 21 * DAY);
  await work.transact((tx) =>
    tx.links.insert({
      id: newLinkId(),
      speaker: { platform: POD_PLATFORM, id: 'alice' },
      ...ALICE,
      linkedAt: time.now,
    }),
  );
  const german = {
    from: { platform: POD_PLATFORM, id: 'alice' },
    address: { platform: 'paper', conversation: 'elsewhere', speaker: 'alice' },
    locale: 'de',
  };
  expect(await say('umziehen', german)).toContain('(3/6) Frag den Podmin\nDer Pod, an den du denkst: diasp.org');
  const hand = await say('fertig', german);
  expect(hand).toContain('(4/6) Gib deine Dateien weiter');
  expect(hand).toContain('solange pod.example online ist, also vor dem 1. März 2027');
  expect(hand).toContain('Das lässt sich nicht rückgängig machen: Mit dem Umzug endet deine Anmeldung bei pod.example');
  expect(hand).toContain('nur einmal importieren');
  expect(await say('fertig', german)).toContain('(5/6) Warte auf den Import');
  const settled = await say('done');
  expect(settled).toContain('(6/6) Look around in your new home');
  expect(settled).toContain('“forgot password”');
  expect(settled).toContain('your contacts: 87 were in your archive');
  expect(settled).not.toContain('= next');
  expect(await say('done')).toBe(settled);
});

test('a button that is pressed twice, or under an old step, takes nobody too far', async () => {
  const { say } = await openMove();
  expect(await say('next 1')).toContain('(2/6)');
  expect(await say('next 1')).toContain('(2/6)');
  expect(await say('back 3')).toContain('(2/6)');
  expect(await say('back 2')).toContain('(1/6)');
  expect(await say('back')).toContain('(1/6)');
});

test('whoever only wants to keep their files reads how, and can change their mind both ways', async () => {
  const { say } = await openMove();
  const keep = await say('keep');
  expect(keep).toContain('(1/2) Take your data with you');
  expect(keep).not.toContain('move afterwards');
  const kept = await say('done');
  expect(kept).toContain('(2/2) Keep your files safe');
  expect(kept).toContain('whoever has it can pose as you');
  expect(kept).toContain('Private messages are not in it');
  expect(kept).toContain('[Move to another pod = migrate]');
  expect(await say('migrate')).toContain('(1/6)');
});

test('nobody is shown how far somebody else is, and words of the guide are no answers without it', async () => {
  const { say, work, time, desk } = await openMove();
  expect(await say('done', { from_: 'mallory' })).toContain('I did not understand that');
  expect(await say('migrate', { from_: 'mallory' })).toContain('First show me which account is yours');
  const own = { id: newLinkId(), speaker: { platform: POD_PLATFORM, id: 'alice' }, ...ALICE, linkedAt: time.now };
  await work.transact((tx) => desk.stopDelivery(tx, own));
  expect(await say('migrate')).toContain('First show me which account is yours');
});

test('what the team was asked to be told goes there, even where it is a word of the guide', async () => {
  const { say } = await openMove();
  await say('human');
  expect(await say('done')).toContain('I have passed that on to the team');
});

test('after the last day the guide says what no longer comes along', async () => {
  const { say, time } = await openMove();
  time.now = new Date('2027-03-02T12:00:00Z');
  await say('next');
  expect(await say('migrate')).toContain('pod.example was to close on 1 March. If it no longer answers');
  await say('next');
  const hand = await say('next');
  expect(hand).toContain('your contacts are not told');
  expect(hand).not.toContain('It has to happen while');
});
