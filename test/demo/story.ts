import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ConsoleClient, linkIn } from '../rig/console-client.ts';
import { startProgram } from '../rig/program.ts';
import type { Program } from '../rig/program.ts';
import { Visitor, download } from '../rig/visitor.ts';
import type { DownloadedFile } from '../rig/visitor.ts';
import { clearStageOnSignal, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

const receiptSchema = z.object({
  receipt: z.object({
    profile: z.object({ posts: z.number(), contacts: z.number(), interactions: z.number() }).optional(),
    photos: z.object({ found: z.number(), expected: z.number() }).optional(),
  }),
});

/** Who asks: an account with years of life in it. */
const ALICE = {
  username: 'alice.w',
  posts: 1_284,
  photos: 120,
  contacts: 87,
  ownRelayables: 2_310,
  othersRelayables: 900,
};
const PATIENCE_MS = 45_000;

/**
 * Plays one export from the first word to the last byte, with the accidents that happen: a wrong code, a second
 * request, a worker that dies, a download that breaks off.
 *
 * Sets the exit code: 0 only when both archives arrived byte for byte, after one export each at the pod.
 */
export async function playStory(): Promise<void> {
  await using stack = new AsyncDisposableStack();
  clearStageOnSignal(stack);
  narrate('Starting an embedded database, a simulated pod and Pappus …');
  const stage = await setStage(stack);
  await stage.pod.addAccount(ALICE);
  const front = stack.use(await startProgram({ env: { ...stage.env, ROLES: 'chat,web', CONSOLE: 'json' } }));
  const workers = new Workers(stage.env);
  stack.defer(() => workers.stop());
  await workers.start();

  const chat = new ConsoleClient((kind, text) => print(kind === 'edit' ? 'pappus*' : 'pappus', text));
  chat.connect(front.input, front.output);
  await askAndProve(chat, stage);
  await waitThroughCrash(chat, workers);
  const ready = await chat.waitFor(/\/d\//, { timeoutMs: PATIENCE_MS });
  const delivered = await fetchArchives(linkIn(ready), stage);
  for (const kind of ['profile', 'photos'] as const) {
    const taken = await stage.pod.exportsTaken(ALICE.username, kind);
    if (taken !== 1) throw new Error(`the pod was asked for ${kind} ${taken} times`);
  }
  process.stdout.write(`demo: delivered ${delivered}\n`);
}

async function askAndProve(chat: ConsoleClient, { pod }: Stage): Promise<void> {
  const say = async (text: string) => {
    print('alice', text);
    return chat.ask(text, /./);
  };
  await say('hi');
  const offer = await say('export');
  const code = await new Visitor().signIn(linkIn(offer), pod, ALICE.username);
  narrate('Alice opens the link, signs in at the pod, says yes there, and reads a code on the last page.');
  await say(mistype(code));
  await say(code);
  narrate('She is not sure that it worked, and asks again.');
  await say('export');
}

async function waitThroughCrash(chat: ConsoleClient, workers: Workers): Promise<void> {
  await chat.waitFor(/putting it together/, { timeoutMs: PATIENCE_MS });
  narrate('The power fails: the worker is killed without warning (SIGKILL), and started again.');
  await workers.crash();
}

/** Downloads what the page offers, one part with a broken connection, and holds the bytes against the pod's own. */
async function fetchArchives(link: URL, { pod }: Stage): Promise<string> {
  const files = await pod.archivesOf(ALICE.username);
  const facts: string[] = [];
  const parts = await new Visitor().openDownloads(link);
  for (const url of parts) {
    const kind = url.pathname.endsWith('/photos') ? 'photos' : 'profile';
    const original = files[kind];
    const { size } = await stat(original);
    const got = await download(url, { breakAfterBytes: Math.floor(size / 2) });
    narrate(`She downloads the ${kind}. The connection breaks half way; the download goes on where it was.`);
    await assertSame(got, original);
    facts.push(`${kind}: ${got.sizeBytes} bytes sha256=${got.sha256} ${await countsOf(url)}`);
  }
  if (facts.length !== 2) throw new Error(`the page offers ${facts.length} parts`);
  return facts.join('; ');
}

async function assertSame(got: DownloadedFile, original: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(original), hash);
  if (hash.digest('hex') !== got.sha256) throw new Error('the download differs from the file at the pod');
}

async function countsOf(part: URL): Promise<string> {
  const url = new URL(part);
  url.pathname += '/receipt.json';
  const { receipt } = receiptSchema.parse(await (await fetch(url)).json());
  const { profile, photos } = receipt;
  if (profile) return `posts=${profile.posts} contacts=${profile.contacts} interactions=${profile.interactions}`;
  return `photos=${photos?.found}/${photos?.expected}`;
}

/** The worker role in a process of its own, so that it can die alone. */
class Workers {
  readonly #env: Readonly<Record<string, string>>;
  #running: Program | undefined;

  constructor(env: Readonly<Record<string, string>>) {
    this.#env = { ...env, ROLES: 'worker' };
  }

  async start(): Promise<void> {
    this.#running = await startProgram({ env: this.#env });
  }

  async crash(): Promise<void> {
    await this.#running?.kill();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
  }
}

/** Another character in the last place. */
function mistype(code: string): string {
  return code.slice(0, -1) + (code.endsWith('K') ? 'M' : 'K');
}

function narrate(text: string): void {
  process.stdout.write(`\n(${text})\n`);
}

function print(who: string, text: string): void {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  process.stdout.write(`\n${who.padEnd(8)}${first}\n${rest.map((line) => `        ${line}\n`).join('')}`);
}
