import { describe, expect, test } from 'vitest';
import { parseFreezeWord } from '../../../src/core/conversation/freeze-words.ts';
import { LOCALES, LOCALE_TAGS } from '../../../src/core/i18n/locales.ts';
import { newGrantId } from '../../../src/kernel/ids.ts';
import { ALICE } from './conversation-rig.ts';
import { openOwnerRig } from './owner-rig.ts';

const MALLORY = '@alice:matrix.org';
const RECEIPT = { profile: { posts: 1, contacts: 0, interactions: 0 } };

describe('the word', () => {
  test.each([
    'STOP',
    'stop.',
    'Stopp!!!',
    '“Stop”',
    '  halt ',
    'STOP please',
    'bitte stopp',
    'It wasn’t me!',
    'das war ich nicht',
    'Arrête, s’il te plaît !',
    '¡No fui yo!',
    'por favor, parar',
    'Это не я',
    'nao fui eu',
  ])('%j is STOP', (text) => expect(parseFreezeWord({ kind: 'text', text })).toBe('stop'));
  test.each(['START', 'Start!', 'starten', 'start, please', 'Das war ich.', 'c’était moi', 'REPRENDRE'])(
    '%j is START',
    (text) => expect(parseFreezeWord({ kind: 'text', text })).toBe('start'),
  );
  test.each([
    'export',
    'stopwatch',
    'When does the export stop?',
    'Stop writing to me so often, thank you',
    'do not stop',
    'para mañana',
    'Stop announcements',
    'start announcements, please',
    'parar avisos, por favor',
    'Arreter les annonces',
  ])('%j is neither', (text) => expect(parseFreezeWord({ kind: 'text', text })).toBeUndefined());
  test('is never both, in any language', () => {
    const all = (word: 'stop' | 'start') => LOCALE_TAGS.flatMap((tag) => [...LOCALES[tag].freezeWords[word]]);
    for (const word of all('stop'))
      expect([word, parseFreezeWord({ kind: 'text', text: word })]).toEqual([word, 'stop']);
    for (const word of all('start'))
      expect([word, parseFreezeWord({ kind: 'text', text: word })]).toEqual([word, 'start']);
  });
});

describe('the notice', () => {
  test('says to the owner who has asked and how to object, once', async () => {
    const rig = await openOwnerRig();
    await rig.link(MALLORY);
    await rig.say('K7QF-2MX', { from_: MALLORY, from: { platform: 'matrix', id: MALLORY } });
    expect(rig.told('alice')).toHaveLength(1);
    const [notice] = rig.told('alice');
    expect(notice).toContain(
      `“@${MALLORY}:chat.example” on Matrix has asked for an export of your account alice@pod.example`,
    );
    expect(notice).toContain('Answer STOP');
    expect((await rig.audit()).map(({ action }) => action)).toContain('owner-warned');
  });

  test('is written in the language of the account', async () => {
    const rig = await openOwnerRig();
    await rig.write('alice', 'deutsch');
    await rig.link(MALLORY);
    expect(rig.told('alice').at(-1)).toContain('Antworte mit STOPP');
  });

  test('that cannot be brought is recorded, and nothing is said of it anywhere', async () => {
    const rig = await openOwnerRig();
    rig.podChat.takesPrivate = false;
    await rig.link(MALLORY);
    expect(rig.podChat.messages).toEqual([]);
    expect(rig.elsewhere.messages.map(({ conversation }) => conversation)).not.toContain('alice@pod.example');
    const rows = await rig.db.selectFrom('deliveries').selectAll().where('key', 'like', 'owner %').execute();
    expect(rows).toMatchObject([{ state: 'undeliverable', cause: 'DELIVERY_UNREACHABLE', platform: 'pod' }]);
  });

  test('comes as well where the chat account has left before it could be written', async () => {
    const rig = await openOwnerRig();
    const mallory = { from_: MALLORY, from: { platform: 'matrix', id: MALLORY } };
    await rig.say('export', mallory);
    await rig.receive(rig.message('K7QF-2MX', mallory));
    await rig.db.updateTable('links').set({ revoked_at: rig.clock.now() }).execute();
    await rig.settle();
    expect(rig.told('alice')).toHaveLength(1);
  });

  test('is not sent to an account that has linked itself by writing', async () => {
    const rig = await openOwnerRig();
    await rig.write('alice', 'export');
    expect(rig.told('alice')).toHaveLength(1);
  });
});

