import { DAY } from '../../../src/kernel/clock.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import { invalidForm, refusal } from './discord-error.ts';
import type { CommandForm } from './command-form.ts';
import type { Snowflakes } from './snowflakes.ts';

export interface Command extends CommandForm {
  readonly id: string;
  readonly version: string;
  readonly guildId: string | undefined;
}

const MAX_CHAT_COMMANDS = 100;
const MAX_CREATES_PER_DAY = 200;

/** The commands an application has registered: global ones, and those of single guilds. */
export class CommandsRegistry {
  #commands: Command[] = [];
  #creates: { readonly scope: string; readonly at: number }[] = [];
  readonly #ids: Snowflakes;
  readonly #clock: Clock;
  /** How often the whole list has been put. */
  putCount = 0;

  constructor(ids: Snowflakes, clock: Clock) {
    this.#ids = ids;
    this.#clock = clock;
  }

  list(guildId?: string): readonly Command[] {
    return this.#commands.filter((command) => command.guildId === guildId);
  }

  /** What can be used in a guild: its own commands and the global ones. */
  usableIn(guildId: string | undefined): readonly Command[] {
    return this.#commands.filter((command) => command.guildId === undefined || command.guildId === guildId);
  }

  get(id: string): Command {
    const found = this.#commands.find((command) => command.id === id);
    if (!found) throw refusal(10063);
    return found;
  }

  /** Replaces all of a scope. Names that were there before keep their ids and are no new creation. */
  put(forms: readonly CommandForm[], guildId?: string): readonly Command[] {
    this.putCount += 1;
    const names = forms.map(({ name, type }) => `${type} ${name}`);
    const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
    if (twice >= 0) {
      throw invalidForm([
        {
          path: [twice],
          code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
          message: 'Application command names must be unique',
        },
      ]);
    }
    if (forms.filter(({ type }) => type === 1).length > MAX_CHAT_COMMANDS) throw refusal(30032);
    const before = this.list(guildId);
    const made = forms.map((form) => this.#made(form, before, guildId));
    this.#commands = [...this.#commands.filter((command) => command.guildId !== guildId), ...made];
    return made;
  }

  /** One more, or another in place of one of the same name. */
  add(form: CommandForm, guildId?: string): Command {
    const others = this.list(guildId).filter(({ name, type }) => name !== form.name || type !== form.type);
    this.put([...others, form], guildId);
    const made = this.list(guildId).find(({ name, type }) => name === form.name && type === form.type);
    if (!made) throw refusal(10063);
    return made;
  }

  remove(id: string): void {
    const command = this.get(id);
    this.#commands = this.#commands.filter((other) => other !== command);
  }

  #made(form: CommandForm, before: readonly Command[], guildId: string | undefined): Command {
    const known = before.find(({ name, type }) => name === form.name && type === form.type);
    const { id: _given, ...rest } = { id: undefined, ...form };
    if (!known) this.#countCreate(guildId ?? 'global');
    return { ...rest, id: known?.id ?? this.#ids.next(), version: this.#ids.next(), guildId };
  }

  #countCreate(scope: string): void {
    const now = this.#clock.now().getTime();
    this.#creates = this.#creates.filter(({ at }) => now - at < DAY);
    if (this.#creates.filter((create) => create.scope === scope).length >= MAX_CREATES_PER_DAY) throw refusal(30034);
    this.#creates.push({ scope, at: now });
  }
}

export function commandView({ guildId, ...command }: Command, applicationId: string): object {
  return {
    nsfw: false,
    default_member_permissions: null,
    integration_types: [0],
    contexts: null,
    name_localizations: null,
    description_localizations: null,
    ...command,
    application_id: applicationId,
    ...(guildId !== undefined && { guild_id: guildId }),
  };
}
