import { z } from 'zod';
import { commandSchema } from '../command-form.ts';
import type { CommandForm } from '../command-form.ts';
import { commandView } from '../commands-registry.ts';
import type { Command } from '../commands-registry.ts';
import { refusal } from '../discord-error.ts';
import type { DiscordContext } from '../discord-context.ts';
import { parseForm } from '../parse-form.ts';
import type { Asking, Route } from './rest-server.ts';

const changeSchema = z.looseObject({});

/** What an application registers, for everybody and for single guilds. */
export function commandRoutes(context: DiscordContext): readonly Route[] {
  return ['/applications/:application', '/applications/:application/guilds/:guild'].flatMap((scope) =>
    scopeRoutes(context, `${scope}/commands`),
  );
}

function scopeRoutes(context: DiscordContext, pattern: string): readonly Route[] {
  const { commands, bot, world } = context;
  const view = (command: Command) => commandView(command, bot.id);
  const guildOf = ({ params }: Asking): string | undefined => {
    if (params['application'] !== bot.id) throw refusal(10002);
    const guild = params['guild'];
    if (guild !== undefined && world.guilds.get(guild)?.members.has(bot.id) !== true) throw refusal(50001);
    return guild;
  };
  const known = (asking: Asking): Command => {
    const guildId = guildOf(asking);
    const command = commands.get(asking.params['command'] ?? '');
    if (command.guildId !== guildId) throw refusal(10063);
    return command;
  };
  const access = 'bot';
  return [
    {
      method: 'GET',
      pattern,
      access,
      handle: (asking) => {
        const list = commands.list(guildOf(asking)).map(view);
        return asking.query['with_localizations'] === 'true' ? list : list.map(withoutLocalizations);
      },
    },
    {
      method: 'PUT',
      pattern,
      access,
      handle: (asking) => commands.put(parseForm(z.array(commandSchema), asking.body), guildOf(asking)).map(view),
    },
    {
      method: 'POST',
      pattern,
      access,
      handle: (asking) => view(commands.add(parseForm(commandSchema, asking.body), guildOf(asking))),
    },
    { method: 'GET', pattern: `${pattern}/:command`, access, handle: (asking) => view(known(asking)) },
    {
      method: 'PATCH',
      pattern: `${pattern}/:command`,
      access,
      handle: (asking) => {
        const { id: _id, version: _version, guildId, ...before } = known(asking);
        const form: CommandForm = parseForm(commandSchema, { ...before, ...parseForm(changeSchema, asking.body) });
        return view(commands.add(form, guildId));
      },
    },
    { method: 'DELETE', pattern: `${pattern}/:command`, access, handle: (asking) => commands.remove(known(asking).id) },
  ];
}

/** Translations are left out of a list unless they are asked for. @see Discord, "Get Global Application Commands" */
function withoutLocalizations(command: object): object {
  return JSON.parse(
    JSON.stringify(command, (key, value: unknown) => (key.endsWith('_localizations') ? undefined : value)),
  );
}
