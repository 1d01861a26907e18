import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LOCALE_TAGS } from '../../../src/core/i18n/locales.ts';
import { profileArchive } from '../../rig/archives/profile-archive.ts';
import { photosArchive } from '../../rig/archives/photos-archive.ts';
import { makeReadableCopy } from '../../rig/archives/readable-copy.ts';
import { createSampleAccount } from '../../rig/archives/sample-account.ts';

const account = createSampleAccount();

interface Said {
  readonly guid: string;
  readonly text?: string;
  readonly at?: string;
  readonly photos?: readonly string[];
  readonly more?: object;
}

const entity = (entity_type: string, entity_data: object) => ({ entity_type, entity_data });
const post = ({ guid, text = '', at = '2021-05-03T10:11:12Z', photos = [], more = {} }: Said) => ({
  subscribed_pods_uris: ['https://secret.example/'],
  ...entity('status_message', {
    author: 'alice@pod.example',
    guid,
    created_at: at,
    public: true,
    text,
    photos: photos.map((name) =>
      entity('photo', { remote_photo_name: name, remote_photo_path: 'https://pod.example/uploads/images/' }),
    ),
    ...more,
  }),
});
const comment = (author: string, parent_guid: string, text: string) =>
  entity('comment', { author, guid: `c${text}`, parent_guid, text, created_at: '2021-05-04T10:11:12Z' });

/** A copy of an account that has said these things. */
async function copyOf(
  posts: readonly object[],
  {
    user = {},
    own = [],
    others = [],
    photos,
  }: { user?: object; own?: object[]; others?: object[]; photos?: string[] } = {},
) {
  const archive = {
    version: '2.0',
    user: {
      username: 'alice',
      email: 'alice@mail.example',
      private_key: '-----BEGIN RSA PRIVATE KEY-----',
      profile: entity('profile', { author: 'alice@pod.example', first_name: 'Alice', bio: 'Hi' }),
      contacts: [],
      posts,
      followed_tags: ['cats'],
      relayables: own,
      ...user,
    },
    others_data: { relayables: others },
  };
  const zip = photos && photosArchive({ names: photos, bytesPerPhoto: 300, seed: 1 });
  return makeReadableCopy({ profile: gzipSync(JSON.stringify(archive)), ...(zip && { photos: zip }) });
}

