import { randomBytes } from 'node:crypto';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { shortKey } from '../../../src/core/downloads/archive-lock.ts';
import { AgeLocks } from '../../../src/infra/age/age-locks.ts';
import { alice, WebRig } from './web-rig.ts';

const plain = randomBytes(1_300_000);
const OWN = 'my dog reads books at night';

let rig: WebRig;
let link: string;
let identity: string;
let publicKey: string;
beforeAll(async () => {
  rig = await WebRig.start();
  identity = await generateX25519Identity();
  publicKey = await identityToRecipient(identity);
});
beforeEach(async () => {
  rig.archives = [];
  rig.grants.publicKeys.clear();
  rig.transfers.length = 0;
  rig.lines.length = 0;
  await rig.addArchive(plain);
  link = await rig.addLink();
});
afterAll(() => rig[Symbol.asyncDispose]());

const post = (fields: Record<string, string>, headers: Record<string, string> = {}, query = '') =>
  fetch(rig.url(`${link}/profile/encrypted${query}`), { method: 'POST', body: new URLSearchParams(fields), headers });

async function nameKey(): Promise<void> {
  const key = await new AgeLocks().findPublicKey(publicKey);
  if (key === undefined) throw new Error('the key was refused');
  rig.grants.publicKeys.set(alice, key);
}

async function opened(response: Response, opener: (decrypter: Decrypter) => void): Promise<Buffer> {
  expect(response.status).toBe(200);
  const locked = new Uint8Array(await response.arrayBuffer());
  expect(locked).toHaveLength(Number(response.headers.get('content-length')));
  const decrypter = new Decrypter();
  opener(decrypter);
  return Buffer.from(await decrypter.decrypt(locked));
}

test('the page leads to a passphrase made for the person, and the file opens with it', async () => {
  const page = await (await fetch(rig.url(link))).text();
  expect(page).toContain(`href="${link}/encrypt"`);
  const choice = await (await fetch(rig.url(`${link}/encrypt`))).text();
  const [, phrase = ''] = /name="passphrase" value="([^"]+)"/u.exec(choice) ?? [];
  expect(choice).toContain(`>${phrase}</strong>`);
  const [, action = ''] = /formaction="([^"]+)"/u.exec(choice) ?? [];
  const body = new URLSearchParams({ passphrase: phrase, again: phrase });
  const response = await fetch(rig.url(action), { method: 'POST', body });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="alice.json.gz.age"; filename*=UTF-8''alice.json.gz.age`,
    'accept-ranges': 'none',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers.has('etag')).toBe(false);
  expect((await opened(response, (decrypter) => decrypter.addPassphrase(phrase))).equals(plain)).toBe(true);
  expect(await (await fetch(rig.url(`${link}/encrypt`))).text()).not.toContain(phrase);
});

test('a passphrase of one’s own and a public key do as well, and each transfer is counted', async () => {
  const own = await post({ passphrase: OWN, again: OWN });
  expect((await opened(own, (decrypter) => decrypter.addPassphrase(OWN))).equals(plain)).toBe(true);
  // As people copy it, out of the file that age-keygen writes.
  const keyed = await post({ publicKey: `# public key: ${publicKey}\n` });
  expect((await opened(keyed, (decrypter) => decrypter.addIdentity(identity))).equals(plain)).toBe(true);
  await vi.waitFor(() => expect(rig.transfers).toHaveLength(2));
  expect(rig.transfers.map(({ outcome }) => outcome)).toEqual(['whole', 'whole']);
  expect(rig.grants.actions().slice(-2)).toEqual(['profile-downloaded', 'profile-downloaded']);
});

test.each([
  ['two passphrases that differ', { passphrase: OWN, again: `${OWN}s` }, 'are not the same'],
  ['a short one', { passphrase: 'fourteen chars', again: 'fourteen chars' }, 'at least 15 characters'],
  ['no passphrase', { passphrase: '', again: '' }, 'at least 15 characters'],
  [
    'one that terminals mangle',
    { passphrase: 'Überraschungsei am Abend', again: 'Überraschungsei am Abend' },
    'without accents',
  ],
  ['a blank that nobody sees', { passphrase: `${OWN} `, again: `${OWN} ` }, 'without accents'],
  ['an endless one', { passphrase: 'x'.repeat(201), again: 'x'.repeat(201) }, '200 characters'],
  ['half a key', { publicKey: 'age1ql3z7hjy54pw3hyww5a' }, 'copy all of it'],
])('%s gives the page again, and says why', async (_what, fields, reason) => {
  const response = await post(fields);
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain('role="alert"');
  expect(page).toContain(reason);
  expect(page).toContain('aria-invalid="true"');
  // Nothing that was typed for a passphrase comes back.
  expect(page).not.toContain(`value="${'passphrase' in fields ? fields.passphrase : '-'}"`);
  expect(rig.transfers).toEqual([]);
});

