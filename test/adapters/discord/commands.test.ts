import { describe, expect, onTestFinished, test } from 'vitest';
import { areRegistered, commandBodies, findAction } from '../../../adapters/discord/commands.ts';
import { discordCommands } from '../../../src/app/discord-commands.ts';
import type { Intent } from '../../../src/core/conversation/intent.ts';
import { parseIntent } from '../../../src/core/conversation/parse-intent.ts';
import { LOCALES, LOCALE_TAGS } from '../../../src/core/i18n/locales.ts';
import { startDiscord } from '../../rig/discord/discord-double.ts';

const commands = discordCommands({ sendsCodes: true });

async function openRegistry() {
  const discord = await startDiscord();
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const ask = async (method: string, body?: unknown) => {
    const response = await fetch(
      `${discord.api}/v10/applications/${discord.bot.id}/commands?with_localizations=${method === 'GET'}`,
      {
        method,
        headers: { authorization: `Bot ${discord.bot.token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    );
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };
  return { discord, ask };
}

const meaningOf = (name: string, given?: string): Intent =>
  parseIntent({ kind: 'action', action: findAction(commands, name, given) ?? 'nothing' }).intent;

test.each<[string, string | undefined, Intent]>([
  ['hi', undefined, { kind: 'greeting' }],
  ['export', undefined, { kind: 'export', account: undefined }],
  ['status', undefined, { kind: 'status' }],
  ['link', undefined, { kind: 'link' }],
  ['cancel', undefined, { kind: 'cancel' }],
  ['migrate', undefined, { kind: 'migrate', host: undefined }],
  ['migrate', 'https://Diasp.org/', { kind: 'migrate', host: 'diasp.org' }],
  ['email', undefined, { kind: 'email', named: '' }],
  ['email', ' Alice ', { kind: 'email', named: 'alice' }],
  ['code', 'K7QF-2MX', { kind: 'code', text: 'K7QF-2MX' }],
  ['language', undefined, { kind: 'language', wanted: undefined }],
  ['language', 'de', { kind: 'language', wanted: 'de' }],
  ['help', undefined, { kind: 'help' }],
])('/%s %s means what its words mean', (name, given, intent) => {
  expect(meaningOf(name, given)).toEqual(intent);
});

test('there is one command for everything somebody can want, and none for codes by mail where none are sent', () => {
  const kinds = commands.map(({ name }) => meaningOf(name.text, name.text === 'code' ? 'K7QF-2MX' : undefined).kind);
  expect(kinds).toEqual([
    'greeting',
    'export',
    'status',
    'link',
    'readable',
    'cancel',
    'migrate',
    'encrypt',
    'encrypt-off',
    'email',
    'code',
    'human',
    'touched',
    'opt-out',
    'opt-in',
    'forget',
    'language',
    'help',
  ]);
  const without = discordCommands({ sendsCodes: false });
  expect(without).toEqual(commands.filter(({ name }) => name.text !== 'email'));
  expect(findAction(without, 'email', undefined)).toBeUndefined();
});

test('an account named with /export is understood', () => {
  expect(meaningOf('export', 'alice@pod.example')).toEqual({ kind: 'export', account: 'alice@pod.example' });
});

describe.each(LOCALE_TAGS)('in %s', (tag) => {
  const bodies = commandBodies(commands);
  const localesOf = (localizations: object | null | undefined) => Object.keys(localizations ?? {});

  test('every command and option has a name and a description', () => {
    const named = bodies.flatMap((body) => [body, ...(body.options ?? [])]);
    for (const { name_localizations: names, description_localizations: descriptions } of named) {
      expect(localesOf(names).some((locale) => locale.split('-')[0] === tag)).toBe(true);
      expect(localesOf(descriptions)).toEqual(localesOf(names));
    }
  });

  test('the names are words that are understood when they are typed', () => {
    const names = commands.map(({ name }) => name.translations[tag] ?? '');
    const kinds = names
      .filter((name) => name !== LOCALES[tag].messages['command.option.code'])
      .map((text) => parseIntent({ kind: 'text', text }).intent.kind);
    expect(kinds).toEqual([
      'greeting',
      'export',
      'status',
      'link',
      'readable',
      'cancel',
      'migrate',
      'encrypt',
      'encrypt-off',
      'email',
      'human',
      'touched',
      'opt-out',
      'opt-in',
      'forget',
      'language',
      'help',
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('Discord takes them all, with every translation, and then has what was meant', async () => {
  const { discord, ask } = await openRegistry();
  const put = await ask('PUT', commandBodies(commands));
  expect(put).toMatchObject({ status: 200 });
  const { answer } = await ask('GET');
  expect(areRegistered(commandBodies(commands), answer)).toBe(true);
  const german = LOCALES.de.commands;
  expect(discord.commands.find(({ name }) => name === 'cancel')).toMatchObject({
    name_localizations: { de: german.cancel[0], 'en-GB': 'cancel', 'en-US': 'cancel' },
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  });
});

test('a command too many, too few, or with other words is noticed', async () => {
  const { ask } = await openRegistry();
  expect(areRegistered(commandBodies(commands), (await ask('GET')).answer)).toBe(false);
  await ask('PUT', commandBodies(discordCommands({ sendsCodes: false })));
  expect(areRegistered(commandBodies(commands), (await ask('GET')).answer)).toBe(false);
  const [first, ...rest] = commands;
  if (first === undefined) throw new Error('there are no commands');
  const reworded = { ...first, description: { ...first.description, translations: { en: 'Something else' } } };
  await ask('PUT', commandBodies([reworded, ...rest]));
  expect(areRegistered(commandBodies(commands), (await ask('GET')).answer)).toBe(false);
  await ask('PUT', commandBodies([...commands].toReversed()));
  expect(areRegistered(commandBodies(commands), (await ask('GET')).answer)).toBe(true);
});
