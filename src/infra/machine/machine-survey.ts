import { readFile } from 'node:fs/promises';

/** What the machine gives this process. */
export interface MachineFacts {
  readonly nodeVersion: string;
  /** What may still be taken, within the limits of a container. */
  readonly availableMemoryBytes: number;
  /** Open files at once; `Infinity` for no limit, `undefined` where the system does not say. */
  readonly maxOpenFiles: number | undefined;
}

export async function surveyMachine(): Promise<MachineFacts> {
  return {
    nodeVersion: process.versions.node,
    availableMemoryBytes: process.availableMemory(),
    maxOpenFiles: await readMaxOpenFiles(),
  };
}

/** Node has raised the soft limit to the hard one when it started. @see proc(5), `/proc/[pid]/limits` */
async function readMaxOpenFiles(): Promise<number | undefined> {
  const text = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  const [, soft] = /^Max open files\s+(\d+|unlimited)\s/mu.exec(text) ?? [];
  if (soft === undefined) return undefined;
  return soft === 'unlimited' ? Infinity : Number(soft);
}