test('a secret key is not taken, and neither shown nor logged', async () => {
  for (const typed of [identity, `# public key: ${publicKey}\n${identity}`, identity.toLowerCase()]) {
    const response = await post({ publicKey: typed });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('That was a secret key');
    expect(page.toUpperCase()).not.toContain(identity);
  }
  expect(rig.lines.join('\n').toUpperCase()).not.toContain(identity);
});

test('what somebody types into the field of the key is shown again as text', async () => {
  const page = await (await post({ publicKey: '</textarea><script>alert(1)</script>' })).text();
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
  expect(page).not.toContain('<script');
});

test('no passphrase is ever logged', async () => {
  await (await post({ passphrase: OWN, again: OWN })).arrayBuffer();
  await post({ passphrase: 'too short', again: 'too short' });
  await fetch(rig.url(`${link}/profile/encrypted?passphrase=${OWN}`), { method: 'POST' });
  const log = rig.lines.join('\n');
  expect(log).toContain('/d/:token/:kind/encrypted');
  for (const secret of [OWN, encodeURIComponent(OWN), 'too short', link.slice(3)]) expect(log).not.toContain(secret);
});

test('where a key was named in the chat everything comes encrypted to it, whatever is asked for', async () => {
  await nameKey();
  const open = (decrypter: Decrypter) => decrypter.addIdentity(identity);
  for (const headers of [
    {},
    { range: 'bytes=0-99' },
    { range: 'bytes=5-', 'if-range': `"${rig.archives[0]?.sha256}"` },
  ]) {
    const response = await fetch(rig.url(`${link}/profile`), { headers });
    expect(response.headers.get('accept-ranges')).toBe('none');
    expect((await opened(response, open)).equals(plain)).toBe(true);
  }
  const posted = await post({ passphrase: OWN, again: OWN });
  expect((await opened(posted, open)).equals(plain)).toBe(true);
  const head = await fetch(rig.url(`${link}/profile`), { method: 'HEAD' });
  expect(head.headers.get('content-disposition')).toContain('alice.json.gz.age');
  expect(head.headers.has('etag')).toBe(false);
});

test('the page says so, shows the key, and offers no other', async () => {
  await nameKey();
  const page = await (await fetch(rig.url(link))).text();
  const key = rig.grants.publicKeys.get(alice);
  expect(page).toContain(key && shortKey(key));
  expect(page).toContain('begins from the beginning');
  expect(page).not.toContain('your browser goes on');
  expect(page).toContain('Save my profile, encrypted');
  expect(page).toContain(`of the file once it is opened: <code>${rig.archives[0]?.sha256}`);
  expect(page).not.toContain('/encrypt"');
  const choice = await fetch(rig.url(`${link}/encrypt`), { redirect: 'manual' });
  expect([choice.status, choice.headers.get('location')]).toEqual([303, link]);
});

test('a form on another site gets nothing, and neither does one that says nothing', async () => {
  const crossed = await post({ passphrase: OWN, again: OWN }, { 'sec-fetch-site': 'cross-site' });
  expect(crossed.status).toBe(403);
  expect((await post({})).status).toBe(400);
  expect((await fetch(rig.url(`${link}/profile/encrypted`))).status).toBe(404);
  expect(rig.transfers).toEqual([]);
});

test('a link that is off, an older export and a kind that is not ready get what they always get', async () => {
  expect((await post({ passphrase: OWN, again: OWN }, {}, '?v=0000')).status).toBe(409);
  const photos = await fetch(rig.url(`${link}/photos/encrypted`), { method: 'POST', body: new URLSearchParams() });
  expect(photos.status).toBe(404);
  await fetch(rig.url(`${link}/revoke`), { method: 'POST' });
  expect((await post({ passphrase: OWN, again: OWN })).status).toBe(404);
  expect((await fetch(rig.url(`${link}/encrypt`))).status).toBe(404);
});

test('where many passphrases wait already, people are asked to try again', async () => {
  await using narrow = await WebRig.start({ locks: new AgeLocks({ maxPassphrases: 0 }) });
  await narrow.addArchive(plain);
  const path = await narrow.addLink();
  const body = new URLSearchParams({ passphrase: OWN, again: OWN });
  const response = await fetch(narrow.url(`${path}/profile/encrypted`), { method: 'POST', body });
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('how to open a file is told without a link, in the language of the browser', async () => {
  const page = await (await fetch(rig.url('/decrypt'), { headers: { 'accept-language': 'de' } })).text();
  expect(page).toContain('Eine verschlüsselte Datei öffnen');
  for (const line of ['age --decrypt', 'winget install', 'brew install age', 'certutil -hashfile']) {
    expect(page).toContain(line);
  }
  expect(page).not.toMatch(/<script|style=/u);
});
