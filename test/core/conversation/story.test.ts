import { expect, test } from 'vitest';
import { tellPersonJob } from '../../../src/core/work/jobs.ts';
import { ALICE, RIGHT_CODE, LATE_CODE, openConversation } from './conversation-rig.ts';

const PROFILE = { profile: { posts: 1284, contacts: 87, interactions: 2310 } };
const PHOTOS = { photos: { found: 523, expected: 525 } };

test('a person asks, proves who they are, waits and is told once that all is ready', async () => {
  const { chat, say, finish, move, settle } = await openConversation();
  expect(await say('hi')).toContain('before it closes on 1 March 2027');
  const offer = await say('export');
  expect(offer).toContain('https://export.pod.example/sign-in/t0ken');
  expect(offer).toContain('15 minutes');
  expect(offer).toContain('I never ask for one');

  const card = await say(RIGHT_CODE);
  expect(card).toContain('That’s you: alice@pod.example.');
  expect(card).toContain('Profile: in line at place 1, ready today');
  expect(card).toContain('Photos: in line at place 2, ready today');
  expect(card).toContain('Asking again changes nothing');

  await move('profile', 'submit');
  await move('profile', 'begin');
  await settle();
  expect(chat.screen('private alice').at(-1)).toContain('the pod is putting it together');
  expect(chat.messages).toHaveLength(3);

  await finishRest();
  const [, , edited, notice, ...others] = chat.screen('private alice');
  expect(others).toEqual([]);
  expect(edited).toContain('Your data is ready');
  expect(notice).toContain('Your data is ready');
  expect(notice).toContain('Profile ready, 3.2 MB: 1,284 posts, 87 contacts, 2,310 comments and likes.');
  expect(notice).toContain('Photos ready, 3.2 MB: 523 of 525 photos.');
  expect(notice).toContain('2 photos the pod no longer has');
  expect(notice).toContain('https://export.pod.example/d/1');
  expect(notice).toContain('14 March 2027');
  expect(notice).toContain('private key');

  async function finishRest(): Promise<void> {
    await move('profile', 'lose');
    await finish('profile', PROFILE);
    await settle();
    await finish('photos', PHOTOS);
    await settle();
  }
});

test('the same story is told in German to whom the platform says speaks German', async () => {
  const { chat, say, finish, settle } = await openConversation();
  const german = { locale: 'de-AT' };
  expect(await say('hi', german)).toContain('bevor der Pod am 1. März 2027 schließt');
  expect(await say('export', german)).toContain('Der Link gilt 15 Minuten.');
  const card = await say(RIGHT_CODE, german);
  expect(card).toContain('Das bist du: alice@pod.example.');
  expect(card).toContain('Profil: in der Warteschlange auf Platz 1, fertig heute');
  await finish('profile', PROFILE);
  await finish('photos', PHOTOS);
  await settle();
  const notice = chat.screen('private alice').at(-1);
  expect(notice).toContain('Deine Daten sind bereit');
  expect(notice).toContain('Profil bereit, 3,2 MB: 1.284 Beiträge, 87 Kontakte, 2.310 Kommentare und Likes.');
  expect(notice).toContain('2 Fotos, die der Pod nicht mehr hat');
});

test('asking again shows the same card and makes no second request', async () => {
  const { say, db } = await openConversation();
  await say('export');
  await say(RIGHT_CODE);
  for (const text of ['export', 'EXPORT!!!', 'meine daten'])
    expect(await say(text)).toContain('Profile: in line at place 1');
  expect(await db.selectFrom('exports').selectAll().execute()).toHaveLength(2);
});

test('only the last card in a chat is kept up to date', async () => {
  const { chat, say, move, settle } = await openConversation();
  await say('export');
  await say(RIGHT_CODE);
  await say('status');
  await move('profile', 'submit');
  await settle();
  const [, first, second] = chat.messages.map(({ edits }) => edits);
  expect([first, second]).toEqual([0, 1]);
});

test('nobody is told anything about data before they have proven an account', async () => {
  const { say, db } = await openConversation();
  for (const text of ['status', 'link', 'cancel', 'export alice@pod.example']) {
    expect(await say(text, { from_: 'mallory' })).toContain('First show me which account is yours');
  }
  expect(await db.selectFrom('exports').selectAll().execute()).toEqual([]);
});

test('while a code is awaited, what is nearly one is answered with what a code looks like', async () => {
  const { say, proven } = await openConversation();
  await say('export');
  expect(await say('K7QF-2M')).toContain('I did not understand that');
  proven.add('alice');
  for (const text of ['K7QF-2M', 'K7QF-2MXX', 'AEAEAEA', 'what code?']) {
    expect(await say(text)).toContain('a code has seven characters, like K7QF-2MX');
  }
  expect(await say('help')).toContain('What I can do');
  expect(await say(RIGHT_CODE)).toContain('That’s you');
});

test('wrong, late and unexpected codes are told apart', async () => {
  const { say } = await openConversation();
  expect(await say(RIGHT_CODE)).toContain('I am not waiting for a code');
  await say('export');
  expect(await say('3333-333')).toContain('You have 4 tries left');
  const late = await say(LATE_CODE);
  expect(late).toContain('too old by now');
  expect(late).toContain('https://export.pod.example/sign-in/');
});

