import { describe, expect, test } from 'vitest';
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
