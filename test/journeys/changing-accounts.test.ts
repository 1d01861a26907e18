import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DAY } from '../../src/kernel/clock.ts';
import { runPappus } from '../rig/command-line.ts';
import { createTestDatabase } from '../rig/database.ts';
import { HAS_LINK, expectWhole, requestsOf, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { renameAccount } from '../rig/pod-mishaps.ts';
import { gatedDatabase } from '../rig/pod/network-gate.ts';
import type { NetworkGate } from '../rig/pod/network-gate.ts';
import type { SimulatedPod } from '../rig/pod/simulated-pod.ts';
import { hangStateBell } from '../rig/state-bell.ts';
import type { StateBell } from '../rig/state-bell.ts';

const PATIENTLY = { timeout: 60_000, interval: 50 };
const ONCE = { profile: 1, photos: 1 };
const NEVER = { profile: 0, photos: 0 };

/** What the podmin, the owner or another pod does to an account. */
const CHANGES = {
  lock: (pod: SimulatedPod, username: string) => pod.lock(username),
  close: (pod: SimulatedPod, username: string) => pod.close(username),
  migrate: (pod: SimulatedPod, username: string) => pod.migrate(username, `${username}@new.example`),
  rename: (pod: SimulatedPod, username: string) => renameAccount(pod, username, `${username}-anew`),
} as const;
const ENDS = {
  lock: { cause: 'ACCOUNT_LOCKED', words: 'Your account at the pod is locked.' },
  close: { cause: 'ACCOUNT_CLOSED', words: 'Your account at the pod is closed.' },
  migrate: { cause: 'ACCOUNT_MOVED', words: 'Your account has moved to another pod' },
} as const;
const ENDINGS = Object.keys(ENDS) as readonly (keyof typeof ENDS)[];

describe('an account that changes', { timeout: 180_000 }, () => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;
  let gate: NetworkGate;
  let bell: StateBell;

  beforeAll(async () => {
    const podDatabase = stack.use(await createTestDatabase());
    const gated = await gatedDatabase(podDatabase.url);
    gate = stack.use(gated.gate);
    const changed = Object.keys(CHANGES).flatMap((change) => [`early-${change}`, `late-${change}`]);
    const people = [...changed, 'cleaned'];
    rig = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: {
          keyBits: 1_024,
          databaseUrl: podDatabase.url,
          accounts: ['filler', ...people].map((username) => ({ username, photos: 1, posts: 2 })),
          worker: { heartbeatMs: 200, heartbeatTtlMs: 1_000, pollMs: 200, exportDurationMs: () => 500 },
        },
        env: { EXPORT_BUDGET: '2', POD_TIMEOUT_SECONDS: '1', POD_DATABASE_URL: gated.url },
      }),
    );
    bell = stack.use(await hangStateBell(rig.database));
  });
  afterAll(() => stack.disposeAsync());

  test('between the request and its turn is exported under its new name, or not at all, and its owner reads why', async () => {
    const { pod, chat } = rig;
    await pod.stopWorker();
    await pod.pressButton('filler', 'profile');
    await pod.pressButton('filler', 'photos');
    for (const change of Object.keys(CHANGES)) {
      await rig.prove(`early-${change}`);
      await chat.waitFor(/Profile: in line at place/, { to: `early-${change}` });
    }
    for (const [change, act] of Object.entries(CHANGES)) await act(pod, `early-${change}`);
    pod.startWorker();
    for (const change of ENDINGS) {
      const username = `early-${change}`;
      const { cause, words } = ENDS[change];
      const told = await chat.waitFor(/Your export did not work/, { to: username });
      expect(told.texts.at(-1)).toContain(`Profile: not possible. ${words}`);
      expect(await requestsOf(rig, username)).toEqual([
        { kind: 'profile', state: 'failed', cause },
        { kind: 'photos', state: 'failed', cause },
      ]);
      expect(await takenOf(rig, username)).toEqual(NEVER);
    }
    // The next look at who has arrived is minutes away.
    const { executor } = rig.database.database;
    await executor
      .updateTable('promised_jobs')
      .set({ due_at: new Date() })
      .where('name', '=', 'tell-arrivals')
      .execute();
    const arrived = await chat.waitFor(/You have arrived!/, { to: 'early-migrate' });
    expect(arrived.texts.join(' ')).toContain('early-migrate@new.example');
    const told = await chat.waitFor(HAS_LINK, { to: 'early-rename' });
    expect(await expectWhole(rig, 'early-rename', told)).toEqual(['photos', 'profile']);
    expect(await takenOf(rig, 'early-rename-anew')).toEqual(ONCE);
  });

  /** Lets something happen in the moment in which a profile is built and not copied. */
  async function beforeCopy(username: string, happen: () => Promise<unknown>): Promise<void> {
    await rig.prove(username);
    await bell.profileIs(username, 'copying');
    gate.cut();
    await happen();
    gate.restore();
  }

  async function changeLate(change: keyof typeof CHANGES): Promise<string> {
    const username = `late-${change}`;
    await beforeCopy(username, async () => CHANGES[change](rig.pod, username));
    return username;
  }

  test.each(['close', 'migrate'] as const)(
    '(%s) between the export and its copy takes its files along, and its owner reads why',
    async (change) => {
      const { cause, words } = ENDS[change];
      const username = await changeLate(change);
      await vi.waitFor(async () => {
        expect(await requestsOf(rig, username)).toContainEqual({ kind: 'profile', state: 'failed', cause });
      }, PATIENTLY);
      await rig.chat.waitFor(RegExp(`Profile: not possible. ${words}`), { to: username });
      expect((await takenOf(rig, username)).profile).toBe(1);
    },
  );

  test('locked between the export and its copy is delivered: the archive is there', async () => {
    const username = await changeLate('lock');
    const told = await rig.chat.waitFor(HAS_LINK, { to: username });
    expect(await expectWhole(rig, username, told)).toContain('profile');
    expect(await takenOf(rig, username)).toMatchObject({ profile: 1 });
  });

  test('renamed between the export and its copy is not given an archive that no pod would take, but another one', async () => {
    const username = await changeLate('rename');
    const told = await rig.chat.waitFor(/Profile: stopped/, { to: username });
    expect(told.texts.at(-1)).toContain('The archive had a fault, so I do not give it to you.');
    expect(await requestsOf(rig, username)).toContainEqual({ kind: 'profile', state: 'held', cause: 'OWNER_WRONG' });
    await vi.waitFor(async () => {
      expect(await rig.metrics()).toContain('exports_held{cause="OWNER_WRONG"} 1');
    }, PATIENTLY);
    expect((await takenOf(rig, username)).profile).toBe(1);

    const since = rig.chat.messages.length;
    const freed = await runPappus(['release', 'OWNER_WRONG', '--reason', 'renamed for good'], rig.env);
    expect(freed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 released') });
    const whole = await rig.chat.waitFor(/Your data is ready[\s\S]*\/d\//, { since, to: username });
    expect(await expectWhole(rig, username, whole)).toEqual(['photos', 'profile']);
    expect((await takenOf(rig, `${username}-anew`)).profile).toBe(1);
  });

  test('whose archive the pod’s cleaner takes before it is copied is exported once more, without anybody’s help', async () => {
    await beforeCopy('cleaned', async () => rig.pod.clean(new Date(Date.now() + 15 * DAY)));
    const told = await rig.chat.waitFor(/Your data is ready[\s\S]*\/d\//, { to: 'cleaned' });
    expect(await expectWhole(rig, 'cleaned', told)).toEqual(['photos', 'profile']);
    expect((await takenOf(rig, 'cleaned')).profile).toBe(2);
  });
});
