import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../rig/database.ts';
import { linkIn } from '../rig/console-client.ts';
import { HAS_LINK, expectWhole, requestsOf, takenOf, waitForState } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { gatedDatabase } from '../rig/pod/network-gate.ts';
import type { NetworkGate } from '../rig/pod/network-gate.ts';
import type { SimulatedPodOptions } from '../rig/pod/options.ts';
import { QUEUE_ENGINES, emptyQueue } from '../rig/queue-backends.ts';
import { Visitor, download } from '../rig/visitor.ts';

const POD: SimulatedPodOptions = {
  keyBits: 1_024,
  accounts: [
    { username: 'alice', posts: 12, photos: 6 },
    { username: 'bob', language: 'de' },
    { username: 'carol' },
    { username: 'dave' },
    { username: 'erin' },
    { username: 'frank' },
    { username: 'mallory', photos: 0 },
  ],
  worker: { heartbeatMs: 200, heartbeatTtlMs: 1_000, pollMs: 200, exportDurationMs: () => 1_000 },
};
const ENV = { EXPORT_BUDGET: '4', EXPORT_JOB_MISSING_SECONDS: '2', POD_TIMEOUT_SECONDS: '1' };
const PATIENTLY = { timeout: 30_000, interval: 50 };
const ONCE = { profile: 1, photos: 1 };
const READY = [
  { kind: 'profile', state: 'ready', cause: null },
  { kind: 'photos', state: 'ready', cause: null },
];

