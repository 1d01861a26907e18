import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';
import { openBooks } from './open-books.ts';

/** Lists what somebody of the team has to look at. */
export const callsCommand: OperatorCommand = {
  usage: 'calls',
  summary: 'list what somebody of the team has to look at, such as a person who said STOP',
  async run({ config, io }) {
    await using stack = new AsyncDisposableStack();
    const { work } = await openBooks(config, stack);
    const calls = await work.transact((tx) => tx.staffCalls.open());
    if (calls.length === 0) io.say('nobody has called');
    for (const { key, at } of calls) io.say(`${at.toISOString().slice(0, 19)}Z  ${key}`);
    return EXIT.ok;
  },
};

/** Marks a call as seen to. */
export const closeCallCommand: OperatorCommand = {
  usage: 'close-call <key>',
  summary: 'mark a call as seen to; the key is what `pappus calls` shows after the time',
  async run({ config, args, io }) {
    const [key = ''] = args;
    await using stack = new AsyncDisposableStack();
    const { work, clock } = await openBooks(config, stack);
    const isClosed = await work.transact((tx) => tx.staffCalls.close(key, clock.now()));
    io.say(isClosed ? 'closed' : 'there is no open call of this key');
    return isClosed ? EXIT.ok : EXIT.failed;
  },
};
