import { once } from 'node:events';
import { start } from './app/start.ts';
import { readConfig } from './config/config.ts';
import { createLogger } from './infra/telemetry/log.ts';
import { SetupError } from './kernel/errors.ts';

/** Runs until a signal: the first one drains, a second one ends at once. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger({ level: config.logLevel });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      log.info({ signal }, 'stopping');
      stop.abort();
    });
  }
  await using program = await start(config, log);
  if (!stop.signal.aborted) await Promise.race([once(stop.signal, 'abort'), program.chatEnded]);
}

try {
  await main();
} catch (err) {
  if (err instanceof SetupError) {
    process.stderr.write(`${err.message}\n`);
  } else {
    createLogger({ level: 'error' }).error({ err }, 'Pappus could not go on');
  }
  process.exitCode = 1;
}
