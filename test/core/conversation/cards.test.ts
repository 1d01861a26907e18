import { describe, expect, test } from 'vitest';
import { statusCard } from '../../../src/core/conversation/status-card.ts';
import type { RequestStatus } from '../../../src/core/exports/export-status.ts';
import { createWords } from '../../../src/core/i18n/words.ts';
import { EXPORT_STATES } from '../../../src/core/work/export-states.ts';
import type { ExportState } from '../../../src/core/work/export-states.ts';
import { silentEvents } from '../../../src/core/work/events.ts';
import { MINUTE, after } from '../../../src/kernel/clock.ts';
import { newExportId } from '../../../src/kernel/ids.ts';
import { RIGHT_CODE, openConversation } from './conversation-rig.ts';
import { PaperChat, textOf } from './paper-chat.ts';

const now = new Date('2026-11-23T12:00:00Z');
const words = createWords('Europe/Berlin');

function status(kind: 'profile' | 'photos', state: ExportState, more: Partial<RequestStatus> = {}): RequestStatus {
  const isTimed = state === 'requested' || state === 'submitted' || state === 'building';
  return {
    exportId: newExportId(),
    kind,
    state,
    place: state === 'requested' ? 41 : undefined,
    window: isTimed ? { from: after(now, 4_260_000), to: after(now, 6_480_000) } : undefined,
    archive:
      state === 'ready'
        ? { sizeBytes: 412_000_000, receipt: {}, readyAt: now, keepUntil: new Date('2027-03-14T12:00:00Z') }
        : undefined,
    cause: state === 'held' || state === 'failed' ? 'ZIP_CRC_WRONG' : undefined,
    slowness: undefined,
    releasedAt: undefined,
    ...more,
  };
}

const card = (statuses: readonly RequestStatus[], locale: 'en' | 'de' = 'en') =>
  statusCard({ statuses, words: words(locale), now });
const text = (statuses: readonly RequestStatus[], locale: 'en' | 'de' = 'en') => textOf(card(statuses, locale));

describe('one request in every state', () => {
  test.each<[ExportState, string, string]>([
    [
      'requested',
      'in line at place 41, ready today between 14:10 and 14:50 (CET)',
      'auf Platz 41, fertig heute zwischen 14:10 und 14:50 Uhr (MEZ)',
    ],
    ['submitted', 'its turn at the pod has come, ready today', 'beim Pod an der Reihe, fertig heute'],
    ['building', 'the pod is putting it together, ready today', 'der Pod stellt alles zusammen, fertig heute'],
    ['copying', 'copying it to a safe place', 'kopiere alles an einen sicheren Ort'],
    ['verifying', 'checking that it is complete', 'prüfe, ob alles vollständig ist'],
    ['ready', 'Profile ready, 412 MB.', 'Profil bereit, 412 MB.'],
    ['held', 'stopped. The archive had a fault', 'angehalten. Das Archiv hatte einen Fehler'],
    ['failed', 'not possible. The archive had a fault', 'nicht möglich. Das Archiv hatte einen Fehler'],
    ['cancelled', 'taken back, as you asked', 'zurückgenommen, wie du wolltest'],
    ['expired', 'deleted, because its time here was over', 'gelöscht, weil die Zeit hier abgelaufen ist'],
  ])('%s', (state, english, german) => {
    expect(text([status('profile', state)])).toContain(english);
    expect(text([status('profile', state)], 'de')).toContain(german);
  });

  test.each(EXPORT_STATES)('%s says what happens next', (state) => {
    expect(text([status('profile', state)])).toMatch(
      /You need do nothing|\[Get my data = export\]|\[Get the download link = link\]/,
    );
  });
});

test.each<[readonly ExportState[], string]>([
  [['requested', 'requested'], 'Your export is in line'],
  [['building', 'requested'], 'Your export is under way'],
  [['ready', 'requested'], 'Your export is under way'],
  [['ready', 'verifying'], 'Your export is under way'],
  [['ready', 'ready'], 'Your data is ready'],
  [['ready', 'held'], 'Part of your data is ready'],
  [['ready', 'cancelled'], 'Your data is ready'],
  [['failed', 'held'], 'Your export has stopped, and the team is looking at it'],
  [['failed', 'cancelled'], 'Your export did not work'],
  [['cancelled', 'cancelled'], 'Your request is taken back'],
  [['expired', 'expired'], 'Your archive is no longer here'],
])('%j together are: %s', ([profile = 'ready', photos = 'ready'], headline) => {
  expect(text([status('profile', profile), status('photos', photos)]).split('\n')[0]).toBe(headline);
});

test('what is ready can be fetched while the rest goes on, and what is held is said once', () => {
  expect(text([status('profile', 'ready'), status('photos', 'building')])).toContain('[Get the download link = link]');
  const mixed = text([status('profile', 'held'), status('photos', 'building')]);
  expect(mixed).toContain('The team has what has stopped');
  expect(mixed.match(/You need do nothing/gu)).toHaveLength(1);
});

