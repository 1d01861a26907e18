import { describe, expect, onTestFinished, test } from 'vitest';
import { createPageWords } from '../../src/infra/http/page-words.ts';
import { progressRoutes } from '../../src/infra/http/routes/progress.ts';
import { createHttpServer, listen } from '../../src/infra/http/server.ts';
import { MINUTE, after } from '../../src/kernel/clock.ts';
import { RIGHT_CODE, openConversation } from '../core/conversation/conversation-rig.ts';
import { expectEveryDress, expectSameWithoutScript } from '../rig/pages/expectations.ts';
import { needsBrowser, openPage } from '../rig/pages/open-page.ts';

const NEWS = `# We need your help

Please do not press the button at the pod again.

- It makes nothing faster
- It makes ${'everything'.repeat(5)} slower

! One more thing

[Read more](https://blog.pod.example/a-very-long-address/about-the-end-of-this-pod)`;

describe.skipIf(needsBrowser('the public page of progress'))('the public page of progress', () => {
  test('is for everybody: before the first export, on the way, and while the line stands', async () => {
    const rig = await openConversation();
    const chooseWords = createPageWords('Europe/Berlin');
    const routes = [progressRoutes({ ...rig.staff, work: rig.work, timeZone: 'Europe/Berlin', chooseWords })];
    const app = await createHttpServer({ log: rig.deps.log, chooseWords, routes });
    const server = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 0 });
    onTestFinished(() => server[Symbol.asyncDispose]());
    const url = `http://127.0.0.1:${server.port}/progress`;

    const open = await openPage(url);
    await expectEveryDress(open);
    await expectSameWithoutScript(url);

    await rig.say('export');
    await rig.say(RIGHT_CODE);
    await rig.work.transact(async (tx) => {
      const fresh = { name: 'news', changedBy: 'ada', state: 'sent', audiences: ['everyone'] } as const;
      await tx.announcements.create({ ...fresh, endedAt: rig.time.now });
      const { id = 0 } = (await tx.announcements.lock('news')) ?? {};
      await tx.announcements.putText(id, 'en', NEWS);
    });
    await rig.finish('profile', { profile: { posts: 1, contacts: 0, interactions: 0 } });
    rig.time.now = after(rig.time.now, MINUTE);
    await open.page.reload();
    expect(await open.page.getByRole('row').count()).toBe(15);
    await open.page.getByRole('heading', { name: 'We need your help' }).waitFor();
    await expectEveryDress(open);

    await rig.say(`staff pause ${'A new disk comes tonight. '.repeat(10)}`, { from_: 'ada' });
    rig.time.now = after(rig.time.now, MINUTE);
    const russian = await openPage(url, { language: 'ru' });
    await russian.page.locator('.warning').first().waitFor();
    await expectEveryDress(russian);
  });
});
