import { describe, expect, test } from 'vitest';
import { parseStaffCommand } from '../../../src/core/conversation/staff/staff-command.ts';
import { touchedBy } from '../../../src/core/conversation/team.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import { verifyAuditChain } from '../../../src/core/staff/audit-chain.ts';
import type { ChainedEntry } from '../../../src/core/work/audit-log.ts';
import { AuditTable } from '../../../src/infra/sql/tables/audit-table.ts';
import { DAY, HOUR, after } from '../../../src/kernel/clock.ts';
import { textOf } from './paper-chat.ts';
import { RIGHT_CODE, STAFF_ROOM, openConversation } from './conversation-rig.ts';
import type { ConversationRig } from './conversation-rig.ts';

const RECEIPT = { profile: { posts: 1, contacts: 0, interactions: 0 } };
const ADA = { from_: 'ada' };
const inRoom = (id: string) => ({ from_: id, address: { ...STAFF_ROOM, speaker: id }, shared: true });

/** Alice has proven her account and asked for her data. */
async function askedByAlice(): Promise<ConversationRig> {
  const rig = await openConversation();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  return rig;
}

const inAlicesChat = (rig: ConversationRig) => rig.chat.screen('private alice');
const inTheRoom = (rig: ConversationRig) => rig.chat.screen(STAFF_ROOM.conversation);
const auditOf = async (rig: ConversationRig) =>
  rig.db.selectFrom('audit_entries').select(['actor', 'action', 'reason']).orderBy('position').execute();

describe('a command', () => {
  test.each([
    ['staff rerun alice photos the disk was full', { verb: 'rerun', named: 'alice', kinds: ['photos'] }],
    ['!staff lookup alice@pod.example', { verb: 'lookup', named: 'alice@pod.example' }],
    ['STAFF queue', { verb: 'queue' }],
    ['staff', { verb: 'help' }],
    ['staff nonsense', { verb: 'help' }],
    ['staff rerun alice', { verb: 'wrong', meant: 'rerun' }],
    ['staff release pod_export_failed mended', { verb: 'wrong', meant: 'release' }],
    ['staff retry all of POD_EXPORT_FAILED mended', { verb: 'release', cause: 'POD_EXPORT_FAILED', reason: 'mended' }],
    ['staff answer 12 first line\nsecond line', { verb: 'answer', id: 12, text: 'first line\nsecond line' }],
    ['staff grant matrix:@eve:example.org king', { verb: 'wrong', meant: 'grant' }],
    ['staff grant matrix:@eve:example.org Helper', { verb: 'grant', role: 'helper' }],
  ])('%j is read', (text, expected) => expect(parseStaffCommand(text, { isPrefixed: true })).toMatchObject(expected));
  test('without its first word is one in a staff room alone', () => {
    expect(parseStaffCommand('queue', { isPrefixed: true })).toBeUndefined();
    expect(parseStaffCommand('queue', { isPrefixed: false })).toEqual({ verb: 'queue' });
    expect(parseStaffCommand('what do you think of it?', { isPrefixed: false })).toBeUndefined();
  });
});

