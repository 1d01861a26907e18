import { callsCommand, closeCallCommand } from './calls.ts';
import { auditCommand } from './audit.ts';
import type { OperatorCommand } from './command.ts';
import { discordCommand } from './discord.ts';
import { doctorCommand } from './doctor.ts';
import { erasureCommand } from './erasure.ts';
import { failuresCommand } from './failures.ts';
import { matrixCommand } from './matrix.ts';
import { paceCommand } from './pace.ts';
import { releaseCommand } from './release.ts';
import { sunsetLoginCommand } from './sunset-login.ts';

/** Everything that `pappus` can be asked, in the order of its help. */
export const COMMANDS: readonly OperatorCommand[] = [
  doctorCommand,
  paceCommand,
  failuresCommand,
  releaseCommand,
  callsCommand,
  closeCallCommand,
  auditCommand,
  erasureCommand,
  sunsetLoginCommand,
  matrixCommand,
  discordCommand,
];
