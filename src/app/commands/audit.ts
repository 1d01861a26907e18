import { verifyAuditChain } from '../../core/staff/audit-chain.ts';
import { EXIT } from './command.ts';
import type { OperatorCommand } from './command.ts';
import { openBooks } from './open-books.ts';

const HASH = /^[0-9a-f]{64}$/u;

/** Reads the record of who did what from its beginning and says whether anything was changed, taken out or cut off. */
export const auditCommand: OperatorCommand = {
  usage: 'audit <what>',
  summary: 'audit verify: check that nobody has changed the record of who did what',
  flags: [
    { name: '--noted <hash>', meaning: 'what an earlier check printed: shows whether the end was cut off since' },
  ],
  async run({ config, args, flags, io }) {
    const noted = flags['noted'];
    const isVerify = args[0] === 'verify';
    const isHash = noted === undefined || (typeof noted === 'string' && HASH.test(noted));
    if (!isVerify) io.complain('the one thing there is to do is: pappus audit verify');
    if (!isHash) io.complain('--noted is the hash of 64 digits that an earlier `pappus audit verify` printed');
    if (!isVerify || !isHash) return EXIT.misconfigured;
    await using stack = new AsyncDisposableStack();
    const { record } = await openBooks(config, stack);
    const verdict = await verifyAuditChain(record.all(), typeof noted === 'string' ? noted : undefined);
    switch (verdict.kind) {
      case 'whole':
        io.say(`${verdict.count} entries, each as it was written`);
        if (verdict.forgotten > 0) io.say(`${verdict.forgotten} of them name nobody any more: the person is forgotten`);
        if (verdict.hash !== undefined) io.say(`note this elsewhere, for --noted at the next check: ${verdict.hash}`);
        return EXIT.ok;
      case 'broken':
        io.say(`entry ${verdict.position} is not what was written, or others before it are missing`);
        return EXIT.failed;
      case 'cut-off':
        io.say(
          `${verdict.count} entries that fit together, but the one that was noted is not among them: the end is missing`,
        );
        return EXIT.failed;
      default:
        return verdict satisfies never;
    }
  },
};