test('every post is on the page of its year, or of its month where there are many, and every link leads somewhere', async () => {
  const spec = { ...account.spec, posts: 900, photoNames: account.spec.photoNames.slice(0, 90) };
  const names = [...spec.photoNames.slice(2), 'unposted.jpg'];
  const photos = photosArchive({ names, bytesPerPhoto: 900, seed: 1 });
  const copy = await makeReadableCopy({ profile: profileArchive(spec), photos });
  expect(copy.facts).toEqual({ posts: 900, photos: 89, missingPhotos: 2, comments: 30, contacts: 20, hasPhotos: true });

  const pages = [...copy.files.keys()].filter((path) => path.endsWith('.html'));
  expect(pages).toContain('posts/2012-01-2.html');
  const posts = pages.flatMap((path) => [...copy.text(path).matchAll(/<article class="card" id="p\d+"/gu)]);
  expect(posts).toHaveLength(900);
  const dead = pages.flatMap((path) =>
    [...copy.text(path).matchAll(/(?:href|src)="([^"]+)"/gu)].flatMap(([, href = '']) => {
      if (/^(?:https?|mailto):/u.test(href)) return [];
      const url = new URL(href, `file:///${path}`);
      const file = copy.files.get(decodeURIComponent(url.pathname.slice(1)));
      const isThere = file !== undefined && (url.hash === '' || file.includes(`id="${url.hash.slice(1)}"`));
      return isThere ? [] : [`${path}: ${href}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('what others said stands under the post, and what the person said elsewhere on a page of its own', async () => {
  const poll = {
    poll: entity('poll', {
      guid: 'poll-1',
      question: 'Tea?',
      poll_answers: [entity('poll_answer', { guid: 'yes-1', answer: 'Yes' })],
    }),
  };
  const copy = await copyOf([post({ guid: 'post-1', text: 'Mine', more: poll })], {
    own: [comment('alice@pod.example', 'post-1', 'own reply'), comment('alice@pod.example', 'far-away', 'elsewhere')],
    others: [
      comment('bob@other.example', 'post-1', 'first reply'),
      entity('like', { author: 'bob@other.example', parent_guid: 'post-1', positive: true }),
      entity('poll_participation', { author: 'bob@other.example', parent_guid: 'poll-1', poll_answer_guid: 'yes-1' }),
    ],
  });
  const page = copy.text('posts/2021.html');
  const order = [
    'Mine',
    'Poll: Tea?',
    '1 vote',
    '1 like',
    '2 comments',
    'own reply',
    'bob@other.example',
    'first reply',
  ];
  const places = order.map((said) => page.indexOf(said));
  expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
  expect(copy.text('comments/1.html')).toContain('elsewhere');
  expect(copy.text('comments/1.html')).not.toContain('own reply');
});

test('texts of strangers run nothing, load nothing and lead to no file beside the pages', async () => {
  const evil = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[a](javascript:alert(1)) [b](//evil.example/share) [c](../../secret.html) [d](file:///etc/passwd) [e](data:text/html,x)',
    '![tracker](https://evil.example/pixel.png) [![inner](https://evil.example/i.png)](https://fine.example/)',
    '[](https://no-word.example/) # not a heading\n# a heading\n#tag\n"><svg onload=alert(1)>',
  ].join('\n\n');
  const user = {
    profile: entity('profile', { author: 'alice@pod.example', first_name: '<b>A</b>', bio: evil, location: evil }),
    contacts: [{ person_name: evil, account_id: 'bob"><script>@x', contact_groups_membership: ['<i>'] }],
    followed_tags: ['<u>tag</u>'],
  };
  const photos = ['../../evil.html', 'con.png', 'x.svg', 'page.html'];
  const copy = await copyOf(
    [post({ guid: 'post-1', text: evil, photos, more: { location: entity('location', { address: evil }) } })],
    {
      user,
      own: [comment('alice@pod.example', 'far-away', evil)],
      others: [comment('"><script>alert(1)</script>', 'post-1', evil)],
      photos,
    },
  );
  for (const [path, bytes] of copy.files) {
    if (!path.endsWith('.html')) continue;
    const page = bytes.toString('utf8');
    const scripts = [...page.matchAll(/<script[^>]*>/gu)].map(([tag]) => tag);
    expect(scripts).toEqual(path === 'search.html' ? ['<script defer src="assets/search.js">'] : []);
    expect([...page.matchAll(/<(?:svg|iframe|object|embed|form(?!\s+role="search"))|<[^>]* on[a-z]+=/gu)]).toEqual([]);
    const sources = [...page.matchAll(/ src="([^"]*)"/gu)].map(([, src]) => src ?? '');
    expect(sources.filter((src) => !/^(?:\.\.\/)?(?:files|assets)\/[\w.-]+$/u.test(src))).toEqual([]);
    const hrefs = [...page.matchAll(/<a [^>]*href="([^"]*)"([^>]*)>/gu)];
    for (const [, href = '', rest = ''] of hrefs) {
      expect(href).toMatch(/^(?:#[\w-]+|(?:\.\.\/)?[\w/.-]+(?:#\w+)?|https?:\/\/.*)$/u);
      expect(rest).toContain(href.startsWith('http') ? 'noreferrer' : '');
      const { pathname, protocol, host } = new URL(href, `file:///${path}`);
      const isOurs = host === '' && copy.files.has(pathname.slice(1));
      expect([href, protocol === 'file:' ? isOurs : true]).toEqual([href, true]);
    }
    expect(page).toContain('default-src &#39;none&#39;');
  }
  const page = copy.text('posts/2021.html');
  expect(page).toContain('Picture on the internet: tracker');
  expect(page).toContain('<p class="lead">a heading</p>');
  expect(page).toContain('>https://no-word.example/</a>');
  // Nobody's file name is used that a system could take for something else.
  const files = [...copy.files.keys()].filter((path) => path.startsWith('files/'));
  expect(files).toEqual(['files/photo-1.png']);
});

