import { expect, test } from 'vitest';
import type { EmailCodeDesk } from '../../../src/core/conversation/email-code.ts';
import { createReceive } from '../../../src/core/conversation/receive.ts';
import type { AskEmailCodeInput, AskEmailCodeOutcome } from '../../../src/core/identity/ask-email-code.ts';
import { QuestionsTable } from '../../../src/infra/sql/tables/questions-table.ts';
import { HOUR, MINUTE, after } from '../../../src/kernel/clock.ts';
import { RIGHT_CODE, openConversation } from './conversation-rig.ts';
import type { Tables } from '../../../src/app/tables.ts';

const ON_ITS_WAY =
  'If that is an account of pod.example, a code is on its way to the e-mail address the pod has for it. It is good for 10 minutes. Send it here.';

test('the sign-in card offers a code by e-mail, for the account that was named', async () => {
  const { say } = await openWithMail();
  expect(await say('export')).toContain('[Get a code by e-mail instead = email]');
  expect(await say('export alice@pod.example')).toContain('[Get a code by e-mail instead = email alice@pod.example]');
  expect(await say('help')).toContain('email: I send a code');
});

test('where no mail can be sent, nothing speaks of it, and who asks for it is led to the pod', async () => {
  const { say } = await openConversation();
  expect(await say('export')).not.toContain('e-mail');
  expect(await say('help')).not.toContain('e-mail');
  const answer = await say('email alice');
  expect(answer).toContain('I cannot send codes by e-mail here');
  expect(answer).toContain('https://export.pod.example/sign-in/t0ken');
});

test.each(['email alice', 'email Alice@pod.example', '/email alice', 'code per E-Mail: alice'])(
  '%j asks for a code, and the answer repeats nothing and says what to do when nothing comes',
  async (text) => {
    const { say, asked } = await openWithMail();
    const answer = await say(text, { locale: 'en' });
    expect(answer).toContain(ON_ITS_WAY);
    expect(answer).toContain('look among the unwanted mail');
    expect(answer).toContain('[Sign in at pod.example = export]');
    expect(answer.toLowerCase()).not.toContain('alice');
    expect(asked).toMatchObject([{ account: 'alice@pod.example', speaker: { id: 'alice' } }]);
  },
);

test('the answer is the same for every name', async () => {
  const { say } = await openWithMail();
  expect(await say('email nobody')).toBe(await say('email alice'));
});

test('without a name the next message is taken for it', async () => {
  const { say, asked } = await openWithMail();
  expect(await say('email')).toContain('such as alice@pod.example. I do not need your e-mail address');
  expect(await say('bob', { from_: 'mallory' })).toContain('I did not understand that');
  expect(await say('Bob')).toContain(ON_ITS_WAY);
  expect(asked.map(({ account }) => account)).toEqual(['bob@pod.example']);
  expect(await say('bob')).toContain('I did not understand that');
});

test('a button that was pressed asks as its word does', async () => {
  const { say } = await openWithMail();
  expect(await say('', { content: { kind: 'action', action: 'email' } })).toContain('Which account is it?');
  expect(await say('', { content: { kind: 'action', action: 'email alice@pod.example' } })).toContain(ON_ITS_WAY);
});

test('what cannot be a name is asked for again, and commands are still commands', async () => {
  const { say, asked } = await openWithMail();
  await say('email');
  expect(await say('<b>who</b>')).toContain('That does not look like the name of an account');
  expect(await say('help')).toContain('What I can do');
  expect(await say('my name is carol.d@pod.example')).toContain(ON_ITS_WAY);
  expect(asked.map(({ account }) => account)).toEqual(['carol.d@pod.example']);
});

test('a name that looks like a code is a name to who was asked for one', async () => {
  const { say, asked } = await openWithMail();
  await say('email');
  expect(await say('k7qf2mx')).toContain(ON_ITS_WAY);
  expect(asked.map(({ account }) => account)).toEqual(['k7qf2mx@pod.example']);
});

test('the question is forgotten after a quarter of an hour', async () => {
  const { say, rig, asked } = await openWithMail();
  await say('email');
  rig.time.now = after(rig.time.now, 15 * MINUTE);
  expect(await say('alice')).toContain('I did not understand that');
  expect(asked).toEqual([]);
});

