import { expect, test } from 'vitest';
import { ArchiveMissingError } from '../../../src/core/archive/errors.ts';
import { expireArchives } from '../../../src/core/exports/expire-archives.ts';
import { sweepVault } from '../../../src/core/exports/sweep-vault.ts';
import { makeReadable } from '../../../src/core/readable/make-readable.ts';
import type { MadeCopy, MakeRequest } from '../../../src/core/readable/readable-maker.ts';
import { silentEvents } from '../../../src/core/work/events.ts';
import { MINUTE, after } from '../../../src/kernel/clock.ts';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import type { ArchiveId } from '../../../src/kernel/ids.ts';
import { ALICE, RIGHT_CODE, openConversation } from './conversation-rig.ts';
import type { ConversationRig } from './conversation-rig.ts';

const FACTS = { posts: 12, photos: 3, missingPhotos: 0, comments: 1, contacts: 2, hasPhotos: true };
const MADE: MadeCopy = { stored: { sizeBytes: 5_000_000, sha256: 'b'.repeat(64) }, facts: FACTS };

async function openReady({ photos = true } = {}) {
  const rig = await openConversation();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  await rig.finish('profile', {});
  if (photos) await rig.finish('photos', {});
  await rig.settle();
  return rig;
}

const copies = (rig: ConversationRig) =>
  rig.db.selectFrom('archives').selectAll().where('kind', '=', 'readable').orderBy('copied_at').execute();

/** Does the work of the latest copy, as the queue would. */
async function work(
  rig: ConversationRig,
  make: (request: MakeRequest) => Promise<MadeCopy> = async () => MADE,
  remove: (id: ArchiveId) => Promise<void> = () => Promise.reject(new Error('removed')),
) {
  const copy = (await copies(rig)).at(-1);
  const deps = { work: rig.work, clock: rig.clock, readableMaker: { make }, vault: { remove }, events: silentEvents };
  await makeReadable(deps, copy?.id as ArchiveId, new AbortController().signal);
  await rig.settle();
  return rig.chat.screen('private alice').at(-1) ?? '';
}

const listed = async (rig: ConversationRig) =>
  (await rig.work.transact((tx) => tx.readyArchives.forUser(ALICE.podUserId))).map(({ kind, fileName }) => [
    kind,
    fileName,
  ]);

test('somebody who has proven nothing is asked to, and gets on with it afterwards', async () => {
  const rig = await openConversation();
  expect(await rig.say('readable')).toContain('sign-in');
  const told = await rig.say(RIGHT_CODE);
  expect(told).toContain('not ready here yet');
  expect(told).toContain('[Get my data = export]');
  expect(await copies(rig)).toEqual([]);
});

test('a copy is made once however often it is asked for, and its owner gets a link when it is ready', async () => {
  const rig = await openReady();
  expect(await rig.say('a copy to read', { content: { kind: 'action', action: 'readable' } })).toMatch(
    /takes about \d+ minutes?\. You need do nothing; I will write to you/u,
  );
  expect(await rig.say('readable')).toContain('I am at it already');
  expect(await copies(rig)).toHaveLength(1);
  const requests: MakeRequest[] = [];
  const told = await work(rig, async (request) => {
    requests.push(request);
    return MADE;
  });
  expect(requests).toMatchObject([{ owner: ALICE.diasporaId, locale: 'en' }]);
  expect(requests[0]?.photosId).toBeDefined();
  expect(told).toContain('Your copy to read is ready');
  expect(told).toContain('5 MB: 12 posts, 3 photos.');
  expect(told).toContain('https://export.pod.example/d/');
  const news = rig.chat.screen('private alice').length;
  // Cut off after it was kept, the job runs again.
  await work(rig, () => Promise.reject(new Error('made twice')));
  expect(rig.chat.screen('private alice')).toHaveLength(news);
  expect(await listed(rig)).toEqual([
    ['profile', 'alice-at-pod.example-profile-2026-11-23.json.gz'],
    ['photos', 'alice-at-pod.example-photos-2026-11-23.zip'],
    ['readable', 'alice-at-pod.example-readable-2026-11-23.zip'],
  ]);
  expect(await rig.say('readable')).toContain('https://export.pod.example/d/');
  expect(await copies(rig)).toHaveLength(1);
});

