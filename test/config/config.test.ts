import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { envSchema, readConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/config/errors.ts';

const WHOLE = {
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64url'),
  PUBLIC_URL: 'https://pappus.example/',
  POD_URL: 'https://pod.example',
  POD_DATABASE_URL: 'postgres://reader:hunter2@db/pod',
  POD_REDIS_URL: 'redis://:hunter2@redis/0',
};

test('the least environment makes a whole configuration with the documented defaults', () => {
  const config = readConfig(WHOLE);
  expect([...config.roles]).toEqual(['chat', 'worker', 'web']);
  expect(config.publicUrl).toBe('https://pappus.example');
  expect(config.pace).toMatchObject({ budget: 1, spacingMs: 5_000, hours: { quiet: [], nightAboveRows: 100_000 } });
});

test('Discord is asked less often where several processes may share what it allows', () => {
  const rateOf = (env: object) => readConfig({ ...WHOLE, DISCORD_TOKEN: 'x', ...env }).discord?.requestsPerSecond;
  const shared = { REDIS_URL: 'redis://redis/0' };
  expect([rateOf({}), rateOf(shared), rateOf({ ...shared, DISCORD_REQUESTS_PER_SECOND: '12.5' })]).toEqual([
    47.1, 45, 12.5,
  ]);
});

test('an empty environment names every missing variable at once', () => {
  expect(faultsOf({}).map((fault) => fault.split(' ')[0])).toEqual([
    'MASTER_KEY',
    'PUBLIC_URL',
    'POD_URL',
    'POD_DATABASE_URL',
    'POD_REDIS_URL',
  ]);
});

test.each([
  ['ROLES', 'chat,worker,cook'],
  ['MASTER_KEY', 'too-short-hunter2'],
  ['POD_URL', 'ftp://hunter2'],
  ['POD_DATABASE_URL', 'sqlite://hunter2'],
  ['DATABASE_URL', 'mysql://u:hunter2@h/d'],
  ['REDIS_URL', 'http://hunter2'],
  ['DISCORD_REQUESTS_PER_SECOND', '0.5'],
  ['EXPORT_BUDGET', '-1'],
  ['EXPORT_SPACING_SECONDS', '1e3'],
  ['POD_CLOSES_ON', '2026-13-45'],
  ['POD_TIME_ZONE', 'Mars/Hunter2'],
  ['CONSOLE', 'hunter2'],
  ['POD_OIDC_CLIENT_ID', 'hunter2'],
  ['SMTP_URL', 'smtp://user:hunter2@mail.example'],
  ['MAIL_FROM', 'Pappus <pappus@hunter2.example>'],
  ['CODE_MAILS_PER_HOUR', '0'],
  ['ANNOUNCE_PER_MINUTE', 'matrix:hunter2'],
])('a wrong %s is named and its value is not repeated', (name, value) => {
  const faults = faultsOf({ ...WHOLE, [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(name);
  expect(faults[0]?.toLowerCase()).not.toContain('hunter2');
});

test('announcements leave some of what Matrix takes for answers', () => {
  const matrix = { ...WHOLE, MATRIX_HOMESERVER: 'https://matrix.example', MATRIX_MESSAGES_PER_MINUTE: '60' };
  expect(readConfig({ ...matrix, ANNOUNCE_PER_MINUTE: 'matrix:59' }).announcements.perMinute.get('matrix')).toBe(59);
  expect(faultsOf({ ...matrix, ANNOUNCE_PER_MINUTE: 'matrix:60' })).toEqual([
    expect.stringContaining('ANNOUNCE_PER_MINUTE must leave some of MATRIX_MESSAGES_PER_MINUTE for answers'),
  ]);
  expect(faultsOf({ ...WHOLE, ANNOUNCE_PER_MINUTE: 'matrix:60' })).toEqual([]);
});

test.each(['postgres', 'postgresql', 'mysql', 'mysql2', 'mariadb'])('a pod’s database may be at %s://', (scheme) => {
  const url = `${scheme}://reader:hunter2@db/pod`;
  expect(readConfig({ ...WHOLE, POD_DATABASE_URL: url }).pod.databaseUrl.reveal()).toBe(url);
});

test('a simulated pod without Redis has to be on PostgreSQL', () => {
  const { POD_REDIS_URL: _, ...rest } = { ...WHOLE, POD_SIMULATED: 'yes' };
  expect(faultsOf(rest)).toEqual([]);
  const faults = faultsOf({ ...rest, POD_DATABASE_URL: 'mysql://u:hunter2@h/d' });
  expect(faults).toEqual([expect.stringContaining('POD_REDIS_URL is missing')]);
});

test('faults between variables are reported beside faults of single ones', () => {
  const faults = faultsOf({ ...WHOLE, ROLES: 'chat', WEB_PORT: 'x', PUBLIC_URL: 'http://pappus.example' });
  expect(faults.map((fault) => fault.split(' ')[0] ?? '').toSorted(inOrder)).toEqual([
    'DATABASE_URL',
    'PUBLIC_URL',
    'WEB_PORT',
  ]);
});

test.each([
  ['Pappus <pappus@pod.example>', { name: 'Pappus', address: 'pappus@pod.example' }],
  ['"Pappus, for you" <pappus@pod.example>', { name: 'Pappus, for you', address: 'pappus@pod.example' }],
  [' pappus@pod.example ', { name: '', address: 'pappus@pod.example' }],
])('mails come from %j', (from, expected) => {
  const config = readConfig({ ...WHOLE, SMTP_URL: 'smtp://mail.example', MAIL_FROM: from });
  expect(config.codeMail).toMatchObject({ from: expected, limits: { perSpeaker: 5, perAccount: 5, overall: 300 } });
});

test.each(['a@b.example, c@d.example', 'Pappus <pappus@pod.example', 'P\nBcc: x <a@b.example>', 'a@localhost'])(
  'mails cannot come from %j',
  (from) => {
    expect(faultsOf({ ...WHOLE, SMTP_URL: 'smtp://mail.example', MAIL_FROM: from })).toEqual([
      expect.stringMatching(/^MAIL_FROM must be an address/u),
    ]);
  },
);

test('a mail server that is none is named and its address is not repeated', () => {
  const faults = faultsOf({ ...WHOLE, SMTP_URL: 'http://hunter2', MAIL_FROM: 'pappus@pod.example' });
  expect(faults).toEqual(['SMTP_URL must begin with smtp:// or smtps://']);
});

test('without a mail server no codes are sent', () => {
  expect(readConfig(WHOLE).codeMail).toBeUndefined();
});

test('.env.example documents every variable, and no other, with the default that holds', async () => {
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  const documented = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name, value]);
  expect(documented.map(([name = '']) => name).toSorted(inOrder)).toEqual(
    Object.keys(envSchema.shape).toSorted(inOrder),
  );
  const defaults = Object.fromEntries(documented.filter(([, value]) => value !== ''));
  expect(readConfig({ ...WHOLE, ...defaults, ...WHOLE })).toEqual(readConfig(WHOLE));
});

function inOrder(a: string, b: string): number {
  return a.localeCompare(b);
}

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (err) {
    if (err instanceof ConfigError) return err.faults;
    throw err;
  }
  return [];
}
