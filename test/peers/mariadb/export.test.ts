import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HAS_LINK, expectWhole, requestsOf, takenOf } from '../../rig/journey-facts.ts';
import { openJourney } from '../../rig/journey-rig.ts';
import type { JourneyRig } from '../../rig/journey-rig.ts';
import { createMariadbHome } from '../../rig/mariadb-home.ts';
import { HAS_MARIADB_POD, mariadbForFile } from '../../rig/peer-servers.ts';
import type { SimulatedPodOptions } from '../../rig/pod/options.ts';
import { openPodDatabase } from '../../rig/pod/store/pod-database.ts';
import type { PodHome } from '../../rig/pod-home.ts';

const POD: SimulatedPodOptions = {
  keyBits: 1_024,
  accounts: [
    { username: 'alice', posts: 12, photos: 6, firstName: 'Alïce', lastName: '🌼' },
    { username: 'bob', language: 'de' },
    { username: 'carol' },
  ],
  worker: { heartbeatMs: 200, heartbeatTtlMs: 1_000, pollMs: 200, exportDurationMs: () => 1_000, throttle: 'none' },
};
const ENV = { EXPORT_BUDGET: '4', EXPORT_JOB_MISSING_SECONDS: '2', POD_TIMEOUT_SECONDS: '1' };
const PATIENTLY = { timeout: 30_000, interval: 50 };
const ONCE = { profile: 1, photos: 1 };
const READY = [
  { kind: 'profile', state: 'ready', cause: null },
  { kind: 'photos', state: 'ready', cause: null },
];

const server = await mariadbForFile();

describe.skipIf(!HAS_MARIADB_POD).each(['0.7.18.2', '0.9.1.0'] as const)(
  'an export from a pod %s on MariaDB, with the documented rights',
  { timeout: 90_000 },
  (version) => {
    const stack = new AsyncDisposableStack();
    let rig: JourneyRig;
    let home: PodHome;

    beforeAll(async () => {
      home = stack.use(await createMariadbHome(server()));
      await (await openPodDatabase(home.url)).destroy(); // rights are given on tables that are there
      const { url } = await home.admit();
      const pod = { ...POD, version, databaseUrl: home.url };
      rig = stack.use(await openJourney({ engine: 'redis', pod, env: { ...ENV, POD_DATABASE_URL: url } }));
    });
    afterAll(() => stack.disposeAsync());

    test('asked for twice is made once, and what is delivered is whole', async () => {
      await rig.prove('alice');
      await rig.chat.waitFor(/That’s you: alice@/, { to: 'alice' });
      await rig.chat.ask('export', /Asking again changes nothing/);
      const told = await rig.chat.waitFor(HAS_LINK, { to: 'alice' });
      expect(told.texts.at(-1)).toContain('6 of 6 photos');
      expect(await expectWhole(rig, 'alice', told)).toEqual(['photos', 'profile']);
      expect(await requestsOf(rig, 'alice')).toEqual(READY);
      expect(await takenOf(rig, 'alice')).toEqual(ONCE);
    });

    test('takes what the pod’s own button has made a moment ago', async () => {
      await rig.pod.pressButton('carol', 'profile');
      await rig.pod.pressButton('carol', 'photos');
      const isBuilt = async (kind: 'profile' | 'photos') =>
        (await rig.pod.account('carol'))[kind].fileName !== undefined;
      await vi.waitFor(
        async () => expect((await isBuilt('profile')) && (await isBuilt('photos'))).toBe(true),
        PATIENTLY,
      );
      await rig.prove('carol');
      const told = await rig.chat.waitFor(HAS_LINK, { to: 'carol' });
      expect(await expectWhole(rig, 'carol', told)).toEqual(['photos', 'profile']);
      expect(await takenOf(rig, 'carol')).toEqual(ONCE);
    });

    test('waits while the database only reads, and is then made once', async () => {
      const before = rig.log.length;
      const refusals = () => rig.log.slice(before).filter((line) => line.includes('POD_UNREACHABLE'));
      {
        await using _readOnly = await home.onlyRead();
        await rig.prove('bob');
        await rig.chat.waitFor(/Das bist du: bob@/, { to: 'bob' });
        await vi.waitFor(() => expect(refusals().length).toBeGreaterThan(1), PATIENTLY);
        expect(await takenOf(rig, 'bob')).toEqual({ profile: 0, photos: 0 });
      }
      const told = await rig.chat.waitFor(HAS_LINK, { to: 'bob' });
      expect(await expectWhole(rig, 'bob', told)).toEqual(['photos', 'profile']);
      expect(await requestsOf(rig, 'bob')).toEqual(READY);
      expect(await takenOf(rig, 'bob')).toEqual(ONCE);
    });
  },
);
