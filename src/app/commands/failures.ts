import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';
import { openBooks } from './open-books.ts';

/** Lists what is held, grouped by its cause. */
export const failuresCommand: OperatorCommand = {
  usage: 'failures',
  summary: 'list held requests by cause; docs/run-it.md says what each means and what to do',
  flags: [{ name: '--json', meaning: 'one object for programs instead of lines for people' }],
  async run({ config, flags, io }) {
    await using stack = new AsyncDisposableStack();
    const { work } = await openBooks(config, stack);
    const groups = await work.transact((tx) => tx.exports.heldByCause());
    if (flags['json'] === true) io.say(JSON.stringify(groups));
    else if (groups.length === 0) io.say('nothing is held');
    for (const { cause, count, oldestAt } of flags['json'] === true ? [] : groups) {
      io.say(
        `${String(count).padStart(6)}  ${cause.padEnd(28)}  the earliest asked on ${oldestAt.toISOString().slice(0, 10)}`,
      );
    }
    return EXIT.ok;
  },
};
