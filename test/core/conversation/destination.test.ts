import { describe, expect, test } from 'vitest';
import type { Tables } from '../../../src/app/tables.ts';
import { LOOKS_OVERALL, LOOKS_PER_SPEAKER } from '../../../src/core/moving/ask-destination.ts';
import { destinationAnswer } from '../../../src/core/conversation/destination-answers.ts';
import type { DestinationFacts } from '../../../src/core/conversation/destination-answers.ts';
import { tellDestination } from '../../../src/core/conversation/tell-destination.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import type { UnitOfWork } from '../../../src/core/work/unit-of-work.ts';
import { HOUR, MINUTE, after } from '../../../src/kernel/clock.ts';
import { parseDiasporaId, parsePodQuestionId } from '../../../src/kernel/ids.ts';
import { ALICE, RIGHT_CODE, openConversation } from './conversation-rig.ts';
import { PaperChat, textOf } from './paper-chat.ts';

const DIASPORA = { name: 'diaspora', version: '0.9.1.0-p150f7788' };
const ADA = { from_: 'ada' };

/** A receipt as it is kept, with what its verification found. */
const receiptWith = (...codes: readonly (readonly [string, number?])[]) => ({
  version: 1,
  kind: 'profile',
  checkedAt: '2026-11-23T12:00:00.000Z',
  sizeBytes: 3_210_000,
  unpackedBytes: 9_000_000,
  isComplete: true,
  missingPhotos: [],
  missingPhotosCount: 0,
  notIncluded: [],
  findings: codes.map(([code, items]) => ({ code, severity: 'warning', facts: items === undefined ? {} : { items } })),
});

