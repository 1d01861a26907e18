import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generateX25519Identity } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConsoleClient, linkIn } from '../rig/console-client.ts';
import { dumpTables, podSecrets } from '../rig/dump-tables.ts';
import { HAS_LINK } from '../rig/journey-facts.ts';
import { openOutside } from '../rig/outside.ts';
import type { Outside } from '../rig/outside.ts';
import { startProgram } from '../rig/program.ts';
import type { Program } from '../rig/program.ts';
import { Visitor, codeOn, download } from '../rig/visitor.ts';

/** What people call the chat account; it stands on pages, and in the table of chat accounts. */
const DISPLAY_NAME = 'Alice Liddell of Wonderland';
const ALICE = {
  username: 'alice.liddell',
  password: 'down-the-rabbit-hole',
  email: 'alice.private@mail.example',
  firstName: 'Alicia',
  lastName: 'Pleasance',
  photos: 2,
};

let outside: Outside;
let program: Program;
let metricsText: string;
let tables: string;
let profile: string;
const PASSWORD = 'between-program-and-database';
/** Everything that the test knows and nobody else may learn, by what it is. */
const secrets = new Map<string, string>();
/** Personal, though no secret: allowed in tables, never in logs or figures. */
const personal = new Map<string, string>();
const chat = new ConsoleClient();

/** One whole journey, with a wrong code and a refused page on the way, at the most talkative level there is. */
beforeAll(async () => {
  outside = await openOutside({
    accounts: [ALICE],
    worker: { heartbeatMs: 200, pollMs: 100, exportDurationMs: () => 300 },
  });
  program = await startProgram({ env: { ...outside.env, ...databaseUrls(), LOG_LEVEL: 'debug' } });
  chat.connect(program.input, program.output);
  const { pod } = outside;
  const person = { from: 'alice-in-chat', name: DISPLAY_NAME };

  const offer = await chat.ask('export', /\/sign-in\//, person);
  noteLink('sign-in link', linkIn(offer));
  const visitor = new Visitor();
  const authorizeUrl = await visitor.leave(linkIn(offer));
  noteParams('authorize', new URL(authorizeUrl));
  const callback = await pod.signIn(authorizeUrl, ALICE);
  noteParams('callback', new URL(callback));
  await new Visitor().comeBack(callback);
  const code = codeOn(await visitor.comeBack(callback));
  visitor.secrets.forEach((value, i) => secrets.set(`cookie ${i}`, value));
  await chat.ask('3333-333', /not the right code/, person);
  await chat.ask('my-own-password-by-mistake', /seven characters/, person);
  secrets.set('code', code).set('code, joined', code.replace('-', ''));
  secrets.set('password typed into the chat', 'my-own-password-by-mistake');
  chat.say(code, person);

  const ready = await chat.waitFor(HAS_LINK, { to: person.from });
  noteLink('download link', linkIn(ready));
  const again = await chat.ask('link', HAS_LINK, person);
  noteLink('second download link', linkIn(again));
  for (const part of await new Visitor().openDownloads(linkIn(ready))) await download(part);
  await encryptWithSecrets(linkIn(ready), person);
  const account = await pod.account(ALICE.username);
  for (const kind of ['profile', 'photos'] as const) secrets.set(`pod file of ${kind}`, account[kind].fileName ?? '?');
  const file = path.join(pod.uploadsDirectory, account.profile.fileName ?? '?');
  profile = gunzipSync(await readFile(file)).toString('utf8');
  secrets.set('master key', outside.masterKey).set('e-mail', ALICE.email).set('password', ALICE.password);
  secrets
    .set('password of the databases', PASSWORD)
    .set('first name', ALICE.firstName)
    .set('last name', ALICE.lastName);
  for (const row of await podSecrets(pod.databaseUrl)) secrets.set(row.what, row.value);
  personal.set('diaspora* ID', account.diasporaId).set('username', ALICE.username);
  personal.set('display name', DISPLAY_NAME).set('chat account', person.from);

  const response = await fetch(`http://127.0.0.1:${program.operationsPort}/metrics`);
  metricsText = await response.text();
  tables = await dumpTables(outside.database.url);
}, 90_000);
afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await outside[Symbol.asyncDispose]();
});

test('the journey has led past every kind of secret', () => {
  expect([...secrets.keys()]).toEqual(
    expect.arrayContaining([
      'sign-in link',
      'authorize state',
      'authorize nonce',
      'callback code',
      'callback state',
      'cookie 0',
      'code',
      'download link',
      'secret key of age',
      'passphrase 25',
      'pod file of photos',
      'access token 1',
      'client secret 1',
    ]),
  );
  for (const value of secrets.values()) expect(value.length).toBeGreaterThan(5);
});

