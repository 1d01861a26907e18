import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HAS_LINK, requestsOf, takenOf, waitForState } from '../../rig/journey-facts.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { missingForSidekiq } from './real-sidekiq.ts';
import { expectDelivered, expectIntact, openSidekiqJourney, outcomesOf } from './sidekiq-journey.ts';
import type { SidekiqJourney } from './sidekiq-journey.ts';

const LEFT_OUT = isLeftOut('exports at a pod with a real Sidekiq', missingForSidekiq());
const SOON = { timeout: 20_000, interval: 50 };
const ONCE = { profile: 1, photos: 1 };
const PEOPLE = ['alice', 'bob', 'carol.d', 'dave', 'erin', 'ivan', 'judy'];

/** One pod and one Pappus, as outside: what befalls one person must not show in the export of the next. */
describe.skipIf(LEFT_OUT)(
  'exports at a pod with a real Sidekiq, with the documented rights',
  { timeout: 90_000 },
  () => {
    const stack = new AsyncDisposableStack();
    let rig: SidekiqJourney;

    beforeAll(async () => {
      rig = stack.use(await openSidekiqJourney({ accounts: PEOPLE.map((username) => ({ username })) }));
    });
    afterAll(() => stack.disposeAsync());

    const profileOf = async (username: string) => (await rig.pod.account(username)).profile;

    test('are built once each and delivered as they were built, also under a name with a dot', async () => {
      await rig.prove('alice');
      await rig.prove('carol.d');
      for (const username of ['alice', 'carol.d']) {
        await expectDelivered(rig, username);
        expect(await takenOf(rig, username)).toEqual(ONCE);
      }
      expect((await profileOf('carol.d')).fileName).toMatch(/^diaspora_carol\.d_data_[\w-]{22}\.d\d{8}-.*json\.gz$/);
      const templates = (await rig.pod.mails()).map(({ template }) => template).sort();
      const mails = ['export_complete_for', 'export_photos_complete_for'];
      expect(templates).toEqual([...mails, ...mails].sort());
    });

    test('that end with an exception are told honestly and not tried again', async () => {
      await rig.pod.fault({ fault: 'exception', username: 'bob', kind: 'profile' });
      await rig.prove('bob');
      const told = await rig.chat.waitFor(HAS_LINK, { to: 'bob' });
      expect(told.texts.at(-1)).toContain('Profile: stopped. The pod could not put your data together.');
      expect(await expectIntact(rig, 'bob', told)).toEqual(['photos']);
      expect(await outcomesOf(rig, 'bob', 'profile')).toEqual(['failed']);
      expect(await rig.sidekiq.entriesOf('retry')).toEqual([]);
    });

    test('whose mail fails are not built again: the retry is dropped', async () => {
      await rig.pod.fault({ fault: 'mail', username: 'dave' });
      await rig.pod.fault({ fault: 'mail', username: 'dave' });
      await rig.prove('dave');
      await expectDelivered(rig, 'dave');
      expect(await rig.sidekiq.entriesOf('retry')).toEqual([]);
      expect(await outcomesOf(rig, 'dave', 'profile')).toEqual(['mail-failed']);
      expect(await outcomesOf(rig, 'dave', 'photos')).toEqual(['mail-failed']);
    });

    test('whose mail fails so late that Sidekiq builds them again are delivered once, as first built', async () => {
      await rig.pod.fault({ fault: 'mail', username: 'erin', kind: 'profile', delayMs: 5_000 });
      await rig.prove('erin');
      const isBuilt = async () => (await profileOf('erin')).fileName;
      await expect.poll(isBuilt, SOON).toBeDefined();
      const firstName = await isBuilt();
      await expect.poll(() => rig.sidekiq.entriesOf('retry'), SOON).toHaveLength(1);
      await rig.sidekiq.hastenRetries();
      await expect.poll(() => outcomesOf(rig, 'erin', 'profile'), SOON).toEqual(['mail-failed', 'built']);
      expect(await isBuilt()).not.toBe(firstName);
      await expectDelivered(rig, 'erin');
      expect(await outcomesOf(rig, 'erin', 'photos')).toEqual(['built']);
    });

    test('that the pod’s own button has just made are taken as they are', async () => {
      await rig.pod.pressButton('ivan', 'profile');
      await rig.pod.pressButton('ivan', 'photos');
      await expect.poll(() => outcomesOf(rig, 'ivan', 'profile'), SOON).toEqual(['built']);
      await expect.poll(() => outcomesOf(rig, 'ivan', 'photos'), SOON).toEqual(['built']);
      await rig.prove('ivan');
      await expectDelivered(rig, 'ivan');
      expect(await takenOf(rig, 'ivan')).toEqual(ONCE);
    });

    test('are asked for once and delivered once, however the pod’s own button is pressed meanwhile and afterwards', async () => {
      await rig.pod.fault({ fault: 'slow', username: 'judy', kind: 'profile', delayMs: 3_000 });
      await rig.prove('judy');
      await waitForState(rig, 'judy', ['building']);
      await rig.pod.pressButton('judy', 'profile');
      await expectDelivered(rig, 'judy');
      await expect.poll(() => outcomesOf(rig, 'judy', 'profile'), SOON).toEqual(['built', 'built']);

      await rig.pod.pressButton('judy', 'photos');
      await expect.poll(() => outcomesOf(rig, 'judy', 'photos'), SOON).toEqual(['built', 'built']);
      const again = await rig.chat.ask('export', /Your data is ready/, { from: 'judy' });
      expect(again.texts.at(-1)).not.toMatch(HAS_LINK);
      const fresh = await rig.chat.ask('link', HAS_LINK, { from: 'judy' });
      expect(await expectIntact(rig, 'judy', fresh)).toEqual(['photos', 'profile']);
      expect(await requestsOf(rig, 'judy')).toHaveLength(2);
      expect(await takenOf(rig, 'judy')).toEqual({ profile: 2, photos: 2 });
    });
  },
);