describe('the desk', () => {
  test('is not there for anybody else, who learn no more from a command than from any other word', async () => {
    const rig = await askedByAlice();
    const stranger = await rig.say('staff lookup alice', { from_: 'mallory' });
    expect(stranger).toBe(await rig.say('gibberish here', { from_: 'mallory' }));
    expect(await rig.say('queue', inRoom('mallory'))).toContain('grant paper:mallory helper');
    const before = inTheRoom(rig).length;
    await rig.say('lunch, anybody?', inRoom('mallory'));
    expect(inTheRoom(rig)).toHaveLength(before);
    expect((await auditOf(rig)).filter(({ actor }) => actor.startsWith('staff:'))).toEqual([]);
  });

  test('shows nothing of anybody where people outside the team read along, not even to an admin', async () => {
    const rig = await askedByAlice();
    const square = { platform: 'paper', conversation: 'town square', speaker: 'ada' };
    const before = await auditOf(rig);
    await rig.say('staff lookup alice', { from_: 'ada', address: square, shared: true });
    expect(rig.chat.screen('town square').join()).not.toContain('alice@');
    expect(await auditOf(rig)).toEqual(before);
  });

  test('shows an account to staff, and puts that on record', async () => {
    const rig = await askedByAlice();
    const shown = await rig.say('staff lookup Alice', ADA);
    expect(shown).toContain('alice@pod.example');
    expect(shown).toContain('Profile: in line, place 1, asked on 23 November');
    expect(shown).toContain('Chat accounts: @alice:chat.example (paper)');
    expect(await rig.say('staff lookup bob', ADA)).toBe('There is no account bob on pod.example. Nothing was done.');
    expect(await rig.say('who touched my export')).toContain('a member of the team: looked at where your exports are');
  });

  test('has an export made once more, for its owner alone, who can read why', async () => {
    const rig = await askedByAlice();
    await rig.finish('profile', RECEIPT);
    await rig.finish('photos', { photos: { found: 0, expected: 0 } });
    await rig.settle();
    expect(await rig.say('staff rerun alice', ADA)).toContain('rerun ACCOUNT [profile|photos] REASON');
    const done = await rig.say('staff rerun alice profile the contacts were missing', ADA);
    expect(done).toContain('Profile: made once more, before everybody else');
    expect(done).not.toContain('http');
    const told = inAlicesChat(rig).at(-1);
    expect(told).toContain('The team has looked at your export, and it goes on.');
    const [request] = await rig.db.selectFrom('exports').selectAll().where('kind', '=', 'profile').execute();
    expect(request).toMatchObject({ state: 'requested', lane: 0, archive_id: null });
    const archives = await rig.db.selectFrom('archives').selectAll().where('kind', '=', 'profile').execute();
    expect(archives).toMatchObject([{ state: 'ready' }]);
    expect(await rig.say('who touched my export')).toContain(
      'had your profile exported again. Reason: the contacts were missing',
    );
    expect(await rig.say('staff rerun alice profile again', ADA)).toContain('goes first now');
  });

  test('leaves alone what is at work already, and claims nothing of it', async () => {
    const rig = await askedByAlice();
    await rig.move('profile', 'submit');
    await rig.move('photos', 'submit');
    const before = await auditOf(rig);
    const told = inAlicesChat(rig).length;
    const done = await rig.say('staff rerun alice it takes so long', ADA);
    expect(done).toContain('Profile: is being worked on already.');
    expect(done).not.toContain('has been told');
    expect(inAlicesChat(rig)).toHaveLength(told);
    expect(await auditOf(rig)).toEqual(before);
  });

  test('moves up, takes back and switches off, each with its reason', async () => {
    const rig = await askedByAlice();
    expect(await rig.say('staff raise alice is in hospital', ADA)).toContain('goes first now');
    expect(await rig.say('staff cancel alice she asked for it on the phone', ADA)).toContain('is taken back');
    expect(await rig.say('staff cancel alice twice', ADA)).toContain('nothing that could be taken back');
    expect(await rig.say('staff raise alice twice', ADA)).toContain('nothing in line');
    expect(await rig.say('staff revoke alice lost phone', ADA)).toContain('no download link that works');
    const acts = (await auditOf(rig)).filter(({ actor }) => actor === 'staff:paper:ada');
    expect(acts).toEqual([
      { actor: 'staff:paper:ada', action: 'export-moved-up', reason: 'is in hospital' },
      { actor: 'staff:paper:ada', action: 'export-cancelled', reason: 'she asked for it on the phone' },
    ]);
  });

  test('takes one of the two back where one is named, and the person reads which', async () => {
    const rig = await askedByAlice();
    const done = await rig.say('staff cancel alice photos there are too many', ADA);
    expect(done).toBe('Photos: the request of alice@pod.example is taken back, and the owner sees that.');
    const left = await rig.db.selectFrom('exports').select('kind').where('state', '=', 'requested').execute();
    expect(left).toEqual([{ kind: 'profile' }]);
    expect(await rig.say('staff cancel alice photos again', ADA)).toContain('nothing that could be taken back');
    expect(await rig.say('who touched my export')).toContain(
      'took your request for your photos back. Reason: there are too many',
    );
    expect(await rig.say('staff cancel alice photos', ADA)).toContain('cancel ACCOUNT [profile|photos] REASON');
  });

  test('lets each role do what it may, and says what is missing', async () => {
    const rig = await askedByAlice();
    expect(await rig.say('staff grant paper:vera viewer', ADA)).toBe('paper:vera is now viewer.');
    const vera = { from_: 'vera' };
    expect(await rig.say('staff queue', vera)).toContain('Waiting: 2');
    expect(await rig.say('staff raise alice please', vera)).toContain('It takes helper or more');
    expect(await rig.say('staff grant paper:vera admin', vera)).toContain('It takes admin or more');
    expect(await rig.say('staff', vera)).not.toContain('pause');
    expect(await rig.say('staff dismiss paper:ada', ADA)).toContain('STAFF_ADMINS');
    expect(await rig.say('staff dismiss paper:vera', ADA)).toContain('no longer in the team');
    expect(await rig.say('staff queue', vera)).toContain('I did not understand that');
    expect((await auditOf(rig)).map(({ action }) => action)).toContain('role-taken');
  });

  test('stops the line with a word to askers, and lets it go on', async () => {
    const rig = await askedByAlice();
    await rig.say('staff pause The pod moves to a new disk tonight.', ADA);
    const asked = await rig.say('status');
    expect(asked).toContain('The team has stopped the line for a while');
    expect(asked).toContain('The team says: The pod moves to a new disk tonight.');
    expect(asked).not.toContain('ready today');
    expect(await rig.say('queue', inRoom('ada'))).toContain('Pace: stopped by the team');
    expect(await rig.say('staff resume', ADA)).toBe('The line goes on.');
    expect(await rig.say('staff resume', ADA)).toBe('The line was not stopped.');
    expect(await rig.say('status')).not.toContain('stopped the line');
  });

  test('frees everybody held for a cause, and they are told', async () => {
    const rig = await askedByAlice();
    await rig.move('profile', 'hold', { cause: 'POD_EXPORT_FAILED' });
    expect(await rig.say('staff failures', ADA)).toContain('POD_EXPORT_FAILED: 1, the earliest asked on 23 November');
    expect(await rig.say('staff release POD_EXPORT_FAILED the pod was updated', ADA)).toContain('One request held');
    expect(inAlicesChat(rig).at(-1)).toContain('The team has looked at your export');
    expect(await rig.say('staff failures', ADA)).toBe('Nothing is held.');
    expect(await auditOf(rig)).toContainEqual({
      actor: 'staff:paper:ada',
      action: 'export-released',
      reason: 'the pod was updated',
    });
  });

  test('connects a chat account that two members vouch for, and not on the word of one', async () => {
    const rig = await openConversation();
    await rig.say('hello', { from_: 'allie' });
    const asked = await rig.say('staff pair paper:allie alice showed me her passport', ADA);
    expect(asked).toContain('confirm 1');
    expect(await rig.say('staff confirm 1', ADA)).toContain('somebody else has to confirm it');
    await rig.say('staff grant paper:bo helper', ADA);
    expect(await rig.say('staff confirm', { from_: 'bo' })).toContain('paper:allie with alice@pod.example');
    expect(await rig.say('staff confirm 1', { from_: 'bo' })).toContain('is connected with alice@pod.example');
    expect(await rig.say('staff confirm 1', { from_: 'bo' })).toContain('nothing to confirm');
    expect(await rig.say('status', { from_: 'allie' })).toContain('There is no export of alice@pod.example yet');
    expect((await auditOf(rig)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['pairing-asked', 'link-made', 'pairing-confirmed']),
    );
  });
});

