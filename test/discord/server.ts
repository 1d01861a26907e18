import { DiscordDouble } from '../rig/discord/discord-double.ts';
import type { DriverOptions } from '../rig/discord/driver.ts';

/** A server that speaks Discord, with a bot and a person who shares a server with it or may write to it. */
export interface DiscordServer extends AsyncDisposable {
  readonly botToken: string;
  readonly person: DriverOptions;
}

/** The options of `npm run test:discord`, and the variables in which they reach the suite. */
export const SERVER_OPTIONS = {
  api: { variable: 'DISCORD_TEST_API', meaning: 'the REST interface without the version, such as https://…/api' },
  gateway: { variable: 'DISCORD_TEST_GATEWAY', meaning: 'the gateway for people, such as wss://…' },
  'bot-token': { variable: 'DISCORD_TEST_BOT_TOKEN', meaning: 'the token of the bot that Pappus is to be' },
  'bot-id': { variable: 'DISCORD_TEST_BOT_ID', meaning: 'the id of that bot' },
  'person-token': { variable: 'DISCORD_TEST_PERSON_TOKEN', meaning: 'the token of an account that plays the person' },
} as const;

/** The server that the environment names, or a double on this machine. */
export async function openDiscordServer(env: Readonly<Record<string, string | undefined>>): Promise<DiscordServer> {
  const given = (name: keyof typeof SERVER_OPTIONS) => env[SERVER_OPTIONS[name].variable] ?? '';
  if (given('api') !== '') {
    return {
      botToken: given('bot-token'),
      person: {
        api: given('api'),
        gateway: given('gateway'),
        token: given('person-token'),
        botId: given('bot-id'),
      },
      [Symbol.asyncDispose]: async () => undefined,
    };
  }
  const double = new DiscordDouble({ identifies: { windowMs: 0 } });
  await double.start();
  const { guild } = double.addGuild('leavers');
  const { token } = double.addPerson('bob', [guild]);
  return {
    botToken: double.bot.token,
    person: { api: double.api, gateway: double.gatewayUrl, token, botId: double.bot.id },
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  };
}
