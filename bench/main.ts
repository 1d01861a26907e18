import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const moduleSchema = z.object({
  run: z.custom<(args: readonly string[]) => Promise<Record<string, number | string>>>(),
});

/** Runs one benchmark and ends with a line `bench NAME: key=value ...`. */
async function main([name, ...args]: readonly string[]): Promise<void> {
  const files = await readdir(import.meta.dirname);
  const names = files
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => path.basename(file, '.ts'));
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(`Name one of: ${names.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const { run } = moduleSchema.parse({ ...(await import(path.join(import.meta.dirname, `${name}.ts`))) });
  const figures = await run(args);
  const pairs = Object.entries(figures).map(([key, value]) => `${key}=${value}`);
  process.stdout.write(`bench ${name}: ${pairs.join(' ')}\n`);
}

await main(process.argv.slice(2));
