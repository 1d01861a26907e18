import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageWords } from '../../src/infra/http/page-words.ts';
import type { PageWords } from '../../src/infra/http/page-words.ts';
import { NOTICES, renderMessage } from '../../src/infra/http/pages/message.ts';
import { renderSignInNotice, SIGN_IN_NOTICES } from '../../src/infra/http/pages/sign-in-notice.ts';
import { createHttpServer, listen, sendPage } from '../../src/infra/http/server.ts';
import type { ListeningServer } from '../../src/infra/http/server.ts';
import { parseDiasporaId } from '../../src/kernel/ids.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import {
  expectAccessible,
  expectEveryDress,
  expectFits,
  expectOwnOriginOnly,
  expectZooms,
} from '../rig/pages/expectations.ts';
import { needsBrowser, openPage } from '../rig/pages/open-page.ts';

const chooseWords = createPageWords('Europe/Berlin');
const facts = {
  pod: 'pod.example',
  account: parseDiasporaId('a-rather-long-name.of_an-account@social.pod-with-a-long-name.example'),
  expected: parseDiasporaId('alice@pod.example'),
};

/** Everything that pages can say, each at an address of its own. */
const PAGES = new Map<string, (words: PageWords) => string>();
for (const notice of NOTICES) {
  PAGES.set(`/message/${notice}`, (words) =>
    renderMessage(words, notice, { href: '/', label: words.t('page.message.toDownloads') }),
  );
}
for (const notice of SIGN_IN_NOTICES) {
  PAGES.set(`/sign-in/${notice}`, (words) => renderSignInNotice({ ...facts, words, notice, action: '/' }));
}

describe.skipIf(needsBrowser('pages that only say something'))('pages that only say something', () => {
  let server: ListeningServer;
  beforeAll(async () => {
    const app = await createHttpServer({
      log: silentLogger,
      chooseWords,
      maxRequestsPerMinute: 10_000,
      routes: [
        (routes) => {
          for (const [path, render] of PAGES) {
            routes.get(path, (request, reply) =>
              sendPage(reply, render(chooseWords(undefined, request.headers['accept-language']))),
            );
          }
        },
      ],
    });
    server = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 0 });
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;

  test('are for everybody', async () => {
    const open = await openPage(url('/message/noLink'));
    await expectEveryDress(open);
    for (const path of PAGES.keys()) {
      await open.go(url(path));
      await expectAccessible(open.page);
    }
    expectOwnOriginOnly(open);
  });

  test.each(['de', 'ru'])('fit a narrow phone and large text in their longest words (%s)', async (language) => {
    const open = await openPage(url('/message/noLink'), { language });
    for (const path of PAGES.keys()) {
      await open.go(url(path));
      await expectFits(open.page);
      await expectZooms(open.page);
    }
    expect(await open.page.locator('html').getAttribute('lang')).toBe(language);
  });
});