/** One program and one pod for all people of an engine: they live side by side, as they do outside. */
describe.concurrent.each(QUEUE_ENGINES)('an export, its jobs on %s', { timeout: 90_000 }, (engine) => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;
  let gate: NetworkGate;

  beforeAll(async () => {
    const podDatabase = stack.use(await createTestDatabase());
    const gated = await gatedDatabase(podDatabase.url);
    gate = stack.use(gated.gate);
    const pod = { ...POD, databaseUrl: podDatabase.url };
    rig = stack.use(await openJourney({ engine, pod, env: { ...ENV, POD_DATABASE_URL: gated.url } }));
  });
  afterAll(() => stack.disposeAsync());

  test('asked for twice and from two chat accounts is made once and told to each once', async () => {
    const phone = { from: 'alice-phone' };
    await rig.pod.fault({ fault: 'slow', username: 'alice', delayMs: 2_000 });
    await rig.prove('alice');
    await rig.chat.waitFor(/That’s you: alice@/, { to: 'alice' });
    const shown = await rig.chat.ask('Get my data!', /Asking again changes nothing/);
    expect((await new Visitor().see(linkIn(shown))).text).toMatch(/Your export is (in line|under way)/);
    await rig.prove('alice', 'alice-phone');
    await rig.chat.waitFor(/That’s you: alice@[\s\S]*Profile: /, { to: 'alice-phone' });
    await rig.chat.ask('language german', /auf Deutsch/, phone);
    await rig.chat.ask('wo ist mein Export?', /Noch einmal zu fragen ändert nichts/, phone);

    const told = await rig.chat.waitFor(HAS_LINK, { to: 'alice' });
    expect(told.texts).toEqual([expect.stringContaining('6 of 6 photos')]);
    const toldPhone = await rig.chat.waitFor(HAS_LINK, { to: 'alice-phone' });
    expect(toldPhone.texts).toEqual([expect.stringContaining('6 von 6 Fotos')]);
    expect(await expectWhole(rig, 'alice', told)).toEqual(['photos', 'profile']);

    const fresh = await rig.chat.ask('link', /Here is your download link/);
    expect(linkIn(fresh).href).not.toBe(linkIn(told).href);
    expect(await expectWhole(rig, 'alice', fresh)).toEqual(['photos', 'profile']);
    expect(await expectWhole(rig, 'alice', toldPhone)).toEqual(['photos', 'profile']);
    await rig.chat.ask('export', /Your data is ready/);
    expect(await requestsOf(rig, 'alice')).toEqual(READY);
    expect(await takenOf(rig, 'alice')).toEqual(ONCE);
    const linksTo = (to: string) =>
      rig.chat.messages.filter((message) => message.to === to && HAS_LINK.test(message.texts.at(-1) ?? ''));
    expect(linksTo('alice')).toHaveLength(2);
    expect(linksTo('alice-phone')).toHaveLength(1);
  });

  test('of an account without photos brings an empty archive of them', async () => {
    await rig.prove('mallory');
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'mallory' });
    expect(told.texts.at(-1)).toContain('0 of 0 photos');
    expect(await expectWhole(rig, 'mallory', told)).toEqual(['photos', 'profile']);
  });

  test('takes what the pod’s own button has made a moment ago', async () => {
    await rig.pod.pressButton('carol', 'profile');
    await rig.pod.pressButton('carol', 'photos');
    const isBuilt = async (kind: 'profile' | 'photos') => (await rig.pod.account('carol'))[kind].fileName !== undefined;
    await vi.waitFor(async () => expect((await isBuilt('profile')) && (await isBuilt('photos'))).toBe(true), PATIENTLY);
    await rig.prove('carol');
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'carol' });
    expect(await expectWhole(rig, 'carol', told)).toEqual(['photos', 'profile']);
    expect(await takenOf(rig, 'carol')).toEqual(ONCE);

    await rig.chat.ask('readable', /I am making a copy of your data/, { from: 'carol' });
    const link = linkIn(await rig.chat.waitFor(/Your copy to read is ready/, { to: 'carol' }));
    const page = await (await fetch(link)).text();
    const [, href = ''] = /href="([^"]*\/readable\?[^"]*)"/u.exec(page) ?? [];
    const { sha256, sizeBytes } = await download(new URL(href.replaceAll('&amp;', '&'), link));
    expect(page).toContain(sha256);
    expect(sizeBytes).toBeGreaterThan(5_000);
  });

  test('that ends without a file is not tried again blindly, and the person is told honestly', async () => {
    await rig.pod.fault({ fault: 'exception', username: 'erin', kind: 'profile' });
    await rig.prove('erin');
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'erin' });
    expect(told.texts.at(-1)).toContain('Part of your data is ready');
    expect(told.texts.at(-1)).toContain('Profile: stopped. The pod could not put your data together.');
    expect(told.texts.at(-1)).toContain('The team has it now. You need do nothing');
    expect(await expectWhole(rig, 'erin', told)).toEqual(['photos']);
    expect(await requestsOf(rig, 'erin')).toContainEqual({
      kind: 'profile',
      state: 'held',
      cause: 'POD_EXPORT_FAILED',
    });
    expect(await takenOf(rig, 'erin')).toEqual(ONCE);
  });

  test('loses nothing and is not made twice when the queue is emptied in the middle, twice', async () => {
    await rig.pod.fault({ fault: 'slow', username: 'frank', kind: 'profile', delayMs: 3_000 });
    await rig.prove('frank');
    await waitForState(rig, 'frank', ['building']);
    await emptyQueue(rig);
    await waitForState(rig, 'frank', ['copying', 'verifying', 'ready']);
    await emptyQueue(rig);
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'frank' });
    expect(await expectWhole(rig, 'frank', told)).toEqual(['photos', 'profile']);
    expect(await requestsOf(rig, 'frank')).toEqual(READY);
    expect(await takenOf(rig, 'frank')).toEqual(ONCE);
  });

  test('whose job dies with a worker of the pod is asked for again and delivered', { concurrent: false }, async () => {
    await rig.pod.fault({ fault: 'slow', username: 'dave', kind: 'profile', delayMs: 15_000 });
    await rig.prove('dave');
    await waitForState(rig, 'dave', ['building']);
    await rig.pod.killWorker();
    rig.pod.startWorker();
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'dave' });
    expect(await expectWhole(rig, 'dave', told)).toEqual(['photos', 'profile']);
    expect(await requestsOf(rig, 'dave')).toEqual(READY);
    expect((await takenOf(rig, 'dave')).profile).toBe(2);
  });

  test('waits in line for a pod that is down, where it can be taken back', { concurrent: false }, async () => {
    const bob = { from: 'bob' };
    const offer = await rig.chat.ask('status', /\/sign-in\//, bob);
    rig.pod.down(true);
    await expect(new Visitor().signIn(linkIn(offer), rig.pod, 'bob')).rejects.toThrow('503');
    rig.pod.down(false);
    const code = await new Visitor().signIn(linkIn(offer), rig.pod, 'bob');
    await rig.chat.ask(code, /Das bist du: bob@[\s\S]*noch keinen Export/, bob);

    gate.cut();
    await rig.chat.ask('export', /Profil: in der Warteschlange auf Platz 1/, bob);
    await rig.chat.ask('abbrechen', /Deine Anfrage ist zurückgenommen/, bob);
    await rig.chat.ask('export', /Profil: in der Warteschlange auf Platz 1/, bob);
    const before = rig.log.length;
    const refusals = () => rig.log.slice(before).filter((line) => line.includes('POD_UNREACHABLE'));
    await vi.waitFor(() => expect(refusals().length).toBeGreaterThan(1), PATIENTLY);
    await rig.chat.ask('stand', /Profil: in der Warteschlange auf Platz 1/, bob);
    expect(await takenOf(rig, 'bob')).toEqual({ profile: 0, photos: 0 });

    gate.restore();
    const told = await rig.chat.waitFor(HAS_LINK, { to: 'bob' });
    expect(told.texts.at(-1)).toContain('Deine Daten sind bereit');
    expect(await expectWhole(rig, 'bob', told)).toEqual(['photos', 'profile']);
    const states = (await requestsOf(rig, 'bob')).map(({ state }) => state);
    expect(states).toEqual(['cancelled', 'cancelled', 'ready', 'ready']);
    expect(await takenOf(rig, 'bob')).toEqual(ONCE);
  });
});
