import type { MachineFacts } from '../../infra/machine/machine-survey.ts';
import { failure, ok, warning } from './check.ts';
import type { Check } from './check.ts';
import { saySize } from '../say-amount.ts';

export interface MachineDeps {
  readonly machine: () => Promise<MachineFacts>;
}

const MIB = 1024 ** 2;
const OLDEST_NODE = 24;
/** The one that the lockfile pins and the tests run on. */
const TESTED_NODE = 24;
/** Pappus verifying a large archive while slow readers download. */
const LEAST_MEMORY_BYTES = 128 * MIB;
const ENOUGH_MEMORY_BYTES = 512 * MIB;
const LEAST_OPEN_FILES = 256;
/** A download takes two, a sign-in one, and the pools a few dozen. */
const ENOUGH_OPEN_FILES = 4_096;

export const nodeCheck: Check<MachineDeps> = {
  name: 'Node',
  async run({ machine }) {
    const { nodeVersion } = await machine();
    const major = Number.parseInt(nodeVersion, 10);
    const advice = 'start Pappus with `npm start`, which runs the Node that it was tested on';
    if (major < OLDEST_NODE) return failure(`version ${nodeVersion} is too old`, advice);
    return major === TESTED_NODE
      ? ok(`version ${nodeVersion}`)
      : warning(`version ${nodeVersion} is newer than what Pappus was tested on`, advice);
  },
};

export const memoryCheck: Check<MachineDeps> = {
  name: 'memory',
  async run({ machine }) {
    const { availableMemoryBytes: bytes } = await machine();
    const found = `${saySize(bytes)} are free on this machine`;
    if (bytes >= ENOUGH_MEMORY_BYTES) return ok(found);
    const advice = `Pappus wants ${saySize(ENOUGH_MEMORY_BYTES)}: stop something, or give the machine more`;
    return bytes < LEAST_MEMORY_BYTES ? failure(found, advice) : warning(found, advice);
  },
};

export const openFilesCheck: Check<MachineDeps> = {
  name: 'open files',
  async run({ machine }) {
    const { maxOpenFiles: limit } = await machine();
    if (limit === undefined) return ok('this system has no limit that could be read');
    const found = limit === Infinity ? 'no limit' : `a process may have ${limit} at once`;
    if (limit >= ENOUGH_OPEN_FILES) return ok(found);
    const advice = `every download takes two: raise it to ${ENOUGH_OPEN_FILES} (LimitNOFILE in systemd, ulimit -n)`;
    return limit < LEAST_OPEN_FILES ? failure(found, advice) : warning(found, advice);
  },
};