describe('a question to the team', () => {
  test('is passed on when it is meant to be, answered in the chat it came from, and closed', async () => {
    const rig = await askedByAlice();
    await rig.say('What is wrong with you people');
    expect(inTheRoom(rig)).toEqual([]);
    expect(await rig.say('talk to a person')).toContain('Your next message goes to them');
    expect(await rig.say('export of my data misses two albums')).toContain('A person answers you here by');
    const [shown] = inTheRoom(rig);
    expect(shown).toContain('Question 1 from @alice:chat.example');
    expect(shown).toContain('Account: alice@pod.example');
    expect(shown).toContain('export of my data misses two albums');
    await rig.say('thank you very much indeed');
    expect(inTheRoom(rig)).toHaveLength(1);

    expect(await rig.say('answer 1 Which albums?', inRoom('ada'))).toContain('Sent to @alice:chat.example');
    expect(inAlicesChat(rig).at(-1)).toBe('The team answers\nWhich albums?\nTo write back, begin with: human');
    await rig.say('human: Summer and Winter');
    expect(inTheRoom(rig).at(-1)).toContain('Summer and Winter');
    expect(await rig.say('cases', inRoom('ada'))).toContain('1: @alice:chat.example, staff:paper:ada');
    expect(await rig.say('case 1', inRoom('ada'))).toContain('@alice:chat.example: Summer and Winter');
    await rig.say('close 1', inRoom('ada'));
    expect(inAlicesChat(rig).at(-1)).toContain('The team has closed your question');
    expect(await rig.say('answer 1 too late', inRoom('ada'))).toContain('closed');
    expect(await rig.say('answer 7 hello', inRoom('ada'))).toContain('no question with that number');
  });

  test('that goes on after an answer is to be answered, too, by a time that is to come', async () => {
    const rig = await askedByAlice();
    const promised = async () => {
      const [found] = await rig.work.transact((tx) => tx.cases.listOpen(1));
      return { isAnswered: found?.answeredAt !== undefined, promisedBy: found?.promisedBy };
    };
    await rig.say('human: Where are my photos?');
    const first = after(rig.time.now, 48 * HOUR);
    rig.time.now = after(rig.time.now, HOUR);
    await rig.say('human: All of them.');
    expect(await promised()).toEqual({ isAnswered: false, promisedBy: first });
    await rig.say('answer 1 On their way.', inRoom('ada'));
    rig.time.now = after(rig.time.now, 5 * DAY);
    const again = after(rig.time.now, 48 * HOUR);
    const said = await rig.say('human: They have not come.');
    expect(await promised()).toEqual({ isAnswered: false, promisedBy: again });
    const dayIn48Hours = () => createWords('Europe/Berlin')('en').day(after(rig.time.now, 48 * HOUR), rig.time.now);
    expect(said).toContain(dayIn48Hours());

    // Late already: the team goes on seeing that, and the person hears of no time that is over.
    rig.time.now = after(rig.time.now, 3 * DAY);
    expect(await rig.say('human: Hello?')).toContain(dayIn48Hours());
    expect(await promised()).toEqual({ isAnswered: false, promisedBy: again });
  });

  test('is left to whoever has claimed it, and taken over by claiming it again', async () => {
    const rig = await openConversation();
    await rig.say('staff grant paper:bo helper', ADA);
    await rig.say('human help me');
    await rig.say('staff claim 1', ADA);
    expect(await rig.say('staff answer 1 hi', { from_: 'bo' })).toContain('staff:paper:ada has that question');
    await rig.say('staff claim 1', { from_: 'bo' });
    expect(await rig.say('staff answer 1 hi', { from_: 'bo' })).toContain('Sent to');
    expect(inTheRoom(rig).at(-1)).toContain('@bo:chat.example has answered');
  });

  test('stands in the record with whoever took it on, answered and closed it, for the person to read', async () => {
    const rig = await askedByAlice();
    await rig.say('human: Where are my photos?');
    await rig.say('human: Hello?', { from_: 'bob' });
    for (const act of ['claim 1', 'answer 1 On their way.', 'close 1', 'close 1', 'answer 2 Hello.']) {
      await rig.say(act, inRoom('ada'));
    }
    const entries = await rig.db.selectFrom('audit_entries').selectAll().orderBy('position').execute();
    expect(
      entries
        .filter(({ action }) => action.startsWith('case-'))
        .map(({ actor, action, subject }) => [actor, action, subject]),
    ).toEqual([
      ['staff:paper:ada', 'case-claimed', 'person:7'],
      ['staff:paper:ada', 'case-answered', 'person:7'],
      ['staff:paper:ada', 'case-closed', 'person:7'],
      ['staff:paper:ada', 'case-answered', 'case:2'],
    ]);
    const shown = await rig.say('who touched my export');
    expect(shown).toContain('a member of the team: answered your question');
    expect(shown).not.toContain('On their way');
  });

  test('can be answered with a text kept ready, in the language of the person', async () => {
    const rig = await openConversation();
    await rig.say('deutsch');
    await rig.say('mensch: wie lange noch?');
    await rig.say('staff canned wait de Bitte noch etwas Geduld.', ADA);
    expect((await auditOf(rig)).at(-1)).toMatchObject({ actor: 'staff:paper:ada', action: 'canned-answer-kept' });
    expect(await rig.say('staff answer 1 :sleep', ADA)).toContain('no ready answer sleep');
    await rig.say('staff answer 1 :wait', ADA);
    expect(inAlicesChat(rig).at(-1)).toContain('Das Team antwortet\nBitte noch etwas Geduld.');
  });

  test('is not taken where others read along, and nothing of it lies open in the database', async () => {
    const rig = await openConversation();
    const room = { platform: 'paper', conversation: 'town square', speaker: 'alice' };
    expect(await rig.say('human my secret', { address: room, shared: true })).toContain('in a private message');
    await rig.say('human my secret');
    const [kept] = await rig.db.selectFrom('case_messages').selectAll().execute();
    expect(kept?.sealed_text).not.toContain('my secret');
    rig.time.now = after(rig.time.now, HOUR);
    await rig.say('staff close 1', ADA);
    const forget = (at: Date) => rig.work.transact((tx) => tx.cases.forgetClosedBefore(at));
    expect(await forget(after(rig.time.now, -DAY))).toBe(0);
    expect(await forget(after(rig.time.now, DAY))).toBe(1);
    expect(await rig.db.selectFrom('case_messages').selectAll().execute()).toEqual([]);
  });
});