test('without photos it says so, and with them there is another one', async () => {
  const rig = await openReady({ photos: false });
  expect(await rig.say('readable')).toContain('Your photos are not in it');
  expect(await work(rig, async () => ({ ...MADE, facts: { ...FACTS, hasPhotos: false } }))).toContain('not in it');
  rig.time.now = after(rig.time.now, MINUTE);
  await rig.finish('photos', {});
  await rig.settle();
  expect(await rig.say('readable')).toContain('I am making a copy');
  await work(rig);
  const [without] = await copies(rig);
  // The older one may go.
  expect(without?.keep_until).toEqual(rig.clock.now());
});

test('in another language it is another copy, and one at a time', async () => {
  const rig = await openReady();
  await rig.say('readable');
  await rig.say('Deutsch');
  expect(await rig.say('lesbar')).toContain('Ich bin schon dabei');
  await work(rig);
  rig.time.now = after(rig.time.now, MINUTE);
  expect(await rig.say('lesbar')).toContain('Ich mache eine Kopie');
  const locales: string[] = [];
  await work(rig, async ({ locale }) => {
    locales.push(locale);
    return MADE;
  });
  expect(locales).toEqual(['de']);
});

test('what fails for now is tried again, and what fails for good is told and can be asked for again', async () => {
  const rig = await openReady();
  await rig.say('readable');
  await expect(work(rig, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  expect((await copies(rig))[0]?.state).toBe('making');
  const gone = () => Promise.reject(new ArchiveMissingError('x'));
  const told = await work(rig, gone);
  expect(told).toContain('could not be made');
  expect(told).toContain('[Get a copy to read = readable]');
  const calls = async () => (await rig.work.transact((tx) => tx.staffCalls.open())).map(({ kind }) => kind);
  expect(await calls()).toContain('readable-failed');
  expect(await rig.say('readable')).toContain('I am making a copy');
  expect(await work(rig)).toContain('is ready');
  expect(await calls()).not.toContain('readable-failed');
});

test('a copy whose owner is forgotten while it is made goes at once', async () => {
  const rig = await openReady();
  await rig.say('readable');
  const [copy] = await copies(rig);
  const news = rig.chat.screen('private alice').length;
  const removed: string[] = [];
  const make = async () => {
    await rig.db.deleteFrom('archives').where('kind', '=', 'readable').execute();
    return MADE;
  };
  await work(rig, make, async (id) => void removed.push(id));
  expect(removed).toEqual([copy?.id]);
  expect(rig.chat.screen('private alice')).toHaveLength(news);
});

test('the sweep leaves a copy alone that is being made, and time takes it with its archive', async () => {
  const rig = await openReady();
  await rig.say('readable');
  const [copy] = await copies(rig);
  const stored = new Set<string>([copy?.id ?? '', newArchiveId()]);
  const vault = {
    list: async function* () {
      yield* [...stored] as ArchiveId[];
    },
    remove: async (id: string) => void stored.delete(id),
  };
  const { signal } = new AbortController();
  await sweepVault({ work: rig.work, clock: rig.clock, vault }, signal);
  expect([...stored]).toEqual([copy?.id]);
  await work(rig);
  const [profile] = await rig.work.transact((tx) => tx.readyArchives.forUser(ALICE.podUserId));
  expect((await copies(rig))[0]?.keep_until).toEqual(profile?.keepUntil);
  rig.time.now = after(profile?.keepUntil ?? rig.time.now, MINUTE);
  await expireArchives({ work: rig.work, clock: rig.clock, vault, events: silentEvents } as never, signal);
  expect([...stored]).toEqual([]);
  expect((await copies(rig))[0]?.state).toBe('destroyed');
});
