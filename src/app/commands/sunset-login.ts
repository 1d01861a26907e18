import { createInterface } from 'node:readline/promises';
import { podHostOf } from '../../core/identity/pod-host.ts';
import { silentLogger } from '../../kernel/log.ts';
import { sunsetLogin } from '../sunset-login.ts';
import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';
import { openBooks } from './open-books.ts';

/** Lets the sunset account allow Pappus, once, to read and write its private messages. */
export const sunsetLoginCommand: OperatorCommand = {
  usage: 'sunset-login',
  summary: 'let the account in SUNSET_ACCOUNT allow Pappus to read and write its private messages',
  async run({ config, io, signal }) {
    await using stack = new AsyncDisposableStack();
    const books = await openBooks(config, stack);
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    stack.defer(() => terminal.close());
    const publicUrl = new URL(`${config.publicUrl}/`);
    const parts = { ...books, config, publicUrl, podHost: podHostOf(new URL(config.pod.url)), log: silentLogger };
    const mayAct = await sunsetLogin(
      parts,
      { say: (line) => io.say(line), ask: (question) => terminal.question(question, { signal }) },
      signal,
    );
    return mayAct ? EXIT.ok : EXIT.failed;
  },
};
