import type { OperatorCommand } from './command.ts';
import { doctorCommand } from './doctor.ts';

/** Everything that `pappus` can be asked, in the order of its help. */
export const COMMANDS: readonly OperatorCommand[] = [doctorCommand];
