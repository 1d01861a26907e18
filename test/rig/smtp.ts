import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';

/** One mail as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  /** Header fields by their lower-case name, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  /** The text, decoded. */
  readonly text: string;
  /** Whom the client signed in as. */
  readonly user: string | undefined;
}

/** Where a server says no: to the recipient, to the sender, to the whole mail, or to the password. */
export type SmtpStage = 'from' | 'to' | 'data' | 'auth';

export interface SmtpOptions {
  /** 0 is any free port. */
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  /** With a certificate that nobody trusts. */
  readonly offersTls?: boolean;
}

/** A mail server on a socket of its own that keeps what it takes, and misbehaves when told to. */
export class SmtpDouble implements AsyncDisposable {
  readonly #mails: TakenMail[] = [];
  #server: SMTPServer | undefined;
  readonly #options: SmtpOptions;
  #port = 0;
  #refusal: { readonly stage: SmtpStage; readonly code: number } | undefined;
  #delayMs = 0;
  #losesReply = false;
  sessionCount = 0;

  constructor(options: SmtpOptions) {
    this.#options = options;
  }

  get port(): number {
    return this.#port;
  }

  /** Without credentials. */
  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Everything it has taken, also where the client never learned that. */
  get mails(): readonly TakenMail[] {
    return this.#mails;
  }

  /** Says no until told otherwise, quoting the recipient as real servers do. */
  refuse(stage: SmtpStage, code: number): void {
    this.#refusal = { stage, code };
  }

  accept(): void {
    this.#refusal = undefined;
    this.#delayMs = 0;
    this.#losesReply = false;
  }

  /** Thinks this long about every mail. */
  slowDown(ms: number): void {
    this.#delayMs = ms;
  }

  /** Takes mails, and cuts the connection instead of saying so. */
  loseReplies(): void {
    this.#losesReply = true;
  }

  /** Listens, on the port it had before if it had one. */
  async start(): Promise<void> {
    const { user, offersTls, port = 0 } = this.#options;
    const server = new SMTPServer({
      logger: false,
      authOptional: user === undefined,
      allowInsecureAuth: true,
      hideSTARTTLS: offersTls !== true,
      disabledCommands: user === undefined ? ['AUTH'] : [],
      disableReverseLookup: true,
      closeTimeout: 1,
      onConnect: (_session, done) => {
        this.sessionCount += 1;
        done();
      },
      onAuth: ({ username = '', password }, _session, done) => {
        const isRight = username === user && password === this.#options.password;
        done(this.#refusalAt('auth', username) ?? (isRight ? null : refusalOf(535, username)), { user: username });
      },
      onMailFrom: ({ address }, _session, done) => done(this.#refusalAt('from', address)),
      onRcptTo: ({ address }, _session, done) => done(this.#refusalAt('to', address)),
      onData: (stream, session, done) => {
        void this.#answer(stream, session, done);
      },
    });
    server.on('error', () => undefined);
    const listening = server.listen(this.#port === 0 ? port : this.#port, '127.0.0.1');
    await once(listening, 'listening');
    this.#port = (listening.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Refuses connections until it is started again. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #answer(stream: Readable, session: SMTPServerSession, say: (err: Error | null) => void): Promise<void> {
    try {
      say(await this.#take(stream, session));
    } catch (err) {
      say(err instanceof Error ? err : new Error('not taken'));
    }
  }

  async #take(stream: Readable, session: SMTPServerSession): Promise<Error | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    await delay(this.#delayMs);
    const { mailFrom, rcptTo } = session.envelope;
    const to = rcptTo.map(({ address }) => address);
    const refusal = this.#refusalAt('data', to.join());
    if (refusal) return refusal;
    const from = mailFrom === false ? '' : mailFrom.address;
    const user = typeof session.user === 'string' ? session.user : undefined;
    this.#mails.push({ from, to, user, ...readMail(Buffer.concat(chunks).toString('utf8')) });
    if (this.#losesReply) for (const connection of this.#server?.connections ?? []) connection._socket.destroy();
    return null;
  }

  #refusalAt(stage: SmtpStage, about: string): Error | null {
    return this.#refusal?.stage === stage ? refusalOf(this.#refusal.code, about) : null;
  }
}

export async function startSmtp(options: SmtpOptions = {}): Promise<SmtpDouble> {
  const smtp = new SmtpDouble(options);
  await smtp.start();
  return smtp;
}

function refusalOf(code: number, about: string): Error {
  return Object.assign(new Error(`<${about}> is not wanted here\n    at ${about}`), { responseCode: code });
}

/** Reads a mail of one part in quoted-printable, which is all that Pappus writes. RFC 5322, RFC 2045 §6.7, RFC 2047 */
function readMail(raw: string): Pick<TakenMail, 'raw' | 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/gu, ' ')
    .split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    const before = headers.get(name.toLowerCase());
    const said = decodeWords(value.join(':').trim());
    headers.set(name.toLowerCase(), before === undefined ? said : `${before}\n${said}`);
  }
  const text = unquote(raw.slice(end + 4).replaceAll('=\r\n', '')).replaceAll('\r\n', '\n');
  return { raw, headers, text };
}

function decodeWords(value: string): string {
  return value.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_all, kind: string, word: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : unquote(word.replaceAll('_', ' ')),
  );
}

function unquote(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gu, (_all, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
