import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { z } from 'zod';

/** Long enough for a machine that has much else to do. */
const PATIENCE_MS = 30_000;
const OP = { dispatch: 0, heartbeat: 1, identify: 2, hello: 10 } as const;

const frameSchema = z.looseObject({ op: z.number(), t: z.string().nullish(), d: z.unknown().optional() });
const helloSchema = z.looseObject({ heartbeat_interval: z.number() });
export interface SeenComponent {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly label?: string | undefined;
  readonly url?: string | undefined;
  readonly content?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly components?: readonly SeenComponent[] | undefined;
}
const componentSchema: z.ZodType<SeenComponent> = z.lazy(() =>
  z.looseObject({
    type: z.number(),
    custom_id: z.string().optional(),
    label: z.string().optional(),
    url: z.string().optional(),
    content: z.string().optional(),
    disabled: z.boolean().optional(),
    components: z.array(componentSchema).optional(),
  }),
);
const messageSchema = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  content: z.string().default(''),
  author: z.looseObject({ id: z.string(), bot: z.boolean().optional() }),
  flags: z.number().default(0),
  embeds: z
    .array(
      z.looseObject({
        title: z.string().nullish(),
        description: z.string().nullish(),
        url: z.string().nullish(),
        footer: z.looseObject({ text: z.string() }).nullish(),
        fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).default([]),
      }),
    )
    .default([]),
  components: z.array(componentSchema).default([]),
});
export type SeenMessage = z.output<typeof messageSchema>;
const commandSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  options: z.array(z.looseObject({ name: z.string(), type: z.number() })).nullish(),
});
const indexSchema = z.looseObject({ application_commands: z.array(commandSchema) });
const choicesSchema = z.looseObject({
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })),
});
const eventSchema = z.looseObject({ id: z.string().optional(), nonce: z.string().optional() });

export interface DriverOptions {
  /** Up to and without `/v10`. */
  readonly api: string;
  readonly gateway: string;
  readonly token: string;
  readonly botId: string;
}

/**
 * A person with a Discord client: knows nothing but addresses, a token and whom to write to, so that the same person can
 * use any server that speaks Discord.
 */
export class DiscordPerson implements AsyncDisposable {
  readonly #options: DriverOptions;
  readonly #socket: WebSocket;
  readonly #seen = new Map<string, SeenMessage>();
  readonly #outcomes: { readonly t: string; readonly nonce: string | undefined }[] = [];
  readonly #suggested = new Map<string, z.output<typeof choicesSchema>['choices']>();
  readonly #waiting = new Set<() => void>();
  #heartbeat: NodeJS.Timeout | undefined;
  #isReady = false;

  constructor(options: DriverOptions) {
    this.#options = options;
    this.#socket = new WebSocket(`${options.gateway}/?v=10&encoding=json`);
    this.#socket.on('error', () => undefined);
    this.#socket.on('message', (bytes: Buffer) => this.#take(frameSchema.parse(JSON.parse(bytes.toString('utf8')))));
  }

