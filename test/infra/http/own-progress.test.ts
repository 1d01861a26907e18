import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { ALICE } from '../../core/conversation/conversation-rig.ts';
import { eventsOf, openProgressPage } from './progress-page-rig.ts';
import type { ServerEvent } from './progress-page-rig.ts';

const textOf = async (url: string) => (await (await fetch(url)).text()).replaceAll(/\s+/gu, ' ');
const liveOf = (page: string) => /data-from="([^"]*)"/u.exec(page)?.[1] ?? '';

async function watch(rig: Awaited<ReturnType<typeof openProgressPage>>, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(liveOf(await textOf(rig.url)), rig.url), { headers });
  expect(answer.status).toBe(200);
  const events = eventsOf(answer);
  /** Events up to the one that says this, or up to the end: a look in the middle of a change sees half of it. */
  const until = async (text: string | undefined): Promise<readonly ServerEvent[]> => {
    const read: ServerEvent[] = [];
    for (;;) {
      const { value } = await events.next();
      if (value === undefined) return read;
      read.push(value);
      if (text !== undefined && value.data.includes(text)) return read;
    }
  };
  return { answer, until };
}

test('the page tells the place, the time and who has it now, and nothing about anybody or any archive', async () => {
  const rig = await openProgressPage();
  const page = await textOf(rig.url);
  expect(page).toContain('Your export is in line');
  expect(page).toContain('<dd>in line at place 1</dd>');
  expect(page).toContain('<dt>Will be ready</dt> <dd>today by 13:05 (CET)</dd>');
  expect(page).toContain('nobody yet: it waits for its turn');
  expect(page).toContain('As of 13:00 (CET).');
  await rig.finish('profile', { profile: { posts: 1_284, contacts: 87, interactions: 2_310 } });
  await rig.finish('photos', {});
  const ready = await textOf(rig.url);
  expect(ready).toContain('The download link is in your chat');
  expect(ready).not.toContain('<script');
  for (const secret of ['alice', String(ALICE.diasporaId), '1,284', '3.2', '/d/', 'a'.repeat(64), rig.link.id]) {
    expect(page).not.toContain(secret);
    expect(ready).not.toContain(secret);
  }
});

test('only this page may run the script, and ask for more', async () => {
  const rig = await openProgressPage();
  const policyOf = async (path: string) => (await fetch(new URL(path, rig.url))).headers.get('content-security-policy');
  expect(await policyOf(rig.url)).toContain("script-src 'self';connect-src 'self'");
  expect(await policyOf(rig.url)).toContain("default-src 'none'");
  expect(await policyOf(`${rig.url}x`)).not.toContain('unsafe');
  expect(await policyOf('/nothing')).not.toContain('script-src');
  const script = await fetch(new URL('/live.js', rig.url));
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('what changes is sent, once, until nothing changes any more', async () => {
  const rig = await openProgressPage();
  const { answer, until } = await watch(rig);
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  await rig.move('profile', 'submit');
  await until('its turn at the pod has come');
  await rig.finish('photos', {});
  const seen = await until('you: the download link is in your chat');
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  await rig.move('profile', 'fail', { cause: 'ACCOUNT_GONE' });
  const last = await until(undefined);
  expect(last.map(({ event }) => event)).toEqual(['fresh', 'over']);
});

test('a browser that comes again is told nothing it has shown already', async () => {
  const rig = await openProgressPage();
  const { until } = await watch(rig);
  await rig.move('profile', 'submit');
  const shown = (await until('its turn at the pod has come')).at(-1)?.id ?? '';
  const again = await watch(rig, { 'last-event-id': shown });
  await rig.move('profile', 'archive-built');
  const told = await again.until('I am copying it to a safe place');
  expect(told.map(({ id }) => id)).not.toContain(shown);
});

test('however many look, one query reads what they look at', async () => {
  const rig = await openProgressPage({ everyMs: 100 });
  const watchers = await Promise.all(Array.from({ length: 20 }, async () => watch(rig)));
  rig.reads.length = 0;
  await rig.move('profile', 'submit');
  const shown = await Promise.all(watchers.map(async ({ until }) => until('its turn at the pod has come')));
  expect(new Set(shown.map((events) => events.at(-1)?.id)).size).toBe(1);
  expect(rig.reads.length).toBeLessThan(20);
  expect(new Set(rig.reads)).toEqual(new Set([1]));
});

test('there is room for so many of one address, and for others again once they have gone', async () => {
  const rig = await openProgressPage({ maxPerAddress: 2 });
  const open = async () =>
    new Promise<IncomingMessage>((resolve) => {
      get(`${rig.url}/live`, { agent: false }, resolve).on('error', () => undefined);
    });
  const taken = [await open(), await open()];
  expect(taken.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const refused = await open();
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '60']);
  for (const answer of taken) answer.destroy();
  await expect.poll(async () => (await open()).statusCode, { timeout: 30_000 }).toBe(200);
});

test('a server that stops lets go of them at once, and takes no more', async () => {
  const rig = await openProgressPage();
  const { until } = await watch(rig);
  const stopping = rig.stop();
  expect(await until(undefined)).toEqual([]);
  await stopping;
});

test('links that open nothing are one and the same, and no token is logged', async () => {
  const rig = await openProgressPage();
  const token = rig.url.slice(rig.url.lastIndexOf('/') + 1);
  await rig.work.transact((tx) => tx.links.revoke(rig.link.id, rig.time.now));
  const answers = await Promise.all(
    [rig.url, `${rig.url}/live`, `${rig.url.slice(0, -1)}/live`, new URL('/progress/x', rig.url).href].map(
      async (url) => {
        const answer = await fetch(url);
        return [answer.status, await answer.text()] as const;
      },
    ),
  );
  expect(answers[0]?.[0]).toBe(404);
  expect(answers[0]?.[1]).toContain('This page is no longer here');
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(rig.lines.join('\n')).toContain('/progress/:token');
  expect(rig.lines.join('\n')).not.toContain(token);
});
