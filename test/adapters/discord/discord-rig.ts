import { vi } from 'vitest';
import { OwnTurns, createDiscordAdapter } from '../../../adapters/discord/index.ts';
import type { DiscordAdapterConfig } from '../../../adapters/discord/index.ts';
import type { DiscordCommand } from '../../../adapters/discord/commands.ts';
import type { LogFields } from '../../../src/kernel/log.ts';
import { SECOND } from '../../../src/kernel/clock.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import type { AdapterRig } from '../../contracts/chat-adapter.contract.ts';
import { DiscordDouble } from '../../rig/discord/discord-double.ts';
import type { DiscordOptions } from '../../rig/discord/discord-double.ts';
import { connectPerson, everyComponentOf } from '../../rig/discord/driver.ts';
import type { DiscordPerson, SeenMessage } from '../../rig/discord/driver.ts';
import type { User } from '../../rig/discord/world.ts';

export const PATIENTLY = { timeout: 20_000, interval: 20 };
export const CLOSED = 'Your direct messages are closed';

const same = (text: string) => ({ text, translations: {} });
export const COMMANDS: readonly DiscordCommand[] = [
  { name: same('status'), description: same('Where my export is'), action: 'status' },
  {
    name: same('export'),
    description: same('Get my data'),
    action: 'export',
    options: [{ name: same('account'), description: same('Which account'), required: false }],
  },
];

/** What an adapter remembers between runs. */
export class Memory {
  readonly values = new Map<string, string>();
  async get(key: string): Promise<string | undefined> {
    return this.values.get(key);
  }
  async put(key: string, value: string): Promise<void> {
    this.values.set(key, value);
  }
  async remove(key: string): Promise<void> {
    this.values.delete(key);
  }
  async removeUnder(beginning: string): Promise<void> {
    for (const key of this.values.keys()) if (key.startsWith(beginning)) this.values.delete(key);
  }
}

/** A Discord with one guild, and an adapter that is not started yet. */
export async function openDiscord(options: DiscordOptions = {}, config: Partial<DiscordAdapterConfig> = {}) {
  const stack = new AsyncDisposableStack();
  const discord = new DiscordDouble({
    buckets: {},
    identifies: { windowMs: 0 },
    dmOpens: { limit: 1_000, windowMs: SECOND },
    ...options,
  });
  await discord.start();
  stack.use(discord);
  const { guild, channel } = discord.addGuild('leavers');
  const memory = new Memory();
  const lines: string[] = [];
  const write = (fields: LogFields, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const log = { debug: () => undefined, info: write, warn: write, error: write };
  const open = (more: Partial<DiscordAdapterConfig> = {}) =>
    stack.use(
      createDiscordAdapter(
        {
          token: new Secret(discord.bot.token),
          apiUrl: discord.api,
          turns: new OwnTurns(1_000),
          timeoutMs: 2_000,
          commands: COMMANDS,
          explainClosed: () => CLOSED,
          ...config,
          ...more,
        },
        memory,
        log,
      ),
    );
  const connect = async (user: User) =>
    stack.use(
      await connectPerson({
        api: discord.api,
        gateway: discord.gatewayUrl,
        token: user.token,
        botId: discord.bot.id,
      }),
    );
  return {
    discord,
    guild,
    channel,
    memory,
    lines,
    /** One more adapter with the same memory, as after a restart. */
    open,
    connect,
    adapter: open(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Texts that Discord would make something of. */
export const ATTACKS = [
  '@everyone @here',
  '<@80351110224678912> <@&165511591545143296> <#103735883630395392>',
  '</airhorn:816437322781949972> <t:1618953630:R> <:mmLol:216154654256398347> <a:b1nzy:392938283556143104>',
  '**bold** __under__ ~~gone~~ ||hidden|| `code` ```block```',
  '[press](https://evil.example/) https://evil.example/x_y_z http://evil.example',
  '<https://evil.example/>',
  'discord.gg/evil discord.com/invite/evil',
  '# heading',
  '-# small',
  '> quoted',
  '>>> quoted',
  '- item',
  '1. item',
  '\\*not escaped\\*',
];

/** Two people with open direct messages. */
export async function openContractRig(options: DiscordOptions = {}) {
  const rig = await openDiscord(options);
  const { discord, guild, channel } = rig;
  const people = new Map<string, { readonly user: User; readonly person: DiscordPerson; readonly dm: string }>();
  for (const name of ['alice', 'bob']) {
    const user = discord.addPerson(name, [guild]);
    const person = await rig.connect(user);
    people.set(name, { user, person, dm: await person.openDm() });
  }
  const of = (name: string) => {
    const known = people.get(name);
    if (known === undefined) throw new TypeError('nobody of that name');
    return known;
  };
  const shown = (name: string) => of(name).person.messages.filter(({ channel_id: at }) => at === of(name).dm);
  return {
    ...rig,
    people,
    of,
    addressOf: (name: string) => ({ platform: 'discord', conversation: of(name).dm, speaker: of(name).user.id }),
    say: async (name: string, text: string) => void (await of(name).person.say(text)),
    sayInPublic: async (name: string, text: string) =>
      void (await of(name).person.say(`<@${discord.bot.id}> ${text}`, channel.id)),
    press: async (name: string, action: string) => {
      const message = await vi.waitFor(() => {
        const found = shown(name).findLast(({ components }) =>
          everyComponentOf(components).some(({ custom_id: id }) => id === action),
        );
        if (found === undefined) throw new Error('not offered');
        return found;
      }, PATIENTLY);
      await of(name).person.press(message, action);
    },
    // Everything is told before the answer to a request of one's own.
    screen: async (name: string) => {
      const all = await of(name).person.list(of(name).dm);
      const own = all.filter(({ author }) => author.id === discord.bot.id);
      return own.map((message) => ({ text: readable(message) }));
    },
    attacks: ATTACKS.map((text) => ({ text, isHarmless: async () => shown('alice').every(isHarmless) })),
  } satisfies AdapterRig & Record<string, unknown>;
}

/** What stays of a message once Discord has made of its markup what it makes of it, and every sign of ours is gone. */
const OURS = /^### |^- |\*\*|<https:\/\/pod\.example\/(?:[\w/-]*)>/gmu;
const ESCAPED = /\\[^0-9A-Za-z\s]/gu;
/** As Discord's clients read it. @see Discord, "Message Formatting" */
const MARKUP =
  /[*_~`|]|<[@#:/atih]|\]\(|^(?:#{1,3}|>{1,3}|-#|[-*+]|\d+\.) |https?:\/\/|@(?:everyone|here)|discord(?:app)?\.(?:gg|com)/imu;

export function isHarmless({ content, flags }: SeenMessage): boolean {
  const hasPreviews = (flags & 4) === 0;
  const lines = content.split('\n').map((line) => line.replace(/^`([^`\\]*)`$/u, ''));
  return !hasPreviews && !lines.some((line) => MARKUP.test(line.replaceAll(ESCAPED, 'x').replaceAll(OURS, '')));
}

/** A message as a person reads it. */
export function readable({ content, components }: SeenMessage): string {
  const text = content
    .replaceAll(/^### /gmu, '')
    .replaceAll(/^`(.*)`$/gmu, '$1')
    .replaceAll(/(?<!\\)\*\*/gu, '')
    .replaceAll(/<(https?:[^>]+)>/gu, '$1')
    .replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1');
  const labels = everyComponentOf(components).flatMap(({ label }) => label ?? []);
  return [text, ...labels].join('\n');
}