test('a place further on is no reason to change the message, another state or language is', () => {
  const at41 = card([status('profile', 'requested')]).digest;
  expect(card([status('profile', 'requested', { place: 40 })]).digest).toBe(at41);
  expect(card([status('profile', 'requested', { window: undefined })]).digest).toBe(at41);
  expect(card([status('profile', 'submitted')]).digest).not.toBe(at41);
  expect(card([status('profile', 'requested')], 'de').digest).not.toBe(at41);
});

test('the card promises until the end of the window as it is told', () => {
  expect(card([status('profile', 'requested')]).toldUntil).toEqual(new Date('2026-11-23T13:50:00Z'));
  expect(card([status('profile', 'copying')]).toldUntil).toBeUndefined();
});

test('a receipt of another release is no reason to say nothing', () => {
  const archive = { sizeBytes: 1_000, receipt: 'what?', readyAt: now, keepUntil: now };
  expect(text([status('profile', 'ready', { archive })])).toContain('Profile ready, 1 kB.');
});

describe('a window that has passed', () => {
  test('is corrected in place', async () => {
    const rig = await openConversation();
    await rig.say('export');
    await rig.say(RIGHT_CODE);
    rig.time.now = new Date('2026-11-23T18:00:00Z');
    expect(await rig.correctWindows()).toBe(1);
    await rig.settle();
    const [, message] = rig.chat.messages;
    expect(message?.edits).toBe(1);
    expect(rig.chat.screen('private alice').at(-1)).toMatch(/today (by|between) 19:/);
    expect(await rig.correctWindows()).toBe(0);
  });

  test('is corrected by one new message where nothing can be edited', async () => {
    const rig = await openConversation(new PaperChat('paper', { edits: false }));
    await rig.say('export');
    await rig.say(RIGHT_CODE);
    await rig.move('profile', 'submit');
    await rig.settle();
    expect(rig.chat.messages).toHaveLength(2);
    const [card] = await rig.db.selectFrom('cards').select('told_until').execute();
    rig.time.now = after(card?.told_until ?? rig.time.now, 59 * MINUTE);
    await rig.correctWindows();
    await rig.settle();
    expect(rig.chat.messages).toHaveLength(2);
    rig.time.now = new Date('2026-11-23T18:00:00Z');
    for (let round = 0; round < 3; round += 1) {
      await rig.correctWindows();
      await rig.settle();
    }
    expect(rig.chat.messages).toHaveLength(3);
    expect(rig.chat.screen('private alice').at(-1)).toContain('It takes longer than I told you.');
  });
});

test('a card whose message somebody has removed is given up, and news still arrive', async () => {
  const rig = await openConversation();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  rig.chat.failures.push('refused');
  await rig.move('profile', 'submit');
  await rig.settle();
  expect(await rig.db.selectFrom('cards').selectAll().execute()).toEqual([]);
  await rig.move('profile', 'lose');
  await rig.finish('profile', {});
  await rig.finish('photos', {});
  await rig.settle();
  expect(rig.chat.screen('private alice').at(-1)).toContain('Your data is ready');
});

test('a busy platform is tried again by the queue', async () => {
  const rig = await openConversation();
  await rig.receive(rig.message('hi'));
  rig.chat.failures.push('busy');
  await expect(rig.settle()).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryable: true });
  await rig.db.updateTable('promised_jobs').set({ offered_at: null }).execute();
  await rig.settle();
  expect(rig.chat.messages).toHaveLength(1);
});

test('a person who cannot be reached is noted as such', async () => {
  const failed: string[] = [];
  const events = { ...silentEvents, deliveryFailed: ({ code }: { readonly code: string }) => failed.push(code) };
  const rig = await openConversation(undefined, { events });
  rig.chat.failures.push('unreachable');
  await rig.say('hi');
  expect(failed).toEqual(['DELIVERY_UNREACHABLE']);
});

test('a card follows a request that moves while the message is being edited', async () => {
  const rig = await openConversation();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  await rig.move('profile', 'submit');
  let moves = 0;
  rig.chat.onEdited = async () => {
    if ((moves += 1) === 1) await rig.move('profile', 'begin');
  };
  await rig.settle();
  expect(rig.chat.screen('private alice').at(-1)).toContain('the pod is putting it together');
});

test('a card of an account that the chat no longer belongs to is left as it is', async () => {
  const rig = await openConversation();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  await rig.db.updateTable('links').set({ revoked_at: now }).execute();
  await rig.move('profile', 'submit');
  await rig.settle();
  expect(rig.chat.messages.map(({ edits }) => edits)).toEqual([0, 0]);
  expect(await rig.db.selectFrom('cards').selectAll().execute()).toEqual([]);
});
