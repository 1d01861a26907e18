import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../rig/database.ts';
import { linkIn } from '../rig/console-client.ts';
import { HAS_LINK, expectWhole, requestsOf, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { alwaysWriting, holdAccounts, onlyRead } from '../rig/pod-mishaps.ts';
import { gatedDatabase } from '../rig/pod/network-gate.ts';
import type { NetworkGate } from '../rig/pod/network-gate.ts';
import { hangStateBell } from '../rig/state-bell.ts';
import type { StateBell } from '../rig/state-bell.ts';
import { Visitor } from '../rig/visitor.ts';

const PATIENTLY = { timeout: 60_000, interval: 50 };
const ONCE = { profile: 1, photos: 1 };
const READY = [
  { kind: 'profile', state: 'ready', cause: null },
  { kind: 'photos', state: 'ready', cause: null },
];
const PEOPLE = ['alice', 'bob', 'carol', 'dave', 'erin'];
/** Which work suffers when the pod's database goes in the moment in which a request reaches a state. */
const SUFFERERS = {
  submitted: ['submit-export'],
  building: ['watch-exports'],
  copying: ['copy-archive'],
  verifying: ['verify-archive'],
} as const;
const STATES = Object.keys(SUFFERERS) as readonly (keyof typeof SUFFERERS)[];

/** The database of the pod is away, slow or only reads; the program and everybody's patience are sound. */
describe('a pod whose database is tired', { timeout: 180_000 }, () => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;
  let gate: NetworkGate;
  let bell: StateBell;

  beforeAll(async () => {
    const podDatabase = stack.use(await createTestDatabase());
    const gated = await gatedDatabase(podDatabase.url);
    gate = stack.use(gated.gate);
    rig = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: {
          keyBits: 1_024,
          databaseUrl: alwaysWriting(podDatabase.url),
          accounts: PEOPLE.map((username) => ({ username, photos: 1, posts: 2 })),
          worker: { heartbeatMs: 200, heartbeatTtlMs: 5_000, pollMs: 200, exportDurationMs: () => 1_000 },
        },
        env: { EXPORT_BUDGET: '2', POD_TIMEOUT_SECONDS: '1', POD_DATABASE_URL: gated.url },
      }),
    );
    bell = stack.use(await hangStateBell(rig.database));
  });
  afterAll(() => stack.disposeAsync());

  /** Links a chat account before anything is wrong: signing in is not the subject. */
  async function link(username: string): Promise<void> {
    const offer = await rig.chat.ask('status', /\/sign-in\//, { from: username });
    const code = await new Visitor().signIn(linkIn(offer), rig.pod, username);
    await rig.chat.ask(code, RegExp(`That’s you: ${username}@`), { from: username });
  }

  function failedSince(since: number): readonly (string | undefined)[] {
    const lines = rig.log.slice(since).filter((line) => /POD_UNREACHABLE|POD_SLOW/.test(line));
    return lines.map((line) => /"job":"([a-z-]+)"/.exec(line)?.[1]);
  }

  /** Waits until work of these kinds has failed for want of the pod, counted from a place in the log. */
  async function suffering(jobs: readonly string[], since: number): Promise<void> {
    await vi.waitFor(() => expect(failedSince(since)).toEqual(expect.arrayContaining([...jobs])), PATIENTLY);
  }

  async function expectDelivered(username: string): Promise<void> {
    const told = await rig.chat.waitFor(HAS_LINK, { to: username });
    expect(await requestsOf(rig, username)).toEqual(READY);
    expect(await expectWhole(rig, username, told)).toEqual(['photos', 'profile']);
    expect(await takenOf(rig, username)).toEqual(ONCE);
  }

  async function expectVerdict(verdict: string): Promise<void> {
    await vi.waitFor(async () => expect(await rig.metrics()).toContain(`pace_verdict{verdict="${verdict}"} 1`), {
      ...PATIENTLY,
      interval: 200,
    });
  }

  test.each([
    { how: 'cut', username: 'alice' },
    { how: 'freeze', username: 'bob' },
  ] as const)('gone ($how) at every step is waited for, and people are told so', async ({ how, username }) => {
    const from = { from: username };
    await link(username);
    gate[how]();
    await rig.chat.ask('export', /Profile: in line at place 1/, from);
    await expectVerdict('pod-unreachable');
    await rig.chat.ask('status', /The pod takes no work at the moment. I keep trying, and your place is kept/, from);
    gate.restore();
    for (const state of STATES) {
      await bell.profileIs(username, state);
      const since = rig.log.length;
      gate[how]();
      await suffering(SUFFERERS[state], since);
      await rig.chat.ask('status', /You need do nothing/, from);
      gate.restore();
    }
    await expectDelivered(username);
  });

  test('that only reads when the turn comes is marked and asked once, afterwards', async () => {
    await link('carol');
    {
      const since = rig.log.length;
      await using _reading = await onlyRead(rig.pod);
      await rig.chat.ask('export', /Profile: /, { from: 'carol' });
      await suffering(['submit-export'], since);
      await vi.waitFor(
        async () => expect(await rig.metrics()).toContain('pace_verdict{verdict="pod-unreachable"} 1'),
        PATIENTLY,
      );
      const honest = /its turn at the pod has come[\s\S]*The pod takes no work at the moment[\s\S]*You need do nothing/;
      await rig.chat.ask('status', honest, { from: 'carol' });
      expect((await rig.pod.account('carol')).profile.exporting).toBe(false);
      expect(await rig.metrics()).toMatch(/promised_jobs\{job="submit-export"\} [12]/);
    }
    await expectDelivered('carol');
  });

  test('that only reads in the middle of an export loses nothing of it', async () => {
    await rig.prove('dave');
    await bell.profileIs('dave', 'building');
    {
      const since = rig.log.length;
      await using _reading = await onlyRead(rig.pod);
      await suffering(['watch-exports'], since);
      await rig.chat.ask('status', /the pod is putting it together[\s\S]*You need do nothing/, { from: 'dave' });
    }
    await expectDelivered('dave');
  });

  test('so slow that single statements run out of time is waited for', async () => {
    await link('erin');
    let messages = 0;
    gate.slow(() => ((messages += 1) % 9 === 0 ? 1_500 : 30));
    const since = rig.log.length;
    await rig.chat.ask('export', /Profile: in line/, { from: 'erin' });
    await vi.waitFor(() => expect(failedSince(since).length).toBeGreaterThan(1), PATIENTLY);
    gate.slow(() => 30);
    await bell.profileIs('erin', 'building');
    {
      const held = rig.log.length;
      await using _held = await holdAccounts(rig.pod);
      await suffering(['watch-exports'], held);
    }
    await expectDelivered('erin');
    gate.restore();
  });
});
