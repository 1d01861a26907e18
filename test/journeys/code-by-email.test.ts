import { expect, onTestFinished, test } from 'vitest';
import { ConsoleClient } from '../rig/console-client.ts';
import { CrashPoints } from '../rig/crash-points.ts';
import type { CrashPoint } from '../rig/crash-points.ts';
import { dumpTables } from '../rig/dump-tables.ts';
import { HAS_LINK, expectWhole } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import { openOutside } from '../rig/outside.ts';
import { gatedDatabase } from '../rig/pod/network-gate.ts';
import { startProgram } from '../rig/program.ts';
import { startSmtp } from '../rig/smtp.ts';
import type { SmtpDouble } from '../rig/smtp.ts';

const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{3}\b/u;
const ON_ITS_WAY = /a code is on its way/u;
const ADDRESS = 'alice.private@letters.example';
const POD_TIMEOUT_SECONDS = 30;

test(
  'a person who cannot sign in gets their data with a code by e-mail, and nothing tells whether there was an account',
  { timeout: 180_000 },
  async () => {
    const { outside, smtp, gate, env } = await open();
    const program = await startProgram({ env: { ...env, LOG_LEVEL: 'debug' } });
    onTestFinished(() => program[Symbol.asyncDispose]());
    const chat = new ConsoleClient();
    chat.connect(program.input, program.output);

    const offer = await chat.ask('export', /Get a code by e-mail instead/);
    expect(JSON.stringify(offer.blocks)).toContain('"action":"email"');
    await smtp.stop();
    gate.freeze();
    const before = performance.now();
    const unknown = await chat.ask('email nobody', ON_ITS_WAY, { from: 'bob' });
    await chat.ask('', /Which account is it\?/, { action: 'email' });
    const known = await chat.ask('alice.liddell', ON_ITS_WAY);
    expect(performance.now() - before).toBeLessThan((POD_TIMEOUT_SECONDS * 1_000) / 2);
    expect(known.texts).toEqual(unknown.texts);
    expect(known.blocks).toEqual(unknown.blocks);

    gate.restore();
    const log = () => program.log.join('\n');
    await expect.poll(log, { timeout: 60_000 }).toContain('MAIL_UNSENT');
    await smtp.start();
    const code = await codeIn(smtp);
    expect(smtp.mails.map(({ to }) => to)).toEqual([[ADDRESS]]);
    const wrong = await chat.ask('3333-333', /not the right code/);
    expect((await chat.ask('3333-333', /not the right code/, { from: 'bob' })).texts).toEqual(wrong.texts);
    chat.say(code, 'alice');
    const ready = await chat.waitFor(HAS_LINK, { to: 'alice', timeoutMs: 60_000 });
    expect(await expectWhole(outside, 'alice.liddell', ready)).toEqual(['photos', 'profile']);

    const metrics = await (await fetch(`http://127.0.0.1:${program.operationsPort}/metrics`)).text();
    expect(metrics).toMatch(/code_mails_total\{outcome="sent"\} 1/u);
    expect(log()).toContain('code by e-mail ended');
    const tables = await dumpTables(outside.database.url);
    expect(tables).toContain('email-code');
    for (const where of [log(), tables, metrics]) expectNothingOf(where, [ADDRESS, code, code.replace('-', '')]);
    expectNothingOf(log(), ['alice.liddell', 'letters.example', 'nobody@']);
    expectNothingOf(chat.lines.join('\n'), [ADDRESS, code]);
  },
);

const MAIL_POINTS: readonly CrashPoint[] = [
  { name: 'asked', table: 'code_mails', on: 'insert', when: 'true' },
  { name: 'claimed', table: 'code_mails', on: 'update', when: 'new.claimed_at is not null and old.claimed_at is null' },
  { name: 'mailed', table: 'code_mails', on: 'update', when: 'new.mailed_at is not null and old.mailed_at is null' },
  { name: 'linked', table: 'links', on: 'insert', when: 'true' },
];

test.for(['before', 'after'] as const)(
  'a program that is killed %s every step sends one mail, whose code links',
  { timeout: 180_000 },
  async (moment) => {
    const smtp = await startSmtp();
    onTestFinished(() => smtp[Symbol.asyncDispose]());
    const rig = await openJourney({ engine: 'postgres', env: mailEnv(smtp) });
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const points = new CrashPoints(rig.database.url, MAIL_POINTS);
    onTestFinished(() => points[Symbol.asyncDispose]());
    await points.arm(moment, () => rig.crash());

    await rig.chat.ask('email alice', ON_ITS_WAY);
    const code = await codeIn(smtp);
    // Where the death was between mail and mark, the mail comes once more.
    await expect.poll(() => openPromises(rig.database.url), { timeout: 60_000, interval: 200 }).toEqual([]);
    rig.chat.say(code);
    await rig.chat.waitFor(HAS_LINK, { timeoutMs: 120_000 });

    expect([...points.struck].sort()).toEqual(['asked', 'claimed', 'linked', 'mailed']);
    expect(new Set(smtp.mails.map(({ headers }) => headers.get('message-id'))).size).toBe(1);
    expect(new Set(smtp.mails.map(({ raw }) => raw)).size).toBe(1);
    expect(rig.chat.messages.filter(({ texts }) => ON_ITS_WAY.test(texts.at(-1) ?? ''))).toHaveLength(1);
  },
);

async function open() {
  const smtp = await startSmtp();
  onTestFinished(() => smtp[Symbol.asyncDispose]());
  const outside = await openOutside({
    accounts: [{ username: 'alice.liddell', email: ADDRESS, photos: 2 }],
    worker: { heartbeatMs: 200, pollMs: 100, exportDurationMs: () => 300 },
  });
  onTestFinished(() => outside[Symbol.asyncDispose]());
  const { gate, url } = await gatedDatabase(outside.pod.databaseUrl);
  onTestFinished(() => gate[Symbol.asyncDispose]());
  const pod = { POD_DATABASE_URL: url, POD_TIMEOUT_SECONDS: String(POD_TIMEOUT_SECONDS) };
  return { outside, smtp, gate, env: { ...outside.env, ...pod, ...mailEnv(smtp) } };
}

function mailEnv(smtp: SmtpDouble): Readonly<Record<string, string>> {
  return { SMTP_URL: smtp.url, MAIL_FROM: 'Pappus <pappus@pod.example>' };
}

async function codeIn(smtp: SmtpDouble): Promise<string> {
  await expect.poll(() => smtp.mails.length, { timeout: 60_000, interval: 50 }).toBeGreaterThan(0);
  return CODE.exec(smtp.mails[0]?.text ?? '')?.[0] ?? 'no code in the mail';
}

async function openPromises(url: string): Promise<readonly string[]> {
  const lines = (await dumpTables(url)).split('\n');
  return lines.filter((line) => line.startsWith('public.promised_jobs ') && line.includes('send-code'));
}

function expectNothingOf(text: string, secrets: readonly string[]): void {
  const spellings = (value: string) => [
    value,
    Buffer.from(value).toString('hex'),
    Buffer.from(value).toString('base64url'),
  ];
  expect(secrets.filter((value) => spellings(value).some((each) => text.includes(each)))).toEqual([]);
}
