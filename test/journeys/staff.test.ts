import { expect, onTestFinished, test, vi } from 'vitest';
import { HAS_LINK, expectWhole, takenOf, waitForState } from '../rig/journey-facts.ts';
import { PersonBrowser } from '../infra/oidc/person-browser.ts';
import { openJourney } from '../rig/journey-rig.ts';

const ADA = { from: 'ada' };
const ROOM = { from: 'ada', shared: true };
const POD = {
  accounts: [{ username: 'alice' }, { username: 'bob' }, { username: 'carla' }],
  worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 700 },
};
const ENV = { STAFF_ADMINS: 'console:ada', STAFF_ROOMS: 'console:hall', EXPORT_BUDGET: '2' };

test('the team mends what has failed, makes an export again for its owner, answers a person, and names a pod, over a crash', async () => {
  const rig = await openJourney({ engine: 'postgres', pod: POD, env: ENV });
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const { chat } = rig;
  await rig.pod.fault({ fault: 'exception', username: 'alice', kind: 'profile' });
  await rig.prove('alice');
  await chat.waitFor(/Profile: stopped/, { to: 'alice' });
  await chat.waitFor(/1 export held for POD_EXPORT_FAILED/, { to: 'hall', timeoutMs: 90_000 });

  await chat.ask('lookup alice', /held \(POD_EXPORT_FAILED\)/, ROOM);
  await chat.ask('release POD_EXPORT_FAILED the pod was restarted', /One request held/, ROOM);
  const told = await chat.waitFor(/Your data is ready[\s\S]*\/d\//, { to: 'alice' });
  expect(await expectWhole(rig, 'alice', told)).toContain('profile');

  await chat.ask('staff pause Back in an hour.', /The line is stopped/, ADA);
  await rig.prove('bob');
  await chat.waitFor(/The team says: Back in an hour\./, { to: 'bob' });
  const takenBefore = (await takenOf(rig, 'alice')).profile;
  await chat.ask('rerun alice profile two contacts were missing', /made once more, before everybody else/, ROOM);
  await rig.crash();
  await waitForState(rig, 'alice', ['requested']);
  expect(await takenOf(rig, 'bob')).toEqual({ profile: 0, photos: 0 });
  const linked = chat.messages.filter(({ texts }) => HAS_LINK.test(texts.at(-1) ?? ''));

  await chat.ask('staff resume', /The line goes on/, ADA);
  await vi.waitFor(
    () => {
      const now = chat.messages.filter(({ to, texts }) => to === 'alice' && HAS_LINK.test(texts.at(-1) ?? ''));
      expect(now.length).toBe(linked.length + 1);
    },
    { timeout: 60_000, interval: 100 },
  );
  expect((await takenOf(rig, 'alice')).profile).toBe(takenBefore + 1);
  expect(
    chat.messages.filter(({ to, texts }) => to !== 'alice' && to !== 'bob' && HAS_LINK.test(texts.join())),
  ).toEqual([]);

  // A member with an account of her own at the pod: her chat lends it the role, and her session outlives a crash.
  await rig.prove('carla', 'ada');
  await chat.waitFor(/carla@/, { to: 'ada' });
  const browser = new PersonBrowser(rig.publicUrl, rig.pod.url);
  const stranger = new PersonBrowser(rig.publicUrl, rig.pod.url);
  expect((await stranger.signIn('/staff/sign-in', 'bob')).status).toBe(403);
  expect((await browser.signIn('/staff/sign-in', 'carla')).body).toContain('You are ada (admin).');

  await chat.ask('human my contacts are still missing', /A person answers you here/);
  await chat.waitFor(/Question 1 from alice[\s\S]*my contacts are still missing/, { to: 'hall' });
  await chat.ask('pods add kind.example twenty accounts a day', /kind\.example is listed/, ROOM);
  await chat.ask('migrate metadata.google.internal', /I am looking at metadata/);
  await rig.crash();
  await chat.waitFor(/could not reach metadata[\s\S]*kind\.example: twenty accounts a day/, { to: 'alice' });
  const question = await browser.open('/staff/cases/1');
  expect(question.body).toContain('my contacts are still missing');
  const token = /name="token" value="([^"]+)"/u.exec(question.body)?.[1] ?? '';
  const body = new URLSearchParams({ token, text: 'Which ones?', seen: '1' });
  expect((await browser.open('/staff/cases/1/answer', { method: 'POST', body })).status).toBe(303);
  await chat.waitFor(/The team answers\n+Which ones\?/, { to: 'alice' });
  await chat.ask('who touched my export', /exported again\. Reason: two contacts were missing/);
});
