import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { SESSION_IDLE_MS } from '../../../src/core/staff/web-session.ts';
import { RIGHT_CODE } from '../../core/conversation/conversation-rig.ts';
import { MINUTE } from '../../../src/kernel/clock.ts';
import type { PersonBrowser } from '../oidc/person-browser.ts';
import { openDesk, textOf } from './desk-rig.ts';
import type { DeskRig } from './desk-rig.ts';

/** Listens as the script of the overview does. */
async function listen(rig: DeskRig, browser: PersonBrowser) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(new URL('/staff/live', rig.origin), {
    headers: { cookie: `staff=${browser.cookies.get('staff')}` },
    signal: leaving.signal,
  });
  const heard = { text: '', isOver: false };
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) heard.text += decoder.decode(bytes, { stream: true });
    heard.isOver = true;
  })();
  reading.catch(() => undefined);
  return { response, heard, leave: () => leaving.abort() };
}

test('the overview is kept up to date, and its stream ends with the role', async () => {
  const rig = await openDesk();
  const browser = await rig.member('viewer');
  const { response, heard } = await listen(rig, browser);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  await expect.poll(() => heard.text).toContain('No request is open.');
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  rig.advance(MINUTE);
  await expect.poll(() => heard.text).toContain('2 requests are open.');
  expect(heard.text).not.toContain('alice');
  await rig.dismiss('ben');
  await expect.poll(() => heard.isOver).toBe(true);
  expect(heard.text).toMatch(/event: over\ndata:\n\n$/u);
});

test('a stream does not keep its session alive, and there are no more streams than there is room for', async () => {
  const rig = await openDesk({ maxCount: 2 });
  const browser = await rig.member('viewer');
  const [one, other] = [await listen(rig, browser), await listen(rig, browser)];
  const third = await listen(rig, browser);
  expect([third.response.status, third.response.headers.get('retry-after')]).toEqual([503, '30']);
  other.leave();
  await expect.poll(async () => (await listen(rig, browser)).response.status).toBe(200);
  rig.advance(SESSION_IDLE_MS - MINUTE);
  one.leave();
  let again = one;
  await expect.poll(async () => (again = await listen(rig, browser)).response.status).toBe(200);
  rig.advance(MINUTE);
  await expect.poll(() => again.heard.isOver).toBe(true);
  expect((await listen(rig, rig.browser())).response.status).toBe(401);
});

test('streams end when the server does', async () => {
  const rig = await openDesk();
  const { heard } = await listen(rig, await rig.member('viewer'));
  await expect.poll(() => heard.text).toContain('data: ');
  await rig.server[Symbol.asyncDispose]();
  await expect.poll(() => heard.isOver).toBe(true);
});

test('the chart counts what was open on each day', async () => {
  const rig = await openDesk();
  const browser = await rig.member('viewer');
  await sql`insert into exports (id, kind, pod_user_id, diaspora_id, state, lane, weight, requested_at, ready_at, ended_at)
    values
      (gen_random_uuid(), 'profile', 21, 'a@pod.example', 'expired', 1, 1, '2025-01-01', '2025-01-02', '2025-02-01'),
      (gen_random_uuid(), 'profile', 22, 'b@pod.example', 'requested', 1, 1, '2026-01-01', null, null),
      (gen_random_uuid(), 'profile', 23, 'c@pod.example', 'ready', 1, 1, '2026-11-20T10:00:00Z', '2026-11-22T10:00:00Z', null),
      (gen_random_uuid(), 'profile', 24, 'd@pod.example', 'cancelled', 1, 1, '2026-11-21T23:30:00Z', null, '2026-11-22T23:30:00Z')
  `.execute(rig.db);
  const page = textOf(await browser.open('/staff'));
  expect(page).toContain('One request is open.');
  // The day, delivered, open; the days are those of the pod's zone.
  expect(page).toMatch(/23 November 0 1 22 November 1 2 21 November 0 2 20 November 0 2 19 November 0 1 /u);
});
