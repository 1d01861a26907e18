import { expect, onTestFinished, test } from 'vitest';
import { CardsTable } from '../../../src/infra/sql/tables/cards-table.ts';
import { DeliveriesTable } from '../../../src/infra/sql/tables/deliveries-table.ts';
import { InboundEventsTable } from '../../../src/infra/sql/tables/inbound-events-table.ts';
import { SpeakersTable } from '../../../src/infra/sql/tables/speakers-table.ts';
import { MINUTE, after } from '../../../src/kernel/clock.ts';
import { newDeliveryId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TO = { platform: 'paper', conversation: 'room', speaker: 'alice' };

test('a delivery is made once under its key, ends once and keeps no text then', async () => {
  const { deliveries } = await open();
  const id = newDeliveryId();
  const delivery = { id, key: 'k', to: TO, sealedReply: 'sealed', createdAt: NOW };
  expect(await deliveries.hasKey('k')).toBe(false);
  expect(await deliveries.insert(delivery)).toBe(true);
  expect(await deliveries.insert({ ...delivery, id: newDeliveryId() })).toBe(false);
  expect(await deliveries.hasKey('k')).toBe(true);
  await deliveries.markSent(id, 'm1', NOW);
  await deliveries.markUndeliverable(id, 'LATE', NOW);
  await deliveries.markSent(id, 'm2', NOW);
  expect(await deliveries.find(id)).toEqual({ id, to: TO, state: 'sent', sealedReply: undefined, messageId: 'm1' });
});

test('deliveries that have ended are forgotten, unless they are a card that is still kept up to date', async () => {
  const { deliveries, cards } = await open();
  const [old, card, pending] = [newDeliveryId(), newDeliveryId(), newDeliveryId()];
  for (const id of [old, card, pending]) {
    await deliveries.insert({ id, key: id, to: TO, sealedReply: 'sealed', createdAt: NOW });
  }
  await deliveries.markUndeliverable(old, 'GONE', NOW);
  await deliveries.markSent(card, 'm', NOW);
  await cards.replace({ id: card, to: TO, podUserId: parsePodUserId(1), shownDigest: 'd', toldUntil: undefined });
  expect(await deliveries.forgetEndedBefore(NOW)).toBe(0);
  expect(await deliveries.forgetEndedBefore(after(NOW, MINUTE))).toBe(1);
  await cards.close(card);
  expect(await deliveries.forgetEndedBefore(after(NOW, MINUTE))).toBe(1);
  expect(await deliveries.find(pending)).toBeDefined();
});

test('a conversation has one live card of a person, the newest', async () => {
  const { cards } = await open();
  const podUserId = parsePodUserId(1);
  const [first, second] = [newDeliveryId(), newDeliveryId()];
  await cards.replace({ id: first, to: TO, podUserId, shownDigest: 'a', toldUntil: NOW });
  await cards.replace({ id: second, to: TO, podUserId, shownDigest: 'b', toldUntil: undefined });
  await cards.replace({
    id: newDeliveryId(),
    to: { ...TO, conversation: 'x' },
    podUserId,
    shownDigest: 'c',
    toldUntil: NOW,
  });
  expect(await cards.find(first)).toBeUndefined();
  expect((await cards.openFor(podUserId)).map(({ shownDigest }) => shownDigest).toSorted()).toEqual(['b', 'c']);
});

test('cards are overdue once their window has ended, the oldest first', async () => {
  const { cards } = await open();
  const podUserId = parsePodUserId(1);
  const ids = [3, 1, 2].map((minutes) => ({ id: newDeliveryId(), toldUntil: after(NOW, minutes * MINUTE) }));
  for (const { id, toldUntil } of ids) {
    await cards.replace({ id, to: { ...TO, conversation: id }, podUserId, shownDigest: 'd', toldUntil });
  }
  const [third, first, second] = ids.map(({ id }) => id);
  expect((await cards.overdue(after(NOW, 3 * MINUTE), 10)).map(({ id }) => id)).toEqual([first, second]);
  if (first) await cards.update(first, { shownDigest: 'e', toldUntil: undefined });
  expect((await cards.overdue(after(NOW, 4 * MINUTE), 1)).map(({ id }) => id)).toEqual([second]);
  expect(third).toBeDefined();
});

test('the chosen language outlives whatever else is learned of a chat account', async () => {
  const { speakers } = await open();
  const alice = { platform: 'paper', id: 'alice', displayName: 'Alice', conversation: 'one' };
  expect(await speakers.remember(alice, NOW)).toEqual({ ...alice, locale: undefined });
  await speakers.chooseLocale('paper', 'alice', 'de');
  await speakers.chooseLocale('paper', 'nobody', 'de');
  expect(await speakers.remember({ ...alice, conversation: 'two' }, NOW)).toMatchObject({
    locale: 'de',
    conversation: 'two',
  });
  expect(await speakers.find('paper', 'nobody')).toBeUndefined();
});

test('an event is new once on each platform, and again when it has been forgotten', async () => {
  const { events } = await open();
  const sights = await Promise.all([1, 2, 3].map(() => events.insert('paper', 'e', NOW)));
  expect(sights.filter(Boolean)).toHaveLength(1);
  expect(await events.insert('other', 'e', NOW)).toBe(true);
  expect(await events.forgetBefore(after(NOW, MINUTE))).toBe(2);
  expect(await events.insert('paper', 'e', NOW)).toBe(true);
});

async function open() {
  const pappus = await createPappusDatabase();
  onTestFinished(() => pappus[Symbol.asyncDispose]());
  const db = pappus.database.executor;
  return {
    cards: new CardsTable(db),
    deliveries: new DeliveriesTable(db),
    events: new InboundEventsTable(db),
    speakers: new SpeakersTable(db),
  };
}
