import { expect, onTestFinished, test } from 'vitest';
import { MailRefusedError, MailUnsentError } from '../../../src/core/identity/errors.ts';
import type { OutgoingMail } from '../../../src/core/identity/mailer.ts';
import { findAddress } from '../../../src/core/pods/pod-mail-addresses.ts';
import { SmtpMailer } from '../../../src/infra/mail/smtp-mailer.ts';
import type { SmtpMailerOptions } from '../../../src/infra/mail/smtp-mailer.ts';
import { parseSmtpUrl } from '../../../src/infra/mail/smtp-options.ts';
import { createLogger } from '../../../src/infra/telemetry/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { openNetworkGate } from '../../rig/pod/network-gate.ts';
import { startSmtp } from '../../rig/smtp.ts';
import type { SmtpOptions, SmtpStage } from '../../rig/smtp.ts';

const FROM = { name: 'Pappus', address: 'pappus@pod.example' };
const TO = 'alice.private@mail.example';
const MAIL: OutgoingMail = {
  id: 'code.1234',
  to: findAddress(TO) ?? expect.unreachable(),
  subject: 'Dein Code für pod.example',
  text: 'Grüße!\n\nK7QF-2MX\n',
  locale: 'de',
  writtenAt: new Date('2026-02-22T12:00:00Z'),
};

test('a mail says that a program wrote it, is text alone, and names nobody but its two ends', async () => {
  const { smtp, send } = await open();
  await send(MAIL);
  const [mail] = smtp.mails;
  expect(mail).toMatchObject({ from: FROM.address, to: [TO], text: MAIL.text });
  expect(Object.fromEntries(mail?.headers ?? [])).toEqual({
    'auto-submitted': 'auto-generated',
    'x-auto-response-suppress': 'All',
    'content-language': 'de',
    from: 'Pappus <pappus@pod.example>',
    to: TO,
    subject: 'Dein Code für pod.example',
    'message-id': '<code.1234@pod.example>',
    date: 'Sun, 22 Feb 2026 12:00:00 +0000',
    'content-type': 'text/plain; charset=utf-8',
    'content-transfer-encoding': 'quoted-printable',
    'mime-version': '1.0',
  });
});

test('a mail that is sent again is the same to the last byte', async () => {
  const { smtp, send } = await open();
  await send(MAIL);
  await send(MAIL);
  expect(smtp.mails).toHaveLength(2);
  expect(smtp.mails[1]?.raw).toBe(smtp.mails[0]?.raw);
});

test.each([
  ['subject', { subject: 'Code\r\nBcc: eve@evil.example\r\n\r\nhello' }],
  ['language', { locale: 'de\r\nBcc: eve@evil.example' }],
  ['message id', { id: 'x>\r\nBcc: eve@evil.example' }],
  ['text', { text: 'hello\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nRCPT TO:<eve@evil.example>\r\nDATA\r\n' }],
])('line ends in the %s make no header and no second recipient', async (_where, hostile) => {
  const { smtp, send } = await open();
  await send({ ...MAIL, ...hostile });
  expect(smtp.mails).toHaveLength(1);
  const [mail] = smtp.mails;
  expect(mail?.to).toEqual([TO]);
  expect([...(mail?.headers.keys() ?? [])]).not.toContain('bcc');
});

test.each<[SmtpStage, number]>([
  ['to', 550],
  ['from', 553],
  ['data', 554],
])('a mail that is refused at "%s" with %i is refused for good', async (stage, code) => {
  const { smtp, send } = await open();
  smtp.refuse(stage, code);
  const err = await failureOf(send(MAIL));
  expect(err).toBeInstanceOf(MailRefusedError);
  expect(err).toMatchObject({ retryable: false, smtpCode: code });
});

test.each<[SmtpStage, number]>([
  ['to', 450],
  ['data', 451],
])('a server that is busy at "%s" with %i may take the mail later', async (stage, code) => {
  const { smtp, send } = await open();
  smtp.refuse(stage, code);
  expect(await failureOf(send(MAIL))).toMatchObject({ code: 'MAIL_UNSENT', retryable: true, smtpCode: code });
  smtp.accept();
  await send(MAIL);
  expect(smtp.mails).toHaveLength(1);
});

test('a wrong password is the operator’s to mend, and the mail is kept meanwhile', async () => {
  const { smtp, send, check } = await open({ user: 'pappus', password: 'p@ss:word' }, { credentials: 'pappus:wrong' });
  expect(await failureOf(send(MAIL))).toMatchObject({ code: 'MAIL_UNSENT', smtpCode: 535 });
  await expect(check()).rejects.toThrow(MailUnsentError);
  expect(smtp.mails).toEqual([]);
});

test('credentials are read from the address, whatever is in them', async () => {
  const credentials = `pappus:${encodeURIComponent('p@ss:word')}`;
  const { smtp, send, check } = await open({ user: 'pappus', password: 'p@ss:word' }, { credentials });
  await check();
  await send(MAIL);
  expect(smtp.mails.map(({ user }) => user)).toEqual(['pappus']);
});