test('no line of the log holds a secret or says who somebody is', () => {
  const log = program.log.join('\n');
  expect(log).toContain('"level":20');
  expect(found(log, secrets)).toEqual([]);
  expect(found(log, personal)).toEqual([]);
});

test('no figure bears a secret or says who somebody is', () => {
  expect(metricsText).toContain('export_moves_total');
  expect(found(metricsText, secrets)).toEqual([]);
  expect(found(metricsText, personal)).toEqual([]);
});

test('the chat shows links to their owner, and no other secret', () => {
  const shown = ['sign-in link', 'download link', 'second download link'];
  expect(found(chat.lines.join('\n'), secrets)).toEqual(shown);
});

test('no table holds a secret, in any spelling', () => {
  expect(tables).toContain(personal.get('diaspora* ID'));
  expect(tables).toContain('grant-issued');
  expect(found(tables, secrets)).toEqual([]);
});

test('the vault holds nothing that can be read, in files of their owner alone', async () => {
  const text = /"text":"([^"\\]{20,})/.exec(profile)?.[1] ?? '?';
  const readable = ['BEGIN RSA PRIVATE KEY', 'BEGIN PRIVATE KEY', text, ALICE.email, 'PK\u0003\u0004', 'serialized'];
  expect(text.length).toBeGreaterThan(19);
  const files = await filesBelow(path.join(outside.directory, 'data'));
  expect(files.length).toBeGreaterThan(1);
  for (const { name, mode, isDirectory } of files) {
    expect(`${name} ${(mode & 0o777).toString(8)}`).toBe(`${name} ${isDirectory ? 700 : 600}`);
    if (isDirectory) continue;
    const bytes = await readFile(name);
    expect(readable.filter((what) => bytes.includes(what))).toEqual([]);
    expect(bytes.subarray(0, 2).toString('hex')).not.toBe('1f8b');
  }
});

/** A secret key where a public one belongs, in the chat and on the page, and a passphrase that is taken and one that is not. */
async function encryptWithSecrets(link: URL, person: { readonly from: string; readonly name: string }): Promise<void> {
  const secretKey = await generateX25519Identity();
  await chat.ask(`encrypt ${secretKey}`, /secret key/, person);
  secrets.set('secret key of age', secretKey);
  await chat.ask('encrypt sesame-open-thyself', /passphrase/, person);
  secrets.set('passphrase typed into the chat', 'sesame-open-thyself');
  const forms = [
    { publicKey: secretKey },
    { passphrase: 'open sesame', again: 'open sesame' },
    { passphrase: 'forty thieves in the cave', again: 'forty thieves in the cave' },
  ];
  const statuses: number[] = [];
  for (const form of forms) {
    const response = await fetch(`${link.href}/profile/encrypted`, { method: 'POST', body: new URLSearchParams(form) });
    await response.arrayBuffer();
    statuses.push(response.status);
    if (form.passphrase !== undefined) secrets.set(`passphrase ${form.passphrase.length}`, form.passphrase);
  }
  expect(statuses).toEqual([422, 422, 200]);
}

/** Names of what occurs in a text, as it is, in hex or in base64. */
function found(text: string, what: ReadonlyMap<string, string>): readonly string[] {
  const spellings = (value: string) => {
    const bytes = Buffer.from(value);
    return [value, bytes.toString('hex'), bytes.toString('base64url'), bytes.toString('base64')];
  };
  return [...what].filter(([, value]) => spellings(value).some((each) => text.includes(each))).map(([name]) => name);
}

function noteLink(what: string, link: URL): void {
  secrets.set(what, link.pathname.split('/').at(-1) ?? '?');
}

/** What a client and a pod tell each other through the browser. */
function noteParams(what: string, url: URL): void {
  for (const name of ['state', 'nonce', 'code', 'code_challenge']) {
    const value = url.searchParams.get(name);
    if (value !== null) secrets.set(`${what} ${name}`, value);
  }
}

/** The same databases, reached with a password that they do not ask for. */
function databaseUrls(): Readonly<Record<string, string>> {
  const { DATABASE_URL = '', POD_DATABASE_URL = '' } = outside.env;
  return { DATABASE_URL: withPassword(DATABASE_URL), POD_DATABASE_URL: withPassword(POD_DATABASE_URL) };
}

function withPassword(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}password=${PASSWORD}`;
}

async function filesBelow(directory: string) {
  const names = await readdir(directory, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(directory, name);
      const { mode, isDirectory } = await stat(file).then((found) => ({
        mode: found.mode,
        isDirectory: found.isDirectory(),
      }));
      return { name: file, mode, isDirectory };
    }),
  );
}