  /** Everything of the assistant this person has on a screen, oldest first, also what only they see. */
  get messages(): readonly SeenMessage[] {
    return [...this.#seen.values()].filter(({ author }) => author.id === this.#options.botId);
  }

  async ready(): Promise<void> {
    await this.waitUntil(() => this.#isReady);
  }

  /** The private conversation with the assistant. @returns its channel. */
  async openDm(): Promise<string> {
    const { botId } = this.#options;
    return z
      .looseObject({ id: z.string() })
      .parse(await this.request('POST', '/users/@me/channels', { recipient_id: botId })).id;
  }

  /** Writes to the assistant, or into a channel. @returns the message's id. */
  async say(content: string, channel?: string): Promise<string> {
    const id = channel ?? (await this.openDm());
    return messageSchema.parse(
      await this.request('POST', `/channels/${id}/messages`, { content, nonce: String(Date.now()) }),
    ).id;
  }

  async list(channel: string): Promise<readonly SeenMessage[]> {
    return z
      .array(messageSchema)
      .parse(await this.request('GET', `/channels/${channel}/messages?limit=100`))
      .toReversed();
  }

  async commands(channel: string): Promise<z.output<typeof indexSchema>['application_commands']> {
    return indexSchema.parse(await this.request('GET', `/channels/${channel}/application-command-index`))
      .application_commands;
  }

  /** Uses a slash command. @returns what tells its outcome apart. */
  async use(name: string, options: Readonly<Record<string, string>> = {}, channel?: string): Promise<string> {
    const id = channel ?? (await this.openDm());
    const command = (await this.commands(id)).find((known) => known.name === name);
    if (!command) throw new Error(`there is no /${name} here`);
    const given = Object.entries(options).map(([option, value]) => ({
      name: option,
      type: typeOf(command, option),
      value,
    }));
    return this.#interact({ type: 2, channel_id: id, data: { id: command.id, name, type: 1, options: given } });
  }

  /** What the client lists while a command is typed. @param focused - The option that is being typed. */
  async suggestions(
    name: string,
    given: Readonly<Record<string, string>>,
    { focused, channel }: { readonly focused: string; readonly channel: string },
  ): Promise<readonly { readonly name: string; readonly value: string | number }[]> {
    const command = (await this.commands(channel)).find((known) => known.name === name);
    if (!command) throw new Error(`there is no /${name} here`);
    const options = Object.entries(given).map(([option, value]) => ({
      name: option,
      type: typeOf(command, option),
      value,
      ...(option === focused && { focused: true }),
    }));
    const data = { id: command.id, name, type: 1, options };
    const nonce = await this.#interact({ type: 4, channel_id: channel, data });
    await this.waitUntil(() => this.#suggested.has(nonce));
    return this.#suggested.get(nonce) ?? [];
  }

  /** Presses the button with this custom id on a message. */
  async press(message: Pick<SeenMessage, 'id' | 'channel_id'>, customId: string): Promise<string> {
    return this.#interact({
      type: 3,
      channel_id: message.channel_id,
      message_id: message.id,
      data: { component_type: 2, custom_id: customId },
    });
  }

  /** Waits for what the client shows of an interaction: done, or "the application did not respond". */
  async outcome(nonce: string): Promise<'success' | 'failure'> {
    const find = () => this.#outcomes.find((outcome) => outcome.nonce === nonce && /SUCCESS|FAILURE/u.test(outcome.t));
    await this.waitUntil(() => find() !== undefined);
    return find()?.t === 'INTERACTION_SUCCESS' ? 'success' : 'failure';
  }

  /** Waits for a message, new or changed, whose text matches. */
  async waitFor(pattern: RegExp, { since = 0, timeoutMs = PATIENCE_MS } = {}): Promise<SeenMessage> {
    const find = () => this.messages.slice(since).findLast((message) => pattern.test(textOf(message)));
    const isThere = await this.waitUntil(() => find() !== undefined, timeoutMs);
    const found = find();
    if (isThere && found) return found;
    throw new Error(
      `nothing matched ${String(pattern)} in:\n${this.messages.slice(since).map(textOf).join('\n---\n')}`,
    );
  }

  /** Looks again whenever something arrives. @returns whether it came true in time. */
  async waitUntil(isTrue: () => boolean, timeoutMs = PATIENCE_MS): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    while (!isTrue()) {
      if (Date.now() > deadline) return false;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.max(deadline - Date.now(), 1));
        this.#waiting.add(wake);
      });
    }
    return true;
  }

  /** Asks with this person's token, and again after a 429. @throws where the answer is a refusal. */
  async request(method: string, path: string, body?: object): Promise<unknown> {
    const { api, token } = this.#options;
    const response = await fetch(`${api}/v10${path}`, {
      method,
      headers: { authorization: token, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status === 429) {
      const waitMs = Number(response.headers.get('retry-after') ?? 1) * 1_000;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      return this.request(method, path, body);
    }
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#heartbeat);
    this.#socket.terminate();
  }

  async #interact(asked: object): Promise<string> {
    const nonce = randomUUID();
    const application = { application_id: this.#options.botId, session_id: 'driver', nonce };
    await this.request('POST', '/interactions', { ...application, ...asked });
    return nonce;
  }

  #take({ op, t, d }: z.output<typeof frameSchema>): void {
    if (op === OP.hello) {
      const { heartbeat_interval: everyMs } = helloSchema.parse(d);
      this.#heartbeat = setInterval(
        () => this.#socket.send(JSON.stringify({ op: OP.heartbeat, d: null })),
        everyMs,
      ).unref();
      const properties = { os: 'linux', browser: 'driver', device: 'driver' };
      this.#socket.send(
        JSON.stringify({ op: OP.identify, d: { token: this.#options.token, properties, capabilities: 0 } }),
      );
    } else if (op === OP.dispatch) {
      this.#hear(t ?? '', d);
    }
    for (const wake of this.#waiting) wake();
  }

  #hear(t: string, d: unknown): void {
    if (t === 'READY') this.#isReady = true;
    if (t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE') {
      const message = messageSchema.parse(d);
      this.#seen.set(message.id, message);
    }
    const { id, nonce } = eventSchema.safeParse(d).data ?? {};
    if (t === 'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE' && nonce !== undefined)
      this.#suggested.set(nonce, choicesSchema.parse(d).choices);
    if (t === 'MESSAGE_DELETE' && id !== undefined) this.#seen.delete(id);
    if (t.startsWith('INTERACTION_')) this.#outcomes.push({ t, nonce });
  }
}

/** Connects a person and waits until they see what happens. */
export async function connectPerson(options: DriverOptions): Promise<DiscordPerson> {
  const person = new DiscordPerson(options);
  await person.ready();
  return person;
}

/** Everything a message says, in the order in which it is read. */
export function textOf({ content, embeds, components }: SeenMessage): string {
  const inEmbeds = embeds.flatMap(({ title, description, fields, footer }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  const inComponents = everyComponentOf(components).flatMap(({ label, content: text, url }) => [label, text, url]);
  return [content, ...inEmbeds, ...inComponents]
    .filter((text) => text !== null && text !== undefined && text !== '')
    .join('\n');
}

export function everyComponentOf(list: readonly SeenComponent[]): readonly SeenComponent[] {
  return list.flatMap((component) => [component, ...everyComponentOf(component.components ?? [])]);
}

function typeOf({ name, options }: z.output<typeof commandSchema>, option: string): number {
  const known = options?.find((candidate) => candidate.name === option);
  if (!known) throw new Error(`/${name} has no option ${option}`);
  return known.type;
}
