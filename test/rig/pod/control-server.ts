import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DEFECTS } from './defects.ts';
import type { PodControl } from './pod-control.ts';
import { FAULTS } from './worker/faults.ts';
import type { Fault } from './worker/faults.ts';
import { QUEUES } from './worker/job.ts';

const kind = z.enum(['profile', 'photos']);
const accountSchema = z.object({ account: z.string() });
const exportSchema = z.object({ account: z.string(), kind });
const archiveFault = z.templateLiteral(['archive:', z.string()]);
const faultSchema = z.object({
  fault: z.union([z.enum(FAULTS), archiveFault]) satisfies z.ZodType<Fault>,
  account: z.string().optional(),
  kind: kind.optional(),
  times: z.number().int().positive().optional(),
  delayMs: z.number().nonnegative().optional(),
});
const defect = z.enum(DEFECTS);
const seedSchema = z.object({
  username: z.string(),
  password: z.string().default('password'),
  language: z.string().default('en'),
  posts: z.number().int().default(5),
  photos: z.number().int().default(3),
  contacts: z.number().int().default(2),
  ownRelayables: z.number().int().default(4),
  othersRelayables: z.number().int().default(3),
});

type Command = (body: unknown) => Promise<unknown>;

type Commands = Readonly<Record<string, Command>>;

/** What befalls one account. */
function accountCommands(pod: PodControl): Commands {
  return {
    'press-button': async (body) => {
      const { account, kind } = exportSchema.parse(body);
      await pod.pressButton(account, kind);
    },
    'lose-file': async (body) => {
      const { account, kind } = exportSchema.parse(body);
      await pod.loseFile(account, kind);
    },
    lock: async (body) => pod.lock(accountSchema.parse(body).account),
    unlock: async (body) => pod.unlock(accountSchema.parse(body).account),
    close: async (body) => pod.close(accountSchema.parse(body).account),
    remove: async (body) => pod.remove(accountSchema.parse(body).account),
    migrate: async (body) => {
      const { account, newId } = accountSchema.extend({ newId: z.string() }).parse(body);
      await pod.migrate(account, newId);
    },
    break: async (body) => {
      const { account, defect: what } = accountSchema.extend({ defect }).parse(body);
      await pod.breakAccount(account, what);
    },
    repair: async (body) => pod.repairAccount(accountSchema.parse(body).account),
  };
}

/** What befalls the whole pod. */
function podCommands(pod: PodControl): Commands {
  return {
    faults: async (body) => {
      const { account: username, ...planned } = faultSchema.parse(body);
      await pod.fault({ ...planned, username });
    },
    'clear-faults': async () => pod.clearFaults(),
    clean: async (body) => pod.clean(z.object({ now: z.coerce.date().optional() }).parse(body).now),
    'add-account': async (body) => pod.addAccounts([seedSchema.parse(body)]),
    'add-crowd': async (body) => {
      const { prefix, count } = z.object({ prefix: z.string(), count: z.number().int().positive() }).parse(body);
      await pod.addCrowd(prefix, count);
    },
    load: async (body) => {
      const asked = z.object({ queue: z.enum(QUEUES), count: z.number().int(), ms: z.number() }).parse(body);
      await pod.load(asked.queue, asked.count, asked.ms);
    },
    slow: async (body) => pod.slow(z.object({ ms: z.number().nonnegative() }).parse(body).ms),
    down: async (body) => pod.down(z.object({ down: z.boolean() }).parse(body).down),
    'start-worker': async () => pod.startWorker(),
    'stop-worker': async () => pod.stopWorker(),
    'kill-worker': async () => pod.killWorker(),
  };
}

/**
 * Lets other programs do over HTTP what tests do with {@link PodControl} directly: `POST /control/<command>` with a JSON
 * body, and some things to read. For loopback only.
 */
export function createControlServer(pod: PodControl): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  app.setErrorHandler(async (err, _request, reply) => {
    const message = err instanceof Error ? err.message : String(err);
    return reply.code(err instanceof z.ZodError || err instanceof RangeError ? 400 : 500).send({ error: message });
  });
  for (const [path, command] of Object.entries({ ...accountCommands(pod), ...podCommands(pod) })) {
    app.post(`/control/${path}`, async (request, reply) => {
      await command(request.body ?? {});
      return reply.code(204).send();
    });
  }
  app.get('/control/stats', async () => pod.stats());
  app.get('/control/mails', async () => pod.mails());
  app.get('/control/files', async () => pod.files());
  app.get('/control/accounts/:account', async (request, reply) =>
    reply.send(await pod.account(accountSchema.parse(request.params).account)),
  );
  return app;
}
