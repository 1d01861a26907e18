import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { walkSignIn } from './pod/browser.ts';

const MAIN = path.join(import.meta.dirname, 'pod', 'main.ts');
const readySchema = z.object({
  ready: z.literal(true),
  url: z.string(),
  controlUrl: z.string(),
  databaseUrl: z.string(),
  uploadsDirectory: z.string(),
});
const accountSchema = z.object({
  profile: z.object({ fileName: z.string() }),
  photos: z.object({ fileName: z.string() }),
});
const statsSchema = z.object({
  jobs: z.array(z.object({ username: z.string(), kind: z.enum(['profile', 'photos']), taken: z.number() })),
});

/** The simulated pod as the separate program that it is. */
export interface ChildPod extends AsyncDisposable {
  readonly url: string;
  readonly databaseUrl: string;
  signIn(authorizeUrl: string, person: { readonly username: string }): Promise<string>;
  addAccount(account: Readonly<Record<string, string | number>>): Promise<void>;
  /** Where the finished archives of an account are. */
  archivesOf(username: string): Promise<{ readonly profile: string; readonly photos: string }>;
  /** How often an export of this account and kind was begun. */
  exportsTaken(username: string, kind: 'profile' | 'photos'): Promise<number>;
}

/** Starts the pod and waits until it is ready. Passwords are the username with `-password`. */
export async function startChildPod(args: readonly string[]): Promise<ChildPod> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const gone = once(child, 'exit').then(() => {
    throw new Error('the simulated pod ended before it was ready');
  });
  gone.catch(() => undefined);
  const [line]: unknown[] = await Promise.race([once(lines, 'line'), gone]);
  const { url, controlUrl, databaseUrl, uploadsDirectory } = readySchema.parse(JSON.parse(String(line)));
  const control = async (call: string, body?: object): Promise<unknown> => {
    const init = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(new URL(`control/${call}`, controlUrl), init);
    if (!response.ok) throw new Error(`the pod's control answered ${response.status} to ${call}`);
    return response.status === 204 ? undefined : response.json();
  };
  return {
    url,
    databaseUrl,
    signIn: (authorizeUrl, { username }) =>
      walkSignIn(url, authorizeUrl, { username, password: `${username}-password` }),
    addAccount: async (account) => {
      await control('add-account', { ...account, password: `${account['username']}-password` });
    },
    archivesOf: async (username) => {
      const { profile, photos } = accountSchema.parse(await control(`accounts/${username}`));
      return {
        profile: path.join(uploadsDirectory, profile.fileName),
        photos: path.join(uploadsDirectory, photos.fileName),
      };
    },
    exportsTaken: async (username, kind) => {
      const { jobs } = statsSchema.parse(await control('stats'));
      return jobs.find((job) => job.username === username && job.kind === kind)?.taken ?? 0;
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
