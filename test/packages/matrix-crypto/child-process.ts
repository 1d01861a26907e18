import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const CHILD = path.join(import.meta.dirname, 'child.ts');

const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), identity: z.string() }),
  z.object({ kind: z.literal('key'), eventType: z.string(), body: z.string() }),
  z.object({ kind: z.literal('event'), content: z.string() }),
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
/** What the child says. */
export type ChildLine = z.infer<typeof lineSchema>;

export interface ChildEnd {
  readonly lines: readonly ChildLine[];
  readonly code: number | null;
  readonly stderr: string;
}

/**
 * Runs the child to its end.
 *
 * @param onEvent - Told how many events the child has encrypted; may kill it.
 */
export async function runChild(
  mode: 'open' | 'encrypt' | 'panic' | 'foreign',
  directory: string,
  onEvent: (count: number, child: ChildProcess) => void = () => undefined,
): Promise<ChildEnd> {
  const child = spawn(process.execPath, [CHILD, mode, directory], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const lines: ChildLine[] = [];
  let count = 0;
  for await (const text of createInterface({ input: child.stdout })) {
    // What the kill cut off was never sent.
    if (!text.endsWith('}')) break;
    const line = lineSchema.parse(JSON.parse(text));
    lines.push(line);
    if (line.kind === 'event') onEvent(++count, child);
  }
  const [code] = (await exit) as [number | null];
  return { lines, code, stderr };
}
