import { createConsoleAdapter } from '../../adapters/console/index.ts';
import type { ConsoleAdapter } from '../../adapters/console/index.ts';
import type { Config } from '../config/config.ts';
import type { ChatAdapter } from '../core/chat/chat-adapter.ts';
import { planReminders } from '../core/broadcasts/plan-reminders.ts';
import { createReceive } from '../core/conversation/receive.ts';
import { createStaffDesk } from '../core/conversation/staff/create-staff-desk.ts';
import { sendAnnouncementsJob } from '../core/work/jobs.ts';
import { OneByOne } from '../kernel/one-by-one.ts';
import { MemoryFloodCounter } from '../infra/flood/memory-flood-counter.ts';
import type { QueueBackend } from '../infra/queue/backend.ts';
import { AdapterMemoryTable } from '../infra/sql/tables/adapter-memory-table.ts';
import { watchConnections } from '../infra/telemetry/metrics.ts';
import type { Logger } from '../kernel/log.ts';
import { announceDeps } from './announcements.ts';
import { boardDeps } from './boards.ts';
import { compose } from './compose.ts';
import type { Parts } from './compose.ts';
import { chatRunners, workerRunners } from './job-runners.ts';
import { startOperations } from './operations.ts';
import { openQueueBackend, startRelay, startWorkers } from './queues.ts';
import { openDiscord } from './discord.ts';
import { openMatrix } from './matrix.ts';
import { createReadableMaker } from './readable.ts';
import { openSunset } from './sunset.ts';
import { createVerifier } from './verifier.ts';
import { startWeb } from './web.ts';

/** A running Pappus. Disposing stops it in order: first what comes in, then what is in hand, then the connections. */
export interface RunningProgram extends AsyncDisposable {
  /** Ports that were really taken, where the configuration left the choice open. */
  readonly webPort: number | undefined;
  readonly operationsPort: number;
  /** Resolves when the terminal that Pappus talks to is closed; never where it talks to none. */
  readonly chatEnded: Promise<void>;
}

const NEVER = new Promise<void>(() => undefined);

/**
 * Starts the roles that the configuration names.
 *
 * @throws {@link AppError} or a system error when a part cannot start; what had been started is stopped again.
 */
export async function start(config: Config, log: Logger): Promise<RunningProgram> {
  const stack = new AsyncDisposableStack();
  try {
    const parts = await compose(config, log, stack);
    const backend = await openQueueBackend(parts);
    const operationsPort = await startOperations(parts, stack);
    const webPort = config.roles.has('web') ? await startWeb(parts, stack) : undefined;
    if (config.roles.has('worker')) await startWorker(parts, backend, stack);
    const terminal = config.roles.has('chat') ? await startChat(parts, backend, stack) : undefined;
    const chatEnded = terminal?.ended ?? NEVER;
    log.info({ roles: [...config.roles].join(','), queue: backend.kind, webPort, operationsPort }, 'started');
    return { webPort, operationsPort, chatEnded, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (err) {
    await stack.disposeAsync();
    throw err;
  }
}

async function startWorker(parts: Parts, backend: QueueBackend, stack: AsyncDisposableStack): Promise<void> {
  const destinations = { ...parts, pod: parts.staff.pod };
  const codeMail = parts.codeMail && { ...parts, ...parts.codeMail, podUsers: parts.pod };
  startWorkers(parts, backend, {
    runners: workerRunners({
      ...parts,
      podFacts: parts.staff.pod,
      verifier: createVerifier(parts),
      readableMaker: createReadableMaker(parts),
      codeMail,
      destinations,
    }),
    stack,
  });
  await parts.work.transact((tx) => planReminders({ ...parts, closesAt: parts.config.pod.closesOn }, tx));
  await startRelay(parts, backend, stack);
}

/** @returns the terminal that it talks to, if any. */
async function startChat(
  parts: Parts,
  backend: QueueBackend,
  stack: AsyncDisposableStack,
): Promise<ConsoleAdapter | undefined> {
  const stopping = new AbortController();
  const terminal = openConsole(parts);
  const sunset = openSunset(parts, stopping.signal);
  const matrix = await openMatrix(parts, stopping.signal);
  const discord = await openDiscord(parts, stopping.signal, stack);
  const opened: readonly ChatAdapter[] = [terminal, sunset, matrix, discord].filter((adapter) => adapter !== undefined);
  const adapters = new Map(opened.map((adapter) => [adapter.platform, stack.use(adapter)]));
  watchConnections(
    parts.metrics,
    () => new Map([...adapters].map(([platform, { connection }]) => [platform, connection])),
  );
  const boards = boardDeps(parts, adapters);
  const announcing = announceDeps(parts, adapters);
  const deps = { ...parts, ...announcing, adapters, turns: new OneByOne(), boards };
  await parts.work.transact(async (tx) => {
    for (const platform of adapters.keys()) await tx.outbox.put(sendAnnouncementsJob, { platform });
  });
  startWorkers(parts, backend, { runners: chatRunners(deps), stack });
  const receive = createReceive({
    ...parts,
    staffDesk: createStaffDesk({ ...parts.staff, ...announcing, work: parts.work }),
    pod: { host: parts.podHost, closesAt: parts.config.pod.closesOn },
    floods: new MemoryFloodCounter(),
    messagesPerMinute: parts.config.messagesPerMinute,
    stopping: stopping.signal,
  });
  stack.defer(() => stopping.abort());
  for (const adapter of adapters.values()) await adapter.start(receive);
  return terminal;
}

function openConsole({ config, database, log }: Parts): ConsoleAdapter | undefined {
  if (config.console === 'off') return undefined;
  const memory = new AdapterMemoryTable(database.executor, 'console');
  return createConsoleAdapter({ format: config.console, input: process.stdin, output: process.stdout }, memory, log);
}