test('what was wanted before the sign-in is carried on with', async () => {
  const { say } = await openConversation();
  await say('status');
  expect(await say(RIGHT_CODE)).toContain('There is no export of alice@pod.example yet');
});

test('other accounts are refused without repeating what was typed', async () => {
  const { say } = await openConversation();
  expect(await say('export bob@elsewhere.example')).toBe(
    'I can only export accounts of pod.example. Other pods do not know me.',
  );
  await say('export');
  await say(RIGHT_CODE);
  const refusal = await say('export bob@pod.example');
  expect(refusal).toContain('This chat belongs to alice@pod.example');
  expect(refusal).not.toContain('bob');
});

test('taking a request back is possible while it waits, and told when it is too late', async () => {
  const { say, move, finish, settle } = await openConversation();
  await say('export');
  await say(RIGHT_CODE);
  expect(await say('cancel')).toContain('Your request is taken back. Nothing will be exported.');
  expect(await say('cancel')).toContain('There is nothing to cancel: no export is waiting.');
  expect(await say('export')).toContain('in line at place 1');
  await move('profile', 'submit');
  expect(await say('cancel')).toContain('The request for your photos is taken back. Your profile cannot be stopped');
  expect(await say('cancel')).toContain('too late');
  await move('profile', 'lose');
  await finish('profile', PROFILE);
  await settle();
  expect(await say('cancel')).toContain('There is nothing to cancel: your data is ready already.');
});

test('cancelling ends the card that was on the screen', async () => {
  const { chat, say } = await openConversation();
  await say('export');
  await say(RIGHT_CODE);
  await say('cancel');
  expect(chat.screen('private alice')[1]).toContain('Your request is taken back');
  expect(chat.messages).toHaveLength(3);
});

test('a fresh link is made on request, and not before there is something to fetch', async () => {
  const { say, finish, settle } = await openConversation();
  await say('export');
  await say(RIGHT_CODE);
  expect(await say('link')).toContain('not ready yet');
  await finish('profile', PROFILE);
  await finish('photos', PHOTOS);
  await settle();
  expect(await say('link')).toContain('https://export.pod.example/d/2');
  expect(await say('status')).toContain('[Get the download link = link]');
});

test('the language can be chosen and is kept', async () => {
  const { say } = await openConversation();
  expect(await say('language')).toContain('[Deutsch = language de]');
  expect(await say('language klingon')).not.toContain('klingon');
  expect(await say('language de', { locale: 'en' })).toContain('Ab jetzt schreibe ich dir auf Deutsch.');
  expect(await say('help', { locale: 'en' })).toContain('Das kann ich für dich tun');
  expect(await say('english')).toContain('From now on');
});

test('somebody who writes German is answered in German, until the pod knows better', async () => {
  const { say } = await openConversation();
  expect(await say('hallo')).toContain('Ich helfe dir');
  expect(await say('hi')).toContain('Ich helfe dir');
});

test('the language of the account at the pod counts where nothing else is known', async () => {
  const { say } = await openConversation(undefined, { findPodLanguage: async () => 'de_formal' });
  expect(await say('export')).toContain('First show me');
  expect(await say(RIGHT_CODE)).toContain('Das bist du: alice@pod.example.');
  expect(await say('status')).toContain('in der Warteschlange');
});

test('unknown words get a kind answer with the menu, and nothing of them is repeated', async () => {
  const { say } = await openConversation();
  const answer = await say('<b>frobnicate</b> @everyone');
  expect(answer).toContain('Sorry');
  expect(answer).toContain('[Get my data = export]');
  expect(answer).not.toContain('frobnicate');
});

test('what a request is held for is told in plain words, and who has it now', async () => {
  const { chat, say, move, settle } = await openConversation();
  await say('export');
  await say(RIGHT_CODE);
  await move('profile', 'hold', { cause: 'POD_EXPORT_FAILED' });
  await settle();
  expect(chat.messages).toHaveLength(2);
  await move('photos', 'fail', { cause: 'ACCOUNT_CLOSED' });
  await settle();
  const notice = chat.screen('private alice').at(-1);
  expect(notice).toContain('The pod could not put your data together.');
  expect(notice).toContain('Your account at the pod is closed.');
  expect(notice).toContain('The team has it now.');
  expect(notice).not.toContain('POD_EXPORT_FAILED');
});

test('every chat account of a person hears of the end once', async () => {
  const { chat, say, finish, settle, work } = await openConversation();
  await say('export', { from_: 'alice' });
  await say(RIGHT_CODE, { from_: 'alice' });
  await say('export', { from_: 'phone' });
  await say(RIGHT_CODE, { from_: 'phone' });
  await finish('profile', PROFILE);
  await finish('photos', PHOTOS);
  await settle();
  await work.transact(async (tx) => {
    for (const { id } of await tx.exports.latestOfEachKind(ALICE.podUserId)) {
      await tx.outbox.put(tellPersonJob, tellPersonJob.payload.parse({ exportId: id, state: 'ready' }));
    }
  });
  await settle();
  for (const who of ['alice', 'phone']) {
    const links = chat.screen(`private ${who}`).filter((text) => text.includes('Open the download page'));
    expect(links).toHaveLength(1);
  }
});