test('nothing secret of the profile archive is in any file', async () => {
  const copy = await copyOf([post({ guid: 'post-1', text: 'Mine' })]);
  const all = Buffer.concat([...copy.files.values()]).toString('utf8');
  expect(all).toContain('Mine');
  expect(all).not.toMatch(/PRIVATE KEY|alice@mail\.example|secret\.example/u);
});

test('it says what is not in it', async () => {
  const reshare = {
    ...entity('reshare', {
      guid: 'r-1',
      created_at: '2020-01-01T00:00:00Z',
      root_author: 'bob@x.example',
      root_guid: 'g',
    }),
    subscribed_pods_uris: [],
  };
  const gone = ['aaaaaaaaaaaaaaaaaaaa.jpg', 'bbbbbbbbbbbbbbbbbbbb.jpg'];
  const without = await copyOf([post({ guid: 'post-1', photos: gone }), reshare]);
  expect(without.text('about.html')).toContain('they had not been exported');
  expect(without.text('about.html')).toContain('1 post that you passed on');
  const withPhotos = await copyOf([post({ guid: 'post-1', photos: gone })], { photos: [gone[0] ?? '', 'readme.txt'] });
  const page = withPhotos.text('about.html');
  expect(page).toContain('1 photo of your posts');
  expect(page).toContain(gone[1]);
  expect(page).not.toContain(gone[0]);
  expect(page).toContain('1 file of your photos archive');
});

test('a text longer than what is kept across chunks is whole, and so is one with nothing but escapes', async () => {
  const long = 'ü'.repeat(65_000);
  const copy = await copyOf([
    post({ guid: 'post-1', text: long }),
    post({ guid: 'post-2', text: `😀${'\\"'.repeat(30_000)}` }),
  ]);
  const page = copy.text('posts/2021.html');
  expect(page).toContain(long);
  expect(page.match(/&quot;/gu)?.length).toBeGreaterThanOrEqual(30_000);
});

test('contacts are there as a table that runs no formula, and for address books', async () => {
  const contacts = [
    {
      person_name: '=cmd|calc',
      account_id: 'bob@other.example',
      sharing: true,
      receiving: false,
      contact_groups_membership: ['A, "B"'],
    },
    {
      person_name: `${'Ä'.repeat(60)};\nEND:VCARD`,
      account_id: 'eve@other.example',
      sharing: true,
      receiving: true,
      contact_groups_membership: [],
    },
  ];
  const copy = await copyOf([], { user: { contacts } });
  expect(copy.text('contacts.csv')).toContain(
    `"'=cmd|calc","bob@other.example","https://other.example/u/bob","They share with you","A, ""B"""`,
  );
  const cards = copy.text('contacts.vcf');
  expect(cards.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(cards.match(/^END:VCARD\r$/gmu)).toHaveLength(2);
  expect(cards.replaceAll('\r\n ', '')).toContain(`FN:${'Ä'.repeat(60)}\\;\\nEND:VCARD\r\n`);
});

test('an account that has nothing has a copy all the same, in every language', async () => {
  for (const locale of LOCALE_TAGS) {
    const copy = await makeReadableCopy({ profile: gzipSync('{"version":"2.0","user":{}}') }, { locale });
    expect([...copy.files.keys()]).toEqual([
      'index.html',
      'assets/style.css',
      'assets/search.js',
      'search.html',
      'about.html',
    ]);
    expect(copy.text('index.html')).toContain(`<html lang="${locale}">`);
  }
});

describe('the same archives', () => {
  test('give the same bytes, so that two who write it at once write the same', async () => {
    const make = async () =>
      makeReadableCopy({
        profile: profileArchive(account.spec),
        photos: photosArchive({ names: account.spec.photoNames, bytesPerPhoto: 900, seed: 1 }),
      });
    const [first, second] = [await make(), await make()];
    expect(first.zip.equals(second.zip)).toBe(true);
  });
});
