import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMariadbHome } from '../../rig/mariadb-home.ts';
import { takenOf } from '../../rig/journey-facts.ts';
import { mariadbForFile } from '../../rig/peer-servers.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { missingForSidekiq } from './real-sidekiq.ts';
import { beginSlowExport, expectDelivered, openSidekiqJourney, outcomesOf } from './sidekiq-journey.ts';
import type { SidekiqJourney } from './sidekiq-journey.ts';

const server = await mariadbForFile();
const LEFT_OUT = isLeftOut('exports at a pod with a real Sidekiq on MariaDB', missingForSidekiq('mysql2'));

describe.skipIf(LEFT_OUT)(
  'exports at a pod with a real Sidekiq on MariaDB, with the documented rights',
  { timeout: 90_000 },
  () => {
    const stack = new AsyncDisposableStack();
    let rig: SidekiqJourney;

    beforeAll(async () => {
      const home = stack.use(await createMariadbHome(server()));
      const accounts = ['alice', 'bob', 'carol'].map((username) => ({ username }));
      rig = stack.use(await openSidekiqJourney({ accounts, home }));
    });
    afterAll(() => stack.disposeAsync());

    test('are built once each and delivered as they were built', async () => {
      await rig.prove('alice');
      await expectDelivered(rig, 'alice');
      expect(await takenOf(rig, 'alice')).toEqual({ profile: 1, photos: 1 });
    });

    test('whose mail fails are not built again', async () => {
      await rig.pod.fault({ fault: 'mail', username: 'bob', kind: 'photos' });
      await rig.prove('bob');
      await expectDelivered(rig, 'bob');
      expect(await rig.sidekiq.entriesOf('retry')).toEqual([]);
      expect(await outcomesOf(rig, 'bob', 'photos')).toEqual(['mail-failed']);
    });

    test('whose worker is killed in the middle are asked for again and delivered', async () => {
      await beginSlowExport(rig, 'carol');
      await rig.sidekiq.kill();
      await rig.sidekiq.start();
      await expectDelivered(rig, 'carol');
      expect(await outcomesOf(rig, 'carol', 'profile')).toEqual(['working', 'built']);
    });
  },
);