describe('the record', () => {
  test.each([
    'profile-downloaded',
    'photos-partly-downloaded',
    'grant-viewed',
    'link-made',
    'profile-and-photos-rerun',
  ])('has words for %s', async (action) => {
    const entry = { actor: 'person:7', action, subject: 'person:7', at: new Date('2026-11-23T12:00:00Z') };
    const { reply } = touchedBy(createWords('UTC')('en'), [entry], entry.at);
    expect(textOf(reply)).toMatch(/you: \w+/u);
    expect(textOf(reply)).not.toContain('changed something');
  });

  test('is a chain that shows a change, a gap and a cut', async () => {
    const rig = await askedByAlice();
    await rig.say('staff raise alice first', ADA);
    const chain = () => new AuditTable(rig.db).all();
    const whole = await verifyAuditChain(chain());
    expect(whole).toMatchObject({ kind: 'whole', count: 2 });
    const noted = whole.kind === 'whole' ? whole.hash : undefined;
    await expect(rig.db.updateTable('audit_entries').set({ reason: 'x' }).execute()).rejects.toThrow('never changed');
    await expect(rig.db.deleteFrom('audit_entries').execute()).rejects.toThrow('never changed');

    const entries: ChainedEntry[] = [];
    for await (const entry of chain()) entries.push(entry);
    async function* changed(change: (entry: ChainedEntry) => ChainedEntry) {
      for (const entry of entries) yield change(entry);
    }
    const another = changed((entry) => (entry.position === 2 ? { ...entry, reason: 'second' } : entry));
    expect(await verifyAuditChain(another)).toEqual({ kind: 'broken', position: 2 });
    async function* without(position: number) {
      for (const entry of entries) if (entry.position !== position) yield entry;
    }
    expect(await verifyAuditChain(without(1))).toEqual({ kind: 'broken', position: 1 });
    expect(await verifyAuditChain(without(2), noted)).toEqual({ kind: 'cut-off', count: 1 });
  });

  test('stays a chain however many write to it at once', async () => {
    const rig = await openConversation();
    const write = (n: number) =>
      rig.work.transact((tx) =>
        tx.audit.append({ actor: 'system', action: 'tried', subject: `n:${n}`, at: rig.time.now }),
      );
    await Promise.all(Array.from({ length: 30 }, (_, n) => write(n)));
    expect(await verifyAuditChain(new AuditTable(rig.db).all())).toMatchObject({ kind: 'whole', count: 30 });
  });
});