describe('STOP', () => {
  async function afterStop() {
    const rig = await openOwnerRig();
    await rig.link(MALLORY);
    await rig.work.transact((tx) =>
      tx.grants.insert(
        {
          id: newGrantId(),
          podUserId: ALICE.podUserId,
          speaker: { platform: 'matrix', id: MALLORY },
          locale: 'en',
          createdAt: rig.clock.now(),
          expiresAt: new Date('2027-01-01'),
          revokedAt: undefined,
        },
        Buffer.from('digest'),
      ),
    );
    const answer = await rig.write('alice', 'Stop!');
    const asMallory = (text: string) => rig.say(text, { from_: MALLORY, from: { platform: 'matrix', id: MALLORY } });
    const openCalls = () => rig.work.transact((tx) => tx.staffCalls.open());
    return { ...rig, answer, asMallory, openCalls };
  }

  test('disconnects every other chat account, ends its links, calls the team and says all that', async () => {
    const rig = await afterStop();
    expect(rig.answer).toContain('I hand out nothing of your account any more');
    expect(rig.answer).toContain(`“@${MALLORY}:chat.example” on Matrix is no longer connected`);
    expect(rig.answer).toContain('One download link works no longer.');
    expect(rig.answer).toContain('I have called the team.');
    expect(rig.answer).toContain('answer START');
    expect(await rig.links()).toEqual([`${MALLORY} (revoked)`, 'alice@pod.example']);
    expect(await rig.openCalls()).toMatchObject([{ kind: 'delivery-frozen', subject: 'person:7' }]);
    const actions = (await rig.audit()).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['link-revoked', 'grant-revoked', 'delivery-frozen']));
  });

  test('lets exports go on and tells the other chat nothing of them, not even who signs in there again', async () => {
    const rig = await afterStop();
    const before = rig.elsewhere.messages.length;
    await rig.finish('profile', RECEIPT);
    await rig.finish('photos', RECEIPT);
    await rig.settle();
    expect(rig.elsewhere.messages).toHaveLength(before);
    expect(rig.told('alice').at(-1)).toContain('because you said STOP');
    expect(rig.told('alice').at(-1)).not.toContain('/d/');
    await rig.asMallory('export');
    for (const text of ['K7QF-2MX', 'status', 'link', 'export', 'cancel']) {
      const said = await rig.asMallory(text);
      expect(said).toContain('The owner of this account has stopped everything');
      expect(said).not.toMatch(/ready|\/d\/|MB/u);
    }
    expect(await rig.db.selectFrom('exports').select('state').execute()).toEqual([
      { state: 'ready' },
      { state: 'ready' },
    ]);
  });

  test('takes back what was promised to the other chat and not sent yet', async () => {
    const rig = await openOwnerRig();
    await rig.link(MALLORY);
    await rig.receive(rig.message('status', { from_: MALLORY, from: { platform: 'matrix', id: MALLORY } }));
    const before = rig.elsewhere.messages.length;
    await rig.write('alice', 'stop');
    expect(rig.elsewhere.messages).toHaveLength(before);
  });

  test('gives the owner no link either until START, and then gives one', async () => {
    const rig = await afterStop();
    await rig.finish('profile', RECEIPT);
    await rig.finish('photos', RECEIPT);
    expect(await rig.write('alice', 'link')).toContain('because you said STOP');
    expect(await rig.write('alice', 'START')).toContain('I hand out your data again');
    expect(await rig.write('alice', 'link')).toContain('https://export.pod.example/d/');
    expect(await rig.openCalls()).toHaveLength(1);
  });

  test('START disconnects who came in meanwhile', async () => {
    const rig = await afterStop();
    await rig.asMallory('export');
    await rig.asMallory('K7QF-2MX');
    expect((await rig.links()).filter((link) => link === MALLORY)).toHaveLength(1);
    await rig.write('alice', 'start');
    expect((await rig.links()).filter((link) => !link.includes('revoked'))).toEqual(['alice@pod.example']);
    expect(await rig.asMallory('status')).toContain('First show me which account is yours');
  });

  test('said twice stops once', async () => {
    const rig = await afterStop();
    expect(await rig.write('alice', 'stop')).toContain('I hand out nothing of your account any more');
    expect(await rig.openCalls()).toHaveLength(1);
    expect((await rig.audit()).filter(({ action }) => action === 'delivery-frozen')).toHaveLength(1);
  });

  test('with nothing to stop gets a kind word and freezes nothing', async () => {
    const rig = await openOwnerRig();
    await rig.write('alice', 'export');
    expect(await rig.write('alice', 'stop')).toContain('There is nothing to stop');
    expect(await rig.work.transact((tx) => tx.freezes.isFrozen(ALICE.podUserId))).toBe(false);
    expect(await rig.write('alice', 'start')).toContain('I help people take their data out of pod.example');
  });

  test('said of a chat account that has left by itself calls the team all the same', async () => {
    const rig = await openOwnerRig();
    await rig.link(MALLORY);
    await rig.db.updateTable('links').set({ revoked_at: rig.clock.now() }).execute();
    const said = await rig.write('alice', 'stop');
    expect(said).toContain('I hand out nothing of your account any more');
    expect(said).not.toContain('no longer connected');
    expect(await rig.work.transact((tx) => tx.staffCalls.open())).toMatchObject([{ kind: 'delivery-frozen' }]);
    expect(await rig.work.transact((tx) => tx.freezes.isFrozen(ALICE.podUserId))).toBe(true);
  });

  test('is no word of mine where the platform does not prove who writes', async () => {
    const rig = await openOwnerRig();
    await rig.link(MALLORY);
    const said = await rig.say('stop', { from_: MALLORY, from: { platform: 'matrix', id: MALLORY } });
    expect(said).toContain('no more announcements');
    expect(await rig.links()).toEqual([MALLORY]);
  });
});
