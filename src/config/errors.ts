import { SetupError } from '../kernel/errors.ts';

/** The environment does not make a whole configuration. The message lists every fault, by name and never by value. */
export class ConfigError extends SetupError {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG_INVALID';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
    super([`The configuration has ${count}:`, ...faults.map((fault) => `  - ${fault}`)].join('\n'));
    this.faults = faults;
  }
}
