import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import { VaultRig } from './vault-rig.ts';

const PROGRAM = join(import.meta.dirname, 'endless-put.ts');
const MARKER = 'the private key of alice';

async function largestBytes(rig: VaultRig): Promise<number> {
  const names = await rig.fileNames();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(rig.directory, name))).size));
  return Math.max(0, ...sizes);
}

test('a writer killed in the middle leaves no archive and no plain bytes, and its leftover is swept', async () => {
  await using rig = await VaultRig.start();
  await rig.vault.prepare();
  for (let round = 0; round < 3; round += 1) {
    const id = newArchiveId();
    const child = spawn(process.execPath, [PROGRAM, rig.directory, id, MARKER], { stdio: 'ignore' });
    await expect.poll(() => largestBytes(rig), { timeout: 20_000 }).toBeGreaterThan(round * 1_000_000 + 10_000);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const names = await rig.fileNames();
    expect(names).toHaveLength(1);
    for (const name of names) {
      expect(name).not.toMatch(/\.vault$/u);
      const bytes = await readFile(join(rig.directory, name));
      expect(bytes.includes(MARKER.slice(0, 8))).toBe(false);
    }
    expect(await rig.vault.has(id)).toBe(false);
    expect(await rig.vault.sweepTemporaries()).toBe(1);
    expect(await rig.fileNames()).toEqual([]);
  }
});
