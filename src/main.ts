import { once } from 'node:events';
import { start } from './app/start.ts';
import { readConfig } from './config/config.ts';
import { createLogger } from './infra/telemetry/log.ts';
import { SetupError } from './kernel/errors.ts';

const ONE_PRESS_MS = 500;

/** Runs until a signal: the first one drains, a second one ends at once. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger({ level: config.logLevel });
  const stop = new AbortController();
  let stopAskedAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // One Ctrl-C arrives several times when npm and the shell pass it on as well.
      if (stop.signal.aborted && Date.now() - stopAskedAt > ONE_PRESS_MS) process.exit(1);
      if (stop.signal.aborted) return;
      stopAskedAt = Date.now();
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
