import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { offencesOf } from './floors.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAX_LINES = 300;

const sources = ['src', 'adapters', 'packages'].flatMap(filesUnder);
const tests = ['test', 'bench'].flatMap(filesUnder);

test('every import goes to a floor below, and every library has one owner', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(({ file, text }) => offencesOf(file, importsOf(text)))).toEqual([]);
});

test('the environment is read in one place', () => {
  const readers = sources
    .filter(({ text }) => /(?<![.#\w])process\s*(?:\??\.\s*env\b|\[)/u.test(text))
    .map(({ file }) => file);
  expect(
    readers.filter((file) => !['src/main.ts', 'src/cli.ts'].includes(file) && !file.startsWith('src/config/')),
  ).toEqual([]);
});

test(`no source is longer than ${MAX_LINES} lines`, () => {
  const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > MAX_LINES).map(({ file }) => file);
  expect(long).toEqual([]);
});

test('no source has a default export or lives in a drawer', () => {
  expect(sources.filter(({ text }) => /^export default/mu.test(text)).map(({ file }) => file)).toEqual([]);
  expect(sources.filter(({ file }) => /\/(?:utils?|helpers?|common|misc|types)(?:\/|\.ts$)/u.test(file))).toEqual([]);
});

test('no test replaces a module or waits for time to pass', () => {
  const own = 'test/architecture/floors.test.ts';
  const offence = /\bvi\.(?:mock|doMock)\(|\bsleep\(/u;
  expect(tests.filter(({ file, text }) => file !== own && offence.test(text)).map(({ file }) => file)).toEqual([]);
});

describe('a wrong import is found', () => {
  test.each([
    ['src/kernel/clock.ts', '../core/chat/reply.ts'],
    ['src/kernel/clock.ts', 'node:fs'],
    ['src/kernel/clock.ts', 'zod'],
    ['src/core/chat/reply.ts', '../i18n/translate.ts'],
    ['src/core/work/jobs.ts', '../pods/pod-gateway.ts'],
    ['src/core/archive/vault.ts', '../exports/state.ts'],
    ['src/core/exports/state.ts', '../downloads/grant.ts'],
    ['src/core/downloads/grant.ts', '../identity/link.ts'],
    ['src/core/exports/state.ts', '../conversation/route.ts'],
    ['src/core/exports/state.ts', '../../infra/sql/database.ts'],
    ['src/core/exports/state.ts', '../../config/config.ts'],
    ['src/core/exports/state.ts', 'pino'],
    ['src/core/conversation/route.ts', 'intl-messageformat'],
    ['src/core/conversation/route.ts', '../../../adapters/console/index.ts'],
    ['src/core/exports/state.ts', 'yauzl'],
    ['src/infra/http/server.ts', '../sql/database.ts'],
    ['src/infra/http/server.ts', '../../config/config.ts'],
    ['src/infra/http/server.ts', 'pg'],
    ['src/infra/http/server.ts', '../../../adapters/console/index.ts'],
    ['src/infra/vault/local-vault.ts', 'fastify'],
    ['src/config/config.ts', '../core/work/jobs.ts'],
    ['adapters/console/index.ts', '../../src/infra/sql/database.ts'],
    ['adapters/console/index.ts', '../../src/core/conversation/receive.ts'],
    ['adapters/console/index.ts', '../../src/core/pods/pod-gateway.ts'],
    ['adapters/console/index.ts', '../matrix/render.ts'],
    ['adapters/console/index.ts', 'matrix-bot-sdk'],
    ['adapters/discord/index.ts', 'matrix-bot-sdk'],
    ['src/app/compose.ts', 'left-pad'],
    ['src/infra/redis/redis-survey.ts', '../pod/sidekiq-client.ts'],
    ['src/app/doctor/checks.ts', 'commander'],
    ['src/app/compose.ts', '../../test/rig/redis.ts'],
    ['packages/matrix-crypto/src/index.ts', '../../../src/core/chat/reply.ts'],
  ])('%s must not import %s', (file, target) => {
    const [offence, ...others] = offencesOf(file, importsOf(`// a comment\nimport { x } from '${target}';\n`));
    expect(others).toEqual([]);
    expect(offence).toContain(`${file}:2`);
    expect(offence).toContain(target);
  });

  test.each([
    ['src/kernel/ids.ts', 'node:crypto'],
    ['src/core/chat/delivery.ts', '../../kernel/ids.ts'],
    ['src/core/work/jobs.ts', 'zod'],
    ['src/core/exports/copy-archive.ts', '../archive/vault.ts'],
    ['src/core/downloads/redeem-grant.ts', '../exports/state.ts'],
    ['src/core/identity/link.ts', '../chat/chat-adapter.ts'],
    ['src/core/conversation/route.ts', '../identity/link.ts'],
    ['src/core/i18n/translate.ts', 'intl-messageformat'],
    ['src/infra/queue/backend.ts', 'pg'],
    ['src/infra/pod/sidekiq-client.ts', 'ioredis'],
    ['src/infra/sql/database.ts', 'kysely'],
    ['adapters/diaspora/index.ts', '../../src/core/pods/pod-gateway.ts'],
    ['adapters/console/index.ts', './render.ts'],
    ['src/app/compose.ts', '../../adapters/console/index.ts'],
    ['src/app/compose.ts', '../infra/sql/database.ts'],
    ['src/main.ts', './app/compose.ts'],
    ['src/cli.ts', './app/commands/commands.ts'],
    ['src/app/commands/run-command-line.ts', 'commander'],
  ])('%s may import %s', (file, target) => {
    expect(offencesOf(file, importsOf(`import { x } from '${target}';`))).toEqual([]);
  });

  test('however it is written', () => {
    const text = [
      "import type { A } from 'a';",
      "import {\n  b,\n} from 'b';",
      "export * from 'c';",
      "export { d } from 'd';",
      "import 'e';",
      "const f = await import('f');",
      "type G = import('g').G;",
      "// import { h } from 'h';",
      "/* import { i } from 'i'; */",
      'const j = "import { j } from \'j\'"; // only a text',
    ].join('\n');
    expect(importsOf(text).map(({ target, line }) => `${target}:${line}`)).toEqual([
      'a:1',
      'b:4',
      'c:5',
      'd:6',
      'e:7',
      'f:8',
      'g:9',
    ]);
  });
});

function filesUnder(folder: string): { readonly file: string; readonly text: string }[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?ts$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
}
