import { describe, expect, test } from 'vitest';
import { DeliveryError } from '../../../src/core/chat/errors.ts';
import { HOUR, after } from '../../../src/kernel/clock.ts';
import { openAnnouncing } from './announcing-rig.ts';

const ADA = { from_: 'ada' };

describe('a platform that is taken out of the configuration while an announcement is being sent', () => {
  test('leaves nobody waiting: they hear it in another chat of theirs, or count as not reached', async () => {
    const rig = await openAnnouncing();
    await rig.person(1);
    await rig.person(1, { on: rig.other });
    await rig.person(2, { on: rig.other });
    await rig.person(3);
    rig.place('square', { on: rig.other });
    await rig.approved('news', 'Hello', 'everyone,rooms');
    await rig.say('staff announce send news', ADA);
    const without = new Map([...rig.deps.platforms].filter(([platform]) => platform !== 'other'));
    await rig.carry({ adapters: new Map() });
    expect(await rig.ledger()).toMatchObject([
      { pod_user_id: 1, platform: 'other', state: 'pending' },
      { pod_user_id: 2, platform: 'other', state: 'pending' },
      { pod_user_id: 3, platform: 'paper', state: 'pending' },
    ]);

    const adapters = new Map([[rig.chat.platform, rig.chat]]);
    await rig.carry({ platforms: without, adapters });
    expect([rig.homes().toSorted(), rig.homes(rig.other)]).toEqual([['home of 1', 'home of 3'], []]);
    expect(await rig.ledger()).toMatchObject([
      { pod_user_id: 1, platform: 'paper', state: 'sent' },
      { pod_user_id: 2, state: 'unreachable', cause: 'PLATFORM_REMOVED' },
      { pod_user_id: 3, platform: 'paper', state: 'sent' },
    ]);
    const report = await rig.say('staff announce report news', ADA);
    expect(report).toContain('Announcement news: sent');
    expect(report).toContain('blocked, gone, or take no messages: 1 (PLATFORM_REMOVED)');
    expect(report).toContain('failed (PLATFORM_REMOVED)');
  });
});

describe('a try that may have arrived', () => {
  /** Has one person with two chats asked in the later one, and the process die before that is recorded. */
  async function diedAfterSending() {
    const rig = await openAnnouncing();
    await rig.person(1, { on: rig.other });
    const { from_ } = await rig.person(1);
    await rig.approved('news', 'Hello');
    await rig.say('staff announce send news', ADA);
    let isDead = false;
    rig.chat.onSent = async () => void (isDead = true);
    const dying: typeof rig.deps.work = {
      async transact(work) {
        if (isDead) throw new Error('killed');
        return rig.deps.work.transact(work);
      },
    };
    await expect(rig.carry({ work: dying })).rejects.toThrow('killed');
    rig.chat.onSent = async () => undefined;
    expect([rig.homes(), rig.homes(rig.other)]).toEqual([['home of 1'], []]);
    expect(await rig.ledger()).toMatchObject([{ state: 'pending' }]);
    return { ...rig, from_ };
  }

  const LOST = {
    unlinked: async (rig: Awaited<ReturnType<typeof diedAfterSending>>) =>
      void (await rig.db
        .updateTable('links')
        .set({ revoked_at: rig.time.now })
        .where('platform', '=', 'paper')
        .execute()),
    blocked: async (rig: Awaited<ReturnType<typeof diedAfterSending>>) => void rig.chat.failures.push('unreachable'),
    'at first busy, then blocked': async (rig: Awaited<ReturnType<typeof diedAfterSending>>) => {
      rig.chat.failures.push('busy');
      await rig.carry();
      rig.time.now = after(rig.time.now, HOUR);
      rig.chat.failures.push('unreachable');
    },
  };

  test.each([
    ['unlinked', 'LINK_REVOKED'],
    ['blocked', 'DELIVERY_UNREACHABLE'],
    ['at first busy, then blocked', 'DELIVERY_UNREACHABLE'],
  ] as const)('is not made again in another chat once the first is %s', async (lost, cause) => {
    const rig = await diedAfterSending();
    await LOST[lost](rig);
    await rig.carry();
    expect([rig.homes(), rig.homes(rig.other)]).toEqual([['home of 1'], []]);
    expect(await rig.ledger()).toMatchObject([{ state: 'in-doubt', cause }]);
    const report = await rig.say('staff announce report news', ADA);
    expect(report).toContain('Announcement news: sent');
    expect(report).toContain(`- may have heard it, their chat is gone: 1 (${cause})`);
  });

  test('is told to the same chat under the same id, as long as that takes messages', async () => {
    const rig = await diedAfterSending();
    await rig.carry();
    expect([rig.homes(), rig.homes(rig.other)]).toEqual([['home of 1'], []]);
    expect(await rig.ledger()).toMatchObject([{ state: 'sent' }]);
  });

  test('is one that the platform has not answered', async () => {
    const rig = await openAnnouncing();
    await rig.person(1, { on: rig.other });
    await rig.person(1);
    await rig.approved('news', 'Hello');
    await rig.say('staff announce send news', ADA);
    rig.chat.failures.push(new DeliveryError('paper', 'busy', { mayHaveArrived: true }));
    await rig.carry();
    rig.time.now = after(rig.time.now, HOUR);
    rig.chat.failures.push('unreachable');
    await rig.carry();
    expect(rig.homes(rig.other)).toEqual([]);
    expect(await rig.ledger()).toMatchObject([{ state: 'in-doubt' }]);
  });

  test('is none that was refused', async () => {
    const rig = await openAnnouncing();
    await rig.person(1, { on: rig.other });
    await rig.person(1);
    await rig.approved('news', 'Hello');
    await rig.say('staff announce send news', ADA);
    rig.chat.failures.push('busy');
    await rig.carry();
    rig.time.now = after(rig.time.now, HOUR);
    rig.chat.failures.push('unreachable');
    await rig.carry();
    await rig.carry();
    expect([rig.homes(), rig.homes(rig.other)]).toEqual([[], ['home of 1']]);
  });

  test('is none in a chat that refused it once and for all', async () => {
    const rig = await openAnnouncing();
    await rig.person(1, { on: rig.other });
    await rig.person(1);
    await rig.approved('news', 'Hello');
    await rig.say('staff announce send news', ADA);
    rig.chat.failures.push('unreachable');
    rig.other.failures.push('unreachable');
    await rig.carry();
    expect(await rig.ledger()).toMatchObject([{ state: 'unreachable', cause: 'DELIVERY_UNREACHABLE' }]);
  });
});
