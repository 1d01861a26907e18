import { SECOND } from '../../kernel/clock.ts';
import { checksFor } from '../doctor/checks.ts';
import { openDoctor } from '../doctor/open-doctor.ts';
import { renderJson, renderText } from '../doctor/render-report.ts';
import { runChecks, worstOf } from '../doctor/run-checks.ts';
import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';

/** Longer than any single look may take, so that a look says itself what is wrong with it. */
const LEAST_LIMIT_MS = 20 * SECOND;

/** Looks at everything that Pappus stands on, and says what to do where something is not right. */
export const doctorCommand: OperatorCommand = {
  usage: 'doctor',
  summary: 'look at everything Pappus needs, and say what to do where something is not right; changes nothing',
  flags: [{ name: '--json', meaning: 'one object for programs instead of lines for people' }],
  async run({ config, flags, io, signal }) {
    await using stack = new AsyncDisposableStack();
    const deps = await openDoctor(config, stack, signal);
    const limitMs = Math.max(LEAST_LIMIT_MS, 3 * config.pod.timeoutMs);
    const examined = await runChecks(checksFor(config), deps, { limitMs, signal });
    signal.throwIfAborted();
    if (flags['json'] === true) io.say(renderJson(examined));
    else for (const line of renderText(examined)) io.say(line);
    return worstOf(examined) === 'failure' ? EXIT.failed : EXIT.ok;
  },
};