test('an account elsewhere is refused, with a word to those who gave their e-mail address', async () => {
  const { say, asked } = await openWithMail();
  const answer = await say('email alice.private@mail.example');
  expect(answer).toContain('I can only export accounts of pod.example. Other pods do not know me.');
  expect(answer).toContain('If that was your e-mail address: I do not need it');
  expect(answer).not.toContain('private');
  expect(await say('alice')).toContain(ON_ITS_WAY);
  expect(asked).toHaveLength(1);
});

test('who asks too often is told when to come back', async () => {
  const { say, outcomes } = await openWithMail();
  outcomes.push({ kind: 'too-many', retryAt: new Date('2026-11-23T12:40:00Z') });
  const answer = await say('email alice');
  expect(answer).toContain('You can ask again at 13:40 (CET)');
  expect(answer).toContain('[Sign in at pod.example = export]');
});

test('while a code by e-mail is awaited, the answers speak of the e-mail', async () => {
  const { say, rig, awaited } = await openWithMail();
  await say('export');
  await say('email alice');
  awaited.add('alice');
  rig.proven.add('alice');
  expect(await say('K7QF-2M')).toContain('I am waiting for the code from the e-mail');
  expect(await say('3333-333')).toContain('Please look at the newest e-mail');
  expect(await say(RIGHT_CODE)).toContain('That’s you: alice@pod.example.');
});

test('a code that is awaited is not mistaken for a name', async () => {
  const { say, rig, awaited, asked } = await openWithMail();
  await say('export');
  await say('email');
  awaited.add('alice');
  rig.proven.add('alice');
  expect(await say('what code?')).toContain('a code has seven characters');
  expect(await say(RIGHT_CODE)).toContain('That’s you');
  expect(asked).toEqual([]);
});

test('who has proven an account gets no code for another', async () => {
  const { say, asked } = await openWithMail();
  await say('export');
  await say(RIGHT_CODE);
  expect(await say('email bob')).toContain('This chat belongs to alice@pod.example');
  expect(await say('email')).toContain('That’s you: alice@pod.example.');
  expect(await say('email alice')).toContain('That’s you: alice@pod.example.');
  expect(asked).toEqual([]);
});

test('in a place that others read, the answer goes to a private message', async () => {
  const { say, rig } = await openWithMail();
  await say('email alice', { shared: true, address: { platform: 'paper', conversation: 'room', speaker: 'alice' } });
  expect(rig.chat.screen('private alice').at(-1)).toContain(ON_ITS_WAY);
  expect(rig.chat.screen('room').join('')).not.toContain('account');
});

test('it is told in German too', async () => {
  const { say } = await openWithMail();
  expect(await say('email alice', { locale: 'de' })).toContain('ist ein Code unterwegs an die E-Mail-Adresse');
  expect(await say('export', { locale: 'de', from_: 'bob' })).toContain('[Lieber einen Code per E-Mail = email]');
});

test('questions are kept one for each chat account, and forgotten', async () => {
  const { rig, say } = await openWithMail();
  const questions = new QuestionsTable(rig.db);
  await say('email');
  await say('email');
  expect(await rig.db.selectFrom('open_questions').selectAll().execute()).toHaveLength(1);
  expect(await questions.forgetPutBefore(rig.time.now)).toBe(0);
  expect(await questions.forgetPutBefore(after(rig.time.now, HOUR))).toBe(1);
});

/** The conversation with a pretended e-mail way; what is asked of it is in `asked`. */
async function openWithMail() {
  const rig = await openConversation();
  const asked: AskEmailCodeInput[] = [];
  /** What the next calls come to, in place of a code. */
  const outcomes: AskEmailCodeOutcome[] = [];
  const awaited = new Set<string>();
  const emailCodes: EmailCodeDesk<Tables> = {
    ask: async (_tx, input) => {
      asked.push(input);
      return outcomes.shift() ?? { kind: 'asked' };
    },
    awaits: async (_tx, { id }) => awaited.has(id),
    questions: () => new QuestionsTable(rig.db),
  };
  const receive = createReceive({ ...rig.deps, desk: { ...rig.deps.desk, emailCodes } });
  const say = async (text: string, more: Parameters<typeof rig.message>[1] = {}) => {
    const inbound = rig.message(text, more);
    await receive(inbound);
    await rig.settle();
    return rig.chat.screen(inbound.address.conversation).at(-1) ?? '';
  };
  return { asked, awaited, outcomes, rig, say };
}
