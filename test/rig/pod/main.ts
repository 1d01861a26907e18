import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { POD_VERSIONS } from './pod-context.ts';
import { startSimulatedPod } from './simulated-pod.ts';
import type { SimulatedPodOptions } from './options.ts';

const HELP = `A simulated diaspora* pod, for trying things out.

Usage: npm run pod -- [options]         Every option may come from the environment instead.

  --directory DIR        POD_SIM_DIRECTORY        files, keys, database; a temporary one unless given
  --database-url URL     POD_SIM_DATABASE_URL     PostgreSQL, or MariaDB with --redis-url; embedded unless given
  --redis-url URL        POD_SIM_REDIS_URL        jobs in Redis as Sidekiq keeps them; in a table unless given
  --port N               POD_SIM_PORT             any free one unless given
  --control-port N       POD_SIM_CONTROL_PORT     any free one unless given; see control-server.ts for the calls
  --public-url URL       POD_SIM_PUBLIC_URL       environment.url of the pod; its own address unless given
  --version V            POD_SIM_VERSION          ${POD_VERSIONS.join(', ')}
  --crowd N              POD_SIM_CROWD            this many more accounts user1, user2, …; password user-password
  --key-bits N           POD_SIM_KEY_BITS         2048; a real pod takes 4096
  --seed N               POD_SIM_SEED             chance repeats itself for the same seed
  --export-ms N          POD_SIM_EXPORT_MS        what every archive takes to build; 2000
  --export-item-ms N     POD_SIM_EXPORT_ITEM_MS   and for each post, photo, contact, comment; 1
  --heartbeat-ms N       POD_SIM_HEARTBEAT_MS     10000
  --throttle MODE        POD_SIM_THROTTLE         exact, rough, none; as the version does it unless given
  --no-worker            POD_SIM_NO_WORKER=1      without the Sidekiq process

Accounts: alice, bob, carol.d, mallory, podmin (admin), mod (moderator); passwords alice-password and so on.
When it is ready it prints one line of JSON with its addresses. SIGTERM and SIGINT stop it in order; what it knows
is in its database and directory, so that the next start goes on from there.
`;

const OPTIONS = {
  directory: { type: 'string' },
  'database-url': { type: 'string' },
  'redis-url': { type: 'string' },
  port: { type: 'string' },
  'control-port': { type: 'string' },
  'public-url': { type: 'string' },
  version: { type: 'string' },
  crowd: { type: 'string' },
  'key-bits': { type: 'string' },
  seed: { type: 'string' },
  'export-ms': { type: 'string' },
  'export-item-ms': { type: 'string' },
  'heartbeat-ms': { type: 'string' },
  throttle: { type: 'string' },
  'no-worker': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const wholeNumber = z.coerce.number().int().nonnegative();
const settingsSchema = z.object({
  directory: z.string().optional(),
  'database-url': z.string().optional(),
  'redis-url': z.string().optional(),
  port: wholeNumber.optional(),
  'control-port': wholeNumber.optional(),
  'public-url': z.url().optional(),
  version: z.enum(POD_VERSIONS).optional(),
  crowd: wholeNumber.optional(),
  'key-bits': wholeNumber.optional(),
  seed: wholeNumber.optional(),
  'export-ms': wholeNumber.default(2_000),
  'export-item-ms': z.coerce.number().nonnegative().default(1),
  'heartbeat-ms': wholeNumber.optional(),
  throttle: z.enum(['exact', 'rough', 'none']).optional(),
  'no-worker': z
    .union([z.boolean(), z.string()])
    .transform((value) => value === true || value === '1')
    .optional(),
});
type Settings = z.infer<typeof settingsSchema>;

const fromEnvironment = (name: string) => process.env[`POD_SIM_${name.toUpperCase().replaceAll('-', '_')}`];

/** Leaves out what was not given, so that the defaults apply. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> };
function given(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function podOptions(settings: Settings): SimulatedPodOptions {
  const { 'export-ms': exportMs, 'export-item-ms': itemMs } = settings;
  return {
    ...given({
      directory: settings.directory,
      databaseUrl: settings['database-url'],
      redisUrl: settings['redis-url'],
      port: settings.port,
      controlPort: settings['control-port'],
      publicUrl: settings['public-url'],
      version: settings.version,
      crowdCount: settings.crowd,
      keyBits: settings['key-bits'],
      seed: settings.seed,
    }),
    runWorker: settings['no-worker'] !== true,
    worker: {
      ...given({ heartbeatMs: settings['heartbeat-ms'], throttle: settings.throttle }),
      exportDurationMs: (size, random) => {
        const items = size.posts + size.photos + size.contacts + size.ownRelayables + size.othersRelayables;
        return Math.round((exportMs + items * itemMs) * (0.8 + 0.4 * random()));
      },
    },
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const names = Object.keys(OPTIONS).filter((name) => name !== 'help');
  const environment = Object.fromEntries(names.map((name) => [name, fromEnvironment(name)]));
  const parsed = settingsSchema.safeParse({ ...environment, ...values });
  if (!parsed.success) {
    process.stderr.write(`${z.prettifyError(parsed.error)}\nTry --help.\n`);
    process.exitCode = 2;
    return;
  }
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  await using pod = await startSimulatedPod(podOptions(parsed.data));
  const { url, publicUrl, host, controlUrl, databaseUrl, redisUrl, directory, uploadsDirectory } = pod;
  const addresses = { url, publicUrl, host, controlUrl, databaseUrl, redisUrl, directory, uploadsDirectory };
  process.stdout.write(`${JSON.stringify({ ready: true, ...addresses })}\n`);
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
}

await main();
