import { eraseAllFrom } from '../../core/forgetting/erase-closed.ts';
import type { ErasureTally } from '../../core/forgetting/erasure.ts';
import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';
import { openBooks } from './open-books.ts';

/** Says what was erased and when: figures, and nothing about anybody. */
export const erasureCommand: OperatorCommand = {
  usage: 'erasure <what>',
  summary: 'erasure report: how much was erased on which day, for people who asked and after the closing',
  flags: [{ name: '--json', meaning: 'one object for programs instead of lines for people' }],
  async run({ config, args, flags, io }) {
    if (args[0] !== 'report') {
      io.complain('the one thing there is to do is: pappus erasure report');
      return EXIT.misconfigured;
    }
    await using stack = new AsyncDisposableStack();
    const { work } = await openBooks(config, stack);
    const { tallies, underWay } = await work.transact(async (tx) => ({
      tallies: await tx.erasures.report(),
      underWay: await tx.erasures.countOpen(),
    }));
    const from = eraseAllFrom({ closesOn: config.pod.closesOn, eraseAllAfterMs: config.eraseAllAfterMs });
    if (flags['json'] === true) io.say(JSON.stringify({ everybodyFrom: from ?? null, underWay, tallies }));
    else for (const line of linesOf(tallies, underWay, from)) io.say(line);
    return EXIT.ok;
  },
};

function linesOf(tallies: readonly ErasureTally[], underWay: number, from: Date | undefined): readonly string[] {
  const everybody =
    from === undefined
      ? 'everybody is forgotten when POD_CLOSES_ON says when the pod closes, and ERASE_ALL_AFTER_DAYS have passed'
      : `everybody is forgotten from ${from.toISOString().slice(0, 10)} on`;
  if (tallies.length === 0) return ['nothing was erased yet', everybody];
  return [
    ...tallies.map(
      ({ day, cause, kind, count }) =>
        `${day}  ${cause === 'asked' ? 'asked for' : 'closed   '}  ${String(count).padStart(8)}  ${kind}`,
    ),
    `${underWay} erasures are not quite done: archives to destroy, chats to tell`,
    everybody,
  ];
}
