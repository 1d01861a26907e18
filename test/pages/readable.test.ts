import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picturesArchive } from '../rig/archives/pictures-archive.ts';
import { photoNames } from '../rig/archives/photos-archive.ts';
import { profileArchive } from '../rig/archives/profile-archive.ts';
import { makeReadableCopy } from '../rig/archives/readable-copy.ts';
import type { UnpackedCopy } from '../rig/archives/readable-copy.ts';
import { createSampleAccount } from '../rig/archives/sample-account.ts';
import { expectAccessible, expectEveryDress, expectFits, expectOwnOriginOnly } from '../rig/pages/expectations.ts';
import { needsBrowser, openPage, withoutScript } from '../rig/pages/open-page.ts';
import { SCRATCH } from '../rig/scratch.ts';

const account = createSampleAccount();

/** A copy on the disk, as somebody has it who has unpacked it. */
async function unpackCopy(directory: string, { posts, photos }: { readonly posts: number; readonly photos: number }) {
  const names = photoNames(5, photos);
  const spec = { ...account.spec, posts, ownRelayables: posts / 10, othersRelayables: posts / 2, photoNames: names };
  // Some are missing, and one is in no post.
  const pictures = picturesArchive([...names.slice(3), 'unposted.jpg']);
  const copy = await makeReadableCopy({ profile: profileArchive(spec), photos: pictures });
  for (const folder of new Set([...copy.files.keys()].map((file) => path.dirname(file)))) {
    await mkdir(path.join(directory, folder), { recursive: true });
  }
  await Promise.all([...copy.files].map(async ([file, bytes]) => writeFile(path.join(directory, file), bytes)));
  return { ...copy, url: (file: string) => `${pathToFileURL(directory).href}/${file}` };
}
type CopyOnDisk = Awaited<ReturnType<typeof unpackCopy>>;

describe.skipIf(needsBrowser('the copy to read'))('the copy to read', () => {
  let directory: string;
  let small: CopyOnDisk;
  let large: CopyOnDisk;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(SCRATCH, 'pappus-copy-'));
    small = await unpackCopy(path.join(directory, 'small'), { posts: 800, photos: 200 });
    large = await unpackCopy(path.join(directory, 'large'), { posts: 20_000, photos: 5_000 });
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  test.each(['index', 'posts/2012-03', 'about'])('is for everybody: %s', async (name) => {
    await expectEveryDress(await openPage(small.url(`${name}.html`)));
  });

  test('is for everybody in its lists', async () => {
    const open = await openPage(small.url('tags.html'));
    for (const name of ['tags', 'tags/1', 'photos/1', 'comments/1', 'contacts/1']) {
      await open.go(small.url(`${name}.html`));
      await expectAccessible(open.page);
      await expectFits(open.page);
    }
    expectOwnOriginOnly(open);
  });

  test('is for everybody where it searches, with what it finds', async () => {
    const open = await openPage(small.url('search.html'));
    await search(open.page, 'linux');
    await expectEveryDress(open);
  });

  test('reads the same without scripts, and leads to the search without promising it', async () => {
    const { page } = await withoutScript(small.url('index.html'));
    await page.getByRole('link', { name: 'March' }).click();
    await page.getByRole('link', { name: /^Next:/u }).click();
    expect(await page.locator('article').count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Search' }).click();
    expect(await page.locator('main').innerText()).toContain('Everything can be read without it');
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  });

  test('of 20,000 posts and 5,000 photos has no page that is larger than those of a small one', () => {
    const largest = ({ files }: UnpackedCopy, ending: string) =>
      Math.max(...[...files].filter(([name]) => name.endsWith(ending)).map(([, { length }]) => length));
    expect(large.facts).toMatchObject({ posts: 20_000, photos: 4_998 });
    // Twenty-five times as much in all.
    expect(largest(large, '.html') / largest(small, '.html')).toBeLessThan(4);
    expect(largest(large, '.js') / largest(small, '.js')).toBeLessThan(4);
  });

  test('of 20,000 posts and 5,000 photos opens, and shows pictures as they come into view', async () => {
    const open = await openPage(large.url('index.html'));
    await open.page.locator('.years a').first().click();
    expect(await open.page.locator('article').count()).toBe(50);
    await open.go(large.url('photos/1.html'));
    await open.page.locator('img').first().scrollIntoViewIfNeeded();
    const width = () => open.page.evaluate<number>("document.querySelector('img').naturalWidth");
    await expect.poll(width, { timeout: 60_000 }).toBeGreaterThan(0);
    const pictures = open.fetched.filter((url) => url.includes('/files/'));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.length).toBeLessThan(60);
    expectOwnOriginOnly(open);
  });

  test('of 20,000 posts is searched from the newest to the oldest', async () => {
    const oldest = [...large.files.keys()].filter((file) => file.startsWith('posts/')).at(-1) ?? '';
    const [, token = ''] = /\b((?=[a-z0-9]*\d)[a-z0-9]{4})\b(?=[^<]*<\/p>)/u.exec(large.text(oldest)) ?? [];
    const open = await openPage(large.url(`search.html#${token}`));
    await finished(open.page);
    const more = open.page.getByRole('button', { name: 'Show more' });
    while (await more.isVisible()) {
      await more.click();
      await finished(open.page);
    }
    expect(await open.page.locator('#found a').last().getAttribute('href')).toContain(oldest);
    await open.page.locator('#found a').last().click();
    expect(await open.page.locator('article:target').innerText()).toContain(token);
    expectOwnOriginOnly(open);
  });

  test('of 20,000 posts holds the browser up no longer than a small one while it searches', async () => {
    const [least, most] = [await longestPause(small.url('search.html')), await longestPause(large.url('search.html'))];
    expect(most / least).toBeLessThan(5);
  });
});

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page.keyboard.press('Enter');
  await finished(page);
}

async function finished(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^(?:Found|Nothing)/u })
    .waitFor();
}

/** The longest time in which the page did nothing else while it looked for something that is not there, in ms. */
async function longestPause(url: string): Promise<number> {
  const { page } = await openPage(url);
  const pauses: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(TICK);
    await search(page, `nowhere${round}`);
    pauses.push(await page.evaluate<number>('stopTicking()'));
  }
  // A busy machine makes some longer, and none shorter.
  return Math.min(...pauses);
}

const TICK = `
(() => {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  window.stopTicking = () => {
    clearInterval(timer);
    return longest;
  };
})()`;
