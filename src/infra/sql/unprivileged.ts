import { spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

/** How to start a program, and who owns its files. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

/** Who runs the database: PostgreSQL refuses to run as root. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: DatabaseUser = { uid: 65_534, gid: 65_534 };

/** `undefined` for an ordinary user, who runs the database as they are. */
export function databaseUser(): DatabaseUser | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}

/**
 * Says how to start `command` so that PostgreSQL accepts to run.
 *
 * Root hands over to `nobody`. Where util-linux's setpriv is at hand the process keeps root's right to pass through
 * directories, because the project often lies under one that only root may enter.
 */
export function launchUnprivileged(command: string, args: readonly string[]): Launch {
  const user = databaseUser();
  if (user === undefined) return { command, args, options: {} };
  if (!hasSetpriv()) return { command, args, options: user };
  return {
    command: 'setpriv',
    args: [
      // access(2) asks with the real user's rights unless this bit is set, and PostgreSQL asks it about its own binary.
      '--securebits=+no_setuid_fixup',
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override,+dac_read_search',
      '--ambient-caps=+dac_override,+dac_read_search',
      '--',
      command,
      ...args,
    ],
    options: {},
  };
}

function hasSetpriv(): boolean {
  const probe = spawnSync('setpriv', [
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override,+dac_read_search',
    '--ambient-caps=+dac_override,+dac_read_search',
    '--',
    'true',
  ]);
  return probe.status === 0;
}
