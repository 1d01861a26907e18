import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkIn } from '../rig/console-client.ts';
import type { ShownMessage } from '../rig/console-client.ts';
import { HAS_LINK } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { SternReader } from '../rig/stern-reader.ts';
import { Visitor, codeOn } from '../rig/visitor.ts';

const UNKNOWN = /I did not understand that/;
const SIGN_IN = /\/sign-in\//;

let rig: JourneyRig;
let reader: SternReader;
let host: string;

beforeAll(async () => {
  const accounts = ['alice', 'bob', 'carol', 'dave', 'erin', 'mallory'].map((username) => ({ username, photos: 1 }));
  const worker = { heartbeatMs: 200, pollMs: 100, exportDurationMs: () => 300 };
  rig = await openJourney({ engine: 'postgres', pod: { keyBits: 1_024, accounts, worker } });
  reader = new SternReader(rig);
  ({ host } = rig.pod);
  await rig.prove('alice');
  await rig.chat.waitFor(HAS_LINK, { to: 'alice' });
});
afterAll(() => rig[Symbol.asyncDispose]());

describe('codes', () => {
  test('that are wrong cost a try each, and five end the sign-in', async () => {
    const before = await reader.rows();
    const from = { from: 'guesser' };
    const code = await reader.proveUpToCode('bob', from.from);
    for (const left of ['4 tries', '3 tries', '2 tries', 'one try'])
      await reader.ask('3333-334', RegExp(`${left} left`), from);
    await reader.ask('3333-335', /no longer counts[\s\S]*\/sign-in\//, from);
    await reader.ask(code, /not waiting for a code/, from);
    expect(await reader.rows()).toEqual(before);
  });

  test('that are only nearly one are answered kindly and cost no try', async () => {
    const before = await reader.rows();
    const from = { from: 'typist' };
    const code = await reader.proveUpToCode('bob', from.from);
    for (const near of [code.slice(0, -1), `${code}7`, code.replace(/.$/, '#'), 'what code?', '']) {
      await reader.ask(near, /a code has seven characters, like K7QF-2MX[\s\S]*did not count as a try/, from);
    }
    await reader.ask('3333-334', /4 tries left/, from);
    expect(await reader.rows()).toEqual(before);
  });

  test('that come too late lead to a new link', async () => {
    const before = await reader.rows();
    const code = await reader.proveUpToCode('bob', 'sleeper');
    await rig.database.database.pool.query(
      "update sign_ins set expires_at = now() - interval '1 s' where speaker = 'sleeper'",
    );
    const answer = await reader.ask(code, /too old by now[\s\S]*\/sign-in\//, { from: 'sleeper' });
    expect((await new Visitor().see(linkIn(answer))).status).toBe(200);
    expect(await reader.rows()).toEqual(before);
  });

  test('of somebody else are worth nothing, with or without a sign-in of one’s own', async () => {
    const code = await reader.proveUpToCode('carol', 'carol');
    const before = await reader.rows();
    await reader.ask(code, /not waiting for a code/, { from: 'thief' });
    await reader.proveUpToCode('mallory', 'thief');
    await reader.ask(code, /not the right code/, { from: 'thief' });
    expect(await reader.rows()).toEqual(before);
  });

  test('that have served change nothing more', async () => {
    const code = await reader.proveUpToCode('dave', 'dave', 'status');
    await reader.ask(code, /That’s you: dave@/, { from: 'dave' });
    const before = await reader.rows();
    await reader.ask(code, /That’s you: dave@/, { from: 'dave' });
    await reader.ask(code, /not waiting for a code/, { from: 'copycat' });
    expect(await reader.rows()).toEqual(before);
  });
});

describe('a way back from the pod', () => {
  test('in a foreign browser, with a foreign state or a made up one, proves nothing and spoils nothing', async () => {
    const before = await reader.rows();
    const [mine, theirs] = [new Visitor(), new Visitor()];
    const my = await rig.pod.signIn(await mine.leave(await reader.linkFor('walker')), { username: 'bob' });
    const their = await rig.pod.signIn(await theirs.leave(await reader.linkFor('stranger')), { username: 'mallory' });
    expect(await new Visitor().comeBack(my)).toMatchObject({
      status: 400,
      text: expect.stringContaining('one browser'),
    });
    for (const callback of [their, withState(my, 'x'.repeat(43)), withState(my, '\0'), withState(my, '')]) {
      const page = await mine.comeBack(callback);
      expect(page).toMatchObject({ status: 400, text: expect.stringContaining('out of date') });
      expect(page.text).toContain('Nothing was changed');
    }
    expect(codeOn(await mine.comeBack(my))).toBe(codeOn(await mine.comeBack(my)));
    expect(await reader.rows()).toEqual(before);
  });

  test('of an older round trip of the same link is out of date', async () => {
    const before = await reader.rows();
    const visitor = new Visitor();
    const link = await reader.linkFor('hesitant');
    const first = await rig.pod.signIn(await visitor.leave(link), { username: 'bob' });
    const second = await rig.pod.signIn(await visitor.leave(link), { username: 'bob' });
    expect((await visitor.comeBack(first)).text).toContain('out of date');
    expect(codeOn(await visitor.comeBack(second))).toMatch(/-/);
    expect(await reader.rows()).toEqual(before);
  });
});

describe('an account', () => {
  test('other than the one asked for is refused by name, and the link is spent', async () => {
    const before = await reader.rows();
    const offer = await reader.ask(`export bob@${host}`, SIGN_IN, { from: 'mixed-up' });
    const visitor = new Visitor();
    const page = await visitor.comeBack(
      await rig.pod.signIn(await visitor.leave(linkIn(offer)), { username: 'carol' }),
    );
    expect(page.status).toBe(403);
    expect(page.text).toContain(`You signed in as carol@${host}, but the chat asked for bob@${host}`);
    expect((await visitor.see(linkIn(offer))).status).toBe(410);
    expect(await reader.rows()).toEqual(before);
  });

  const ENDS = { locked: 'lock', closed: 'close' } as const;
  test.each(['locked', 'closed'] as const)('that is %s meanwhile is refused in plain words', async (end) => {
    const before = await reader.rows();
    const username = end === 'locked' ? 'erin' : 'mallory';
    const visitor = new Visitor();
    const callback = await rig.pod.signIn(await visitor.leave(await reader.linkFor(`${end}-victim`)), { username });
    await rig.pod[ENDS[end]](username);
    const page = await visitor.comeBack(callback);
    expect(page.status).toBeGreaterThan(399);
    expect(page.text).toMatch(
      end === 'locked' ? /This account is locked/ : /account is closed|did not confirm who you are/,
    );
    expect(page.text).toContain('Nothing was changed');
    expect(await reader.rows()).toEqual(before);
  });

  test('that nobody has gets the same answer as any', async () => {
    const before = await reader.rows();
    const known = await reader.ask(`export alice@${host}`, SIGN_IN, { from: 'prober-1' });
    const unknown = await reader.ask(`export nobody@${host}`, SIGN_IN, { from: 'prober-2' });
    const words = ({ texts }: ShownMessage) => texts.at(-1)?.replace(/sign-in\/\S+/, 'sign-in/…');
    expect(words(unknown)).toBe(words(known));
    const pages = await Promise.all([known, unknown].map((offer) => new Visitor().see(linkIn(offer))));
    const plain = pages.map(({ status, text }) => `${status} ${text.replace(/alice|nobody|prober-\d/g, '…')}`);
    expect(plain[1]).toBe(plain[0]);
    expect(await reader.rows()).toEqual(before);
  });

  test('of another pod is declined without a link', async () => {
    const before = await reader.rows(['sign_ins']);
    const answer = await reader.ask('export alice@other.example', /only export accounts of/, { from: 'lost' });
    expect(answer.blocks.some(({ kind }) => kind === 'link')).toBe(false);
    expect(await reader.rows(['sign_ins'])).toEqual(before);
  });
});

describe('a download link', () => {
  test('that is guessed, too old or switched off shows one and the same page', async () => {
    const [old, off] = [await reader.freshLink('alice'), await reader.freshLink('alice')];
    const guessed = new URL(`/d/${'A'.repeat(43)}`, old);
    const visitor = new Visitor();
    expect((await visitor.see(new URL(`${off.pathname}/revoke`, off), { method: 'POST' })).text).toContain(
      'switched off',
    );
    await rig.database.database.pool.query(
      `update grants set expires_at = now() - interval '1 s' where token_hash = sha256(convert_to($1, 'UTF8'))`,
      [old.pathname.split('/').at(-1)],
    );
    const before = await reader.rows();
    for (const end of ['', '/profile', '/photos', '/profile/receipt.json', '/profile?v=0']) {
      const pages = [guessed, old, off, new URL('/d/%00', old), new URL('/d/%ff', old), new URL('/d/..%2f..', old)].map(
        async (link) => visitor.see(new URL(`${link.pathname}${end}`, link)),
      );
      const [first, ...others] = await Promise.all(pages);
      expect(first).toMatchObject({ status: 404, text: expect.stringContaining('This link does not work') });
      for (const page of others.slice(0, 2)) expect(page).toEqual(first);
      for (const page of others.slice(2)) expect(page.status).toBeOneOf([400, 404]);
    }
    expect(await reader.rows()).toEqual(before);
  });

  test('gives nothing for ranges outside the file, and the whole for ranges that are none', async () => {
    const [part] = await new Visitor().openDownloads(await reader.freshLink('alice'));
    const fetchRange = async (range: string) => fetch(part ?? '', { headers: { range } });
    const whole = await fetchRange('none');
    const sizeBytes = (await whole.arrayBuffer()).byteLength;
    for (const range of [`bytes=${sizeBytes}-`, `bytes=${'9'.repeat(400)}-`, 'bytes=-0']) {
      const response = await fetchRange(range);
      expect([range, response.status, await response.text()]).toEqual([range, 416, '']);
      expect(response.headers.get('content-range')).toBe(`bytes */${sizeBytes}`);
    }
    for (const range of [
      'bytes=5-2',
      'bytes=abc',
      'bytes=--1',
      'bytes=0-1,3-4',
      'apples=0-1',
      `bytes=-${sizeBytes * 9}`,
    ]) {
      const response = await fetchRange(range);
      expect([range, response.status < 300]).toEqual([range, true]);
      expect((await response.arrayBuffer()).byteLength).toBe(sizeBytes);
    }
  });
});

describe('a message', () => {
  const LONG = 'export '.repeat(9_400);

  test.each([
    ['64 KB of text', LONG],
    ['nothing at all', ''],
    ['blanks', ' \t '],
    ['a NUL byte', '\0'],
    ['control characters', '\u0001\u0007\u001b[2J\u009b'],
    ['a lone surrogate', '\ud800'],
    ['marks that turn the direction', '\u202e\u2067tropxe'],
    ['a quoted command', '> export'],
    ['a command in quotation marks', '"export"'],
    ['markup', '<script>alert(1)</script>'],
    ['SQL', "'; drop table exports; --"],
    ['a message format', '{posts, plural, one {#} other {#}}'],
  ])('of %s gets the kind answer to anything, and nothing of it comes back', async (what, text) => {
    const before = await reader.rows(['sign_ins']);
    const answer = await reader.ask(text, UNKNOWN, { from: `writer of ${what}` });
    const plain = await reader.ask('gibberish', UNKNOWN, { from: 'plain writer' });
    expect(answer.texts).toEqual(plain.texts);
    expect(await reader.rows(['sign_ins'])).toEqual(before);
  });

  test.each([
    ['a NUL byte', 'Al\0ice'],
    ['control characters', 'Al\u001b[2Jice'],
    ['a lone surrogate', 'Al\udc00ice'],
    ['marks that turn the direction', 'Al\u202eice'],
    ['markup', '<b>Al</b>ice'],
  ])('of somebody whose name has %s is answered, and the page names them harmlessly', async (what, name) => {
    const before = await reader.rows();
    const offer = await reader.ask('export', SIGN_IN, { from: `bearer of ${what}`, name });
    const page = await new Visitor().see(linkIn(offer));
    expect(page.status).toBe(200);
    expect(page.html).toMatch(/Al.*ice/);
    for (const harm of ['\0', '\u001b', '\u202e', '\ufffd', '<b>']) expect(page.html).not.toContain(harm);
    expect(await reader.rows()).toEqual(before);
  });

  test.each(['\0', 'a\0b', '\ud800', 'line\nbreak'])('from an account called %j is refused in words', async (from) => {
    const before = await reader.rows(['sign_ins']);
    const count = rig.chat.problems.length;
    rig.chat.sendRaw(`${JSON.stringify({ event: `odd ${count}`, from, text: 'export' })}\n`);
    expect(await rig.chat.waitUntil(() => rig.chat.problems.length > count)).toBe(true);
    await reader.ask('hi', /Hello/, { from: 'neighbour' });
    expect(await reader.rows(['sign_ins'])).toEqual(before);
  });

  test('that is no message is refused in words, and those after it are answered', async () => {
    const before = await reader.rows(['sign_ins']);
    const count = rig.chat.problems.length;
    const lines = ['{', '[]', 'null', '42', '{"event":1}', '{"event":"e","from":"f"}', '\ufeff{', '{"__proto__":{}}'];
    for (const line of lines) rig.chat.sendRaw(`${line}\n`);
    rig.chat.sendRaw(Buffer.from([0xff, 0xfe, 0x00, 0x0a]));
    expect(await rig.chat.waitUntil(() => rig.chat.problems.length >= count + lines.length + 1)).toBe(true);
    expect(rig.chat.problems.slice(count).join()).not.toContain('.ts:');
    expect(await reader.rows(['sign_ins'])).toEqual(before);
  });

  test('from a button of long ago does what the button said, once more', async () => {
    const before = await reader.rows(['sign_ins']);
    const card = await reader.ask('status', /Your data is ready/, { from: 'alice' });
    await reader.ask('', /Your data is ready/, { from: 'alice', action: 'export' });
    await reader.ask('', /nothing to cancel/, { from: 'alice', action: 'cancel' });
    await reader.ask('', UNKNOWN, { from: 'alice', action: 'approve everything' });
    const after = await reader.ask('', /Your data is ready/, { from: 'alice', action: 'status' });
    expect(after.texts).toEqual(card.texts);
    expect(await reader.rows(['sign_ins'])).toEqual(before);
  });

  test('among a hundred from one person in a minute: one kind word, and others are served meanwhile', async () => {
    const before = await reader.rows(['sign_ins']);
    for (let count = 0; count < 100; count += 1) rig.chat.say('hi', 'shouter');
    await reader.ask('hi', /Hello/, { from: 'quiet one' });
    await rig.chat.waitFor(/many messages at once/, { to: 'shouter' });
    expect(await rig.chat.waitUntil(() => rig.chat.unconfirmedCount === 0)).toBe(true);
    expect(await rig.chat.waitUntil(() => reader.answersTo('shouter').length === 21)).toBe(true);
    expect(reader.answersTo('shouter').filter(({ texts }) => /many messages/.test(texts.join()))).toHaveLength(1);
    expect(await reader.rows(['sign_ins'])).toEqual(before);
  });
});

function withState(callback: string, state: string): string {
  const url = new URL(callback);
  url.searchParams.set('state', state);
  return url.href;
}
