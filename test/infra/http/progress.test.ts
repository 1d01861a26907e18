import { expect, onTestFinished, test } from 'vitest';
import type { AnnouncementChanges } from '../../../src/core/broadcasts/announcement.ts';
import type { PodFacts } from '../../../src/core/conversation/desk.ts';
import { createPageWords } from '../../../src/infra/http/page-words.ts';
import { progressRoutes } from '../../../src/infra/http/routes/progress.ts';
import { createHttpServer, listen } from '../../../src/infra/http/server.ts';
import { MINUTE, after } from '../../../src/kernel/clock.ts';
import { RIGHT_CODE, openConversation } from '../../core/conversation/conversation-rig.ts';

const RECEIPT = { profile: { posts: 1, contacts: 0, interactions: 0 } };

async function openProgress(facts: Partial<PodFacts> = {}) {
  const rig = await openConversation();
  const chooseWords = createPageWords('Europe/Berlin');
  const routes = [
    progressRoutes({
      ...rig.staff,
      pod: { ...rig.staff.pod, ...facts },
      work: rig.work,
      timeZone: 'Europe/Berlin',
      chooseWords,
    }),
  ];
  const app = await createHttpServer({ log: rig.deps.log, chooseWords, routes });
  const server = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 200 });
  onTestFinished(() => server[Symbol.asyncDispose]());
  const page = async (language = 'en') => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/progress`, {
      headers: { 'accept-language': language },
    });
    expect(answer.status).toBe(200);
    return (await answer.text()).replaceAll(/\s+/gu, ' ');
  };
  const later = () => {
    rig.time.now = after(rig.time.now, MINUTE);
  };
  return { ...rig, page, later };
}

test('the public page counts what was delivered and what waits, and says nothing about anybody', async () => {
  const rig = await openProgress();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  await rig.finish('profile', RECEIPT);
  const page = await rig.page();
  expect(page).toContain('<h1>Exports from pod.example</h1>');
  expect(page).toContain('<dt>Exports delivered</dt> <dd>1</dd>');
  expect(page).toContain('<dt>Of these, today</dt> <dd>1</dd>');
  expect(page).toContain('<dt>Waiting in line</dt> <dd>1</dd>');
  expect(page).toContain(
    '<dt>The last one in line is ready by</dt> <dd>23 November. That is before the pod closes.</dd>',
  );
  expect(page).toContain('<th scope="row">23 November</th> <td>1</td>');
  expect(page.match(/<rect /gu)).toHaveLength(14);
  expect(page).not.toContain('alice');
  expect(page).not.toMatch(/<script|style="/u);
  expect(await rig.page('de')).toContain('<h1>Exporte von pod.example</h1>');
});

test('it says why the line stands, and promises nothing meanwhile; its figures are counted anew after a while', async () => {
  const rig = await openProgress();
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  expect(await rig.page()).not.toContain('class="warning"');
  await rig.say('staff pause New disk <b>tonight</b>.', { from_: 'ada' });
  expect(await rig.page()).not.toContain('class="warning"');
  rig.later();
  const page = await rig.page();
  expect(page).toContain('The team has stopped the line for a while');
  expect(page).toContain('New disk &lt;b&gt;tonight&lt;/b&gt;.');
  expect(page).not.toContain('is ready by');
});

test('it shows the last announcement that everybody has heard, in the language of the reader, and no other', async () => {
  const rig = await openProgress();
  const write = async (
    name: string,
    texts: Readonly<Partial<Record<'en' | 'de', string>>>,
    more: AnnouncementChanges,
  ) =>
    rig.work.transact(async (tx) => {
      rig.later();
      const endedAt = rig.time.now;
      await tx.announcements.create({
        name,
        state: 'sent',
        audiences: ['everyone'],
        changedBy: 'ada',
        endedAt,
        ...more,
      });
      const made = await tx.announcements.lock(name);
      for (const locale of ['en', 'de'] as const) {
        if (made && texts[locale]) await tx.announcements.putText(made.id, locale, texts[locale]);
      }
    });
  await write('first', { en: 'The first.' }, {});
  expect(await rig.page()).toContain('<p>The first.</p>');
  const en = '# {pod} closes <soon>\n\nDay by day.\n\n- one\n- two\n\n[Read more](https://blog.pod.example/?a=1&b=2)';
  await write('second', { en, de: 'Der Pod schließt.' }, {});
  const others: readonly [string, AnnouncementChanges][] = [
    ['for some', { audiences: ['failed'] }],
    ['on one platform', { platforms: ['matrix'] }],
    ['not sent', { state: 'draft' }],
    ['broken off', { state: 'stopped' }],
    ['still on its way', { state: 'sending' }],
  ];
  for (const [name, more] of others) await write(name, { en: 'Not for all.' }, more);
  await write('personal', { en: 'Dear {account}' }, {});
  rig.later();
  const page = await rig.page();
  expect(page).toContain('<h3>pod.example closes &lt;soon&gt;</h3>');
  expect(page).toContain('<li>one</li><li>two</li>');
  expect(page).toContain('<a href="https://blog.pod.example/?a=1&amp;b=2" rel="noopener noreferrer">Read more</a>');
  expect(page).not.toMatch(/Not for all|Dear|The first|no more announcements/u);
  expect(await rig.page('de')).toContain('<div lang="de"><p>Der Pod schließt.</p></div>');
  expect(await rig.page('fr')).toContain('<div lang="en"><h3>');
});

test('it holds the end of the line against the day on which the pod closes', async () => {
  const rig = await openProgress({ closesAt: new Date('2026-11-23T12:00:01Z') });
  await rig.say('export');
  await rig.say(RIGHT_CODE);
  expect(await rig.page()).toContain('<dd>23 November. That is after the pod closes, and the team knows it.</dd>');
});
