import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/config/errors.ts';

const WHOLE = {
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64url'),
  PUBLIC_URL: 'https://pappus.example/',
  POD_URL: 'https://pod.example',
  POD_DATABASE_URL: 'postgres://reader:hunter2@db/pod',
  POD_REDIS_URL: 'redis://:hunter2@redis/0',
};
const announcing = (env: object) => readConfig({ ...WHOLE, ...env }).announcements;
function faultsOf(env: object): readonly string[] {
  try {
    announcing(env);
    return [];
  } catch (err) {
    return err instanceof ConfigError ? err.faults : [String(err)];
  }
}

test('rooms are named by platform and id, each with the language spoken there if one is', () => {
  const rooms = 'matrix:!abc:example.org=de, matrix:#a=b:example.org,discord:123456789012345678=ru';
  const on = { MATRIX_HOMESERVER: 'https://matrix.example', DISCORD_TOKEN: 'x' };
  expect(announcing({ ...on, ANNOUNCE_ROOMS: rooms }).rooms).toEqual([
    { platform: 'matrix', conversation: '!abc:example.org', locale: 'de' },
    { platform: 'matrix', conversation: '#a=b:example.org', locale: undefined },
    { platform: 'discord', conversation: '123456789012345678', locale: 'ru' },
  ]);
});

test('a public post is in all languages or in one, and there is none unless it is asked for', () => {
  const posts = ['', 'no', 'all', 'pl'].map((post) => {
    return announcing({ SUNSET_ACCOUNT: 'sunset', ANNOUNCE_POST: post }).post;
  });
  expect(posts).toEqual([undefined, undefined, { locale: undefined }, { locale: 'pl' }]);
});

test('places that cannot be there are refused, with what is missing', () => {
  expect(faultsOf({ ANNOUNCE_ROOMS: 'matrix:!a:example.org,discord:12,console:x', ANNOUNCE_POST: 'all' })).toEqual([
    'ANNOUNCE_ROOMS names rooms of matrix, which is off: set MATRIX_HOMESERVER',
    'ANNOUNCE_ROOMS names rooms of discord, which is off: set DISCORD_TOKEN',
    'ANNOUNCE_ROOMS can name rooms of matrix and discord only',
    'ANNOUNCE_POST needs the account that posts: set SUNSET_ACCOUNT',
  ]);
  expect(faultsOf({ ANNOUNCE_ROOMS: 'somewhere' })).toEqual([expect.stringContaining('ANNOUNCE_ROOMS must be')]);
  expect(faultsOf({ ANNOUNCE_POST: 'yes' })).toEqual([
    expect.stringContaining('ANNOUNCE_POST must be one of: no, all'),
  ]);
});