describe('migrate and a host', () => {
  test('says at once that it is being looked at, and soon what was found, with a letter', async () => {
    const rig = await openConversation();
    rig.web.open('diasp.example', DIASPORA, { openRegistrations: false, metadata: { adminAccount: 'Podmin' } });
    await rig.say('export');
    await rig.say(RIGHT_CODE);
    await rig.finish('profile', receiptWith(['RELAYABLE_ORPHANED', 4], ['RESHARE_ROOTLESS', 1]));
    await rig.settle();
    const said = await rig.say('migrate diasp.example');
    const screen = rig.chat.screen('private alice');
    expect(screen.at(-2)).toBe(
      'I am looking at diasp.example. In a few seconds I write to you here what I have found.',
    );
    expect(said).toContain('diasp.example can take your account in\nVersion: diaspora* 0.9.1.0\n');
    expect(said).toContain('New accounts: closed; the podmin can take you in all the same');
    expect(said).toContain('Podmin: podmin@diasp.example');
    expect(said).toContain('4 comments and likes of others would be left out');
    expect(said).toContain('1 reshare would be left out');
    expect(said).toContain(
      '> RAILS_ENV=production bin/rake "accounts:migration[profile.json.gz,photos.zip,alice,true,true]"',
    );
    expect(said).toContain('before 1 March');
    expect(said).not.toContain('https://export.pod.example');
    expect(rig.web.asked).toEqual(['https://diasp.example/.well-known/nodeinfo', 'https://diasp.example/n']);
  });

  test('is answered without a look while the last one is fresh, for whoever asks', async () => {
    const rig = await openConversation();
    rig.web.open('diasp.example', DIASPORA);
    await rig.say('migrate diasp.example');
    const told = await rig.say('migrate https://diasp.example/', { from_: 'bob' });
    expect(told).toContain('diasp.example can take your account in');
    expect(rig.chat.screen('private bob')).toHaveLength(1);
    expect(rig.web.asked).toHaveLength(2);
    rig.time.now = after(rig.time.now, 20 * MINUTE);
    await rig.say('migrate diasp.example', { from_: 'bob' });
    expect(rig.web.asked).toHaveLength(4);
  });

  test('is told once, whatever is repeated, and which pod it was is forgotten then', async () => {
    const rig = await openConversation();
    rig.web.open('diasp.example', DIASPORA);
    await rig.receive(rig.message('migrate diasp.example'));
    const [asked] = await rig.db.selectFrom('pod_questions').select('id').execute();
    const id = parsePodQuestionId(asked?.id ?? '');
    let left = 3;
    const dying: UnitOfWork<Tables> = {
      async transact(act) {
        if ((left -= 1) === 0) throw new Error('the program ends here');
        return rig.work.transact(act);
      },
    };
    const { signal } = new AbortController();
    await expect(tellDestination({ ...rig.deps, work: dying }, id, signal)).rejects.toThrow('ends here');
    expect(left).toBe(0);
    await Promise.all([tellDestination(rig.deps, id, signal), tellDestination(rig.deps, id, signal)]);
    await tellDestination(rig.deps, id, signal);
    await rig.settle();
    const found = rig.chat.screen('private alice').filter((text) => text.includes('can take your account in'));
    expect(found).toHaveLength(1);
    expect(await rig.db.selectFrom('pod_questions').select('host').execute()).toEqual([{ host: null }]);
  });

  test('looks at few pods for one person, and at few in all', async () => {
    const rig = await openConversation();
    for (let at = 0; at < LOOKS_PER_SPEAKER; at += 1) await rig.say(`migrate p${at}.example`);
    expect(await rig.say('migrate more.example')).toContain('From 14:00');
    expect(rig.web.asked).toHaveLength(LOOKS_PER_SPEAKER);
    await rig.db
      .insertInto('pod_questions')
      .values(
        Array.from({ length: LOOKS_OVERALL }, (_, at) => ({
          id: crypto.randomUUID(),
          platform: 'paper',
          speaker: `s${at}`,
          conversation: 'c',
          shared: false,
          display_name: '',
          locale: 'en',
          host: 'x.example',
          asked_at: rig.time.now,
          answered_at: null,
        })),
      )
      .execute();
    expect(await rig.say('migrate more.example', { from_: 'bob' })).toContain('Many people are asking');
    rig.time.now = after(rig.time.now, HOUR + MINUTE);
    rig.web.open('more.example', DIASPORA);
    expect(await rig.say('migrate more.example', { from_: 'bob' })).toContain('can take your account in');
  });

  test('is answered in private where others read along', async () => {
    const rig = await openConversation();
    rig.web.open('diasp.example', DIASPORA);
    const room = { address: { platform: rig.chat.platform, conversation: 'room', speaker: 'alice' }, shared: true };
    await rig.say('migrate diasp.example', room);
    expect(rig.chat.screen('room').join('\n')).not.toContain('diasp.example');
    expect(rig.chat.screen('room')).toHaveLength(1);
    expect(rig.chat.screen('private alice').at(-1)).toContain('can take your account in');
  });

  test('tells nobody but the owner of an archive whose owner has said STOP', async () => {
    const rig = await openConversation();
    rig.web.open('diasp.example', DIASPORA);
    await rig.say('export');
    await rig.say(RIGHT_CODE);
    await rig.finish('profile', receiptWith(['LANGUAGE_UNKNOWN']));
    expect(await rig.say('migrate diasp.example')).toContain('the language of your account');
    await rig.work.transact((tx) => tx.freezes.insert({ ...ALICE, frozenAt: rig.time.now }));
    expect(await rig.say('migrate diasp.example')).not.toContain('language');
  });
});