test('a server that is down, falls silent or takes too long fails in time', async () => {
  const { smtp, send } = await open({}, { timeoutMs: 200 });
  smtp.slowDown(5_000);
  const before = performance.now();
  expect(await failureOf(send(MAIL))).toMatchObject({ code: 'MAIL_UNSENT', smtpCode: undefined });
  expect(performance.now() - before).toBeLessThan(3_000);
  await smtp.stop();
  expect(await failureOf(send(MAIL))).toMatchObject({ code: 'MAIL_UNSENT' });
});

test('a connection that is cut after the mail was taken makes it neither sent nor refused', async () => {
  const { smtp, send } = await open();
  smtp.loseReplies();
  expect(await failureOf(send(MAIL))).toMatchObject({ code: 'MAIL_UNSENT', retryable: true });
  smtp.accept();
  await send(MAIL);
  expect(new Set(smtp.mails.map(({ headers }) => headers.get('message-id')))).toEqual(
    new Set(['<code.1234@pod.example>']),
  );
});

test('a network that is cut in the middle of a mail leaves nothing taken', async () => {
  const { smtp } = await open();
  const gate = await openNetworkGate({ host: '127.0.0.1', port: smtp.port });
  onTestFinished(() => gate[Symbol.asyncDispose]());
  const mailer = new SmtpMailer({ smtpUrl: new Secret(`smtp://127.0.0.1:${gate.port}`), from: FROM });
  gate.cutAt('Content-Language', 'nobody');
  expect(await failureOf(mailer.send(MAIL, forever()))).toMatchObject({ code: 'MAIL_UNSENT' });
  expect(smtp.mails).toEqual([]);
});

test('what is called off ends at once, with the reason', async () => {
  const { smtp, mailer } = await open();
  smtp.slowDown(5_000);
  const aborter = new AbortController();
  const sending = failureOf(mailer.send(MAIL, aborter.signal));
  await expect.poll(() => smtp.sessionCount).toBe(1);
  aborter.abort(new Error('stopping'));
  expect(await sending).toMatchObject({ message: 'stopping' });
});

test('no address and nothing the server said gets into the log', async () => {
  const { smtp, send } = await open();
  const lines: string[] = [];
  const log = createLogger({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } });
  for (const [stage, code] of [
    ['to', 550],
    ['to', 450],
    ['data', 554],
    ['from', 501],
  ] as const) {
    smtp.refuse(stage, code);
    log.warn({ err: await failureOf(send(MAIL)) }, 'a job failed');
  }
  await smtp.stop();
  log.warn({ err: await failureOf(send(MAIL)) }, 'a job failed');
  expect(lines.join('')).toContain('550');
  expect(lines.join('')).not.toMatch(/alice|mail\.example|not wanted/u);
});

test('a server elsewhere is told nothing before TLS, unless the operator says so', () => {
  const options = (url: string) => parseSmtpUrl(new Secret(url));
  expect(options('smtp://u:p@mail.example')).toMatchObject({ port: 587, secure: false, requireTLS: true });
  expect(options('smtp://mail.example:25?requireTLS=false')).toMatchObject({ port: 25, requireTLS: false });
  expect(options('smtps://mail.example')).toMatchObject({ port: 465, secure: true });
  expect(options('smtp://127.0.0.1:25')).toMatchObject({ requireTLS: false });
  expect(options('smtp://127.evil.example')).toMatchObject({ requireTLS: true });
  for (const wrong of ['http://mail.example', 'smtp:', 'hunter2']) {
    expect(() => options(wrong)).toThrow(/^(?!.*hunter2).*mail server/u);
  }
});

test('a certificate that nobody vouches for is not accepted', async () => {
  const { smtp, send } = await open({ offersTls: true });
  expect(await failureOf(send(MAIL))).toMatchObject({ code: 'MAIL_UNSENT' });
  expect(smtp.mails).toEqual([]);
});

async function open(
  options: SmtpOptions = {},
  { credentials, timeoutMs }: { readonly credentials?: string; readonly timeoutMs?: number } = {},
) {
  const smtp = await startSmtp(options);
  onTestFinished(() => smtp[Symbol.asyncDispose]());
  const smtpUrl = new Secret(smtp.url.replace('//', credentials === undefined ? '//' : `//${credentials}@`));
  const mailerOptions: SmtpMailerOptions = { smtpUrl, from: FROM, ...(timeoutMs !== undefined && { timeoutMs }) };
  const mailer = new SmtpMailer(mailerOptions);
  return { smtp, mailer, check: () => mailer.check(), send: (mail: OutgoingMail) => mailer.send(mail, forever()) };
}

function forever(): AbortSignal {
  return new AbortController().signal;
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (err: unknown) => err,
  );
}
