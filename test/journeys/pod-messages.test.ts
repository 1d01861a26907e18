import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HAS_LINK, requestsOf, takenOf, waitForState } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { linkIn } from '../rig/console-client.ts';
import { PodPerson } from '../rig/pod/pod-person.ts';
import { authorizeSunset } from '../rig/sunset-login.ts';
import { Visitor, download } from '../rig/visitor.ts';

const PATIENTLY = { timeout: 45_000, interval: 100 };
const ACCOUNTS = ['sunset', 'alice', 'bob', 'carol'].map((username) => ({
  username,
  posts: 3,
  photos: 2,
  contacts: 0,
}));
const ONCE = { profile: 1, photos: 1 };

/** The program as a whole beside a pod whose people write to its sunset account. */
describe('the pod’s own messages', { timeout: 120_000 }, () => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;

  beforeAll(async () => {
    rig = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: {
          keyBits: 1_024,
          accounts: ACCOUNTS,
          worker: { heartbeatMs: 200, heartbeatTtlMs: 1_000, pollMs: 200, exportDurationMs: () => 500 },
        },
        env: { EXPORT_BUDGET: '4', SUNSET_ACCOUNT: 'sunset', SUNSET_POLL_SECONDS: '1' },
      }),
    );
    await authorizeSunset(rig);
    // It has been waiting for the login, less and less often.
    await rig.crash();
  });
  afterAll(() => stack.disposeAsync());

  async function write(username: string, text: string) {
    const person = await PodPerson.open(rig.pod, username);
    await person.add('sunset');
    const conversation = await vi.waitFor(() => person.begin('sunset', text), PATIENTLY);
    return {
      person,
      say: (more: string) => person.write(conversation, more),
      read: () => readAll(person),
      waitFor: (pattern: RegExp) =>
        vi.waitFor(async () => {
          const found = (await readAll(person)).findLast((body) => pattern.test(body));
          expect(found).toMatch(pattern);
          return found ?? '';
        }, PATIENTLY),
    };
  }

  /** Everything that the sunset account has written to somebody, in any conversation. */
  async function readAll(person: PodPerson): Promise<readonly string[]> {
    const all = await person.conversations();
    const letters = await Promise.all(all.toReversed().map(({ guid }) => person.letters(guid)));
    return letters.flatMap((each) => each.filter(({ from }) => from.startsWith('sunset@')).map(({ body }) => body));
  }

  async function openLink(text: string) {
    const url = new URL(/<(http[^>]+\/d\/[^>]+)>/u.exec(text)?.[1] ?? '');
    const parts = await new Visitor().openDownloads(url);
    return Promise.all(parts.map((part) => download(part)));
  }

  test('somebody writes “export”, signs in nowhere, and downloads what was verified', async () => {
    const alice = await write('alice', 'export');
    await alice.waitFor(/in line at place|under way/u);
    const told = await alice.waitFor(HAS_LINK);
    expect(told).toContain('Your data is ready');
    const files = await openLink(told);
    const archives = await rig.database.database.executor.selectFrom('archives').select('sha256').execute();
    expect(files.map(({ sha256 }) => sha256).toSorted()).toEqual(archives.map(({ sha256 }) => sha256).toSorted());
    const all = await alice.read();
    expect(all.join()).not.toContain('/sign-in/');
    // One answer and one notice: no message for any step between.
    expect(all).toHaveLength(2);
    expect(await takenOf(rig, 'alice')).toEqual(ONCE);
  });

  test('a program killed at every step answers once', async () => {
    const bob = await write('bob', 'export');
    await rig.crash();
    await waitForState(rig, 'bob', ['requested', 'submitted', 'building', 'copying', 'verifying', 'ready']);
    await rig.crash();
    await bob.waitFor(HAS_LINK);
    await rig.crash();
    await bob.say('status');
    await bob.waitFor(/Your data is ready[\s\S]*You can download it until/u);
    const all = await bob.read();
    expect(all.filter((body) => HAS_LINK.test(body))).toHaveLength(1);
    expect(new Set(all).size).toBe(all.length);
    expect(await takenOf(rig, 'bob')).toEqual(ONCE);
  });

  test('an owner whose account somebody else has signed in to stops it, and takes that back', async () => {
    const carol = await write('carol', 'hi');
    await carol.waitFor(/I help people take their data out/u);
    // With a stolen password.
    await rig.prove('carol', 'mallory');
    const stolen = await rig.chat.waitFor(HAS_LINK, { to: 'mallory', timeoutMs: 45_000 });
    const notice = await carol.waitFor(/Was that you\?/u);
    expect(notice).toContain('“mallory” on Console');
    const before = rig.chat.messages.length;

    await carol.say('STOP!');
    await carol.waitFor(/I hand out nothing of your account any more/u);
    await expect(new Visitor().openDownloads(linkIn(stolen))).rejects.toThrow(/answered 4\d\d/u);
    await rig.chat.ask('link', /First show me which account is yours/u, { from: 'mallory' });
    await rig.prove('carol', 'mallory');
    await rig.chat.waitFor(/The owner of this account has stopped/u, { to: 'mallory', since: before });
    const later = rig.chat.messages.slice(before).filter(({ to }) => to === 'mallory');
    expect(later.map(({ texts }) => texts.at(-1)).join()).not.toMatch(HAS_LINK);
    const calls = await rig.database.database.executor.selectFrom('staff_calls').selectAll().execute();
    expect(calls).toMatchObject([{ kind: 'delivery-frozen', closed_at: null }]);

    await carol.say('start');
    await carol.waitFor(/I hand out your data again/u);
    await carol.say('link');
    expect(await openLink(await carol.waitFor(/Here is your download link/u))).toHaveLength(2);
    await rig.chat.ask('status', /First show me which account is yours/u, { from: 'mallory' });
    expect((await requestsOf(rig, 'carol')).map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect(await takenOf(rig, 'carol')).toEqual(ONCE);
  });

  test('somebody from another pod is told where their help is', async () => {
    const conversation = await rig.pod.messages.arriveFromElsewhere('sunset', 'eve@other.example', 'export');
    await vi.waitFor(async () => {
      const sunset = await PodPerson.open(rig.pod, 'sunset');
      const letters = await sunset.letters(conversation);
      expect(letters.at(-1)?.body).toContain('The team of other.example can help you');
    }, PATIENTLY);
  });
});
