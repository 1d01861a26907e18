import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { deriveKey } from '../../infra/crypto/keys.ts';
import { SealedBox } from '../../infra/crypto/sealed-box.ts';
import { matrixLogin } from '../matrix-login.ts';
import type { LoginIo } from '../matrix-login.ts';
import { EXIT } from './command.ts';
import type { CommandIo, OperatorCommand } from './command.ts';

/** Logs Pappus in on Matrix, once. */
export const matrixCommand: OperatorCommand = {
  usage: 'matrix <login>',
  summary: '`matrix login`: log in once with the account that people write to on Matrix',
  flags: [
    { name: '--token', meaning: 'ask for the access token of a session made elsewhere instead of the password' },
    { name: '--device-name <name>', meaning: 'what the account’s list of sessions calls Pappus' },
    { name: '--display-name <name>', meaning: 'what people see beside the account’s id' },
  ],
  async run({ config, args, flags, io, signal }) {
    if (args[0] !== 'login') {
      io.complain('there is only `pappus matrix login`');
      return EXIT.misconfigured;
    }
    const sealer = new SealedBox(deriveKey(config.masterKey, 'seal'));
    const text = (name: string) => (typeof flags[name] === 'string' ? flags[name] : undefined);
    const isDone = await matrixLogin(
      { config, sealer },
      {
        deviceName: text('deviceName') ?? 'Pappus',
        displayName: text('displayName'),
        withToken: flags['token'] === true,
      },
      terminalOf(io, signal),
      signal,
    );
    return isDone ? EXIT.ok : EXIT.failed;
  },
};

function terminalOf(io: CommandIo, signal: AbortSignal): LoginIo {
  return {
    say: (line) => io.say(line),
    ask: async (question) => {
      using terminal = createInterface({ input: process.stdin, output: process.stdout });
      return (await terminal.question(question, { signal })).trim();
    },
    askSecretly: async (question) => {
      process.stdout.write(question);
      // What is typed is echoed into nothing.
      const output = new Writable({ write: (_chunk, _encoding, done) => done() });
      using terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
      const answer = await terminal.question('', { signal });
      process.stdout.write('\n');
      return answer.trim();
    },
  };
}