describe('what is said of a pod', () => {
  const words = createWords('UTC');
  const facts: DestinationFacts = {
    pod: { host: 'pod.example', closesAt: undefined },
    now: new Date('2026-11-23T12:00:00Z'),
    words,
    account: parseDiasporaId('alice@pod.example'),
    rehearsal: undefined,
    helpers: [{ host: 'kind.example', note: 'takes everybody, ask @kim' }],
  };
  const say = (found: Parameters<typeof destinationAnswer>[1], more: Partial<typeof facts> = {}) =>
    textOf(destinationAnswer(words('en'), found, { ...facts, ...more }).reply);

  test.each([
    [{ kind: 'unreachable', host: 'x.example', code: 'ADDRESS_NOT_PUBLIC' }, 'I could not reach x.example'],
    [{ kind: 'not-a-pod', host: 'x.example' }, 'does not say that it is a diaspora* pod'],
    [{ kind: 'this-pod', host: 'pod.example' }, 'is the pod that closes'],
    [
      { kind: 'other-software', host: 'x.example', software: 'mastodon', version: '4' },
      'runs mastodon and not diaspora*',
    ],
    [{ kind: 'pod', host: 'x.example', version: '0.7.18.2', importer: 'no' }, 'its version, 0.7.18.2, cannot take'],
  ] as const)('%j is told in plain words, with pods that would help, and without a letter', (found, told) => {
    const said = say(found);
    expect(said).toContain(told);
    expect(said).toContain('- kind.example: takes everybody, ask @kim');
    expect(said).not.toContain('bin/rake');
    expect(said).not.toContain('ADDRESS_NOT_PUBLIC');
  });

  test('that is between two releases leaves it to the podmin', () => {
    const found = { kind: 'pod', host: 'kind.example', version: '0.7.99.0', importer: 'perhaps' } as const;
    const said = say(found);
    expect(said).toContain('may be able to take');
    expect(said).toContain('kind.example: takes everybody');
    expect(said).toContain('https://kind.example/podmin');
  });

  test('comes with a letter in the person’s language, and in English beside it', () => {
    const found = { kind: 'pod', host: 'x.example', version: '0.9.0.0', importer: 'yes', podmin: 'anna' } as const;
    const german = destinationAnswer(words('de'), found, facts).reply;
    const letters = german.blocks.filter(({ kind }) => kind === 'letter').map((block) => textOf({ blocks: [block] }));
    expect(letters).toHaveLength(2);
    expect(letters[0]).toContain('Würdest du es für mich importieren?');
    expect(letters[1]).toContain('Could you import it for me?');
  });

  test('stops nobody over what the importer would stumble at, and says how to mend it', () => {
    const found = { kind: 'pod', host: 'x.example', version: '0.9.0.0', importer: 'yes' } as const;
    const rehearsal = {
      sizeBytes: 1_000,
      hasPhotos: false,
      isLanguageUnknown: true,
      isMailUnusable: true,
      missingPhotos: 2,
      dropped: { comments: 0, reshares: 0 },
    };
    const said = say(found, { rehearsal });
    expect(said).toContain('does not know the language of your account');
    expect(said).toContain('e-mail address of your account cannot be used');
    expect(said).toContain('2 photos are missing');
    expect(said).not.toContain('would be accepted');
  });
});

describe('the list of pods that take people in', () => {
  test('is kept by the team, on record, and shown to whoever chooses, or has named what does not fit', async () => {
    const rig = await openConversation(new PaperChat());
    expect(await rig.say('staff pods', ADA)).toContain('pods add HOST NOTE');
    expect(await rig.say('staff pods add https://Kind.example/ takes everybody', ADA)).toContain(
      'kind.example is listed',
    );
    expect(await rig.say('staff pods add kind.example takes   twenty', ADA)).toContain('kind.example is listed');
    expect(await rig.say('staff pods', ADA)).toContain('- kind.example: takes twenty');
    expect(await rig.say('staff pods add nonsense x', ADA)).toContain('pods add HOST NOTE');
    expect(await rig.say('staff pods remove', ADA)).toContain('pods remove HOST');
    expect(await rig.say('migrate nowhere.example')).toContain('- kind.example: takes twenty');
    await rig.say('migrate');
    await rig.say(RIGHT_CODE);
    expect(await rig.say('done')).toContain(
      '(2/6) Choose a pod\nPods that have offered to take people in\n- kind.example: takes twenty\n',
    );
    await rig.say('staff grant paper:vera helper', ADA);
    expect(await rig.say('staff pods remove kind.example', { from_: 'vera' })).toContain('operator');
    expect(await rig.say('staff pods remove kind.example', ADA)).toContain('not listed any more');
    expect(await rig.say('staff pods remove kind.example', ADA)).toContain('is not listed');
    const acts = await rig.db
      .selectFrom('audit_entries')
      .select(['action', 'subject', 'reason'])
      .orderBy('position')
      .execute();
    expect(acts.filter(({ subject }) => subject === 'pod:kind.example')).toEqual([
      { action: 'pod-listed', subject: 'pod:kind.example', reason: 'takes everybody' },
      { action: 'pod-listed', subject: 'pod:kind.example', reason: 'takes twenty' },
      { action: 'pod-unlisted', subject: 'pod:kind.example', reason: null },
    ]);
  });
});
