import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';

const PROCESS = path.join(import.meta.dirname, 'person-process.ts');

const answerSchema = z.object({ id: z.number(), value: z.unknown().optional(), error: z.string().optional() });
const eventSchema = z.object({
  id: z.string(),
  from: z.string(),
  encrypted: z.boolean(),
  /** Why this client could not read it. */
  unreadable: z.string().optional(),
  content: z.looseObject({ body: z.string().optional(), formatted_body: z.string().optional() }),
  /** Where in which session it was encrypted. */
  session: z.string().optional(),
  index: z.number().optional(),
  relation: z.looseObject({ rel_type: z.string().optional(), event_id: z.string().optional() }).nullish(),
});
const roomSchema = z.object({
  room: z.string(),
  mine: z.string(),
  joined: z.array(z.string()),
  inviter: z.string().nullish(),
});

export type SeenEvent = z.infer<typeof eventSchema>;

/** A message on a person's screen, with its edits in place. */
export interface SeenMessage {
  readonly id: string;
  readonly from: string;
  readonly encrypted: boolean;
  readonly unreadable: string | undefined;
  /** Every text it has had, the latest last. */
  readonly texts: readonly string[];
}

export interface Login {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** Somebody with a Matrix client that is no part of Pappus. */
export class MatrixPerson implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #count = 0;
  userId = '';
  deviceId = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message) => {
      const { id, value, error } = answerSchema.parse(message);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(error));
    });
    child.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the client has ended'));
    });
  }

  /** Logs in on a new device and waits until it is in step with the server. */
  static async login(login: Login): Promise<MatrixPerson> {
    const person = new MatrixPerson(
      spawn(process.execPath, [PROCESS], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
    );
    const made = z.object({ userId: z.string(), deviceId: z.string() }).parse(await person.#ask('login', { ...login }));
    person.userId = made.userId;
    person.deviceId = made.deviceId;
    return person;
  }

  /** Sends to, and believes, only devices that their owner has signed: "exclude insecure devices". */
  async excludeInsecureDevices(): Promise<void> {
    await this.#ask('isolate', { on: true });
  }

  /** @returns the new room. */
  async open(whom: readonly string[], { encrypted = true, direct = true } = {}): Promise<string> {
    return z.object({ room: z.string() }).parse(await this.#ask('open', { with: whom, encrypted, direct })).room;
  }

  async join(room: string): Promise<void> {
    await this.#ask('join', { room });
  }

  async leave(room: string): Promise<void> {
    await this.#ask('leave', { room });
  }

  async invite(room: string, whom: string): Promise<void> {
    await this.#ask('invite', { room, whom });
  }

  /** @returns the event's id. */
  async say(room: string, body: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const content = { msgtype: 'm.text', body, ...more };
    return z.object({ event: z.string() }).parse(await this.#ask('send', { room, content })).event;
  }

  /** Waits for a message with this text, and no longer than it takes. */
  async hear(room: string, body: string): Promise<void> {
    await this.#ask('hear', { room, body });
  }

  async rooms() {
    return z.array(roomSchema).parse(await this.#ask('rooms', {}));
  }

  async events(room: string): Promise<readonly SeenEvent[]> {
    return z.array(eventSchema).parse(await this.#ask('messages', { room }));
  }

  /** What others have said in a room, oldest first. */
  async screen(room: string): Promise<readonly SeenMessage[]> {
    const events = (await this.events(room)).filter(({ from }) => from !== this.userId);
    const edits = events.filter(({ relation }) => relation?.rel_type === 'm.replace');
    const shown = events.filter(({ relation }) => relation?.rel_type !== 'm.replace');
    const bodyOf = (content: unknown) =>
      z
        .looseObject({ body: z.string().default('') })
        .catch({ body: '' })
        .parse(content).body;
    return shown.map(({ id, from, encrypted, unreadable, content }) => {
      const later = edits.filter(({ relation }) => relation?.event_id === id);
      const texts = [content.body ?? '', ...later.map((edit) => bodyOf(edit.content['m.new_content']))];
      return { id, from, encrypted, unreadable, texts };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  async #ask(what: string, more: Readonly<Record<string, unknown>>): Promise<unknown> {
    const id = (this.#count += 1);
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    this.#child.send({ id, do: what, ...more });
    return waiting.promise;
  }
}
