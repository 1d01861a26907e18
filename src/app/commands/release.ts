import { releaseExports } from '../../core/exports/release-exports.ts';
import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';
import { openBooks } from './open-books.ts';

const CAUSE = /^[A-Z][A-Z0-9_]{2,60}$/u;

/** Frees everybody who is held for one cause. */
export const releaseCommand: OperatorCommand = {
  usage: 'release <cause>',
  summary: 'free every request held for this cause: each goes on from its old place, and its owner is told',
  flags: [
    { name: '--reason <text>', meaning: 'what was done about it, for the record; obligatory' },
    { name: '--anyway', meaning: 'ask the exporter although the rows look as if it stumbled over them' },
  ],
  async run({ config, args, flags, io }) {
    const [cause = ''] = args;
    const reason = typeof flags['reason'] === 'string' ? flags['reason'].trim() : '';
    if (!CAUSE.test(cause))
      io.complain('the cause is a word such as POD_EXPORT_FAILED: `pappus failures` lists those there are');
    if (reason === '')
      io.complain('say with --reason what was done about it: people can read it in the record of their account');
    if (!CAUSE.test(cause) || reason === '') return EXIT.misconfigured;
    await using stack = new AsyncDisposableStack();
    const books = await openBooks(config, stack);
    const group = { cause, reason, actor: 'operator', skipsPreflight: flags['anyway'] === true };
    const count = await releaseExports(books, group);
    io.say(count === 0 ? `nothing is held for ${cause}` : `${count} released; a running Pappus goes on with them`);
    return count === 0 ? EXIT.failed : EXIT.ok;
  },
};
