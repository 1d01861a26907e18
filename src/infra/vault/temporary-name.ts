import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { ArchiveId } from '../../kernel/ids.ts';

const TEMPORARY = /^\.[0-9a-f-]{36}\.([0-9a-z_]+)\.(\d+)\.([0-9a-z]+)\.[0-9a-f]+\.part$/;
/** `/` and NUL cannot occur in a host name; dots would split the name. */
const HOST =
  hostname()
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/gu, '_') || '_';
/** Tells this process from an earlier one with the same number, as containers restart with. */
const STARTED = Math.round(performance.timeOrigin).toString(36);

/** A file name no other `put` uses, that says which process writes the file. */
export function newTemporaryName(id: ArchiveId): string {
  return `.${id}.${HOST}.${process.pid}.${STARTED}.${randomBytes(8).toString('hex')}.part`;
}

export type Writer = 'not-temporary' | 'dead' | 'alive' | 'unknown';

/** What the name says about the process that writes the file; `unknown` for a process of another host. */
export function writerOf(fileName: string): Writer {
  const [, host, pidText, started] = TEMPORARY.exec(fileName) ?? [];
  if (host === undefined || pidText === undefined) return 'not-temporary';
  if (host !== HOST) return 'unknown';
  const pid = Number(pidText);
  if (pid === process.pid) return started === STARTED ? 'alive' : 'dead';
  return isRunning(pid) ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (err) {
    // EPERM: it runs, under another user.
    return err instanceof Error && 'code' in err && err.code === 'EPERM';
  }
}
